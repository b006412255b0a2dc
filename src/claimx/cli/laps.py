"""How long each stage takes, of one article or of a run."""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from .console import Console


class Timed(Protocol):
    """What knows how long its stages took."""

    laps: dict[str, float]


One = TypeVar("One", bound=Timed)


class Laps(dict[str, float]):
    """Seconds by stage; called with the name of the stage that ends, it begins the next."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__()
        self._clock = clock
        self._since = clock()

    def __call__(self, stage: str) -> None:
        now = self._clock()
        self[stage] = self.get(stage, 0.0) + now - self._since
        self._since = now

    def add(self, other: dict[str, float]) -> None:
        """Add what other articles took."""
        for stage, seconds in other.items():
            self[stage] = self.get(stage, 0.0) + seconds

    def table(self) -> str:
        """Return a line for each stage, in order: its seconds and its share of the whole."""
        whole = sum(self.values()) or 1.0
        return "".join(
            f"{stage:12}{seconds:9.3f} s {seconds / whole:6.1%}\n"
            for stage, seconds in self.items()
        )


def told(done: Iterable[One], console: "Console") -> Iterator[One]:
    """Yield the outcomes, then say how long their stages took, in all processes together."""
    run, stages, count = Laps(), Laps(), 0
    for outcome in done:
        count += 1
        stages.add(outcome.laps)
        yield outcome
    run("run")
    console.status(f"{stages.table()}{count} articles, the run took {run['run']:.3f} s")
