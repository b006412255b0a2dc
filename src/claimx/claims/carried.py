"""Dropped subjects: which earlier speaker `وأضاف أن` goes on from.

Candidates are taken by order of mention and must agree with the verb: after a statement by a
ministry and one by its spokesman, `أضافت` is the ministry.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.index import Reading
from ..rules.match import Range
from .attributions import Attribution
from .parsed import Parsed
from .speakers import Named, describe

_HEADS = (
    "role",
    "title",
    "organisation",
    "outlet",
    "seat",
    "group",
    "source",
    "document",
    "naming",
)
_STOPS = (
    "comma", "stop", "colon", "semicolon", "relative", "complementiser", "time", "open-quote",
    "dash", "circumstance", "occasion", "subordinator", "preposition", "negation", "cue-strong",
)  # fmt: skip
_NOUNS = ("role", "organisation", "group", "document", "counted", "event", "nominal", "seat")
_LEADS = (
    "leadin", "particle", "auxiliary", "time", "comma", "conjunction", "complementiser",
    "subordinator",
)  # fmt: skip
_ANTECEDENT = 8  # tokens before a relative pronoun
_NEAR = 4  # tokens before a cue that make a narrative clause, not just a lead-in


@dataclass(frozen=True, slots=True)
class Candidate:
    """A speaker to carry over; `claim` is the index of its claim, None for a narrative subject."""

    named: Named
    claim: int | None


@dataclass(frozen=True, slots=True)
class _Turn:
    claim: int
    named: Named
    cue: Range
    content: Range
    genders: frozenset[str]
    nested: bool


class Carrier:
    """The speakers so far, in the order of their claims."""

    def __init__(self, parsed: Parsed, kept: Sequence[tuple[Attribution, Range]]) -> None:
        self._parsed = parsed
        self._kept = kept
        self._turns: list[_Turn] = []
        self.last_used: Named | None = None

    def add(self, claim: int, named: Named | None, entity: str | None) -> None:
        """Remember who spoke in a claim."""
        if named is None or entity is None:
            return
        attribution, content = self._kept[claim]
        gender = _gender(attribution.reading)
        genders = named.genders or (frozenset(gender) if gender else frozenset())
        self._turns.append(
            _Turn(claim, named, attribution.cue, content, genders, self._holder(claim) is not None)
        )

    def candidate(self, claim: int) -> Candidate | None:
        """Return the speaker that the dropped subject of a claim stands for."""
        attribution, _ = self._kept[claim]
        found = self._inside(claim) or self._before(claim, attribution.reading)
        self.last_used = found.named if found else None
        return found

    def _holder(self, claim: int) -> _Turn | None:
        """The innermost earlier turn whose content holds the cue of a claim."""
        cue = self._kept[claim][0].cue
        holders = [turn for turn in self._turns if turn.content[0] <= cue[0] < turn.content[1]]
        return min(holders, key=lambda turn: turn.content[1] - turn.content[0], default=None)

    def _inside(self, claim: int) -> Candidate | None:
        """A dropped subject inside another's words: the nearest noun there, else the holder."""
        holder = self._holder(claim)
        if holder is None:
            return None
        attribution = self._kept[claim][0]
        cue = attribution.cue[0]
        if self._parsed.has(cue, "cue-participle"):
            return Candidate(holder.named, holder.claim)
        bound = self._parsed.has(cue - 1, "complementiser") and not _bare_that(
            self._parsed, cue - 1
        )
        if not bound:
            named = self._subject(holder.content[0] + 1, cue, attribution.reading)
            if named is not None:
                return Candidate(named, None)
        return Candidate(holder.named, holder.claim)

    def _before(self, claim: int, reading: Reading | None) -> Candidate | None:
        """The last speaker outside other claims that agrees, or the subject of this sentence."""
        attribution, content = self._kept[claim]
        backward = attribution.kind in ("before", "previous")
        cue = content[0] if backward else attribution.cue[0]
        first = self._parsed.sentence_at(cue)[0]
        if self._parsed.has(cue - 1, "relative"):
            named = self._antecedent(cue - 1, first)
            if named is not None:
                return Candidate(named, None)
        spoken = [turn for turn in self._turns if turn.cue[0] >= first]
        if not spoken and self._kept[claim][0].start - first >= _NEAR:
            named = self._subject(first, cue, reading)
            if named is not None:
                return Candidate(named, None)
        turns = [turn for turn in reversed(self._turns) if not turn.nested] or self._turns[::-1]
        for turn in turns:
            if _can_be(turn, reading):
                return Candidate(turn.named, turn.claim)
        if turns:
            return Candidate(turns[0].named, turns[0].claim)
        return self._earlier_sentence(cue, reading)

    def _antecedent(self, relative: int, first: int) -> Named | None:
        """The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""
        at = relative - 1
        while at >= max(first, relative - _ANTECEDENT) and not self._parsed.has(at, *_HEADS):
            if self._parsed.has(at, "stop", "complementiser", "relative", "cue-strong"):
                return None
            at -= 1
        if at < first or not self._parsed.has(at, *_HEADS):
            return None
        while at > first and self._parsed.has(at - 1, *_HEADS):
            at -= 1
        end = relative - self._parsed.has(relative - 1, "comma")
        return describe(self._parsed, (at, end))

    def _earlier_sentence(self, cue: int, reading: Reading | None) -> Candidate | None:
        for first, last in reversed(self._parsed.sentences):
            if first <= cue:
                named = self._narrative(first, min(cue, last), reading)
                if named is not None:
                    return Candidate(named, None)
        return None

    def _subject(self, first: int, cue: int, reading: Reading | None) -> Named | None:
        """The subject right behind the verb that opens a clause: تفقد الوزير المشروع، مؤكدا."""
        at = first
        while at < cue and self._parsed.has(at, *_LEADS):
            at += 1
        verb = not self._parsed.has(at, *_HEADS) or self._parsed.has(at + 1, "role", "title")
        start = at + (verb and not self._parsed.has(at, "role", "title"))
        if start >= cue or not self._parsed.has(start, *_HEADS):
            return None
        named = describe(self._parsed, (start, _phrase_end(self._parsed, start, cue)))
        return named if _agree(named.genders, named.number, reading) else None

    def _narrative(self, first: int, cue: int, reading: Reading | None) -> Named | None:
        """The first noun phrase of a stretch that can speak and agrees with the verb."""
        at = first
        while at < cue:
            if self._parsed.has(at, *_HEADS) and not self._parsed.has(at - 1, "preposition"):
                named = describe(self._parsed, (at, _phrase_end(self._parsed, at, cue)))
                if _agree(named.genders, named.number, reading):
                    return named
                at = named.tokens[1]
            else:
                at += 1
        return None


def _phrase_end(parsed: Parsed, start: int, limit: int) -> int:
    """The end of a subject: before a stop, or before what must be the verb's object.

    `استقبل الوزير الوفد`: a second definite noun is the object, unless it is an adjective; so is
    what follows a personal name, has a pronoun (رأسه) or is an indefinite accusative (تحقيقا).
    """
    end, names = start + 1, 0
    while end < limit and not parsed.has(end, *_STOPS) and not _is_object(parsed, end, names):
        plain = parsed.has(end, "unknown") and not parsed.has(end, "definite")
        names = names + 1 if plain else 0
        end += 1
    return end


def _is_object(parsed: Parsed, at: int, names: int) -> bool:
    if parsed.has(at, "definite"):
        return names >= 2 or (parsed.has(at - 1, "definite") and parsed.has(at, *_NOUNS))
    accusative = parsed.analyses[at].fold.endswith("ا") and parsed.has(at, "word")
    indefinite = parsed.has(at, "counted", "nominal", "document", "masdar", "event")
    return parsed.has(at, "suffixed", "b-initial", "l-initial") or (accusative and indefinite)


def _bare_that(parsed: Parsed, at: int) -> bool:
    return parsed.analyses[at].fold in ("ان", "بان", "وان")


def _gender(reading: Reading | None) -> str | None:
    return reading.form.gender if reading and reading.form.person == 3 else None


def _can_be(turn: _Turn, reading: Reading | None) -> bool:
    return _agree(turn.genders, turn.named.number, reading)


def _agree(genders: frozenset[str], number: str | None, reading: Reading | None) -> bool:
    """Whether a verb that follows its subject can have this one: it shows gender and number.

    Plurals that are not people take the feminine singular (المصادر … وأضافت).
    """
    if reading is None:
        return True
    gender, verbal = reading.form.gender, reading.form.number
    if gender and genders and gender not in genders:
        return False
    if verbal in ("p", "d"):
        return number in ("p", "d")
    return not (verbal == "s" and gender == "m" and number == "p" and reading.form.person == 3)
