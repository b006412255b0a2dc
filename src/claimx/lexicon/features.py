"""What a reading says in the terms of Universal Dependencies: part of speech and features.

Rules ask for these of the reading that comes first in its place: `NOUN & Def`, `VERB & Past & 3`.
"""

from functools import cache

from .entries import Entry
from .forms import GENERAL, Form

# By class of the lexicon; the first that an entry belongs to decides, nouns where none does.
_CLASSES = {
    "SCONJ": "complementiser subordinator reason takes-clause",
    "AUX": "auxiliary",
    "PRON": "pronoun relative interrogative pronominal identity",
    "DET": "demonstrative this-demonstrative",
    "CCONJ": "conjunction",
    "PART": "negation particle",
    "ADP": "preposition occasion sourcing",
    "ADV": "leadin manner formula impersonal modifier time day-part anonymity now-word",
    "ADJ": "adjective nationality time-adjective age-word day-ordinal hour-ordinal day-adjective",
    "NUM": "numeral",
    "PROPN": "given-name first-name last-name place organisation-name seat month hijri-month "
    "lookalike holiday",
    "VERB": "circumstance change called",
}
POS = tuple(dict.fromkeys((*_CLASSES, *GENERAL.values())))
"""The parts of speech that a word may have."""
_POS = {pos: frozenset(names.split()) for pos, names in _CLASSES.items()}
CLOSED = frozenset(("SCONJ", "AUX", "PRON", "DET", "CCONJ", "PART", "ADP", "ADV"))
"""Parts of speech whose words are few: what else such a spelling may be is rare (هم, له)."""
_PROPER = frozenset(("organisation", "outlet", "group", "source"))
NOMINAL = frozenset(("NOUN", "ADJ", "PROPN", "NUM"))


@cache
def entry_pos(entry: Entry) -> str:
    """Return the part of speech of an entry that is no verb."""
    if "pos" in entry.features:
        return str(entry.features["pos"])
    if entry.word_class in GENERAL:
        return GENERAL[entry.word_class]
    if entry.features.get("part") == "ordinal":
        return "ADJ"
    if entry.features.get("proper") and entry.word_class in _PROPER:
        return "PROPN"
    classes = frozenset(entry.classes)
    return next((pos for pos, names in _POS.items() if not classes.isdisjoint(names)), "NOUN")


def part_of_speech(form: Form) -> str:
    """Return the part of speech of a form; participles are adjectives, verbal nouns nouns."""
    if form.stem.kind != "nominal":
        return "AUX" if "auxiliary" in form.entry.features.get("classes", ()) else "VERB"
    if form.stem.derived:
        return "NOUN" if form.stem.derived == "masdar" else "ADJ"
    return entry_pos(form.entry)


_TIMES = frozenset(("time", "day-part", "weekday", "month", "hijri-month"))


def universal(form: Form) -> str:
    """Return the part of speech as Universal Dependencies has it: names of times are nouns.

    Among themselves the rules tell what stands as an adverb (اليوم، مساء) from what does not.
    """
    pos = part_of_speech(form)
    return "NOUN" if pos in ("ADV", "PROPN") and not _TIMES.isdisjoint(form.entry.classes) else pos


def state(form: Form, article: bool) -> str:
    """Return the state of a nominal: Def, Poss, Con, Closed (no noun can follow), else Bare."""
    if article:
        return "Def"
    ending = form.ending
    if ending.state:
        return "Poss" if ending.state == "possessed" else "Con"
    closed = ending.slot == "alef" or (ending.number in ("d", "p") and ending.text.endswith("ن"))
    return "Closed" if closed else "Bare"


_GENDERS, _NUMBERS = {"m": "Masc", "f": "Fem"}, {"s": "Sing", "d": "Dual", "p": "Plur"}


def features(form: Form, article: bool) -> tuple[str, ...]:
    """Return the features of a form, its part of speech first, as names that rules can ask for."""
    pos, stem, ending = part_of_speech(form), form.stem, form.ending
    said = [pos]
    if stem.kind != "nominal":
        said += ["Past" if stem.kind == "past" else "Pres", str(ending.person)]
        said += ["Pass"] if stem.voice else []
        said += [ending.mood.capitalize()] if ending.mood else []
        said += [_GENDERS.get(ending.gender or "", ""), _NUMBERS[ending.number or "s"]]
        said += ["Object"] if ending.pronoun else []
    elif pos in NOMINAL:
        said += [state(form, article), _GENDERS.get(ending.gender or stem.gender or "", "")]
        said += [_NUMBERS.get(ending.number or stem.number or "", "")]
    elif ending.pronoun:
        said.append("Pronoun")
    return tuple(filter(None, said))


_HUMAN = frozenset(("role", "title", "kin", "source", "nationality", "group"))
_SLOTS = frozenset(("first-name", "last-name", "given-name"))


@cache
def is_human(entry: Entry) -> bool:
    """Whether a noun names people: مدير, مصطاف, or what is counted as people: السعوديون."""
    human = entry.features.get("human") or entry.features.get("of") == "people"
    return bool(human) or not (_HUMAN | _SLOTS).isdisjoint(entry.classes)


_BODIES = frozenset(("organisation", "outlet", "group", "seat", "press", "organisation-name"))


@cache
def is_body(entry: Entry) -> bool:
    """Whether a noun or name stands for a body that can act and speak: شركة, لجنة, روسيا."""
    return bool(entry.features.get("body")) or not _BODIES.isdisjoint(entry.classes)


NAMES = ("first-name", "last-name", "place", "organisation-name")
PROCLITICS = {"و": "And", "ف": "And", "ب": "Prep-b", "ل": "Prep-l", "ك": "Prep-k"}
FEATURES = (
    *POS, "Def", "Poss", "Con", "Closed", "Bare", "Masc", "Fem", "Sing",
    "Dual", "Plur", "Masdar", "Active", "Passive", "Elative", "Human", "Past", "Pres", "Pass", "1",
    "2", "3", "Pronoun", "Body", "Jussive", "Subjunctive", "Indicative", "Object", "Guess", "Prep",
    *PROCLITICS.values(), *NAMES, "COMMA", "STOP", "COLON", "PUNCT",
)  # fmt: skip
