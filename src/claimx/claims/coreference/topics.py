"""Whom the narration speaks of before a verb without a subject, and what is known of names."""

from collections.abc import Mapping, Sequence

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.agreement import follows
from ..mentions.mention import Mention
from ..mentions.stems import stem_of
from .clause_subjects import clause_subject
from .occurrences import Trail

Known = Mapping[str, frozenset[str]]  # names of speakers, with the genders that verbs show
_NEAR = 2  # tokens before a cue that make a narrative clause, not just a lead-in


class Topics:
    """The subjects of an article's sentences; each sentence is read once."""

    def __init__(self, parsed: Annotated, known: Known) -> None:
        self._parsed = parsed
        self._known = known
        self._firm: dict[int, Mention | None] = {}
        self._agreeing: dict[object, Trail[Mention]] = {}

    def subject(self, cue: int, since: int | None, reading: Reading | None) -> Mention | None:
        """The subject of this sentence, or of a nearer one than the last who agrees spoke in.

        `لم يستبعد المحافظ الفعل الإجرامي. وقال` is the governor, whoever spoke before. `since` is
        the cue of the last who agrees; None where nobody has spoken yet.
        """
        first, last = self._parsed.sentence_at(cue)
        if since is not None and first <= since:
            return None
        if cue - first >= _NEAR:
            named = clause_subject(self._parsed, first, min(cue, last))
            if named is not None and can_be(named, reading, self._known):
                return named
        if since is None:
            return self._earlier(first, reading)
        before = self._parsed.sentence_at(first - 1)[0] if first else -1
        named = self._firm_subject(before) if before > since else None
        fits = named and named.kind == "person" and can_be(named, reading, self._known)
        return named if fits else None

    def _earlier(self, first: int, reading: Reading | None) -> Mention | None:
        """In an earlier sentence the nearest office, body or known name that agrees."""
        form = reading and (reading.form.gender, reading.form.number, reading.form.person)
        if form not in self._agreeing:
            openings = [opening for opening, _ in self._parsed.sentences]
            self._agreeing[form] = Trail(openings)
        return self._agreeing[form].last_before(first, lambda at: self._fitting(at, reading))

    def _fitting(self, first: int, reading: Reading | None) -> Mention | None:
        named = self._firm_subject(first)
        return named if named and can_be(named, reading, self._known) else None

    def _firm_subject(self, first: int) -> Mention | None:
        """The subject of a whole sentence, if it is one that may be said to speak later."""
        if first not in self._firm:
            last = self._parsed.sentence_at(first)[1]
            named = clause_subject(self._parsed, first, last)
            self._firm[first] = named if named and not named.anonymous else None
        return self._firm[first]


def can_be(named: Mention, reading: Reading | None, known: Known) -> bool:
    """Whether a verb behind its subject can have this one."""
    return follows(named.genders or shown(named, known), named.number, reading)


def shown(named: Mention, known: Known) -> frozenset[str]:
    """Return the genders that the verbs of a name's other claims show."""
    return frozenset().union(*(known.get(name, frozenset()) for name in named.names))


def known_names(
    parsed: Annotated, kept: Sequence[tuple[Attribution, Range]], written: Sequence[Mention | None]
) -> Known:
    """Return the names of all who speak in the article, with the genders their verbs show."""
    known: dict[str, set[str]] = {}
    for (attribution, _), named in zip(kept, written, strict=True):
        if named is not None and named.kind == "person":
            genders = set(named.genders)
            reading = attribution.reading
            if reading and reading.form.gender and reading.form.person == 3:
                genders.add(reading.form.gender)
            for at in range(*named.tokens):
                stem = stem_of(parsed.analyses[at])
                if stem in named.names:
                    known.setdefault(stem, set()).update(genders)
    return {name: frozenset(genders) for name, genders in known.items()}
