"""Finding attributions: each cue-like token with the first rule, in pack order, that fits it."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass

from ..lexicon.index import Analysis, Reading
from ..rules.load import Kind, Rule
from ..rules.match import Line, Matcher, Range
from ..strict_yaml import did_you_mean
from .agreement import agrees, is_oblique
from .parsed import Parsed

KIND = Kind(
    "claims",
    options=frozenset(("content", "requires")),
    captures=frozenset(
        ("cue", "speaker", "content", "adjuncts", "medium", "addressee", "via", "negation", "lead")
    ),
    anchor="cue",
)
_NAMED = ("cue", "speaker", "via", "negation", "lead")
CONTENTS = ("clause", "quotation", "colon", "before", "after", "previous")

__all__ = ["KIND", "Attribution", "Finder", "check_options"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A rule that matched: what it captured, as ranges of tokens."""

    rule: Rule
    cue: Range
    reading: Reading | None
    captures: dict[str, Range]

    @property
    def start(self) -> int:
        """The first token of what the rule names: subject, verb, negation or relaying outlet."""
        return min(self.captures[name][0] for name in _NAMED if name in self.captures)

    @property
    def kind(self) -> str:
        """How the content is delimited; one of `CONTENTS`."""
        return self.rule.options.get("content", "clause")


class Finder:
    """The rules of the claim packs, compiled against a lexicon's codes."""

    def __init__(self, rules: Sequence[Rule], codes: dict[str, str]) -> None:
        self._use([Matcher(rule, codes, KIND.anchor) for rule in rules])

    def _use(self, matchers: list[Matcher]) -> None:
        self.matchers = matchers
        self.triggers = frozenset(name for m in self.matchers for name in m.triggers)
        self._for: dict[frozenset[str], tuple[Matcher, ...]] = {}

    def without(self, rule: str) -> "Finder":
        """Return a finder that lacks one rule."""
        fewer = copy(self)
        fewer._use([matcher for matcher in self.matchers if matcher.rule.id != rule])
        return fewer

    def find(self, parsed: Parsed) -> Iterator[Attribution]:
        """Yield the attributions of an article in order of their cues."""
        for sentence in parsed.sentences:
            line = None
            for index in range(*sentence):
                matchers = self._matchers(parsed.analyses[index])
                if matchers and not _own_words(parsed, index):
                    line = line or parsed.line(sentence)
                    found = _first_match(matchers, line, index - sentence[0], parsed)
                    if found is not None:
                        yield found

    def _matchers(self, analysis: Analysis) -> tuple[Matcher, ...]:
        known = self._for.get(analysis.classes)
        if known is None:
            if len(self._for) > 50_000:
                self._for.clear()
            known = self._for[analysis.classes] = tuple(
                matcher for matcher in self.matchers if matcher.triggers & analysis.classes
            )
        return known


def _own_words(parsed: Parsed, index: int) -> bool:
    """A first person inside a quotation (أعتقد أن): the speaker's own words, not a new claim."""
    return parsed.has(index, "first-person") and parsed.enclosing(index) is not None


def _first_match(
    matchers: Sequence[Matcher], line: Line, index: int, parsed: Parsed
) -> Attribution | None:
    for matcher in matchers:
        captures = matcher.match(line, index)
        if captures is None:
            continue
        cue = captures["cue"]
        reading = _cue_reading(parsed.analyses[slice(*cue)])
        if _fits(matcher.rule, reading, captures, parsed):
            return Attribution(matcher.rule, cue, reading, captures)
    return None


def _cue_reading(analyses: Sequence[Analysis]) -> Reading | None:
    """The reading as a reporting word of the last token in the cue that has one."""
    for analysis in reversed(analyses):
        for reading in analysis.readings:
            if reading.entry.word_class in ("cue", "sourcing"):
                return reading
    return None


def _fits(rule: Rule, reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """Whether the conditions that a rule `requires` hold; see `CONDITIONS`."""
    return all(
        CONDITIONS[name](reading, captures, parsed) for name in rule.options.get("requires", ())
    )


def _governed(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The preposition before the content is one that the cue governs: أشار إلى، شدد على."""
    if reading is None or "content" not in captures:
        return False
    before = parsed.analyses[captures["content"][0] - 1].fold
    first = parsed.analyses[captures["content"][0]]
    governed = reading.entry.features.get("preposition") or ()
    governed = (governed,) if isinstance(governed, str) else governed
    return any(
        before == _FOLDED.get(word, word)
        or (len(word) == 1 and first.fold.lstrip("وف").startswith(word))
        for word in governed
    )


_FOLDED = {"إلى": "الي", "على": "علي"}


def _agrees(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The subject's head agrees with the verb in gender, where both show it."""
    return "speaker" not in captures or agrees(reading, parsed.analyses[captures["speaker"][0]])


def _subject(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The noun behind the verb can be its subject: it agrees, and is not in the oblique case.

    `حذرت المواطنين من` has no written subject: المواطنين is whom she warned.
    """
    if "speaker" not in captures:
        return True
    head = parsed.analyses[captures["speaker"][0]]
    return not is_oblique(head) and _agrees(reading, captures, parsed)


_SOURCES = (
    "role", "title", "source", "organisation", "outlet", "group", "document", "seat", "open-name",
    "nationality", "pronoun",
)  # fmt: skip


def _source(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The subject's head is a word for one who speaks, or it is all unknown words: a name."""
    start, end = captures["speaker"]
    while start < end - 1 and parsed.has(start, "quantifier", "preposition"):
        start += 1
    return parsed.has(start, *_SOURCES) or all(
        parsed.has(at, "unknown", "nationality") and not parsed.has(at, "suffixed", "number")
        for at in range(start, end)
    )


def _carries(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The participle stands where it can carry a claim on.

    It is accusative (مضيفا), or after a separator (، مشيرة إلى), or أن follows it at once.
    """
    first, last = captures["cue"]
    return not parsed.has(first - 1, "negation") and (
        parsed.has(first, "accusative")
        or parsed.has(first - 1, "comma", "semicolon", "dash", "stop")
        or parsed.has(last, "complementiser")
    )


_CLAUSE_START = (
    "comma", "semicolon", "stop", "question", "colon", "dash", "close-bracket", "close-quote",
    "open-quote", "complementiser", "subordinator", "conjunction", "leadin", "particle",
    "auxiliary", "negation", "pronoun", "relative", "time", "interrogative",
)  # fmt: skip


_UNREAL = frozenset(
    ("ان", "الا", "قد", "وقد", "كي", "لكي", "حتي", "اذا", "لو", "واذا", "ولو", "وان")
)


def _hypothetical(cue: int, parsed: Parsed) -> bool:
    """A verb that says what may or should be said: طلب منه أن يعلن، قد يؤكد، إذا أعلن."""
    before = parsed.analyses[cue - 1].fold if cue else ""
    if before in ("اذا", "لو", "واذا", "ولو"):
        return True
    return before in _UNREAL and parsed.has(cue, "cue-present")


_SHORT_ASIDE = 8  # tokens that may part an everyday verb without a subject from its content


def _verbal(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """An everyday word (طلب، نشر، بين) is a cue only where a verb can begin a clause.

    Its subject is a source word, or stands alone between it and the content: تابع الحربي أن.
    """
    if _hypothetical(captures["cue"][0], parsed):
        return False
    if reading is None or not reading.entry.features.get("weak"):
        return True
    at = captures["cue"][0]
    if "content" in captures and parsed.has(captures["content"][0], "complementiser", "open-quote"):
        speaker = captures.get("speaker")
        if "adjuncts" not in captures and speaker and parsed.has(speaker[0], *_SOURCES):
            return True
    if at > parsed.sentence_at(at)[0] and not (
        parsed.has(at, "and") or parsed.has(at - 1, *_CLAUSE_START)
    ):
        return False
    adjuncts = captures.get("adjuncts")
    if adjuncts is None:
        return True
    if "speaker" in captures:
        return _source(reading, captures, parsed)
    return adjuncts[1] - adjuncts[0] <= _SHORT_ASIDE


_NEAR_TOP, _HEADLINE = 60, 25  # tokens


def _headline(reading: Reading | None, captures: dict[str, Range], parsed: Parsed) -> bool:
    """The line is a paragraph of its own without a final stop, near the top."""
    first, last = parsed.sentence_at(captures["cue"][0])
    if first >= _NEAR_TOP or last - first > _HEADLINE or parsed.has(last - 1, "stop", "colon"):
        return False
    start, end = captures["speaker"]
    if end - start > 1 and parsed.has(start, "definite") and parsed.has(start, "unknown"):
        return False  # a topic: الدوري الفرنسي: …
    place = all(parsed.has(at, "seat") for at in range(start, end))
    return not place or _declares(parsed, captures["content"][0])


def _declares(parsed: Parsed, at: int) -> bool:
    """Whether a headline after a place name speaks: واشنطن: لن نقبل, but not اليمن: اجتماع."""
    folded = parsed.analyses[at].fold
    return parsed.has(at, "negation", "complementiser", "open-quote") or folded.startswith(
        ("سن", "ن", "علي", "يجب")
    )


CONDITIONS = {
    "governed": _governed,
    "agrees": _agrees,
    "subject": _subject,
    "source": _source,
    "carries": _carries,
    "verbal": _verbal,
    "headline": _headline,
}


def check_options(rule: Rule) -> None:
    """Raise PackError when a rule's content or conditions are not among the known ones."""
    content = rule.options.get("content", CONTENTS[0])
    if content not in CONTENTS:
        raise content.place.error(f"unknown content {content!r}{did_you_mean(content, CONTENTS)}")
    for name in rule.options.get("requires", ()):
        if name not in CONDITIONS:
            raise name.place.error(f"unknown condition {name!r}{did_you_mean(name, CONDITIONS)}")
