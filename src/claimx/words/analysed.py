"""The tokens of an article with their readings, the one that is right in its place first."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..annotated import Annotated
from ..lexicon.features import PROCLITICS, features, universal
from ..lexicon.index import Analysis
from ..lexicon.lemmas import lemma
from ..lexicon.morphology.proclitics import ARTICLE, has_article
from ..lexicon.readings import Reading
from ..model import Span

_NAME = frozenset(("name", "name-in"))


class Said(NamedTuple):
    """One reading: dictionary form, part of speech (Universal Dependencies), what else it says."""

    lemma: str
    pos: str
    features: tuple[str, ...]
    classes: tuple[str, ...]


class Word(NamedTuple):
    """A token; `pos` is that of its first reading, and None where a word has no reading.

    `span` counts code points of the raw text; `named`: the words around it make it a name.
    """

    text: str
    span: Span
    pos: str | None
    readings: tuple[Said, ...]
    named: bool


def words(parsed: Annotated) -> Iterator[Word]:
    """Yield the tokens of a parsed article in text order."""
    for at, analysis in enumerate(parsed.analyses):
        readings = readings_of(analysis)
        pos = readings[0].pos if readings else _without_reading(analysis)
        named = not _NAME.isdisjoint(analysis.classes)
        yield Word(parsed.tokens.texts[at], parsed.span((at, at + 1)), pos, readings, named)


def readings_of(analysis: Analysis) -> tuple[Said, ...]:
    """Return what the readings of a token say, the one that is right in its place first.

    Readings that differ in their classes alone (وزير as a role, as a group) are one.
    """
    best = analysis.word.reading if analysis.word else None
    found = dict.fromkeys((best, *analysis.words)) if best else analysis.words
    alike: dict[tuple[Any, ...], Said] = {}
    for one in map(said, found):
        known = alike.setdefault(one[:3], one)
        alike[one[:3]] = known._replace(classes=tuple(dict.fromkeys(known.classes + one.classes)))
    return tuple(alike.values())


def said(reading: Reading) -> Said:
    """Return what a reading says: وبالمدينة is مدينة, a noun with And, Prep-b, Def, Fem, Sing."""
    form, before = reading.form, reading.proclitics
    article = has_article(before)
    clitics = [PROCLITICS[letter] for letter in before.replace(ARTICLE, "") if letter in PROCLITICS]
    _, *rest = features(form, article)
    derived = [form.stem.derived.capitalize()] if form.stem.derived else []
    shown = dict.fromkeys((*clitics[:2], *rest, *derived))
    return Said(lemma(form), universal(form), tuple(shown), reading.classes)


def as_record(word: Word, id: str) -> dict[str, Any]:
    """Return a token as a JSON object: `id` is that of its article."""
    readings = [one._asdict() for one in word.readings]
    first = readings[0] if readings else {"lemma": None, "features": (), "classes": ()}
    return {
        "id": id, "text": word.text, "span": word.span, "lemma": first["lemma"], "pos": word.pos,
        "features": first["features"], "classes": first["classes"], "readings": readings,
    }  # fmt: skip


def as_text(found: Iterable[Word]) -> Iterator[str]:
    """Yield each token as lines of text: labels in English, every Arabic value on its own line."""
    for word in found:
        yield f"{word.text}\n"
        if not word.readings:
            yield f"  {word.pos or ('a name by its place' if word.named else 'no reading')}\n"
        for one in word.readings:
            yield f"  {' '.join((one.pos, *one.features))}\n    {one.lemma}\n"


def _without_reading(analysis: Analysis) -> str | None:
    """The part of speech of a token that needs no entry: 12, و2016, CNN, a comma."""
    if analysis.word and analysis.word.tags[-1] == "NUM":
        return "NUM"
    if "word" in analysis.classes:
        return None
    return "X" if "latin" in analysis.classes else "PUNCT"
