"""Words that could be cues and made no claim: how far each rule came, and what stopped it."""

from collections.abc import Iterator, Sequence

from ..claims.attributions import CONDITIONS, Attribution, Finder, _cue_reading
from ..claims.parsed import Parsed
from ..rules.match import Line, Matcher
from .model import Miss, Near

CUES = ("cue-verb", "cue-participle", "cue-noun", "sourcing", "b+cue-noun")


def misses(
    parsed: Parsed, sentence: tuple[int, int], finder: Finder, taken: Sequence[Attribution]
) -> Iterator[Miss]:
    """Yield the cue-like words of a sentence that no claim in it accounts for."""
    line = parsed.line(sentence)
    used = {at for attribution in taken for at in _used(attribution)}
    for at in range(*sentence):
        matchers = [m for m in finder.matchers if m.triggers & parsed.analyses[at].classes]
        if at in used or not matchers:
            continue
        likely = parsed.has(at, *CUES)
        if taken and not likely:
            continue
        near = [_near(matcher, line, at, sentence[0], parsed) for matcher in matchers]
        if likely or any(one.matched > 1 for one in near):
            yield _miss(parsed, at, near)


def _used(attribution: Attribution) -> Iterator[int]:
    """Tokens that a claim accounts for: its cue, and the verb that a relaying rule begins with."""
    yield from range(*attribution.cue)
    yield attribution.captures["match"][0]


def _miss(parsed: Parsed, at: int, near: Sequence[Near]) -> Miss:
    close = sorted((one for one in near if one.matched), key=lambda one: one.matched - one.steps)
    quoted = parsed.has(at, "first-person") and parsed.enclosing(at) is not None
    return Miss(
        cue=parsed.tokens.texts[at],
        classes=tuple(sorted(parsed.analyses[at].classes)),
        because="a first person inside a quotation: the speaker's own words"
        if quoted
        else "no rule fits",
        near=tuple(close),
        unfit=tuple(one.rule for one in near if not one.matched),
    )


def _near(matcher: Matcher, line: Line, at: int, first: int, parsed: Parsed) -> Near:
    rule, steps = matcher.rule, len(matcher.rule.steps)
    captures = matcher.match(line, at - first)
    if captures is not None:
        reading = _cue_reading(parsed.analyses[slice(*captures["cue"])])
        for name in rule.options.get("requires", ()):
            if not CONDITIONS[name](reading, captures, parsed):
                about = (CONDITIONS[name].__doc__ or name).split("\n")[0]
                return Near(rule.id, steps, steps, f"condition {name}: {about}")
        return Near(rule.id, steps, steps, "it matches, but another claim has this content")
    progress = matcher.progress(line, at - first)
    if progress.stopped is None:
        return Near(rule.id, progress.matched, steps, "its steps match one by one, not together")
    outside = not first <= progress.at < first + len(line.analyses)
    return Near(
        rule.id,
        progress.matched,
        steps,
        f"step {progress.stopped + 1} does not match",
        rule.steps[progress.stopped].text,
        "(the sentence is over)" if outside else parsed.tokens.texts[progress.at],
    )
