"""Claims of several articles that say the same, and what each adds."""

from collections.abc import Iterator, Sequence

from .candidates import candidates
from .copies import Originals
from .grouping import Group, grouped
from .likeness import Alike, likeness
from .model import ClaimGroup, Telling
from .said import Said

_SHARED = 2  # rare words that two contents must have in common
_NEAREST = 40  # contents that each is compared with


def same_claims(said: Sequence[Said], days: int) -> list[Group]:
    """Return the numbers of claims that say the same, in groups of two articles and more."""
    known: dict[tuple[int, int], Alike | None] = {}

    def alike(one: int, other: int) -> bool:
        if (one, other) not in known:
            known[one, other] = likeness(said[one], said[other], days)
        return known[one, other] is not None

    pairs = {*candidates([one.keys for one in said], _SHARED, _NEAREST), *_equal(said)}
    links = [(known[pair][1], *pair) for pair in sorted(pairs) if alike(*pair)]
    groups = grouped(links, alike)
    return [group for group in groups if len({said[number].article for number in group}) > 1]


def _equal(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Each claim with the one before it in the same words: so many tell it that none is rare."""
    last: dict[tuple[str, ...], int] = {}
    for number, one in enumerate(said):
        if one.keys in last:
            yield last[one.keys], number
        last[one.keys] = number


def claim_group(members: Sequence[Said], originals: Originals) -> ClaimGroup:
    """Return the group of `members`, which are in the order of time."""
    tellings, seen = [], set()
    for one in members:
        tellings.append(
            Telling(
                place=one.place,
                speaker=one.speaker,
                act=one.claim.cue.act,
                content=one.claim.content.text,
                negated=one.claim.negated,
                copy_of=originals.of(one.article),
                adds=_adds(one, seen) if seen else (),
            )
        )
        seen.update(one.keys)
    days = [one.place.published for one in members if one.place.published]
    return ClaimGroup(
        likeness="equal" if len({one.keys for one in members}) == 1 else "near",
        first=min(days, default=None),
        last=max(days, default=None),
        speakers=tuple(dict.fromkeys(one.speaker for one in members if one.speaker)),
        independent=originals.count(one.article for one in members),
        disputed=len({_denies(one) for one in members}) == 2,
        tellings=tuple(tellings),
    )


def _denies(one: Said) -> bool:
    """Whether a claim says that its content is not so: نفى مقتل جنود; لم ينف does not."""
    return one.claim.cue.act == "deny" and not one.claim.negated


def _adds(one: Said, seen: set[str]) -> tuple[str, ...]:
    """The stretches of a content whose telling words stand in no earlier telling."""
    stretches: list[list[int]] = []
    before = None
    for at, word in enumerate(one.words):
        if word.key in seen:
            continue
        if stretches and before == at - 1:
            stretches[-1][1] = word.end
        else:
            stretches.append([word.start, word.end])
        before = at
    return tuple(one.claim.content.text[start:end] for start, end in stretches)
