"""Words that could be cues and made no claim: how far each rule came, and what stopped it."""

from collections.abc import Iterator, Sequence

from ..annotated import Annotated
from ..claims.attribution.find import Attribution, AttributionFinder, agreeing, cue_reading
from ..lexicon.morphology.shapes import SHAPES
from ..rules.match import Line, Matcher
from .model import Miss, Near, Unfit
from .unfit import lacks

CUES = ("cue-verb", "cue-participle", "cue-noun", "sourcing", "b+cue-noun")


def misses(
    parsed: Annotated,
    sentence: tuple[int, int],
    finder: AttributionFinder,
    taken: Sequence[Attribution],
) -> Iterator[Miss]:
    """Yield the cue-like words of a sentence that no claim in it accounts for."""
    line = parsed.line(sentence)
    used = {at for attribution in taken for at in _used(attribution)}
    for at in range(*sentence):
        matchers = [m for m in finder.matchers if m.triggers & parsed.analyses[at].classes]
        if at in used or not matchers:
            continue
        likely = parsed.has(at, *CUES) or any(map(_tells, matchers))
        if taken and not likely:
            continue
        near = [_near(matcher, line, at, sentence[0], parsed) for matcher in matchers]
        if likely or any(one.matched > 1 for _, one in near):
            yield _miss(parsed, at, near, finder)


def _tells(matcher: Matcher) -> bool:
    """Whether a rule's cue is a class of words rather than one everyday word (على) or a colon."""
    return not any(name.startswith("=") or name in SHAPES for name in matcher.triggers)


def _used(attribution: Attribution) -> Iterator[int]:
    """Tokens that a claim accounts for: its cue, and the verb that a relaying rule begins with."""
    yield from range(*attribution.cue)
    yield attribution.captures["match"][0]


def _miss(
    parsed: Annotated, at: int, near: Sequence[tuple[int, Near]], finder: AttributionFinder
) -> Miss:
    close = sorted((pair for pair in near if pair[1].matched), key=_distance)
    quoted = parsed.has(at, "first-person") and parsed.enclosing(at) is not None
    return Miss(
        cue=parsed.tokens.texts[at],
        classes=tuple(sorted(parsed.analyses[at].classes)),
        because="a first person inside a quotation: the speaker's own words"
        if quoted
        else "no rule fits",
        near=tuple(one for _, one in close),
        unfit=tuple(_unfit(parsed, at, [one.rule for _, one in near if not one.matched], finder)),
    )


def _unfit(
    parsed: Annotated, at: int, rules: Sequence[str], finder: AttributionFinder
) -> Iterator[Unfit]:
    """Rules that the word is no cue for, those with the same reason together."""
    by_id = {matcher.rule.id: matcher.rule for matcher in finder.matchers}
    reasons: dict[str, list[str]] = {}
    for rule in rules:
        reasons.setdefault(lacks(by_id[rule], parsed.analyses[at].classes), []).append(rule)
    for reason, same in reasons.items():
        yield Unfit(reason or "the words around it", tuple(same))


def _distance(pair: tuple[int, Near]) -> tuple[int, int]:
    """Rules that match but for agreement are closest, then those that came furthest."""
    reach, near = pair
    missing = near.steps - near.matched
    return (-1000, 0) if not missing else (-reach, missing)


def _near(matcher: Matcher, line: Line, at: int, first: int, parsed: Annotated) -> tuple[int, Near]:
    """How close a rule came; the number is how far from the cue it stopped, in tokens."""
    rule, steps = matcher.rule, len(matcher.rule.steps)
    captures = matcher.match(line, at - first)
    if captures is not None:
        reading = cue_reading(parsed.analyses[slice(*captures["cue"])])
        if not agreeing(rule, reading, captures, parsed):
            return 0, Near(rule.id, steps, steps, "what it takes for the subject does not agree")
        return 0, Near(rule.id, steps, steps, "it matches, but another claim has this content")
    progress = matcher.progress(line, at - first)
    if progress.stopped is None:
        apart = "what stands before the cue and after it matches, but not together"
        return 0, Near(rule.id, progress.matched, steps, apart)
    outside = not first <= progress.at < first + len(line.analyses)
    near = Near(
        rule.id,
        progress.matched,
        steps,
        f"step {progress.stopped + 1} does not match",
        rule.steps[progress.stopped].text,
        "(the sentence is over)" if outside else parsed.tokens.texts[progress.at],
    )
    return abs(progress.at - at), near
