"""How the speaker of a claim was resolved, and which nearer ones did not fit."""

from collections.abc import Iterator, Sequence

from ..annotated import Annotated
from ..claims.attribution.find import Attribution
from ..claims.mentions.agreement import follows
from ..claims.mentions.mention import describe
from ..lexicon.index import Reading
from ..model import Claim
from .model import Lost, Whose

_GENDERS = {"m": "masculine", "f": "feminine"}
_NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
_MOST = 5  # that are worth naming


def whose(
    parsed: Annotated, number: int, claims: Sequence[Claim], made: Sequence[Attribution]
) -> Whose:
    """Return how the speaker of claim `number` was resolved; `made` are what claims came from."""
    speaker = claims[number].speaker
    lost = _lost(parsed, number, claims, made) if speaker.resolved == "carried" else ()
    return Whose(
        speaker.text, speaker.entity, speaker.resolved, _because(number, claims), tuple(lost)
    )


def _because(number: int, claims: Sequence[Claim]) -> str:
    speaker = claims[number].speaker
    match speaker.resolved:
        case "written":
            return "written beside the cue"
        case "alias":
            return "written beside the cue; the entity is its fullest form in the article"
        case "carried" if speaker.carried_from:
            origin = next(at for at, one in enumerate(claims) if one.id == speaker.carried_from)
            return f"no subject is written; carried over from claim {origin + 1}"
        case "carried":
            return "no subject is written; taken from the subject of a clause before the cue"
        case _:
            return "no subject is written, and none before it agrees"


def _lost(
    parsed: Annotated, number: int, claims: Sequence[Claim], made: Sequence[Attribution]
) -> Iterator[Lost]:
    """Speakers nearer than the one chosen, nearest first, each once."""
    chosen, seen = claims[number].speaker, set()
    for at in range(number - 1, -1, -1):
        if claims[at].id == chosen.carried_from or len(seen) == _MOST:
            return
        entity = claims[at].speaker.entity
        if entity and entity != chosen.entity and entity not in seen:
            seen.add(entity)
            yield Lost(entity, _reason(parsed, at, number, claims, made))


def _reason(
    parsed: Annotated, at: int, number: int, claims: Sequence[Claim], made: Sequence[Attribution]
) -> str:
    named = made[at].captures["speaker"] if claims[at].speaker.text else None
    reading = made[number].reading
    if named is not None:
        description = describe(parsed, named)
        if not follows(description.genders, description.number, reading):
            return f"does not agree with the {_form(reading)} cue"
    if claims[at].within and claims[at].within != claims[number].within:
        return "spoke inside another's words"
    if claims[number].within:
        return "is not the one whose words hold this claim"
    if claims[number].speaker.carried_from is None:
        return "the sentence has a subject of its own"
    return "spoke before the one chosen"


def _form(reading: Reading | None) -> str:
    if reading is None:
        return "unmarked"
    names = _GENDERS.get(reading.form.gender or ""), _NUMBERS.get(reading.form.number or "")
    return " ".join(filter(None, names)) or "unmarked"
