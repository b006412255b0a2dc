"""The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن."""

from ...annotated import Annotated
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import phrase_start

_SPEAK = ("Human", "Body", "name", "quantifier", "document")


def is_relative(parsed: Annotated, at: int) -> bool:
    """Whether the verb behind a relative has its subject before it.

    In مقاله الذي أكد فيه and القرار الذي وصفه the article and the decision do not speak.
    """
    if not parsed.has(at, "relative") or parsed.has(at + 2, "pronominal"):
        return False
    return not takes_up(parsed, at)


def takes_up(parsed: Annotated, at: int) -> bool:
    """Whether a relative is the object of the verb after it: القرار الذي وصفه, not الذي وصفها."""
    if not parsed.has(at, "relative") or not parsed.has(at + 1, "Object"):
        return False
    shown = {
        (one.entry.features.get("gender"), one.entry.features.get("number"))
        for one in parsed.analyses[at].readings
    }
    pronouns = (one.form.ending.pronoun for one in parsed.analyses[at + 1].readings)
    return any(one is not None and (one.gender, one.number) in shown for one in pronouns)


def antecedent(parsed: Annotated, relative: int, first: int) -> Mention | None:
    """The noun that a relative clause belongs to: رئيس الوكالة، الذي أكد أن.

    Of تصريح المحافظ الذي, قضية خديجة التي and تنفيذا للمادة التي it is the second noun, which can
    speak or agrees.
    """
    if not is_relative(parsed, relative):
        return None
    end = relative - parsed.has(relative - 1, "comma")
    at = phrase_start(parsed, end - 1, "full")
    if not parsed.has(at, "full"):
        return None
    starts = [at, *(one for one in range(at + 1, end) if _begins(parsed, one))]
    found = (describe(parsed, (one, end)) for one in starts if not _is_act(parsed, one, end))
    fit = [one for one in found if _is_of(parsed, one, relative)]
    return next((one for one in fit if can_speak(parsed, one)), fit[0] if fit else None)


def can_speak(parsed: Annotated, named: Mention) -> bool:
    """Whether a noun phrase is of one who speaks: خديجة, عدد من السكان; not السبب."""
    return parsed.has(named.tokens[0], *_SPEAK)


def _begins(parsed: Annotated, at: int) -> bool:
    """Whether another noun may begin in a phrase: in إيقاف المتهم, تنفيذا للمادة."""
    return parsed.has(at, "NOUN", "name")


def _is_act(parsed: Annotated, at: int, end: int) -> bool:
    """Whether what a word says is another's, and the relative with it: تصريح المحافظ الذي."""
    return parsed.has(at, "Masdar") and at + 1 < end and not parsed.has(at, "definite")


def _is_of(parsed: Annotated, named: Mention, relative: int) -> bool:
    """Whether noun, relative and verb agree: not النظام الذي تدعي, المدير التي رأت."""
    shown = (one.entry.features for one in parsed.analyses[relative].readings)
    features = next((one for one in shown if "number" in one and "gender" in one), None)
    if features is None:
        return False  # مما يؤكد أن
    gender = features["gender"]
    if named.genders and gender not in named.genders:
        return False
    verbs = [one.form for one in parsed.analyses[relative + 1].readings if one.form.person == 3]
    return not verbs or any(form.gender in (None, gender) for form in verbs)
