"""Dropped subjects: which earlier speaker `وأضاف أن` goes on from.

Candidates are taken by order of mention and must agree with the verb: after a statement by a
ministry and one by its spokesman, `أضافت` is the ministry. Where nothing agrees there is nobody: a
wrong speaker is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.agreement import lacks_hamza
from ..mentions.mention import Mention, describe
from .clause_subjects import clause_subject, is_of_message
from .relative_clauses import antecedent, doer, is_relative
from .topics import Topics, can_be, known_names, shown
from .verb_subjects import verb_subject

_NEAR = 2  # tokens before a cue that make a narrative clause, not just a lead-in
_BUT_HE = ("لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم")
_LEAD = 4  # tokens that only lead in: إلا أنه
_BARE_THAT = ("ان", "بان", "وان")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A speaker to carry over; `claim` is the index of its claim, None for a narrative subject."""

    named: Mention
    claim: int | None


@dataclass(frozen=True, slots=True)
class _Turn:
    claim: int
    named: Mention
    cue: Range
    content: Range
    nested: bool


class DroppedSubjects:
    """The speakers so far, in the order of their claims; `written` are those beside their cues."""

    def __init__(
        self,
        parsed: Annotated,
        kept: Sequence[tuple[Attribution, Range]],
        written: Sequence[Mention | None],
    ) -> None:
        self._parsed = parsed
        self._kept = kept
        self._written = written
        self._known = known_names(parsed, kept, written)
        self._narrated = Topics(parsed, self._known)
        self._turns: list[_Turn] = []
        self._open: list[_Turn] = []
        self._outer: dict[object, _Turn] = {}  # the last of each gender and number
        self._inner: dict[object, _Turn] = {}

    def add(self, claim: int, named: Mention | None) -> None:
        """Remember who spoke in a claim."""
        if named is not None:
            attribution, content = self._kept[claim]
            nested = self._holder(claim) is not None or self._seconds(content)
            named = self._with_genders(named, attribution.reading)
            refused = attribution.reading is not None and "refusal" in attribution.reading.classes
            held = (content[0], content[0]) if refused else content  # nobody speaks in التعليق
            turn = _Turn(claim, named, attribution.cue, held, nested)
            self._turns.append(turn)
            self._open.append(turn)
            (self._inner if nested else self._outer)[named.genders, named.number] = turn

    def candidate(self, claim: int) -> Antecedent | None:
        """Return the speaker that the dropped subject of a claim stands for.

        Where none of those who spoke agrees, it is the subject of a verb before it.
        """
        attribution = self._kept[claim][0]
        found = self._spoken(claim)
        if found is not None or self._is_i(claim) or self._is_quoted(claim):
            return found
        if self._is_nobody(attribution.cue[0]):
            return None
        subject = verb_subject(self._parsed, attribution.cue[0], attribution.reading)
        return subject and Antecedent(describe(self._parsed, subject), None)

    def _is_nobody(self, cue: int) -> bool:
        """بلاغ يفيد بأن, الذي تؤكد أنها, لكنه أعلن: whoever it is has been looked for in vain."""
        before = cue - 1
        but = self._parsed.fold(before) in _BUT_HE
        return but or is_relative(self._parsed, before) or is_of_message(self._parsed, cue)

    def _spoken(self, claim: int) -> Antecedent | None:
        holder = self._holder(claim)
        if self._is_i(claim) or (holder and holder.content == self._kept[claim][1]):
            return holder and Antecedent(holder.named, holder.claim)  # even: وفق تعبيره
        if is_of_message(self._parsed, self._kept[claim][0].cue[0]):
            return None
        if holder is not None:
            return self._inside(claim, holder)
        if self._is_quoted(claim) and not self._adds(claim):
            return self._quoted(claim)
        return self._before(claim)

    def _adds(self, claim: int) -> bool:
        """وأضاف goes on from the narrator's last speaker, even where marks are out of order."""
        reading = self._kept[claim][0].reading
        return reading is not None and reading.entry.features.get("act") == "add"

    def _is_i(self, claim: int) -> bool:
        """A first person: the holder of the words around it, else the writer (ونسأل).

        أعتقد is no slip for اعتقد, which has no hamza.
        """
        analysis = self._parsed.analyses[self._kept[claim][0].cue[0]]
        persons = {
            one.form.person
            for one in analysis.readings
            if one.entry.word_class == "cue" and not lacks_hamza(analysis.text, one)
        }
        return persons == {1}

    def _is_quoted(self, claim: int) -> bool:
        """Whether a finite verb stands inside marks: those outside do not speak there."""
        cue = self._kept[claim][0].cue[0]
        return self._parsed.has(cue, "cue-verb") and self._parsed.enclosing(cue) is not None

    def _quoted(self, claim: int) -> Antecedent | None:
        """The noun before it between the same marks: «سألت الجيران فقالوا»."""
        attribution = self._kept[claim][0]
        cue = attribution.cue[0]
        opening = self._parsed.enclosing(cue).open + 1
        for turn in reversed(self._turns):
            if turn.cue[0] < opening:
                break
            if self._can_be(turn.named, attribution.reading):
                return Antecedent(turn.named, turn.claim)
        named = clause_subject(self._parsed, opening, cue)
        fits = named is not None and self._can_be(named, attribution.reading)
        return Antecedent(named, None) if fits else None

    def _with_genders(self, named: Mention, reading: Reading | None) -> Mention:
        """A name shows no gender, but its verb does: قالت نوال."""
        if named.genders:
            return named
        gender = reading.form.gender if reading and reading.form.person == 3 else None
        return replace(named, genders=frozenset(gender or ()) or shown(named, self._known))

    def _holder(self, claim: int) -> _Turn | None:
        """The innermost earlier turn whose content holds the cue of a claim."""
        cue = self._kept[claim][0].cue
        self._open = [turn for turn in self._open if cue[0] < turn.content[1]]  # cues go on
        holders = [turn for turn in self._open if turn.content[0] <= cue[0]]
        return min(holders, key=lambda turn: turn.content[1] - turn.content[0], default=None)

    def _inside(self, claim: int, holder: _Turn) -> Antecedent | None:
        """A dropped subject inside another's words: the nearest noun there, else the holder.

        Inside marks the holder is I: in «سألت عنه فقالوا» nobody outside is meant.
        """
        attribution = self._kept[claim][0]
        cue, reading = attribution.cue[0], attribution.reading
        participle = self._parsed.has(cue, "cue-participle")
        bound = self._parsed.has(cue - 1, "complementiser") and (
            self._parsed.analyses[cue - 1].fold not in _BARE_THAT
        )
        if is_relative(self._parsed, cue - 1):
            named = antecedent(self._parsed, cue - 1, holder.content[0])
            return Antecedent(named, None) if named and self._can_be(named, reading) else None
        if not participle and not bound:
            first = max(holder.content[0] + 1, self._parsed.sentence_at(cue)[0])
            named = clause_subject(self._parsed, first, cue)
            if named is not None and self._can_be(named, reading):
                return Antecedent(named, None)
        quoted = not participle and self._parsed.enclosing(cue) is not None
        quoted = quoted and not (self._parsed.has(cue, "first-person") or self._adds(claim))
        if quoted or not self._can_be(holder.named, reading):
            return None
        return Antecedent(holder.named, holder.claim)

    def _seconds(self, content: Range) -> bool:
        """Whether a claim only says where another's words are from: وأضاف أن …، بحسب بيان."""
        return any(content[0] <= turn.cue[0] < content[1] for turn in self._turns[-2:]) or any(
            content == turn.content for turn in self._turns[-2:]
        )

    def _before(self, claim: int) -> Antecedent | None:
        """The last speaker outside other claims that agrees, or the subject of this sentence."""
        attribution, content = self._kept[claim]
        reading = attribution.reading
        backward = attribution.kind == "before"
        cue = content[0] if backward else attribution.cue[0]
        first = self._parsed.sentence_at(cue)[0]
        named = self._ahead(claim, first) or antecedent(self._parsed, cue - 1, first)
        if named is not None or is_relative(self._parsed, cue - 1):
            return named and Antecedent(named, None)
        turn = self._last(reading)
        if turn is None or turn.cue[0] < first:
            since = turn.cue[0] if turn else None
            captured = "speaker" in attribution.captures  # a document: بيانا جاء فيه
            at = cue if backward or captured else attribution.start
            named = self._narrated.subject(at, since, reading)
            if named is not None:
                return Antecedent(named, None)
            if cue - first > _LEAD and self._parsed.analyses[cue - 1].fold in _BUT_HE:
                named = doer(self._parsed, first, cue)  # else انتخب كرم رئيسا لكنه أعلن
                return named and Antecedent(named, None)
        return turn and Antecedent(turn.named, turn.claim)

    def _last(self, reading: Reading | None) -> _Turn | None:
        """The last who agrees with a verb: outside other claims, or inside where all are."""
        last = (self._outer or self._inner).values()
        agreeing = [turn for turn in last if self._can_be(turn.named, reading)]
        return max(agreeing, key=lambda turn: turn.claim, default=None)

    def _can_be(self, named: Mention, reading: Reading | None) -> bool:
        return can_be(named, reading, self._known)

    def _ahead(self, claim: int, first: int) -> Mention | None:
        """The subject of the main clause: وفي تصريح قال فيه إن …، كشف عضو الفريق."""
        cue = self._kept[claim][0].cue[0]
        if not (self._parsed.has(cue - 1, "medium") and cue - first <= _NEAR + 1):
            return None
        if (
            claim + 1 == len(self._kept)
            or self._kept[claim + 1][0].start >= (self._parsed.sentence_at(first)[1])
        ):
            return None
        return self._written[claim + 1]
