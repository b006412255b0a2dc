"""All articles added up, whole and by folder."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..errors import UsageError
from ..result_files import Stored, by_id
from .measures import CLAIM, FIGURE, Measured, measure
from .tally import Tally


@dataclass(slots=True)
class Score:
    """The counts of all gold articles, of each folder of articles, and of each article."""

    whole: Measured = field(default_factory=Measured)
    folders: dict[str, Measured] = field(default_factory=dict)
    articles: dict[str, Measured] = field(default_factory=dict)

    def f1(self, name: str) -> float:
        """Return the F1 of a measure."""
        return self.whole.tallies.get(name, Tally()).f1


MEASURES = (*CLAIM, *FIGURE)


def score(gold: Sequence[Stored], out: Sequence[Stored]) -> Score:
    """Compare extracted documents with gold ones, matched by article id.

    A gold article that was not extracted counts as extracted empty; others are left out.
    Raises UsageError when there is no gold, or two documents have one id.
    """
    if not gold:
        raise UsageError("there are no gold documents to compare with")
    extracted = by_id(out)
    total = Score()
    for id, document in by_id(gold).items():
        found = measure(id, document.data, extracted[id].data if id in extracted else {})
        total.whole.add(found)
        total.folders.setdefault(id.rpartition("/")[0] or ".", Measured()).add(found)
        total.articles[id] = found
    return total
