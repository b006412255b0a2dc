"""The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""

from ...annotated import Annotated
from ...lexicon.forms import Form
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import phrase_start

_FORMS = {
    "الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p"),
    "اللذان": ("m", "p"), "اللذين": ("m", "p"), "اللتان": ("f", "p"), "اللتين": ("f", "p"),
    "اللواتي": ("f", "p"), "اللاتي": ("f", "p"), "اللايي": ("f", "p"),
}  # fmt: skip  # gender, and whether one or several


def is_relative(parsed: Annotated, at: int) -> bool:
    """Whether the verb behind a relative has its subject before it.

    In مقاله الذي أكد فيه the article does not speak.
    """
    return parsed.has(at, "relative") and not parsed.has(at + 2, "pronominal")


def antecedent(parsed: Annotated, relative: int, first: int) -> Mention | None:
    """The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""
    found = _before(parsed, relative, first) if is_relative(parsed, relative) else None
    return found if found is not None and _is_of(parsed, found, relative) else None


def _is_of(parsed: Annotated, named: Mention, relative: int) -> bool:
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


def _before(parsed: Annotated, relative: int, first: int) -> Mention | None:
    end = relative - parsed.has(relative - 1, "comma")
    at = phrase_start(parsed, end - 1, first, "full")
    if _is_paper(parsed, at) and at + 1 < end:
        return describe(parsed, (at + 1, end))
    return describe(parsed, (at, end)) if parsed.has(at, "full") else None


def _is_paper(parsed: Annotated, at: int) -> bool:
    """تصريح المحافظ الذي: the relative is the governor's."""
    paper = parsed.has(at, "document", "medium", "cue-noun")
    return paper and not parsed.has(at, "outlet", "organisation", "definite")
