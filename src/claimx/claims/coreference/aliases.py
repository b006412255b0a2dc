"""Which fuller mention a short form stands for: الوزير, الصباغ, معاليه, المصدر نفسه."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ...annotated import Annotated
from ..mentions.index import Mentions
from ..mentions.mention import Mention
from ..mentions.noun_phrases import in_name
from ..mentions.stems import stem_of
from .by_word import ByWord
from .epithets import can_be, is_described, is_only_named
from .fuller_mentions import FullerForms, size
from .honorifics import is_of_respect, mentioned_with, named_with

_L_BODIES = ("l+organisation", "l+group", "l+outlet")
_BRACKETS = re.compile(r"\([^()]*\)")
_MARKS = "()[]«»“”\"' "


class Aliases:
    """The fullest forms of the speakers of an article; `written` are those beside their cues."""

    def __init__(
        self, parsed: Annotated, mentions: Mentions, written: Sequence[Mention | None]
    ) -> None:
        self._parsed = parsed
        self._mentions = mentions
        self._written = written
        self._forms = FullerForms(parsed, mentions)
        self._fuller_claims: dict[object, list[int]] = {}

    def of(self, named: Mention, at: int) -> Mention:
        """Follow the short form of claim `at` to the nearest fuller one, and so on from there."""
        return (
            self._respected(named, at)
            if is_of_respect(self._parsed, named)
            else self._full(named, at)
        )

    def _respected(self, named: Mention, at: int) -> Mention:
        """Of معاليه: who was named with that rank since the last speaker, else that speaker."""
        other = self._pointed(named, at)
        speaker = None if other is None else self._written[other]
        since = speaker.tokens[0] if speaker else -1
        found = named_with(self._parsed, self._mentions, named, since)
        if found is not None:
            return self._full(found, at)
        if speaker is not None:
            return self._full(speaker, other)
        return mentioned_with(self._parsed, self._mentions, named) or named

    def _full(self, named: Mention, at: int) -> Mention:
        seen = {named.text}
        current, place = named, at
        finds = self._fuller, self._pointed, self._described, self._announced
        while True:
            steps = (find(current, place) for find in finds)
            step = next((one for one in steps if one is not None), None)
            if step is None or self._written[step].text in seen:
                found, other = self._narrated(current), self._narrated(named)
                return max(found, other, key=size) if _are_one(found, other) else found
            current, place = self._written[step], step
            seen.add(current.text)

    def _fuller(self, named: Mention, at: int) -> int | None:
        """The nearest claim with a fuller form, before this one if there is one, else after."""
        if not self._points(named):
            return None
        fuller = self._claims_with(named)
        here = bisect_left(fuller, at)
        if here:
            return fuller[here - 1]
        back = named.kind == "organisation" or self._is_pointer(named)
        if back and not self._is_headline(named):
            return None  # الشركة is none that is named only later
        after = here + (fuller[here : here + 1] == [at])
        return fuller[after] if after < len(fuller) else None

    def _claims_with(self, short: Mention) -> list[int]:
        """The claims with a fuller form, in order; found once for all that are spelled alike."""
        key = short.text, short.words, short.names, short.head, short.kind
        if key not in self._fuller_claims:
            self._fuller_claims[key] = [
                at
                for at in self._alike(short)
                if _same(short, self._written[at]) and not self._belongs(short, self._written[at])
            ]
        return self._fuller_claims[key]

    def _alike(self, short: Mention) -> list[int]:
        """The claims whose speaker may be meant: by all words of a short form, or by its names.

        Or brackets in the fuller form have the short one.
        """
        sets = [short.words, short.names or short.words, (_in_brackets(short.text),)]
        return sorted({at for words in sets for at in self._by_word.having(words)})

    @cached_property
    def _by_word(self) -> ByWord[int]:
        """The claims by the words of their speakers and by what these have in brackets."""
        named = ((at, one) for at, one in enumerate(self._written) if one is not None)
        return ByWord((at, _words(one)) for at, one in named)

    def _belongs(self, short: Mention, full: Mention) -> bool:
        """Whether the short form only names what another belongs to: نائب الوزير, ملاك المدارس.

        Nor is the body that a department belongs to the department: المركز الإعلامي للجيش.
        """
        parsed = self._parsed
        if short.head == full.head:
            inside = range(full.tokens[0] + 1, full.tokens[1])
            # النجم is not النجم وشقيقه
            return any(parsed.has(at, "And") and parsed.has(at, "possessed") for at in inside)
        heads = [at for at in range(*full.tokens) if stem_of(parsed.analyses[at]) == short.head]
        if not heads:
            return False
        if all(parsed.has(at, "And") for at in heads):
            return True  # أهل الغريق وهيئة الدفاع
        if all(parsed.has(at, *_L_BODIES) for at in heads):
            return not parsed.has(full.tokens[0] + 1, "general")
        return self._is_in_office(full, heads[0]) or all(self._is_owner(short, at) for at in heads)

    def _is_in_office(self, full: Mention, at: int) -> bool:
        """Whether a name only tells whose office one holds: سامي كرم، مرشح الرئيس فؤاد العطار."""
        parsed = self._parsed
        commas = (one for one in range(full.tokens[0] + 1, at) if parsed.has(one, "comma"))
        return any(
            in_name(parsed, one - 1)
            and parsed.has(one + 1, "Human")
            and parsed.has(one + 1, "Bare")
            for one in commas
        )

    def _is_owner(self, short: Mention, at: int) -> bool:
        """Whether a word of a phrase only names whose the noun before it is: محامي الفتاة."""
        parsed = self._parsed
        bare = parsed.has(at - 1, "Bare", "Con") and parsed.has(at - 1, "NOUN")
        if short.names:
            return bare and parsed.has(at - 1, "Human")
        return bare and not (parsed.has(at - 1, "title") and not parsed.has(at - 1, "role"))

    def _narrated(self, named: Mention) -> Mention:
        """A fuller form outside any claim."""
        forms = self._forms
        fuller = forms.of_name(named) or forms.of_office(named) or forms.of_bearer(named)
        return named if fuller is None or fuller.words < named.words else fuller

    def _points(self, named: Mention) -> bool:
        """Whether a phrase can stand for a fuller one: definite, a name, in the headline."""
        kin = self._parsed.has(named.tokens[0], "kin")  # والدها is somebody
        return named.definite or kin or not named.anonymous or self._is_headline(named)

    def _is_headline(self, named: Mention) -> bool:
        return named.tokens[0] < self._parsed.sentences[0][1]

    def _pointed(self, named: Mention, at: int) -> int | None:
        """The last who spoke, for المتحدث; the last person, for معاليه, المسؤول ذاته.

        For المصدر it is the last who is unnamed, where somebody is.
        """
        respect = is_of_respect(self._parsed, named)
        points = self._is_pointer(named)
        if not respect and not points and not named.points_back:
            return None
        anybody = self._parsed.has(named.tokens[0], "source")
        last = None
        for other in range(at - 1, -1, -1):
            full = self._written[other]
            if full is None or is_of_respect(self._parsed, full) or full.points_back:
                continue
            if anybody and self._is_source_between(full, named):
                return None
            if anybody and not full.anonymous:
                last = other if last is None else last
            elif anybody or (full.kind == "person" and not (respect and full.anonymous)):
                return other
        return last

    def _described(self, named: Mention, at: int) -> int | None:
        """The last called so, if it can be but one, else who spoke last under a bare name."""
        if not is_described(self._parsed, named) or self._narrated(named) is not named:
            return None
        told = [
            (other, full)
            for other, full in enumerate(self._written[:at])
            if full is not None and full.kind == named.kind and full.words != named.words
        ]
        called = [(other, full) for other, full in told if can_be(self._parsed, named, full)]
        if called:
            other, last = called[-1]
            one = all(_are_one(full, last) or full.words > last.words for _, full in called)
            return other if one else None
        bare = told and is_only_named(self._parsed, named, self._narrated(told[-1][1]))
        return told[-1][0] if bare else None

    def _announced(self, named: Mention, at: int) -> int | None:
        """The first who speaks below a headline that only describes: عمدة فرنسي، نجم النخيل.

        With a definite noun one word at least must be the same.
        """
        if not self._is_headline(named) or named.names or named.kind != "person":
            return None
        below = self._parsed.sentences[0][1]
        told = (
            (other, full)
            for other, full in enumerate(self._written[at + 1 :], at + 1)
            if full is not None and full.tokens[0] >= below
        )
        other, full = next(told, (None, named))
        same = named.anonymous or not named.words.isdisjoint(full.words)
        alike = full.kind == "person" and full.number == named.number == "s"
        fits = same and alike and _can_agree(named, full) and self._is_of_one_country(named, full)
        return other if full.names and fits else None

    def _is_of_one_country(self, named: Mention, full: Mention) -> bool:
        """Whether nothing says that they are of two: الرئيس الفلسطيني is not الرئيس الفرنسي."""
        parsed = self._parsed
        ours, theirs = (
            {
                stem_of(parsed.analyses[at])
                for at in range(*one.tokens)
                if parsed.has(at, "nationality")
            }
            for one in (named, full)
        )
        return not ours or not theirs or not ours.isdisjoint(theirs)

    def _is_source_between(self, full: Mention, named: Mention) -> bool:
        """Whether المصدر is nearer to another source: نقلت الوكالة عن مصدر رفض البلاد."""
        between = range(full.tokens[1], named.tokens[0])
        return any(self._parsed.is_a(at, "source") for at in between)

    def _is_pointer(self, named: Mention) -> bool:
        """Whether a phrase is only a word for who speaks, alone or with نفسه: المصدر, المتحدث."""
        readings = self._parsed.analyses[named.tokens[0]].readings
        points = any(one.entry.features.get("points") for one in readings)
        return points and named.definite and len(named.words) == 1


def _are_one(found: Mention, other: Mention) -> bool:
    """Whether two fuller forms of one short form can be of the same."""
    names = found.names, other.names
    return found.words <= other.words or (
        all(names) and (names[0] <= names[1] or names[1] <= names[0])
    )


def _can_agree(named: Mention, full: Mention) -> bool:
    """Whether nothing shows that one is a man and the other a woman."""
    genders = named.genders, full.genders
    return not all(genders) or not genders[0].isdisjoint(genders[1])


def _same(short: Mention, full: Mention) -> bool:
    """Whether the fuller phrase is about the same one: `روتيج` and `توماس روتيج من شبكة …`.

    Its own words must hold the head, not those of an office it belongs to: `مكتب كاميرون` is not
    كاميرون; a bare role must be contained whole, of a name the name is enough.
    """
    if _is_abbreviation(short, full):
        return True
    if short.number == "s" and full.number in ("d", "p"):
        return False  # الحلو is not الحلو والعطار
    if short.words < full.names:
        return True  # فورد is a body as well
    if short.kind != full.kind or not short.words & full.core:
        return False
    if short.points_back:
        return not full.points_back
    if short.words < full.words:
        return short.head in full.core or short.head not in short.words
    return bool(short.names) and short.names < full.names


def _is_abbreviation(short: Mention, full: Mention) -> bool:
    """هرس, of هيئة الأرصاد الساحلية (هرس)."""
    return _in_brackets(short.text) in _bracketed(full.text)


def _words(full: Mention) -> frozenset[str]:
    return full.words | full.core | full.names | _bracketed(full.text)


def _in_brackets(text: str) -> str:
    return f"({text.strip(_MARKS)})"


def _bracketed(text: str) -> frozenset[str]:
    return frozenset(_BRACKETS.findall(text))
