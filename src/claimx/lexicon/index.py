"""Looking words up: what a token can be, with its proclitics taken off.

Each token gets the classes of all its readings, and a code: one character a class, ended by `END`.
Rules are compiled to regular expressions over such codes, so a rule never sees spelling.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..text.fold import bare, fold, spells
from .entries import Entry
from .surface import Form, forms

END = ";"
_FIRST_CODE = 0xE000  # private use: never met in text, no meaning in a regular expression
_REMEMBERED = 200_000
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما")  # قيامه، خطفها: possessive pronouns
_VERBS = frozenset(("past", "present", "passive"))
_BARE = frozenset(("function", "circumstance", "anonymity", "occasion", "sourcing"))
# Verbal nouns by their shape: تفعيل، افتعال، انفعال، استفعال، إفعال، مفاعلة، تفاعل (folded).
_MASDAR = re.compile(r"ت..ي.|ا.ت.ا.ه?|ان..ا.|است..ا.ه?|ا..ا.ه?|م.ا..ه|ت.ا..|ت..يه", re.DOTALL)

SHAPES = (
    "word", "unknown", "definite", "number", "latin", "b-initial", "l-initial", "conjoined", "and", "suffixed", "governed", "masdar",
    "comma", "stop", "colon", "semicolon", "dash", "open-bracket", "close-bracket", "question",
    "open-quote", "close-quote", "open-name", "close-name", "quoted", "in-name", "symbol",
)  # fmt: skip
_SYMBOLS = {
    **dict.fromkeys("،,", "comma"), **dict.fromkeys("؛;", "semicolon"), ":": "colon",
    **dict.fromkeys(".!…۔", "stop"), **dict.fromkeys("؟?", "question"),
    **dict.fromkeys("-–—ـ", "dash"), **dict.fromkeys("([{", "open-bracket"),
    **dict.fromkeys(")]}", "close-bracket"),
}  # fmt: skip


Phrase = tuple[tuple[str, ...], Form, str]  # the words after the second, form, proclitics


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One way to read a token: a form of an entry behind `proclitics` (و، ل، وال …)."""

    form: Form
    proclitics: str
    classes: tuple[str, ...]

    @property
    def entry(self) -> Entry:
        return self.form.entry


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """All that is known of a spelling out of context."""

    text: str
    fold: str
    readings: tuple[Reading, ...]
    classes: frozenset[str]
    code: str
    opens: tuple[tuple[tuple[str, ...], Form], ...] = ()  # phrases that may start here
    phrases: Mapping[str, tuple["Phrase", ...]] | None = None  # the same by second word
    governs: frozenset[str] = frozenset()  # prepositions that it governs as a cue, folded


class Lexicon:
    """Entries by folded form. `literals` are folded words that rules name themselves."""

    def __init__(
        self, entries: Iterable[Entry], literals: Iterable[str] = (), classes: Iterable[str] = ()
    ) -> None:
        self.entries = tuple(entries)
        self.literals = frozenset(map(fold, literals))
        self._forms: dict[str, list[Form]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Form]]] = {}
        known = set(SHAPES) | set(classes)
        for entry in self.entries:
            for form in forms(entry):
                known.update(form.classes)
                self._add(form)
        bare = sorted(known)
        names = bare + [f"{clitic}+{name}" for clitic in "blk" for name in bare]
        names += [f"={word}" for word in sorted(self.literals)]
        self.codes = {name: chr(_FIRST_CODE + number) for number, name in enumerate(names)}
        self.classes = frozenset(names)
        self._known: dict[str, Analysis] = {}
        self._marked: dict[tuple[Analysis, tuple[str, ...]], Analysis] = {}

    def _add(self, form: Form) -> None:
        first, *rest = fold(form.text).split()
        if rest:
            self._phrases.setdefault(first, []).append((tuple(rest), form))
            return
        same = self._forms.setdefault(first, [])
        if not any(f.entry is form.entry and f[2:] == form[2:] for f in same):
            same.append(form)

    def analyse(self, text: str) -> Analysis:
        """Return the analysis of one token's text."""
        analysis = self._known.get(text)
        if analysis is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            analysis = self._known[text] = self._analyse(text)
        return analysis

    def extended(self, analysis: Analysis, reading: Reading | None, *names: str) -> Analysis:
        """Return `analysis` with a further reading or with classes that its context gives it."""
        added = frozenset(names) | frozenset(reading.classes if reading else ())
        readings = (*analysis.readings, reading) if reading else analysis.readings
        classes = analysis.classes | added
        return Analysis(
            analysis.text, analysis.fold, readings, classes, self._code(classes),
            analysis.opens, analysis.phrases, analysis.governs,
        )  # fmt: skip

    def phrase(self, analysis: Analysis, form: Form, proclitics: str) -> Analysis:
        """Return `analysis` as part of a phrase; remembered."""
        key = (analysis, (form, proclitics))
        known = self._marked.get(key)
        if known is None:
            known = self._marked[key] = self.extended(analysis, reading(form, proclitics))
        return known

    def marked(self, analysis: Analysis, *names: str) -> Analysis:
        """Return `analysis` with classes that its context gives it; remembered."""
        if analysis.classes.issuperset(names):
            return analysis
        key = (analysis, names)
        known = self._marked.get(key)
        if known is None:
            if len(self._marked) >= _REMEMBERED:
                self._marked.clear()
            known = self._marked[key] = self.extended(analysis, None, *names)
        return known

    def _analyse(self, text: str) -> Analysis:
        folded = fold(text)
        written = bare(text)
        readings = tuple(self._readings(folded, written))
        classes = {name for reading in readings for name in reading.classes}
        owned = any(
            "ال" not in r.proclitics and (r.form.bound or r.entry.word_class in ("nominal", "cue"))
            for r in readings
        )
        known = any(not _prepositional(r.proclitics) for r in readings)  # بلاتر is a name too
        classes.update(self._shape(text, folded, known, owned))
        if any(reading.proclitics[:1] in ("و", "ف") for reading in readings if reading.proclitics):
            classes.add("and")
        if folded in self.literals:
            classes.add(f"={folded}")
        phrases = self._phrases_of(folded)
        opens = tuple(
            phrase for _, stem in split_proclitics(folded) for phrase in self._phrases.get(stem, ())
        )
        frozen = frozenset(classes)
        governs = frozenset(fold(c[8:]) for c in classes if c.startswith("governs-"))
        return Analysis(text, folded, readings, frozen, self._code(frozen), opens, phrases, governs)

    def _phrases_of(self, folded: str) -> Mapping[str, tuple["Phrase", ...]] | None:
        """Phrases that may start with a word, by their second word, longest first."""
        opens: dict[str, list[Phrase]] = {}
        for proclitics, stem in split_proclitics(folded):
            for rest, form in self._phrases.get(stem, ()):
                opens.setdefault(rest[0], []).append((rest[1:], form, proclitics))
        return {
            word: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
            for word, phrases in opens.items()
        } or None

    def _code(self, classes: frozenset[str]) -> str:
        return "".join(sorted(self.codes[name] for name in classes)) + END

    def _readings(self, folded: str, written: str) -> Iterator[Reading]:
        for proclitics, stem in split_proclitics(folded):
            for form in self._forms.get(stem, ()):
                if _combines(proclitics, form) and spells(
                    written[-len(stem) :], form.text, form.entry.word_class == "cue"
                ):
                    yield reading(form, proclitics)

    def _shape(self, text: str, folded: str, known: bool, owned: bool) -> Iterator[str]:
        if not folded or not folded[0].isalnum():
            yield _SYMBOLS.get(text, "symbol")
            return
        if folded[0].isdigit():
            yield "number"
            return
        yield "latin" if folded.isascii() else "word"
        if not known:
            yield "unknown"
        if not owned and any(
            "ا" in clitics or "لل" in clitics for clitics, _ in split_proclitics(folded)
        ):
            yield "definite"
        if not known and _MASDAR.fullmatch(folded):
            yield "masdar"
        if folded[0] == "ب" and len(folded) > 2:
            yield "b-initial"
        if folded[0] == "ل" and len(folded) > 2:
            yield "l-initial"
        if folded[0] in "وف" and len(folded) > 2:
            yield "conjoined"
        if len(folded) > 4 and bare(text).endswith(_SUFFIXES):
            yield "suffixed"


def reading(form: Form, proclitics: str) -> Reading:
    """Return the reading of `form` behind `proclitics`; after ب ل ك its classes say so (l+role)."""
    if not _prepositional(proclitics):
        return Reading(form, proclitics, form.classes)
    preposition = next(letter for letter in "بلك" if letter in proclitics.replace("ال", ""))
    mark = {"ب": "b", "ل": "l", "ك": "k"}[preposition]
    return Reading(form, proclitics, tuple(f"{mark}+{name}" for name in form.classes))


def _prepositional(proclitics: str) -> bool:
    return any(letter in proclitics.replace("ال", "") for letter in "بلك")


def split_proclitics(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (proclitics, stem) for each way to take proclitics off a folded word."""
    yield "", folded
    starts = [("", folded)]
    if len(folded) > 2 and folded[0] in "وف":
        starts.append((folded[0], folded[1:]))
        yield folded[0], folded[1:]
    for conjunction, stem in starts:
        if len(stem) > 3 and stem.startswith("ال"):
            yield conjunction + "ال", stem[2:]
        if len(stem) > 2 and stem[0] in "بلك":
            yield conjunction + stem[0], stem[1:]
            if len(stem) > 4 and stem.startswith("ال", 1):
                yield conjunction + stem[0] + "ال", stem[3:]
        if len(stem) > 3 and stem.startswith("لل"):
            yield conjunction + "لل", stem[2:]
            yield conjunction + "لل", stem[1:]
            yield conjunction + "ل", "ال" + stem[2:]


def _combines(proclitics: str, form: Form) -> bool:
    """Whether these proclitics can stand before this form."""
    if not proclitics or proclitics in "وف":
        return True
    article = "ال" in proclitics or "لل" in proclitics
    if form.shape in _VERBS:
        return form.shape == "present" and proclitics in ("ل", "ول", "فل")
    if form.shape in ("participle", "noun"):
        return not article
    if form.entry.word_class in _BARE:
        return False
    return not (article and (form.bound or form.construct))
