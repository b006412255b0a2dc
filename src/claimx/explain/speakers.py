"""How the speaker of a claim was resolved, and who else could have been meant."""

from collections.abc import Iterator, Sequence

from ..annotated import Annotated
from ..claims.attribution.find import Attribution
from ..claims.coreference.antecedents import Antecedent
from ..claims.coreference.resolve import Referent
from ..claims.mentions.agreement import follows
from ..claims.mentions.mention import describe
from ..lexicon.index import Reading
from ..model import Claim
from .model import Lost, Whose

_GENDERS = {"m": "masculine", "f": "feminine"}
_NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
_MOST = 5  # that are worth naming


def whose(
    parsed: Annotated, number: int, claims: Sequence[Claim], made: Sequence[Attribution],
    referent: Referent,
) -> Whose:  # fmt: skip
    """Return how the speaker of claim `number` was resolved; `made` are what claims came from."""
    speaker = claims[number].speaker
    lost: list[Lost] = []
    if speaker.resolved in ("carried", None):
        lost = [*_unlike(parsed, number, claims, made), *_outweighed(referent)]
    because = _because(number, claims, referent)
    return Whose(speaker.text, speaker.entity, speaker.resolved, because, tuple(lost[:_MOST]))


def _because(number: int, claims: Sequence[Claim], referent: Referent) -> str:
    speaker = claims[number].speaker
    match speaker.resolved:
        case "written":
            return "written beside the cue"
        case "alias":
            return "written beside the cue; the entity is its fullest form in the article"
        case "carried":
            origin = next(
                (at for at, one in enumerate(claims) if one.id == speaker.carried_from), None
            )
            where = "the narration" if origin is None else f"claim {origin + 1}"
            said = _said(referent.candidates[0])
            return f"no subject is written; carried over from {where}: {said}"
        case _:
            return "no subject is written, and none before it agrees and is near enough"


def _said(one: Antecedent) -> str:
    """What holds of a candidate, with its weight: spoke 1 back, latest, paragraph (38)."""
    back = f" {one.distance} back" if one.distance else ""
    return f"{', '.join((one.place + back, *one.features))} ({one.weight})"


def _unlike(
    parsed: Annotated, number: int, claims: Sequence[Claim], made: Sequence[Attribution]
) -> Iterator[Lost]:
    """Nearer speakers that do not agree with the cue, nearest first, each once."""
    chosen, seen, reading = claims[number].speaker, set(), made[number].reading
    for at in range(number - 1, -1, -1):
        if claims[at].id == chosen.carried_from:
            return
        entity = claims[at].speaker.entity
        if claims[at].speaker.text is None or entity in (None, chosen.entity) or entity in seen:
            continue
        seen.add(entity)
        named = describe(parsed, made[at].captures["speaker"])
        if not follows(named.genders, named.number, reading):
            yield Lost(entity, f"does not agree with the {_form(reading)} cue")


def _outweighed(referent: Referent) -> Iterator[Lost]:
    """Those who agree and are less likely than the one chosen, or than nobody."""
    first = 0 if referent.entity is None else 1
    for one in referent.candidates[first:]:
        yield Lost(one.named.text, f"weighs less: {_said(one)}")


def _form(reading: Reading | None) -> str:
    if reading is None:
        return "unmarked"
    names = _GENDERS.get(reading.form.gender or ""), _NUMBERS.get(reading.form.number or "")
    return " ".join(filter(None, names)) or "unmarked"
