"""Dropped subjects: whom `وأضاف أن` means, of those who spoke and of whom the narration tells.

Candidates must agree with the verb: after a statement by a ministry and one by its spokesman,
`أضافت` is the ministry. Where nothing agrees there is nobody: a wrong speaker is worse than none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...annotated import Annotated
from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.agreement import is_first_person
from ..mentions.index import Mentions
from ..mentions.mention import Mention
from ..mentions.noun_phrases import phrase_start
from .antecedents import Antecedent, ranked
from .genders import Genders
from .latter import is_latter, latter_first
from .relative_clauses import antecedent
from .turns import Turn, Turns

_SENTENCES = 5  # so far back somebody can be meant whom nobody quoted
_MOST = 40  # mentions of one sentence that are looked at
_RECENT = 30  # claims before one whose contents may hold a mention
_LEAD = 3  # tokens before لكنه that begin a sentence


class DroppedSubjects:
    """The speakers so far, in the order of their claims; `written` are those beside their cues."""

    def __init__(
        self,
        parsed: Annotated,
        mentions: Mentions,
        kept: Sequence[tuple[Attribution, Range]],
        written: Sequence[Mention | None],
    ) -> None:
        self._parsed = parsed
        self._kept = kept
        self._mentions = mentions
        self._genders = Genders(parsed, kept, written)
        self._turns = Turns(kept)

    def add(self, claim: int, named: Mention | None) -> None:
        """Remember who spoke in a claim; but a verb after يرى البعض أن goes on from nobody."""
        if named is None or self._parsed.has(named.tokens[0], "god"):
            return
        some = named.tokens[1] - named.tokens[0] == 1
        if not (some and self._parsed.has(named.tokens[0], "quantifier")):
            self._turns.add(claim, self._genders.shown_by(named, self._kept[claim][0].reading))

    def ranked(self, claim: int) -> list[Antecedent]:
        """Return whom the dropped subject of a claim can mean, the likeliest first."""
        attribution, content = self._kept[claim]
        cue = attribution.cue[0]
        holder = self._turns.holder(claim)
        i = is_first_person(self._parsed.analyses[cue])  # the holder, else the writer (ونسأل)
        if i or (holder and holder.content == content):
            return [Antecedent(holder.named, holder.claim, "i", 0, ())] if holder else []
        if self._parsed.has(cue, "message") or self._is_whoever(cue):
            return []
        found = antecedent(self._parsed, cue - 1, self._parsed.sentence_at(cue)[0])
        if found is not None and self._genders.fit(found, attribution.reading):
            return [Antecedent(found, None, "relative", 0, ())]
        candidates = self._candidates(claim, holder)
        speaker = attribution.captures.get("speaker")
        if speaker and is_latter(self._parsed, speaker):
            return latter_first(candidates)
        return ranked(candidates)

    def _candidates(self, claim: int, holder: Turn | None) -> list[Antecedent]:
        """Those in reach of a cue who agree with it, in text order."""
        attribution, content = self._kept[claim]
        limit = content[0] if attribution.kind == "before" else attribution.start
        reach = self._reach(claim, holder)
        here = holder and holder.claim
        standing = [
            _Standing(one.named, one.cue[0], "nested" if one.is_nested(here) else "spoke", one)
            for one in self._turns.near(lambda one: self._distance(one.cue[0], limit))
            if one is not holder and one.cue[0] >= reach
        ]
        if holder is not None and not self._is_quoted(claim):
            standing.append(_Standing(holder.named, holder.cue[0], "holder", holder))
        standing += self._told(limit, reach)
        fit = [one for one in standing if self._genders.fit(one.named, attribution.reading)]
        spoke = (one for one in fit if one.place in ("spoke", "holder"))
        latest = max(spoke, key=lambda one: one.at, default=None)
        return [
            Antecedent(
                one.named,
                one.turn and one.turn.claim,
                one.place,
                self._distance(one.at, limit),
                tuple(self._features(one, claim, limit, latest)),
            )
            for one in sorted(fit, key=lambda one: one.at)
        ]

    def _features(
        self, one: "_Standing", claim: int, limit: int, latest: "_Standing | None"
    ) -> Iterator[str]:
        """What holds of a candidate, by the names of the table."""
        attribution, named = self._kept[claim][0], one.named
        parsed, cue, reading = self._parsed, attribution.cue[0], attribution.reading
        here = self._distance(one.at, limit) == 0
        if one is latest:
            yield "latest"
        if one.place in ("subject", "topic") and (latest is None or one.at >= latest.end):
            yield "newer"
        if one.turn is not None and self._adds(claim):
            yield "goes-on"
        if one.turn is not None and self._relays(one.turn.claim):
            yield "relays"
        if one.turn is None and self._turns.has_spoken(named):
            yield "repeated"
        if one.turn is None and self._is_reported(one.at, claim):
            yield "reported"
        if one.within:
            yield "within"
        if here and parsed.has(one.at - 1, "=من") and parsed.has(cue + 1, "pronominal"):
            yield "sender"
        if here and parsed.has(cue, "cue-participle"):
            yield "beside-participle"
        if parsed.paragraph_at(one.at) == parsed.paragraph_at(limit):
            yield "paragraph"
        if named.names:
            yield "named"
        if named.kind in ("person", "document"):
            yield named.kind
        if named.number is None:
            yield "number-unknown"
        if reading is not None and named.genders == {reading.form.gender}:
            yield "gender"

    def _told(self, limit: int, reach: int) -> Iterator["_Standing"]:
        """The mentions of the sentence of a cue and of those before it."""
        sentence = self._parsed.sentence_at(limit)
        for _ in range(_SENTENCES + 1):
            before = [one for one in self._mentions.of_sentence(sentence) if one.at < limit]
            for one in before[-_MOST:]:
                if one.at >= reach:
                    yield _Standing(one.mention, one.at, one.place, None, one.within)
            if sentence[0] <= reach:
                return
            sentence = self._parsed.sentence_at(sentence[0] - 1)

    def _distance(self, at: int, limit: int) -> int:
        """How many sentences before a token another stands, as far as that matters."""
        first, distance = self._parsed.sentence_at(limit)[0], 0
        while at < first and distance <= _SENTENCES:
            first, distance = self._parsed.sentence_at(first - 1)[0], distance + 1
        return distance

    def _reach(self, claim: int, holder: Turn | None) -> int:
        """Where those begin to stand who can be meant: in the same marks, in the same content.

        In أن الرئيس «تفقد المصنع وأكد» the noun before the marks is one of them.
        After لكنه it is somebody in the same sentence, unless it begins one.
        """
        cue = self._kept[claim][0].cue[0]
        first = self._parsed.sentence_at(cue)[0]
        reach = 0 if holder is None else holder.content[0]
        if self._is_quoted(claim):
            opens = self._parsed.enclosing(cue).open
            reach = max(reach, phrase_start(self._parsed, opens - 1, "full"))
        if self._parsed.has(cue - 1, "but-he") and cue - first > _LEAD:
            reach = max(reach, first)
        return reach

    def _is_reported(self, at: int, claim: int) -> bool:
        """Whether a mention stands in what somebody else said."""
        cue = self._kept[claim][0].cue[0]
        return any(
            first <= at < last and not first <= cue < last
            for _, (first, last) in self._kept[max(0, claim - _RECENT) : claim]
        )

    def _relays(self, claim: int) -> bool:
        """Whether a source phrase is for another's words: قال المدير إن …، بحسب الصحيفة."""
        attribution, (first, last) = self._kept[claim]
        earlier = self._kept[max(0, claim - _RECENT) : claim]
        return attribution.kind == "before" and any(
            first <= one.cue[0] < last for one, _ in earlier
        )

    def _adds(self, claim: int) -> bool:
        """وأضاف goes on from a speaker."""
        reading = self._kept[claim][0].reading
        return reading is not None and reading.entry.features.get("act") == "add"

    def _is_whoever(self, cue: int) -> bool:
        """هناك من يقول, بمن يقول: somebody, and nobody before; but in هو من قال it is he."""
        he = self._parsed.has(cue - 2, "PRON", "NOUN")
        return self._parsed.has(cue - 1, "whoever") and not he

    def _is_quoted(self, claim: int) -> bool:
        """Whether a third person stands inside marks: whose they are is I there."""
        cue, parsed = self._kept[claim][0].cue[0], self._parsed
        finite = parsed.has(cue, "cue-verb") and not parsed.has(cue, "first-person")
        return finite and parsed.enclosing(cue) is not None and not self._adds(claim)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A mention in its place: where somebody spoke, or where the narration tells of somebody."""

    named: Mention
    at: int
    place: str
    turn: Turn | None
    within: bool = False

    @property
    def end(self) -> int:
        """Where what comes after it begins."""
        return max(self.at, self.named.tokens[1])
