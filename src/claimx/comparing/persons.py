"""What the words of a speaker say of a person: the name in its order, and the rest, the office."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..annotated import Annotated
from ..claims.mentions.agreement import is_plural
from ..claims.mentions.noun_phrases import in_name
from ..claims.mentions.stems import is_honorific, key_words, stem_of
from ..lexicon.index import Analysis
from ..pipeline import Extractor
from ..rules.match import Range
from ..text.document import document

_OFFICES = ("role", "title")
_PARTICLES = frozenset(("ال", "al", "el"))  # آل سعود
_HYPHENS = frozenset("-‐‑")
_BEFORE_NAME = ("role", "title", "definite", "comma", "seat", "kin")
_GOVERNING = ("role", "kin", "group", "naming", "b+naming")  # محامي الرئيس, باسم الرئيس


@dataclass(frozen=True, slots=True)
class Person:
    """A form of a speaker: الوزير عادل بن أحمد الجبير has three names, one of them a father's.

    `names` are folded, without article and without بن; `fathers` are those after بن. `office` has
    all other words, `roles` those of them that say what one is, `nations` the countries of others.
    """

    text: str
    names: tuple[str, ...]
    fathers: frozenset[str]
    office: frozenset[str]
    roles: frozenset[str]
    nations: frozenset[str]

    @property
    def family(self) -> str | None:
        """The last name, unless it is the father's."""
        last = self.names[-1] if self.names else None
        return None if last in self.fathers else last


class Persons:
    """The readings of forms by the words and phrase rules of an extractor."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    def of(self, text: str) -> Person:
        """Return what the words of a form say."""
        parsed, _ = self._extractor.parse(document(text))
        name = _name(parsed)
        parts = list(_parts(parsed, name))
        outside = [
            at
            for at, analysis in enumerate(parsed.analyses)
            if not name[0] <= at < name[1] and not is_honorific(analysis)
        ]
        roles = [at for at in outside if parsed.has(at, "role")]
        return Person(
            text,
            tuple(part for part, _ in parts),
            frozenset(part for part, fathered in parts if fathered),
            key_words([parsed.analyses[at] for at in outside]),
            key_words([parsed.analyses[at] for at in roles]),
            frozenset(nation for at in outside for nation in _nations(parsed.analyses[at])),
        )


def _name(parsed: Annotated) -> Range:
    """The first full name that is the speaker's own, else the first name; an empty one if none is.

    Another's is what a noun is in construct with: آبي in مدير مكتب آبي and محامي الرئيس آبي.
    """
    runs = [run for run in _runs(parsed) if _is_own(parsed, run[0])]
    return next((run for run in runs if run[1] - run[0] > 1), runs[0] if runs else (0, 0))


def _runs(parsed: Annotated) -> list[Range]:
    runs: list[Range] = []
    for at in range(len(parsed.tokens.texts)):
        if not _is_part(parsed, at):
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at - _is_first_name(parsed, at - 1), at + 1))
    return runs


def _is_part(parsed: Annotated, at: int) -> bool:
    if parsed.has(at, "title"):
        return False
    if in_name(parsed, at) or parsed.has(at, "son"):
        return True
    hyphen = parsed.has(at - 1, "latin") and parsed.tokens.texts[at] in _HYPHENS  # al-Jubeir
    return hyphen or _is_surname(parsed, at)


def _is_surname(parsed: Annotated, at: int) -> bool:
    """الرويعي in الوزير الرويعي: no word of the lexicon, after what one is addressed as."""
    titled = parsed.has(at - 1, *_OFFICES) and parsed.has(at - 1, "definite")
    return titled and parsed.has(at, "Guess") and parsed.has(at, "definite")


def _is_first_name(parsed: Annotated, at: int) -> bool:
    """عادل before الجبير: a word that may be a name, and is none of an office."""
    return at >= 0 and parsed.has(at, "unknown") and not parsed.has(at, "definite", *_OFFICES)


def _is_own(parsed: Annotated, start: int) -> bool:
    before = start - 1
    if start == 0 or not parsed.has(before, "word"):
        return True
    while parsed.has(before, "definite") and not parsed.has(before, *_OFFICES):
        before -= 1
    titled = parsed.has(before, "definite") and not is_plural(parsed.analyses[before])
    if titled and parsed.has(before - 1, *_GOVERNING):
        return parsed.has(before - 1, "definite")
    return parsed.has(start - 1, *_BEFORE_NAME)


def _nations(analysis: Analysis) -> Iterator[str]:
    """أمريكي and أميركي are of one country."""
    for reading in analysis.readings:
        if reading.entry.word_class == "nationality":
            yield reading.entry.features.get("of") or reading.entry.word


def _parts(parsed: Annotated, name: Range) -> Iterator[tuple[str, bool]]:
    """Yield each part of a name, and whether it is a father's: after بن."""
    fathered, servant = False, ""
    for at in range(*name):
        part = parsed.fold(at)
        if parsed.has(at, "servant"):
            servant = part
            continue
        son = parsed.has(at, "son")
        if not son and part not in _PARTICLES and part not in _HYPHENS:
            # عبد الرحمن is عبدالرحمن too
            yield servant + part if servant else _spelled(parsed, at), fathered
            servant = ""
        fathered = son


def _spelled(parsed: Annotated, at: int) -> str:
    return stem_of(parsed.analyses[at]).lower()
