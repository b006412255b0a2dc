"""The fuller form of a short one anywhere in the article, in a claim or not."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ...annotated import Annotated
from ..mentions.index import Mentions
from ..mentions.mention import Mention
from ..mentions.noun_phrases import in_name, phrase_end, phrase_start
from ..mentions.stems import stem_of
from .by_word import ByWord
from .offices import bare_office, is_office, is_that, office_phrase, telling_words

_PERSON = ("np-Human", "role", "title", "name")
_EPITHETS = ("title", "nationality", "definite", "open-quote", "open-name", "open-bracket")
_NAMES = 2  # words of a name that tell one bearer of an office from another


class FullerForms:
    """The mentions of an article that say more than a short form."""

    def __init__(self, parsed: Annotated, mentions: Mentions) -> None:
        self._parsed = parsed
        self._mentions = mentions
        self._found: dict[object, list[Mention]] = {}
        self._headed: dict[str, ByWord[tuple[int, Mention]]] = {}
        whole = (one.tokens for one in parsed.phrases if "full" in one.classes)
        self._alone = {
            stem_of(parsed.analyses[at])
            for at, end in whole
            if end - at == 1 and parsed.has(at, "name") and not parsed.has(at, "first-name")
        }

    def of_name(self, named: Mention) -> Mention | None:
        """Return the mention that says most around a name, of two alike the first.

        `فورد` and `الممثل فورد` find `الممثل هاريسون فورد`. A longer phrase says enough: None.
        Another of that surname is somebody else: the last before it counts, or else the first.
        """
        if not _is_bare_name(self._parsed, named):
            return None
        key = named.names, size(named)
        found = self._once(key, lambda: list(self._bearing(named)))
        known = self._once((key, "known"), lambda: _best_known(found, named))
        if not known:
            return None
        names = known[max(_before(known, named) - 1, 0)].names
        same = (one for one in found if _agree(one.names, names))
        return self._once((key, names), lambda: [max(same, key=size)])[0]

    def of_office(self, named: Mention) -> Mention | None:
        """Return the nearest fuller mention before a bare office or body: الشركة، الوزير."""
        start = bare_office(self._parsed, named)
        if start is None:
            return None
        key = stem_of(self._parsed.analyses[start]), telling_words(self._parsed, named)
        fuller = (
            full
            for at, full in self._with_head(*key)
            if key[1] < full.words and is_that(self._parsed, at, key[1], full)
        )
        found = self._once(key, lambda: list(fuller))
        at = _before(found, named)
        return found[at - 1] if at else None

    def of_bearer(self, named: Mention) -> Mention | None:
        """Return the only one whom an article names with an office: of محافظ الساحل, المحافظ نادر.

        Named before it with the bare role (الممثل نادر, ممثل الادعاء) it is another.

        With another complement it is another office (محافظ الوادي), and then nobody can be told.
        """
        if named.anonymous or not is_office(self._parsed, named):
            return None
        at = named.tokens[0]
        head, complement = map(stem_of, self._parsed.analyses[at : at + 2])
        key = head, complement, named.names
        found = next(iter(self._once(key, lambda: self._bearers(*key))), None)
        later = found is not None and found.tokens[0] > at
        return found if later or (found and complement in found.words) else None

    def _bearers(self, head: str, complement: str, own: frozenset[str]) -> list[Mention]:
        """The one named with an office; nobody where there are several or several offices."""
        found: dict[frozenset[str], Mention] = {}
        several = self._once((head, complement), lambda: self._of_one_office(head, complement))
        for full in several:
            if len(full.names - own) >= _NAMES:
                if not all(_agree(full.names, names) for names in found):
                    return []
                said = found.setdefault(full.names, full)
                found[full.names] = max(said, full, key=size)
        return sorted(found.values(), key=size, reverse=True)[:1]

    def _of_one_office(self, head: str, complement: str) -> list[Mention]:
        """Who has several names beside an office; nobody where that word is of others too."""
        told = self._with_head(head)
        offices = (at for at, _ in told if not self._parsed.has(at, "definite"))
        if not all(stem_of(self._parsed.analyses[at + 1]) == complement for at in offices):
            return []
        return [full for _, full in told]

    def _bearing(self, named: Mention) -> Iterator[Mention]:
        """The longer mentions of one name; those that a body is called after only without others.

        In وصف الصباغ الهادي both are known alone: they are two.
        """
        word = max(named.names, key=len)
        around = (self._around(at, named) for at in self._mentions.places(word))
        found = [
            one for one in around
            if one and size(one) > size(named) and _adds(self._parsed, one, named)
        ]  # fmt: skip
        free = [one for one in found if not _is_of_body(self._parsed, one)]
        yield from free or found

    def _around(self, at: int, named: Mention) -> Mention | None:
        """The person at a word of a name, with the office before it, as far as the phrase goes."""
        parsed = self._parsed
        for mark in ("full", "np", "name"):
            first = start = phrase_start(parsed, at, mark)
            end = phrase_end(parsed, start)
            while start < at and not _is_person(parsed, start):
                start += 1
            if start > first:
                end = _before_preposition(parsed, at, end)
            start = max(
                (to for to in range(start + 1, at + 1) if _is_another(parsed, to)), default=start
            )
            joined = (
                to for to in range(at + 1, end) if parsed.has(to, "np") and parsed.has(to, "And")
            )
            one = self._mentions.described((start, next(joined, max(at + 1, end))))
            alone = self._alone.isdisjoint(one.names - named.names)
            if alone and named.names <= one.names and one.number != "p" and one.kind == "person":
                return one
        return None

    def _once(self, key: object, made: Callable[[], list[Mention]]) -> list[Mention]:
        """What is found under a key is found once for all short forms that share it."""
        if key not in self._found:
            self._found[key] = made()
        return self._found[key]

    def _with_head(
        self, head: str, words: frozenset[str] = frozenset()
    ) -> Sequence[tuple[int, Mention]]:
        """The phrases that begin with a word, at least those that have all of some words."""
        if head not in self._headed:
            places = self._mentions.places(head)
            found = [
                (at, self._mentions.described(office_phrase(self._parsed, at))) for at in places
            ]
            self._headed[head] = ByWord((one, one[1].words) for one in found)
        return self._headed[head].having(words)


def size(named: Mention) -> tuple[int, int]:
    """How much a phrase says: of a person names first, then all its own words."""
    return len(named.names) if named.kind == "person" else 0, len(named.core)


def _best_known(mentions: list[Mention], named: Mention) -> list[Mention]:
    """Of namesakes those who are named more than half as often as the one named most."""
    whole = [one for one in mentions if named.names < one.names] or mentions
    times = Counter(one.names for one in whole)
    often = {
        names: sum(count for others, count in times.items() if _agree(names, others))
        for names in times
    }
    most = max(often.values(), default=0)
    return [one for one in whole if 2 * often[one.names] > most]


def _before(mentions: list[Mention], named: Mention) -> int:
    """How many of some mentions stand before another."""
    return bisect_left(mentions, named.tokens[0], key=lambda one: one.tokens[0])


def _agree(names: frozenset[str], others: frozenset[str]) -> bool:
    return names <= others or others <= names


def _adds(parsed: Annotated, one: Mention, named: Mention) -> bool:
    """Whether a longer phrase says more of a person than the name: not نيمار في عام."""
    start, end = one.tokens
    more = named.names < one.names or not in_name(parsed, start)
    return more or any(parsed.has(at, "role") for at in range(start, end))


def _is_of_body(parsed: Annotated, named: Mention) -> bool:
    """جامع الشيخ صالح الهادي: a name that something is called after."""
    before = named.tokens[0] - 1
    body = parsed.has(before, "organisation", "naming", "counted")
    return body and not parsed.has(before, "definite", "role", "title", "cue-verb", "group")


def _is_person(parsed: Annotated, at: int) -> bool:
    """Whether a person's phrase may begin at a word: not مستحقات الكابتن, زميلي السفير."""
    return parsed.has(at, *_PERSON) and not parsed.has(at, "np-Plur", "possessed")


def _before_preposition(parsed: Annotated, at: int, end: int) -> int:
    """In ترشيح سلمى الكرمي لمنصب المدير the post belongs to the first noun."""
    tied = (to for to in range(at + 1, end) if parsed.has(to, "ADP", "Prep"))
    return next(tied, end)


def _is_another(parsed: Annotated, at: int) -> bool:
    """Whether a word adds somebody: وأحلام, وشقيقه; not المتحدث ومستشار الوزير, who may be one."""
    return parsed.has(at, "And") and (parsed.has(at, "possessed") or in_name(parsed, at))


def _is_bare_name(parsed: Annotated, named: Mention) -> bool:
    """A name alone or after what only describes: الصباغ, الوزير الصباغ; not والد الصباغ."""
    start, end = named.tokens
    words = [at for at in range(start, end) if parsed.analyses[at].fold[:1].isalnum()]
    if not named.names or not in_name(parsed, words[-1]):
        return False
    return all(in_name(parsed, at) or parsed.has(at, *_EPITHETS) for at in words)
