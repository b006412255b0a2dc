"""Which year a date that is written without one belongs to."""

from collections.abc import Callable, Iterable

from .timex import Context

Place = Callable[[int], float | None]


def nearest(
    years: Iterable[int], place: Place, now: float, direction: int | None, context: Context
) -> int | None:
    """Return the year that puts a date where direction, tense and nearness want it.

    `place` gives the distance-preserving place of the date in a year, or None when that year
    lacks it (29 February); `now` is that of the text.
    """
    ahead = [(at - now, year) for year in years if (at := place(year)) is not None]
    told = context.future is not None or context.prefer_future
    if direction or (direction is None and told):
        sign = direction or (1 if context.ahead else -1)
        side = sorted((step * sign, year) for step, year in ahead
                      if step * sign > 0 or not (direction or step))  # fmt: skip
        return side[abs(sign) - 1][1] if len(side) >= abs(sign) else None
    doubled = 1 if direction == 0 else 2  # news tells more of what was than of what will be
    return min(ahead, key=lambda one: max(-one[0], one[0] * doubled), default=(0, None))[1]
