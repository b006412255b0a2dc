"""Proclitics: what is written together with the word after it (و ف ب ل ك and the article)."""

from collections.abc import Iterable, Iterator

from .forms import Form

_VERBS = frozenset(("past", "present", "passive"))
_BARE = frozenset(
    (
        "function", "circumstance", "anonymity", "occasion", "sourcing", "adp", "cconj", "sconj",
        "part", "adv",
    )
)  # fmt: skip
_POINTING = frozenset(("pron", "det"))  # لهذا، بمن
Splits = Iterable[tuple[str, str]]  # (proclitics, stem)
_MARKS = {"ب": "b", "ل": "l", "ك": "k"}


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


def preposition(proclitics: str) -> str:
    """Return b, l or k for the preposition among `proclitics`, or an empty string."""
    letters = proclitics.replace("ال", "")
    return next((_MARKS[letter] for letter in "بلك" if letter in letters), "")


def combines(proclitics: str, form: Form) -> bool:
    """Whether these proclitics can stand before this form."""
    if not proclitics or proclitics in "وف":
        return True
    article = "ال" in proclitics or "لل" in proclitics
    if form.shape in _VERBS:
        return form.shape == "present" and proclitics in ("ل", "ول", "فل")
    if form.entry.word_class in _BARE:
        return False
    if form.entry.word_class in _POINTING:
        return proclitics[-1] in "بل"
    return not (article and (form.bound or form.construct))
