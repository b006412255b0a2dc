"""One person under the forms that several articles have, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ..pipeline import Extractor
from ..text.bare_words import bare_words
from .candidates import candidates
from .grouping import Group, Groups
from .likeness import within
from .model import Evidence, Ground, SpeakerForm, SpeakerGroup
from .persons import Person, Persons
from .romanised import consonants
from .said import Said
from .same_person import conflict, ground, other_names

_STRENGTH = {"name": 3, "claim": 2, "spelling": 1, "office": 0}
_NEAREST = 150  # forms that each is compared with: a president has as many
_TELLINGS = 10  # of a claim that are looked at for who tells it
_TERM = 31  # days within which a surname with an office is one person


@dataclass(eq=False)
class Form:
    """A form of a speaker and the claims that have it, by their numbers.

    A full name is one person wherever it stands; less than that may be another in each article.
    """

    person: Person
    said: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Link:
    """Two forms by their numbers, and why they are one person."""

    ground: Ground
    one: int
    other: int
    claims: tuple[int, ...] = ()

    @property
    def order(self) -> tuple[int, int, int]:
        """The strongest first."""
        return -_STRENGTH[self.ground], self.one, self.other


def speakers(
    said: Sequence[Said], same: Sequence[Group], extractor: Extractor
) -> list[SpeakerGroup]:
    """Return the persons who stand under several forms in several articles.

    `same` are the numbers of claims that say the same: who is told to say one thing in two articles
    is one person, if what is written of both agrees.
    """
    forms = _forms(said, Persons(extractor))
    by_words = _by_words(forms, said)
    by_claims = _by_claims(forms, said, same)
    joined, used = _joined(forms, _unambiguous(forms, [*by_words, *by_claims]))
    groups = [_group(numbers, forms, said, used) for numbers in joined]
    told = [group for group in groups if _is_told(group)]
    return sorted(told, key=lambda group: (group.first or "9", group.name))


def _is_told(group: SpeakerGroup) -> bool:
    articles = {place.article for form in group.forms for place in form.places}
    return len(group.forms) > 1 and len(articles) > 1


def _forms(said: Sequence[Said], persons: Persons) -> list[Form]:
    read: dict[tuple[str, ...], Person] = {}
    forms: dict[tuple[tuple[str, ...], int], Form] = {}
    for number, one in enumerate(said):
        text = one.speaker
        if not text or one.claim.speaker.anonymous or one.claim.speaker.kind not in _KINDS:
            continue
        words = bare_words(text)
        if words not in read:
            read[words] = persons.of(text)
        person = read[words]
        article = -1 if len(person.names) > 1 else one.article
        forms.setdefault((words, article), Form(person)).said.append(number)
    return list(forms.values())


_KINDS = ("person", "office")


def _by_words(forms: Sequence[Form], said: Sequence[Said]) -> Iterator[Link]:
    for one, other in candidates([_keys(form.person) for form in forms], 1, _NEAREST):
        why = ground(forms[one].person, forms[other].person)
        if why == "name" or (why and _near_in_time(forms[one], forms[other], said)):
            yield Link(why, one, other)


def _keys(person: Person) -> set[str]:
    """What two forms of one person share: a part of the name, or first and last if these are usual.

    A slip in one part leaves the others; another alphabet leaves the consonants. A bare name has
    nothing, since by words alone it is nobody.
    """
    names = person.names
    if len(names) < 2 and not (names and person.roles):
        return set()
    consonantal = (f"≈{consonants(name)}" for name in names)
    return {*names, " ".join((*names[:1], *names[-1:])), *consonantal}


def _near_in_time(one: Form, other: Form, said: Sequence[Said]) -> bool:
    return any(within(said[a], said[b], _TERM) for a in _ends(one.said) for b in _ends(other.said))


def _ends(numbers: list[int]) -> tuple[int, ...]:
    """The first and the last claim: they are in the order of time."""
    return numbers[0], numbers[-1]


def _by_claims(
    forms: Sequence[Form], said: Sequence[Said], same: Sequence[Group]
) -> Iterator[Link]:
    form_of = {number: at for at, form in enumerate(forms) for number in form.said}
    seen = set()
    for group in same:
        known = [number for number in group if number in form_of][:_TELLINGS]
        for a, b in combinations(known, 2):
            one, other = sorted((form_of[a], form_of[b]))
            elsewhere = said[a].article != said[b].article
            if elsewhere and one != other and (one, other) not in seen:
                seen.add((one, other))
                if _agree(forms[one].person, forms[other].person):
                    yield Link("claim", one, other, (a, b))


def _agree(one: Person, other: Person) -> bool:
    """Whether what is written of one is written of the other too: الجبير, الوزير عادل الجبير."""
    if conflict(one, other) or not all(person.names or person.roles for person in (one, other)):
        return False
    words = frozenset(one.names) | one.office, frozenset(other.names) | other.office
    short, full = sorted(words, key=len)
    return bool(short) and short <= full


def _unambiguous(forms: Sequence[Form], links: Iterable[Link]) -> list[Link]:
    """Without those by which a short form would be two persons: one surname of two ministers."""
    links = sorted(links, key=lambda link: link.order)
    fuller: dict[int, set[int]] = defaultdict(set)
    for link in links:
        for short, full in ((link.one, link.other), (link.other, link.one)):
            if len(forms[short].person.names) <= len(forms[full].person.names):
                fuller[short].add(full)
    doubtful = {
        short for short, full in fuller.items()
        if any(
            other_names(forms[a].person, forms[b].person) for a, b in combinations(sorted(full), 2)
        )
    }  # fmt: skip
    return [link for link in links if doubtful.isdisjoint((link.one, link.other))]


def _joined(
    forms: Sequence[Form], links: Iterable[Link]
) -> tuple[list[Group], dict[int, list[Link]]]:
    """Join forms from the strongest link down, unless one in a group contradicts the other's."""
    groups, used = Groups(), defaultdict(list)
    persons = {number: {id(form.person): form.person} for number, form in enumerate(forms)}
    for link in links:
        left, right = groups.of(link.one), groups.of(link.other)
        if left is right:
            continue
        one, other = persons[left[0]], persons[right[0]]
        if not any(conflict(a, b) for a in one.values() for b in other.values()):
            groups.join(link.one, link.other)
            persons[groups.of(link.one)[0]] = one | other
            used[link.one].append(link)
    return groups.all(), used


def _group(
    numbers: Group, forms: Sequence[Form], said: Sequence[Said], used: dict[int, list[Link]]
) -> SpeakerGroup:
    written: dict[str, list[int]] = defaultdict(list)
    for at in numbers:
        for number in forms[at].said:
            written[said[number].speaker or ""].append(number)
    fullest = max((forms[at] for at in numbers), key=_fullness)
    days = [day for at in numbers for n in forms[at].said if (day := said[n].place.published)]
    return SpeakerGroup(
        name=fullest.person.text,
        first=min(days, default=None),
        last=max(days, default=None),
        forms=tuple(
            SpeakerForm(text, tuple(said[number].place for number in sorted(found)))
            for text, found in sorted(written.items(), key=lambda item: (min(item[1]), item[0]))
        ),
        evidence=tuple(_evidence(link, forms, said) for at in numbers for link in used.get(at, ())),
    )


def _fullness(form: Form) -> tuple[bool, bool, int, int, str]:
    """A full name with an office, as most claims have it."""
    person = form.person
    full = len(person.names) > 1
    return full, bool(person.roles), len(form.said), len(person.names), person.text


def _evidence(link: Link, forms: Sequence[Form], said: Sequence[Said]) -> Evidence:
    one, other = forms[link.one], forms[link.other]
    numbers = link.claims or (one.said[0], other.said[0])
    return Evidence(
        ground=link.ground,
        forms=(one.person.text, other.person.text),
        places=(said[numbers[0]].place, said[numbers[1]].place),
    )
