"""Why two forms of a speaker are one person: name, spelling, or an office with a surname."""

from rapidfuzz import fuzz

from .model import Ground
from .persons import Person
from .romanised import consonants

_LIKE = 80  # percent of the letters of زنغنه and زنكنه
_LETTERS = 4  # that a name needs before a slip in it can be told from another name


def ground(one: Person, other: Person) -> Ground | None:
    """Return what makes two forms one person, or None where their words are not enough.

    A surname alone never is: الجبير needs the office that the fuller form has as well.
    """
    short, full = sorted((one, other), key=lambda form: (len(form.names), form.names))
    if not short.names or other_nations(one, other):
        return None
    if len(short.names) > 1:
        return _by_name(short, full)
    family = full.family if len(full.names) > 1 else full.names[0]
    office = _same_office(short, full)
    if not office & (short.roles | full.roles):
        return None  # الفرنسي جيرو: a nationality is no office
    if short.names[0] == family:
        return "office" if office else None
    return "spelling" if office and _is_slip(short.names[0], family) and len(office) > 1 else None


def conflict(one: Person, other: Person) -> bool:
    """Whether two forms cannot be one person: by their full names or their nationalities."""
    return other_nations(one, other) or other_names(one, other)


def other_names(one: Person, other: Person) -> bool:
    """Whether two full names are not one person's.

    Nor are they when one leaves out what the other has, and the offices have no word in common.
    """
    if len(one.names) < 2 or len(other.names) < 2:
        return False
    if not (same_name(one, other) or _same_spelling(one, other)):
        return True
    return len(one.names) != len(other.names) and not _offices_agree(one, other)


def same_name(one: Person, other: Person) -> bool:
    """Whether one full name is the other or leaves out parts of it.

    عادل الجبير leaves out the father of عادل بن أحمد الجبير; محمد بن سلمان what comes after him.
    """
    short, full = sorted((one, other), key=lambda form: len(form.names))
    if len(short.names) < 2:
        return False
    if full.names[: len(short.names)] == short.names:
        return len(short.names) == len(full.names) or short.names[-1] in short.fathers
    family = short.family is not None and short.family == full.family
    rest = iter(full.names)
    return family and short.names[0] == full.names[0] and all(name in rest for name in short.names)


def other_nations(one: Person, other: Person) -> bool:
    """Whether both have nationalities, and none in common."""
    return bool(one.nations and other.nations) and one.nations.isdisjoint(other.nations)


def _by_name(short: Person, full: Person) -> Ground | None:
    if same_name(short, full):
        return "name" if len(short.names) > 2 or _offices_agree(short, full) else None
    return "spelling" if _same_spelling(short, full) and _offices_agree(short, full) else None


def _offices_agree(one: Person, other: Person) -> bool:
    """Whether two offices have a word in common, where both are written."""
    return not one.office or not other.office or not one.office.isdisjoint(other.office)


def _same_office(short: Person, full: Person) -> frozenset[str]:
    """The office, if one form has no word of it that the other lacks."""
    shared = short.office & full.office
    return shared if shared in (short.office, full.office) else frozenset()


def _same_spelling(one: Person, other: Person) -> bool:
    """Whether two names of as many parts differ by a slip in one of them, or by the alphabet."""
    if len(one.names) != len(other.names):
        return False
    differ = [pair for pair in zip(one.names, other.names, strict=True) if pair[0] != pair[1]]
    if len(differ) == 1 and _is_slip(*differ[0]):
        return True
    romanised = any(a.isascii() != b.isascii() for a, b in differ)
    return romanised and all(consonants(a) == consonants(b) for a, b in differ)


def _is_slip(one: str | None, other: str | None) -> bool:
    if not one or not other or min(len(one), len(other)) < _LETTERS:
        return False
    return fuzz.ratio(one, other) >= _LIKE
