"""Where something was said and to whom, from the words between a cue and what was said."""

from ...annotated import Annotated
from ...rules.match import Range


def circumstance(parsed: Annotated, adjuncts: Range | None, mark: str) -> Range | None:
    """Return the first phrase of a mark in a stretch, no further than the stretch goes.

    `said-in`: في مؤتمر صحفي، عبر حسابه في تويتر; `told`: لوكالة الأنباء، للصحفيين، لـ«الشرق».
    """
    first, last = adjuncts or (0, 0)
    start = next((at for at in range(first, last) if parsed.has(at, mark)), None)
    if start is None:
        return None
    end = start + 1
    while end < last and parsed.has(end, f"{mark}-in"):
        end += 1
    return start, end
