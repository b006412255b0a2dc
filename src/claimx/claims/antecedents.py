"""The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""

from ..lexicon.forms import Form
from ..rules.match import Range
from .around import begins_clause, role_before
from .names import is_name, looks_present, name_start
from .parsed import Parsed
from .phrases import HEADS, phrase_end
from .speakers import Named, describe

_ANTECEDENT = 8  # tokens before a relative pronoun
_FORMS = {
    "الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p"),
    "اللذان": ("m", "p"), "اللذين": ("m", "p"), "اللتان": ("f", "p"), "اللتين": ("f", "p"),
    "اللواتي": ("f", "p"), "اللاتي": ("f", "p"), "اللايي": ("f", "p"),
}  # fmt: skip  # gender, and whether one or several


def is_relative(parsed: Parsed, at: int) -> bool:
    """Whether the verb behind a relative has its subject before it.

    In مقاله الذي أكد فيه the article does not speak.
    """
    return parsed.has(at, "relative") and not parsed.has(at + 2, "pronominal")


def antecedent(parsed: Parsed, relative: int, first: int) -> Named | None:
    """The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""
    found = _before(parsed, relative, first) if is_relative(parsed, relative) else None
    return found if found is not None and _is_of(parsed, found, relative) else None


def doer(parsed: Parsed, first: int, end: int) -> Named | None:
    """Return the office behind the nearest verb with a pronoun: لم ينفه النائب العام، لكنه قال."""
    for at in range(end - 1, first, -1):
        verb = looks_present(parsed, at - 1) and parsed.analyses[at - 1].fold.endswith("ه")
        if verb and parsed.has(at, "definite") and parsed.has(at, "role", "title"):
            return describe(parsed, (at, phrase_end(parsed, at, end)))
    return None


def _is_of(parsed: Parsed, named: Named, relative: int) -> bool:
    """Whether noun, relative and verb agree: not النظام الذي تدعي, المدير التي رأت."""
    form = parsed.analyses[relative].fold.removeprefix("و")
    if form not in _FORMS:
        return False  # مما يؤكد أن
    gender, number = _FORMS[form]
    if named.genders and gender not in named.genders:
        return False
    verbs = [one.form for one in parsed.analyses[relative + 1].readings if one.form.person == 3]
    return not verbs or any(_suits(form, gender, number) for form in verbs)


def _suits(form: Form, gender: str, number: str) -> bool:
    return form.gender in (None, gender) and (form.number in (None, "s")) == (number == "s")


def _before(parsed: Parsed, relative: int, first: int) -> Named | None:
    at = relative - 1
    name = _name_before(parsed, relative, first)
    if name is not None:
        return describe(parsed, name)
    end = relative - parsed.has(at, "comma")
    quotation = parsed.closed(end - 1)
    if quotation is not None and quotation.open >= first:
        at = quotation.open - parsed.has(quotation.open - 1, *HEADS)
        return describe(parsed, (at, end))  # ذكرت صحيفة «الأفق» التي رأت
    while at >= max(first, relative - _ANTECEDENT) and not parsed.has(at, *HEADS):
        if parsed.has(at, "stop", "complementiser", "relative", "cue-strong"):
            return None
        if at < end and parsed.has(at, "comma") and not _is_apposition(parsed, at, end):
            return None
        at -= 1
    if at < first or not parsed.has(at, *HEADS):
        return None
    while at > first and parsed.has(at - 1, *HEADS) and not _is_paper(parsed, at - 1):
        at -= 1
    return describe(parsed, (at, end))


def _is_paper(parsed: Parsed, at: int) -> bool:
    """تصريح المحافظ الذي: the relative is the governor's."""
    return parsed.has(at, "document") and not parsed.has(at, "outlet", "organisation")


def _is_apposition(parsed: Parsed, comma: int, end: int) -> bool:
    """رئيس الوكالة، نادر كرم، الذي: behind the comma only names stand."""
    return all(is_name(parsed, at) for at in range(comma + 1, end))


def _name_before(parsed: Parsed, at: int, first: int) -> Range | None:
    """The name that ends before a token, with its office: المدرب نادر كامل الذي."""
    end = at - parsed.has(at - 1, "comma")
    last = end - parsed.has(end - 1, "definite")
    names = name_start(parsed, last, first)
    if names < last and begins_clause(parsed, names, first):
        names += 1
    if end - names < 2 or names == last or not parsed.has(end - 1, "unknown"):
        return None
    if parsed.has(end - 1, "definite") and parsed.has(end - 1, "b-initial", "l-initial"):
        return None  # مليئة بالتراب الذي
    if parsed.has(names, "b-initial", "l-initial") or parsed.analyses[end - 1].fold.endswith("ه"):
        return None  # بتكرار الجملة التي
    return role_before(parsed, names, first), end
