"""What the verbs of an article show of those whose names show no gender: قالت نوال."""

from collections.abc import Sequence
from dataclasses import replace

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...rules.match import Range
from ..attribution.find import Attribution
from ..mentions.agreement import follows
from ..mentions.mention import Mention
from ..mentions.stems import stem_of


class Genders:
    """The names of all who speak in an article, with the genders that their verbs show."""

    def __init__(
        self,
        parsed: Annotated,
        kept: Sequence[tuple[Attribution, Range]],
        written: Sequence[Mention | None],
    ) -> None:
        self._of: dict[str, set[str]] = {}
        for (attribution, _), named in zip(kept, written, strict=True):
            if named is not None:
                genders = named.genders | _shown(attribution.reading)
                for at in range(*named.tokens):
                    stem = stem_of(parsed.analyses[at])
                    if stem in named.names:
                        self._of.setdefault(stem, set()).update(genders)

    def shown_by(self, named: Mention, reading: Reading | None) -> Mention:
        """Return a mention with the genders that its verb shows, or its name's other verbs."""
        shown = _shown(reading)
        if named.genders and shown <= named.genders:
            return named
        return replace(named, genders=shown or self._elsewhere(named))

    def fit(self, named: Mention, reading: Reading | None) -> bool:
        """Whether a verb after its subject can have this one; اعتبروا are no documents."""
        several = reading is not None and reading.form.number == "p"
        if several and named.kind == "document":
            return False
        return follows(named.genders or self._elsewhere(named), named.number, reading)

    def _elsewhere(self, named: Mention) -> frozenset[str]:
        return frozenset().union(*(self._of.get(name, ()) for name in named.names))


def _shown(reading: Reading | None) -> frozenset[str]:
    third = reading is not None and reading.form.person == 3
    return frozenset(reading.form.gender or ()) if third else frozenset()
