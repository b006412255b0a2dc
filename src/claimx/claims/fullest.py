"""The fuller form of a short one elsewhere in the article, outside any claim."""

from collections.abc import Iterator

from ..rules.match import Range
from .key_words import stem_of
from .names import LINKS, is_name, may_name, name_start
from .parsed import Parsed
from .phrases import STOPS, with_apposition
from .speakers import Named, describe

_LEFT = 8  # words of role that may stand before a name
_NAMES = 3  # names on either side of the one that is looked for
_EPITHETS = ("title", "nationality", "definite")
_BEFORE_NAME = (
    "role", "title", "nationality", "definite", "cue-verb", "comma", "preposition", "conjunction",
)  # fmt: skip
_OFFICE = ("role", "title", "nationality", "definite")  # then what follows is the whole name
_CLAUSE_START = (
    "comma", "stop", "colon", "conjunction", "complementiser", "subordinator", "leadin",
)  # fmt: skip
_BEHIND_B = ("b+counted", "b+naming", "b+organisation", "b+role")
_OPENING = ("open-quote", "open-name", "open-bracket")
_CLOSING = ("close-quote", "close-name", "close-bracket")
_CONSTRUCT = ("definite", "seat", "nationality", "title", "role", "organisation", "outlet")


class Places:
    """Where each folded word of an article stands."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._folds = [analysis.fold for analysis in parsed.analyses]
        self._stems: dict[str, list[int]] = {}

    def of_fold(self, folded: str) -> list[int]:
        """Where a word stands, spelled so."""
        return [at for at, word in enumerate(self._folds) if word == folded]

    def of_stem(self, stem: str) -> list[int]:
        """Where a word stands, with or without proclitics."""
        if stem not in self._stems:
            self._stems[stem] = [
                at
                for at, word in enumerate(self._folds)
                if stem in word and stem_of(self._parsed.analyses[at]) == stem
            ]
        return self._stems[stem]


def fullest_name(parsed: Parsed, named: Named, places: Places) -> Named | None:
    """Return the mention that says most around a name; of two alike the first.

    `فورد` and `الممثل فورد` find `الممثل هاريسون فورد`. None for a phrase that says more already.
    """
    start, end = _unmarked(parsed, named.tokens)
    names = _name_tokens(parsed, named, (start, end))
    if not names or end - start > 3:
        return None
    found = [describe(parsed, tokens) for tokens in _mentions(parsed, names, places)]
    found = [one for one in found if size(one) > size(named) and named.names <= one.names]
    if not found:
        return None
    free = [one for one in found if not _is_of_body(parsed, one)] or found
    before = [one for one in free if one.tokens[0] < named.tokens[0]]
    near = before[-1] if before else free[0]  # another of that surname is somebody else
    return max((one for one in found if _agree(one.names, near.names)), key=size)


def _agree(names: frozenset[str], others: frozenset[str]) -> bool:
    return names <= others or others <= names


def _is_of_body(parsed: Parsed, named: Named) -> bool:
    """جامع الشيخ صالح الهادي: a name that something is called after."""
    before = named.tokens[0] - 1
    body = parsed.has(before, "organisation", "naming", "counted")
    return body and not parsed.has(before, "definite", "role", "title", "cue-verb", "group")


def bare_name(parsed: Parsed, named: Named) -> Named | None:
    """The first name in a headline's phrase: of الجنرال العطار رجل الشمال only العطار."""
    start, end = named.tokens
    at = next((at for at in range(start, end) if _in_name(parsed, at, start)), end)
    stop = at
    while stop < end and _in_name(parsed, stop, start):
        stop += 1
    return describe(parsed, (at, stop)) if at < stop else None


def size(named: Named) -> tuple[int, int]:
    """How much a phrase says: names first, then all its words."""
    return len(named.names), len(named.words)


def _mentions(parsed: Parsed, names: list[str], places: Places) -> Iterator[Range]:
    for at in _occurrences(parsed, names, places):
        found = _around(parsed, at, at + len(names))
        if parsed.has(found[0], *_BEHIND_B) or _is_with_l(parsed, found[0], names):
            continue
        if found[1] - found[0] > len(names):
            yield found


def _is_with_l(parsed: Parsed, at: int, names: list[str]) -> bool:
    """لراغبي الحج: the word before is behind a preposition and no name."""
    unknown = parsed.has(at, "l-initial") and parsed.has(at, "unknown")
    return unknown and parsed.analyses[at].fold not in names and not parsed.has(at, "given-name")


def earlier_office(parsed: Parsed, named: Named, places: Places) -> Named | None:
    """Return the nearest fuller mention before a bare office or body: الشركة، الوزير."""
    start, end = named.tokens
    while start < end - 1 and parsed.has(start, "title") and not parsed.has(start, "role"):
        start += 1  # معالي وزير الخارجية
    if end - start > 3 or not parsed.has(start, "role", "organisation", "document"):
        return None
    if not (named.definite or parsed.has(start + 1, "definite")):
        return None
    head = stem_of(parsed.analyses[start])
    for at in reversed(places.of_stem(head)):
        if at < named.tokens[0] and not parsed.has(at, "b-initial"):
            first, last = parsed.sentence_at(at)
            opening = _appositive(parsed, at, first) if parsed.has(at, "role") else at
            full = describe(parsed, (opening, with_apposition(parsed, at, last)))
            if named.words < full.words and _is_that(parsed, at, named, full):
                return full
    return None


def _appositive(parsed: Parsed, office: int, first: int) -> int:
    """The first word of a name that an office stands behind: هاني شكري وزير الخارجية."""
    opening = name_start(parsed, office, first)
    if opening < office and begins_clause(parsed, opening, first):
        opening += 1
    named = office - opening > 1 and parsed.has(opening - 1, *_BEFORE_NAME)
    return opening if named else office


def _is_that(parsed: Parsed, head: int, named: Named, full: Named) -> bool:
    """Whether a fuller phrase must be the one that is meant.

    With an office that has its complement already, a nationality would tell another: وزير الخارجية
    is not وزير الخارجية الألماني.
    """
    if parsed.has(full.tokens[0], "definite") and parsed.has(full.tokens[0] + 1, "l-initial"):
        return False  # أنشطة الشركة للبتروكيماويات
    if len(named.words) > 1 and any(
        parsed.has(at, "nationality") and stem_of(parsed.analyses[at]) not in named.words
        for at in range(*full.tokens)
    ):
        return False
    return bool(full.names) or parsed.has(head, "document") or _is_defined(parsed, head)


def _is_defined(parsed: Parsed, head: int) -> bool:
    """Whether a complement says which one: وزير الدفاع, شركة الكهرباء, but not شركة كبيرة."""
    return parsed.has(head + 1, "definite", "seat") and not parsed.has(head, "definite")


def _unmarked(parsed: Parsed, tokens: Range) -> Range:
    """A phrase without the marks around it: “بلو”."""
    start, end = tokens
    while end - start > 1 and parsed.has(end - 1, *_CLOSING):
        end -= 1
    while end - start > 1 and parsed.has(start, *_OPENING):
        start += 1
    return start, end


def _name_tokens(parsed: Parsed, named: Named, tokens: Range) -> list[str]:
    """The last words of a phrase that are a name, folded."""
    start, end = tokens
    at = end
    while at > start and _in_name(parsed, at - 1, start):
        if not named.names & {stem_of(parsed.analyses[at - 1])}:
            break
        at -= 1
    if any(not parsed.has(before, *_EPITHETS) for before in range(start, at)):
        return []  # والد براون, مكتب براون: somebody else
    return [parsed.analyses[index].fold for index in range(at, end)]


def _in_name(parsed: Parsed, at: int, start: int) -> bool:
    suffixed = parsed.has(at, "suffixed") and not parsed.has(at, "possessed")
    return not suffixed and may_name(parsed, at, start)


def _occurrences(parsed: Parsed, folds: list[str], places: Places) -> Iterator[int]:
    """Where the words stand in a row; عبدالرحمن stands for عبد الرحمن too."""
    if len(folds) == 1 and folds[0].startswith("عبدال"):
        yield from (at + 1 for at in _occurrences(parsed, ["عبد", folds[0][3:]], places))
    for at in places.of_fold(folds[0]):
        following = parsed.analyses[at : at + len(folds)]
        if [analysis.fold for analysis in following] == folds:
            yield at


def _around(parsed: Parsed, start: int, end: int) -> Range:
    """Names before and after, and the role or title in front: الممثل هاريسون فورد."""
    first, last = parsed.sentence_at(start)
    if parsed.has(start - 1, *_OFFICE):
        while end < last and end - start <= _NAMES and _continues(parsed, end):
            end += 1
        if end < last and parsed.analyses[end - 1].fold in LINKS:
            end += 1  # بن هادي آل مرعي
    opening = name_start(parsed, start, first)
    if parsed.has(opening - 1, "comma") and parsed.has(end, "comma"):
        office = role_before(parsed, opening - 1, first)
        if office < opening - 1:
            return office, end  # القيادي المنشق، ماجد سالم، كشف
    if opening < start and begins_clause(parsed, opening, first):
        opening += 1  # a verb: سافر ماجد
    if opening < start and not parsed.has(opening - 1, *_BEFORE_NAME):
        opening = start  # اجتماع ثلاثي ضم كيري
    return role_before(parsed, opening, first), end


def role_before(parsed: Parsed, names: int, first: int) -> int:
    """The first word of the office in front of a name, through words that it can consist of."""
    head = names
    for back in range(names - 1, max(first, names - _LEFT) - 1, -1):
        if parsed.has(back, *STOPS) or not _in_office(parsed, back, names):
            break
        if parsed.has(back, "cue-verb") and begins_clause(parsed, back, first):
            break  # طالب المجلس: no student
        if parsed.has(back, "title") or (parsed.has(back, "role") and _known(parsed, back, names)):
            head = back
    return head


def _in_office(parsed: Parsed, at: int, names: int) -> bool:
    """Definite words and the indefinite ones in construct with them: وزير خارجية قطر."""
    if parsed.has(at, "people"):
        return False  # وزراء خارجية الدول
    return parsed.has(at, *_CONSTRUCT) or (at + 1 < names and parsed.has(at + 1, *_CONSTRUCT))


def _known(parsed: Parsed, role: int, names: int) -> bool:
    """Whether a role stands in apposition to a name: الممثل، وزير الدفاع, but not نائب فرنسي."""
    return any(parsed.has(at, "definite", "seat") for at in range(role, names))


def begins_clause(parsed: Parsed, at: int, first: int) -> bool:
    return at == first or parsed.has(at - 1, *_CLAUSE_START)


def _continues(parsed: Parsed, at: int) -> bool:
    """Whether a name goes on: behind a first name, not behind a surname with ال."""
    if parsed.has(at, "b-initial", "l-initial", "formula") or parsed.has(at - 1, "definite"):
        return False  # سلمان حفظه الله
    return is_name(parsed, at)
