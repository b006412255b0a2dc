"""The fuller form of a short one elsewhere in the article, outside any claim."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...annotated import Annotated
from ...rules.match import Range
from ..mentions.mention import Mention, describe
from ..mentions.noun_phrases import in_name, phrase_end
from ..mentions.stems import stem, stem_of
from ..mentions.titled_names import around
from .occurrences import Occurrences, Trail
from .office_holders import bearer, is_office

_EPITHETS = ("title", "nationality", "definite")
_BEHIND_B = ("b+counted", "b+naming", "b+organisation", "b+role")
_OPENING = ("open-quote", "open-name", "open-bracket")
_CLOSING = ("close-quote", "close-name", "close-bracket")


class FullerForms:
    """The mentions of an article that say more than a short form, each described once."""

    def __init__(self, parsed: Annotated) -> None:
        self._parsed = parsed
        self._places = Occurrences(parsed)
        self._mentions: dict[tuple[str, ...], list[Mention]] = {}
        self._bearers: dict[object, _Bearers] = {}
        self._holders: dict[object, Mention | None] = {}
        self._heads: dict[int, Mention] = {}
        self._offices: dict[object, Trail[Mention]] = {}
        whole = (one.tokens for one in parsed.phrases if "full" in one.classes)
        self._alone = {
            stem_of(parsed.analyses[at])
            for at, end in whole
            if end - at == 1 and parsed.has(at, "name") and not parsed.has(at, "first-name")
        }

    def of_name(self, named: Mention) -> Mention | None:
        """Return the mention that says most around a name, of two alike the first.

        `فورد` and `الممثل فورد` find `الممثل هاريسون فورد`. A longer phrase says enough: None.
        """
        start, end = _unmarked(self._parsed, named.tokens)
        names = tuple(_name_tokens(self._parsed, named, (start, end)))
        if not names or end - start > 3:
            return None
        key = names, named.names, size(named)
        if key not in self._bearers:
            self._bearers[key] = _Bearers(self._parsed, named, self._around(names))
        return self._bearers[key].nearest(named.tokens[0])

    def _around(self, names: tuple[str, ...]) -> list[Mention]:
        if names not in self._mentions:
            ranges = sorted(_mentions(self._parsed, list(names), self._places))
            found = [describe(self._parsed, tokens) for tokens in ranges]
            self._mentions[names] = [one for one in found if self._is_one(one, names)]
        return self._mentions[names]

    def _is_one(self, named: Mention, names: tuple[str, ...]) -> bool:
        """Whether a longer name is one person's; in وصف الصباغ الهادي both are known alone."""
        own = {stem(name) for name in names}
        return self._alone.isdisjoint(named.names - own)

    def of_office(self, named: Mention) -> Mention | None:
        """Return the nearest fuller mention before a bare office or body: الشركة، الوزير."""
        start = _bare_office(self._parsed, named)
        if start is None:
            return None
        head = stem_of(self._parsed.analyses[start])
        key = head, named.words
        if key not in self._offices:
            self._offices[key] = Trail(self._places.of_stem(head))
        return self._offices[key].last_before(
            named.tokens[0], lambda at: self._fuller_office(at, named)
        )

    def of_bearer(self, named: Mention) -> Mention | None:
        """Return the one whom the article names with an office: of محافظ الساحل, المحافظ نادر."""
        if named.kind != "person" or named.anonymous or not is_office(self._parsed, named):
            return None
        at = named.tokens[0]
        head, complement = (stem_of(one) for one in self._parsed.analyses[at : at + 2])
        key = head, complement, named.names
        if key not in self._holders:
            self._holders[key] = bearer(self._parsed, named, self._places.of_stem(head))
        return self._holders[key]

    def _fuller_office(self, at: int, named: Mention) -> Mention | None:
        if self._parsed.has(at, "b-initial"):
            return None
        full = self._office_at(at)
        fits = named.words < full.words and _is_that(self._parsed, at, named, full)
        return full if fits else None

    def _office_at(self, at: int) -> Mention:
        if at not in self._heads:
            end = phrase_end(self._parsed, at, self._parsed.sentence_at(at)[1])
            self._heads[at] = describe(self._parsed, (at, end))
        return self._heads[at]


class _Bearers:
    """The fuller mentions of one name, in text order."""

    def __init__(self, parsed: Annotated, named: Mention, mentions: Sequence[Mention]) -> None:
        self._found = [
            one for one in mentions if size(one) > size(named) and named.names <= one.names
        ]
        free = [one for one in self._found if not _is_of_body(parsed, one)]
        self._free = free or self._found
        self._starts = [one.tokens[0] for one in self._free]
        self._fullest: dict[frozenset[str], Mention] = {}

    def nearest(self, limit: int) -> Mention | None:
        """The fullest of those who agree with the last before a token, or else with the first.

        Another of that surname is somebody else.
        """
        if not self._found:
            return None
        names = self._free[max(bisect_left(self._starts, limit) - 1, 0)].names
        if names not in self._fullest:
            agreeing = (one for one in self._found if _agree(one.names, names))
            self._fullest[names] = max(agreeing, key=size)
        return self._fullest[names]


def _agree(names: frozenset[str], others: frozenset[str]) -> bool:
    return names <= others or others <= names


def _is_of_body(parsed: Annotated, named: Mention) -> bool:
    """جامع الشيخ صالح الهادي: a name that something is called after."""
    before = named.tokens[0] - 1
    body = parsed.has(before, "organisation", "naming", "counted")
    return body and not parsed.has(before, "definite", "role", "title", "cue-verb", "group")


def bare_name(parsed: Annotated, named: Mention) -> Mention | None:
    """The first name in a headline's phrase: of الجنرال العطار رجل الشمال only العطار."""
    start, end = named.tokens
    at = next((at for at in range(start, end) if in_name(parsed, at)), end)
    stop = at
    while stop < end and in_name(parsed, stop):
        stop += 1
    return describe(parsed, (at, stop)) if at < stop else None


def size(named: Mention) -> tuple[int, int]:
    """How much a phrase says: names first, then all its words."""
    return len(named.names), len(named.words)


def _mentions(parsed: Annotated, names: list[str], places: Occurrences) -> Iterator[Range]:
    for at in _occurrences(parsed, names, places):
        found = around(parsed, at, at + len(names))
        if parsed.has(found[0], *_BEHIND_B) or _is_with_l(parsed, found[0], names):
            continue
        if found[1] - found[0] > len(names):
            yield found


def _is_with_l(parsed: Annotated, at: int, names: list[str]) -> bool:
    """لراغبي الحج: the word before is behind a preposition and no name."""
    unknown = parsed.has(at, "l-initial") and parsed.has(at, "unknown")
    return unknown and parsed.analyses[at].fold not in names and not parsed.has(at, "given-name")


def _occurrences(parsed: Annotated, folds: list[str], places: Occurrences) -> Iterator[int]:
    """Where the words stand in a row; عبدالرحمن stands for عبد الرحمن too."""
    if len(folds) == 1 and folds[0].startswith("عبدال"):
        yield from (at + 1 for at in _occurrences(parsed, ["عبد", folds[0][3:]], places))
    for at in places.of_fold(folds[0]):
        following = parsed.analyses[at : at + len(folds)]
        if [analysis.fold for analysis in following] == folds:
            yield at


def _bare_office(parsed: Annotated, named: Mention) -> int | None:
    """The head of a definite office or body that stands alone or nearly so."""
    start, end = named.tokens
    while start < end - 1 and parsed.has(start, "title") and not parsed.has(start, "role"):
        start += 1  # معالي وزير الخارجية
    if end - start > 3 or not parsed.has(start, "role", "organisation", "document"):
        return None
    complement = start + 1 < end and parsed.has(start + 1, "definite")
    return start if named.definite or complement else None


def _is_joined_owned(parsed: Annotated, at: int) -> bool:
    return parsed.has(at, "conjoined") and parsed.has(at, "possessed")


def _is_that(parsed: Annotated, head: int, named: Mention, full: Mention) -> bool:
    """Whether a fuller phrase must be the one that is meant.

    With an office that has its complement already, a nationality would tell another: وزير الخارجية
    is not وزير الخارجية الألماني.
    """
    if parsed.has(full.tokens[0], "definite") and parsed.has(full.tokens[0] + 1, "l-initial"):
        return False  # أنشطة الشركة للبتروكيماويات
    if any(_is_joined_owned(parsed, at) for at in range(head + 1, full.tokens[1])):
        return False  # مؤسس الشركة ورئيسها
    if len(named.words) > 1 and any(
        parsed.has(at, "nationality") and stem_of(parsed.analyses[at]) not in named.words
        for at in range(*full.tokens)
    ):
        return False
    if bool(full.names) or parsed.has(head, "document") or _is_defined(parsed, head):
        return True
    return parsed.has(head, "organisation") and _is_titled(parsed, full.tokens)


def _is_titled(parsed: Annotated, tokens: Range) -> bool:
    """Whether adjectives give a body its name: الغرفة التجارية, الهيئة العامة; not الشركة الكبيرة.

    Authorities there are several of: السلطات الفرنسية.
    """
    start, end = tokens
    if end - start < 2 or any(parsed.has(at, "and") for at in range(start + 1, end)):
        return False
    adjective = parsed.analyses[start + 1].fold.endswith(("يه", "العامه"))
    single = not parsed.analyses[start].fold.endswith("ات")
    return adjective and single and parsed.has(start, "definite")


def _is_defined(parsed: Annotated, head: int) -> bool:
    """Whether a complement says which one: وزير الدفاع, شركة الكهرباء, but not شركة كبيرة."""
    return parsed.has(head + 1, "definite", "seat") and not parsed.has(head, "definite")


def _unmarked(parsed: Annotated, tokens: Range) -> Range:
    """A phrase without the marks around it: “بلو”."""
    start, end = tokens
    while end - start > 1 and parsed.has(end - 1, *_CLOSING):
        end -= 1
    while end - start > 1 and parsed.has(start, *_OPENING):
        start += 1
    return start, end


def _name_tokens(parsed: Annotated, named: Mention, tokens: Range) -> list[str]:
    """The last words of a phrase that are a name, folded."""
    start, end = tokens
    at = end
    while at > start and in_name(parsed, at - 1):
        if not named.names & {stem_of(parsed.analyses[at - 1])}:
            break
        at -= 1
    if any(not parsed.has(before, *_EPITHETS) for before in range(start, at)):
        return []  # والد براون, مكتب براون: somebody else
    return [parsed.analyses[index].fold for index in range(at, end)]
