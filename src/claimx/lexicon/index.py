"""Looking words up: what a token can be, with its proclitics taken off.

Each token gets the classes of all its readings, and a code: one character a class, ended by `END`.
Rules are compiled to regular expressions over such codes, so a rule never sees spelling.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..memo import Memory
from ..padded import Padded
from ..text.fold import bare, fold, letters, spells
from .compiled import Compiled, made_of
from .entries import Entry
from .features import FEATURES
from .forms import Form, forms
from .morphology.proclitics import Splits, has_article, preposition, split_proclitics
from .morphology.shapes import INITIALS, SHAPES, shape
from .readings import Reading, allowed, combines, ordered, reading
from .stem_index import StemIndex

END = ";"
_SOME_NAME = "زيد"  # any word that no entry has
_FIRST_CODE = 0xE000  # private use: never met in text, no meaning in a regular expression
_REMEMBERED = 20_000  # spellings, ten kilobytes each with all contexts they are met in
_EXACT = ("cue", "called")  # their final ي is no ى: نفي, نفى
_LOOKALIKES = ("given-name", "lookalike")  # any word may be a name: these stay unknown

Phrase = tuple[tuple[str, ...], Form, str]  # the words after the second, form, proclitics


@dataclass(slots=True, eq=False)
class Analysis:
    """All that is known of a spelling out of context; `text` has letters for presentation forms.

    Nothing of it changes but `known`. In a context it is another, with more classes; `origin` is
    then that with the same readings out of context, which remembers what these alone decide.
    """

    text: str
    fold: str
    readings: tuple[Reading, ...]
    classes: frozenset[str]
    code: str
    phrases: Mapping[str, tuple["Phrase", ...]] | None = None  # that may start here, by second word
    governs: frozenset[str] = frozenset()  # prepositions that it governs as a cue, folded
    words: tuple[Reading, ...] = ()  # all readings, those of the general vocabulary too
    word: Any = None  # the reading that is right in its place, and its tags
    known: dict[Any, Any] = field(default_factory=dict)  # what was asked of it: of it in a context
    origin: "Analysis | None" = None  # None: itself


NO_WORD = Analysis("", "", (), frozenset(), "")  # before the first token of a text, after its last


class Codes(dict[str, str]):
    """One character for each class; `prepared` is what was made with them of rules."""

    def __init__(self, codes: Iterable[tuple[str, str]]) -> None:
        super().__init__(codes)
        self.prepared: dict[Any, Any] = {}

    @property
    def digest(self) -> str:
        """What stands for all of them."""
        return hashlib.sha256(" ".join(self).encode()).hexdigest()


class Lexicon:
    """Entries by their stems: a user's, then the built-in ones.

    `literals` are words that rules name themselves.
    """

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        literals: Iterable[str] = (),
        classes: Iterable[str] = (),
        builtin: Compiled | None = None,
    ) -> None:
        tables = [made_of(entries), *([builtin] if builtin else [])]
        self.literals = frozenset(map(fold, literals))
        self._stems = StemIndex(*tables)
        self._tables = tables
        self._phrases = Memory(self._phrases_from)
        known = set(SHAPES) | set(FEATURES) | set(classes)
        for table in tables:
            known.update(table.classes)
        bare = sorted(known)
        names = bare + [f"{clitic}+{name}" for clitic in "blk" for name in bare]
        names += [f"={word}" for word in sorted(self.literals)]
        self.codes = Codes((name, chr(_FIRST_CODE + at)) for at, name in enumerate(names))
        self.classes = frozenset(names)
        self._governing = frozenset(name for name in names if name.startswith("governs-"))
        self._coded = Memory(self._code)
        self._more = Memory(self._and_more)
        self._known = Memory(self._analyse, limit=_REMEMBERED)
        self._names = Memory(self._as_name)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, a user's first."""
        return tuple(entry for table in self._tables for entry in table.entries)

    def of_class(self, *names: str) -> Iterator[Entry]:
        """Yield the entries whose files are of these classes."""
        for table in self._tables:
            yield from table.of_class(*names)

    def _phrases_from(self, first: str) -> list[tuple[tuple[str, ...], Form]]:
        """The forms of several words whose first folds to `first`, with what comes after it."""
        found: list[tuple[tuple[str, ...], Form]] = []
        for table in self._tables:
            for number in table.phrases.get(first, ()):
                found += _of_several_words(table.entries[number], first)
        return found

    def analyse(self, text: str) -> Analysis:
        """Return the analysis of one token's text."""
        return self._known[text]

    def name(self, text: str) -> Analysis:
        """Return the analysis of a token as a name, whatever entries it has."""
        return self._names[text]

    def _as_name(self, text: str) -> Analysis:
        return replace(self.analyse(_SOME_NAME), text=text, fold=fold(text), known={})

    def analyses(self, texts: Iterable[str]) -> Padded[Analysis]:
        """Return the analysis of each token's text, and `NO_WORD` outside of them."""
        return Padded(map(self._known.__getitem__, texts), NO_WORD)

    def extended(self, analysis: Analysis, reading: Reading | None, *names: str) -> Analysis:
        """Return `analysis` with a further reading or with classes that its context gives it."""
        if reading is None:
            return self._of_more(analysis, names, analysis.word)
        more = self._of_more(analysis, (*names, *reading.classes), analysis.word)
        more.readings, more.origin = (*more.readings, reading), None
        return more

    def _of_more(self, analysis: Analysis, names: tuple[str, ...], word: Any) -> Analysis:
        classes, code = self._more[analysis.classes, names]
        return Analysis(
            analysis.text, analysis.fold, analysis.readings, classes, code, analysis.phrases,
            analysis.governs, analysis.words, word, {}, analysis.origin or analysis,
        )  # fmt: skip

    def _and_more(self, key: tuple[frozenset[str], tuple[str, ...]]) -> tuple[frozenset[str], str]:
        classes, names = key
        shared, code, _ = self._coded[classes.union(names)]
        return shared, code

    def phrase(self, analysis: Analysis, form: Form, proclitics: str) -> Analysis:
        """Return `analysis` as part of a phrase; remembered."""
        key = (form, proclitics)
        known = analysis.known.get(key)
        if known is None:
            known = analysis.known[key] = self.extended(analysis, reading(form, proclitics))
        return known

    def placed(self, analysis: Analysis, word: Any, names: tuple[str, ...]) -> Analysis:
        """Return `analysis` with the word that it is in its place; remembered."""
        key = (word.tags, word.reading)
        known = analysis.known.get(key)
        if known is None:
            known = analysis.known[key] = self._of_more(analysis, names, word)
        return known

    def marked(self, analysis: Analysis, *names: str) -> Analysis:
        """Return `analysis` with classes that its context gives it; remembered."""
        known = analysis.known.get(names)
        if known is None:
            if analysis.classes.issuperset(names):
                return analysis
            known = analysis.known[names] = self._of_more(analysis, names, analysis.word)
        return known

    def _analyse(self, text: str) -> Analysis:
        text = letters(text)
        folded, written = fold(text), bare(text)
        splits = tuple(split_proclitics(folded))
        found = allowed(self._readings(splits, written), text)
        readings = tuple(one for one in found if one.classes)
        known, owned = _is_known(readings), _is_owned(readings)
        classes = set(shape(text, folded, splits, known, owned))
        if readings:
            classes.update(*(reading.classes for reading in readings))
            if any(r.entry.word_class == "given-name" and not r.proclitics for r in readings):
                classes.difference_update(INITIALS.values())
            if any(reading.proclitics.startswith(("و", "ف")) for reading in readings):
                classes.add("and")
        if folded in self.literals:
            classes.add(f"={folded}")
        phrases = self._phrases_of(splits)
        shared, code, governs = self._coded[frozenset(classes)]
        words = ordered(found, written)
        return Analysis(text, folded, readings, shared, code, phrases, governs, words)

    def _phrases_of(self, splits: Splits) -> Mapping[str, tuple["Phrase", ...]] | None:
        """Phrases that may start with a word, by their second word, longest first."""
        opens: dict[str, list[Phrase]] = {}
        for proclitics, stem in splits:
            if any(stem in table.phrases for table in self._tables):
                for rest, form in self._phrases[stem]:
                    opens.setdefault(rest[0], []).append((rest[1:], form, proclitics))
        if not opens:
            return None
        return {
            word: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
            for word, phrases in opens.items()
        }

    def _code(self, classes: frozenset[str]) -> tuple[frozenset[str], str, frozenset[str]]:
        """The set of these classes that all words share, its code, and what it governs."""
        code = "".join(sorted(map(self.codes.__getitem__, classes))) + END
        governs = classes & self._governing
        return classes, code, frozenset(fold(name[8:]) for name in governs) if governs else governs

    def _readings(self, splits: Splits, written: str) -> Iterator[Reading]:
        for proclitics, stem in splits:
            for form in self._stems.find(stem):
                if combines(proclitics, form) and spells(
                    written[-len(stem) :], form.text, form.entry.word_class in _EXACT
                ):
                    yield reading(form, proclitics)


def _is_known(readings: Iterable[Reading]) -> bool:
    """Whether the word itself has an entry; بالمر is a name too."""
    return any(
        not preposition(one.proclitics) and one.entry.word_class not in _LOOKALIKES
        for one in readings
    )


def _is_owned(readings: Iterable[Reading]) -> bool:
    """Whether ال at its head is its own: it ends in a pronoun or is a verbal noun (التزامه)."""
    return any(
        not has_article(one.proclitics)
        and (one.form.bound or one.entry.word_class in ("nominal", "cue"))
        for one in readings
    )


def _of_several_words(entry: Entry, first: str) -> Iterator[tuple[tuple[str, ...], Form]]:
    seen: set[tuple[object, ...]] = set()
    for form in forms(entry):
        one, *rest = fold(form.text).split()
        key = (*rest, form.gender, form.number)
        if rest and one == first and key not in seen:
            seen.add(key)
            yield tuple(rest), form
