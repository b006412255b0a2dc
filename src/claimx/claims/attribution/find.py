"""Finding attributions: each cue-like token with the first rule, in pack order, that fits it."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from ...annotated import Annotated
from ...lexicon.index import Analysis, Reading
from ...rules.candidates import Candidates
from ...rules.load import Kind, Rule
from ...rules.match import Line, Matcher, Range, matches
from ...strict_yaml import did_you_mean
from ..mentions.agreement import agrees, can_follow, is_first_person, is_hers, is_of_several

KIND = Kind(
    "claims",
    options=frozenset(("content", "agrees")),
    captures=frozenset(
        ("cue", "speaker", "content", "adjuncts", "medium", "addressee", "via", "negation", "lead")
    ),
    anchor="cue",
)
_THOUGHT = ("believe", "predict", "report")  # acts of a mind: in أعتقد أن nothing is said to anyone
_NAMED = ("cue", "speaker", "via", "negation", "lead")
CONTENTS = ("clause", "quotation", "colon", "before", "after", "next")

__all__ = ["KIND", "Attribution", "AttributionFinder", "check_options"]


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
    def classes(self) -> frozenset[str]:
        """What the reading of its cue is; a quotation without a cue has none."""
        return self.reading.classes if self.reading else frozenset()

    @property
    def kind(self) -> str:
        """How the content is delimited; one of `CONTENTS`."""
        return self.rule.options.get("content", "clause")


class AttributionFinder:
    """The rules of the claim packs, compiled against a lexicon's codes."""

    def __init__(self, rules: Sequence[Rule], codes: dict[str, str]) -> None:
        self._use([Matcher(rule, codes, KIND.anchor) for rule in rules])

    def _use(self, matchers: list[Matcher]) -> None:
        self.matchers = matchers
        self.triggers = frozenset(name for m in self.matchers for name in m.triggers)
        self._candidates = Candidates(matchers)

    def without(self, rule: str) -> "AttributionFinder":
        """Return a finder that lacks one rule."""
        fewer = copy(self)
        fewer._use([matcher for matcher in self.matchers if matcher.rule.id != rule])
        return fewer

    def find(self, parsed: Annotated) -> Iterator[Attribution]:
        """Yield the attributions of an article in order of their cues."""
        line, sentence, free = None, (0, 0), 0  # a cue inside a longer one does not fire again
        for index, matchers in self._candidates.places(parsed.analyses):
            if index < free:
                continue
            if line is None or index >= sentence[1]:
                sentence = parsed.sentence_at(index)
                line = parsed.line(sentence)
            found = _first_match(matchers, line, index - sentence[0], parsed)
            if found is not None:
                free = found.cue[1]
                yield found


def _own_words(parsed: Annotated, captures: Mapping[str, Range]) -> bool:
    """A first person (أعتقد أن): the words of whoever speaks or writes here, not a new claim.

    Who within quotation marks demands or promises makes a claim: «نطالب بالتحقيق».
    """
    index = captures["cue"][1] - 1
    verb = parsed.analyses[index]
    if parsed.enclosing(index) is None:
        return is_first_person(verb)
    return any(
        one.form.person == 1 and one.entry.features.get("act") in _THOUGHT for one in verb.readings
    )


def _first_match(
    matchers: Sequence[Matcher], line: Line, index: int, parsed: Annotated
) -> Attribution | None:
    for matcher, captures in matches(matchers, line, index):
        cue = captures["cue"]
        if _own_words(parsed, captures):
            continue
        reading = cue_reading(parsed.analyses[slice(*cue)])
        if agreeing(matcher.rule, reading, captures, parsed):
            return Attribution(matcher.rule, cue, reading, captures)
    return None


def agreeing(
    rule: Rule, reading: Reading | None, captures: Mapping[str, Range], parsed: Annotated
) -> bool:
    """Whether what a rule wants to agree with the cue can be its subject, if it is written."""
    tokens = captures.get(rule.options.get("agrees", ""))
    if tokens is None:
        return True
    head, called = parsed.analyses[tokens[0]], parsed.analyses[slice(*tokens)]
    before = tokens[0] < captures["cue"][0]
    if is_hers(head, called, None if before else reading):
        return not is_of_several(reading)
    return agrees(reading, head) if before else can_follow(called, reading)


def cue_reading(analyses: Sequence[Analysis]) -> Reading | None:
    """The reading as a reporting word of the last token in the cue that has one."""
    for analysis in reversed(analyses):
        for reading in analysis.readings:
            if reading.entry.word_class in ("cue", "sourcing"):
                return reading
    return None


def check_options(rule: Rule) -> None:
    """Raise PackError when a rule's content is not known, or nothing it captures is to agree."""
    content = rule.options.get("content", CONTENTS[0])
    if content not in CONTENTS:
        raise content.place.error(f"unknown content {content!r}{did_you_mean(content, CONTENTS)}")
    subject = rule.options.get("agrees")
    if subject is not None and subject not in rule.captures:
        raise subject.place.error(
            f"the rule captures no {subject!r}{did_you_mean(subject, rule.captures)}"
        )
