"""Offices and bodies in a text: الوزير، الشركة alone, and the phrase that says which."""

from ...annotated import Annotated
from ...lexicon.morphology.shapes import is_nisba
from ...rules.match import Range
from ..mentions.mention import Mention
from ..mentions.noun_phrases import phrase_end
from ..mentions.stems import stem_of

_BARE = ("role", "organisation", "document", "outlet")
_MOST = 4  # words of an office without a name


def is_office(parsed: Annotated, named: Mention) -> bool:
    """Whether a phrase is a role with a place or body after it: محافظ الساحل, مدير المطار."""
    start, end = named.tokens
    if parsed.has(start, "definite"):
        return False
    return 1 < end - start <= _MOST and parsed.has(start + 1, "definite", "seat", "organisation")


def bare_office(parsed: Annotated, named: Mention) -> int | None:
    """The head of a definite office or body that stands alone or nearly so."""
    start, end = named.tokens
    while start < end - 1 and parsed.has(start, "title"):
        start += 1  # معالي وزير الخارجية
    if not parsed.has(start, *_BARE):
        return None
    complement = start + 1 < end and parsed.has(start + 1, "definite")
    return start if named.definite or complement else None


def telling_words(parsed: Annotated, named: Mention) -> frozenset[str]:
    """The words that tell an office or body from others: of الصحيفة الساحلية, an outlet, only one.

    What country it is of nobody needs to say where it is named: صحيفة «نبأ».
    """
    start, end = named.tokens
    if not parsed.has(start, "outlet"):
        return named.words
    nationalities = (at for at in range(start + 1, end) if parsed.has(at, "nationality"))
    return named.words - {stem_of(parsed.analyses[at]) for at in nationalities}


def is_that(parsed: Annotated, head: int, words: frozenset[str], full: Mention) -> bool:
    """Whether a fuller phrase must be the one that is meant.

    With an office that has its complement already, a nationality would tell another: وزير الخارجية
    is not وزير الخارجية الألماني.
    """
    if len(words) > 1 and any(
        parsed.has(at, "nationality") and stem_of(parsed.analyses[at]) not in words
        for at in range(*full.tokens)
    ):
        return False
    if full.names or parsed.has(head, "document", "source") or _is_defined(parsed, head):
        return True
    return parsed.has(head, "organisation") and _is_titled(parsed, full.tokens)


def _is_titled(parsed: Annotated, tokens: Range) -> bool:
    """Whether adjectives give a body its name: الغرفة التجارية, الهيئة العامة; not الشركة الكبيرة.

    Authorities there are several of: السلطات الفرنسية.
    """
    start, end = tokens
    if any(parsed.has(at, "and") for at in range(start + 1, end)):
        return False
    adjective = parsed.has(start + 1, "general") or is_nisba(parsed.fold(start + 1))
    return adjective and parsed.has(start, "definite") and not parsed.has(start, "Plur")


def office_phrase(parsed: Annotated, head: int) -> Range:
    """The phrase of an office or body from its word.

    In رئيس شركة النخيل سامي كرم the body ends before the name.
    """
    end = phrase_end(parsed, head)
    if not parsed.is_a(head, "organisation"):
        return head, end
    names = (at for at in range(head + 1, end) if parsed.has(at, "name"))
    return head, next((at for at in names if parsed.has(at - 1, "definite")), end)


def _is_defined(parsed: Annotated, head: int) -> bool:
    """Whether a complement says which one: وزير الدفاع, شركة أسمنت النخيل, but not شركة كبيرة."""
    if parsed.has(head, "definite"):
        return False
    at = head + 1
    while parsed.has(at, "np-in") and parsed.has(at, "NOUN") and parsed.has(at, "Bare"):
        at += 1
    return parsed.has(at, "definite", "seat", "place", "outlet", "open-name", "PROPN")
