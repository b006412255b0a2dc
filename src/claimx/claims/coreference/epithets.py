"""What only describes one who is known: المدرب, اللاعب الإسباني, النادي الساحلي."""

from ...annotated import Annotated
from ..mentions.mention import Mention
from ..mentions.stems import stem_of


def is_described(parsed: Annotated, named: Mention) -> bool:
    """Whether a phrase is a definite trade or kind of body, alone or with an adjective.

    Offices that every state has are none (الرئيس الفرنسي), nor what may be a name: البنك الدولي.
    """
    start, end = named.tokens
    if not parsed.has(start, "definite") or named.number != "s" or end - start > 2:
        return False
    if named.kind == "person":
        alone = end - start == 1 or parsed.has(start + 1, "nationality")
        return alone and parsed.has(start, "role") and not parsed.has(start, "of-state")
    alone = end - start == 1 or parsed.has(start + 1, "ADJ", "nationality")
    return alone and named.kind == "organisation" and parsed.has(start, "naming")


def can_be(parsed: Annotated, named: Mention, full: Mention) -> bool:
    """Whether a fuller form has that noun: مدرب النخيل سامي كرم for المدرب الإسباني.

    Not with a nationality (المدرب الألماني سامي كرم), nor as another's: محامي الفنانة.
    """
    start, end = full.tokens
    called = [at for at in range(start, end) if stem_of(parsed.analyses[at]) == named.head]
    another = any(
        parsed.has(at + 1, "nationality") or (at > start and parsed.has(at, "definite"))
        for at in called
    )
    known = full.kind == "organisation" or bool(full.names)
    return bool(called) and known and not another and full.number not in ("d", "p")


def is_only_named(parsed: Annotated, named: Mention, full: Mention) -> bool:
    """Whether nothing but a name is known of somebody: سامي كرم for المدرب الإسباني, فيسبوك.

    A trade alone may be another's (الطبيب), and of a state all is known.
    """
    if full.kind == "person":
        bare = bool(full.names) and full.words == full.names
        return bare and full.number == "s" and len(named.words) > 1
    first = full.tokens[0]
    return parsed.has(first, "PROPN") and not parsed.has(first, "seat", "outlet")
