"""Who each speaker is in this article: carried-over subjects, surnames, short forms."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Resolved, SpeakerKind
from ..rules.match import Range
from .attributions import Attribution
from .parsed import Parsed
from .speakers import is_anonymous, kind_of, trim


@dataclass(frozen=True, slots=True)
class Mention:
    """The resolved speaker of one claim; `source` is the index of the claim it was carried from."""

    written: Range | None
    entity: str | None
    kind: SpeakerKind | None = None
    anonymous: bool = False
    resolved: Resolved | None = None
    source: int | None = None


def resolve(parsed: Parsed, kept: Sequence[tuple[Attribution, Range]]) -> list[Mention]:
    """Return the speaker of each claim, in order."""
    mentions: list[Mention] = []
    for attribution, _content in kept:
        written = attribution.captures.get("speaker")
        written = trim(parsed, written) if written else None
        if written:
            mentions.append(Mention(written, parsed.text(written), kind_of(parsed, written), is_anonymous(parsed, written), "written"))
        else:
            last = len(mentions) - 1
            if last >= 0 and mentions[last].entity:
                m = mentions[last]
                mentions.append(Mention(None, m.entity, m.kind, m.anonymous, "carried", last))
            else:
                mentions.append(Mention(None, None))
    return mentions
