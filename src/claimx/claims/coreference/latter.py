"""Whom هذا الأخير means: the last who was named, where a dropped subject means the subject."""

from collections.abc import Sequence

from ...annotated import Annotated
from ...rules.match import Range
from .antecedents import Antecedent


def is_latter(parsed: Annotated, tokens: Range) -> bool:
    """Whether a phrase is الأخير alone or with a demonstrative; الأسبوع الأخير is none."""
    start, end = tokens
    return parsed.has(end - 1, "latest-word") and (
        end - start == 1 or (end - start == 2 and parsed.has(start, "DET"))
    )


def latter_first(candidates: Sequence[Antecedent]) -> list[Antecedent]:
    """Return candidates that come in text order, the last first, but those who were quoted last.

    Nor is the noun of a relative clause or one whom another spoke of the last who was named.
    """
    aside = ("reported", "within")
    return sorted(
        reversed(candidates),
        key=lambda one: (any(name in one.features for name in aside), one.place == "nested"),
    )
