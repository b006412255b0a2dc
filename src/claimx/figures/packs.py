"""The rule packs of figures: amounts have one kind of rule, dates and times another."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..rules import load
from ..rules.load import Rule
from .dates import classes
from .dates.find import KIND as DATES
from .quantities import rows
from .quantities.find import KIND as AMOUNTS

FOLDER = load.PACKS / "figures"
CLASSES = (*rows.CLASSES, *classes.CLASSES)
KINDS = frozenset("range scale count money percent measure duration age none".split())
_DATE_PACKS = frozenset(("dates", "times"))


@dataclass(frozen=True, slots=True)
class Packs:
    """The rules for amounts and for dates, each in pack order."""

    amounts: tuple[Rule, ...]
    dates: tuple[Rule, ...]


def packs_of(tables: Sequence) -> Packs:
    """Return the rules of pack tables as `strict_yaml` reads them."""
    days = [table for table in tables if table.get("pack") in _DATE_PACKS]
    rest = [table for table in tables if table.get("pack") not in _DATE_PACKS]
    amounts = load.rules_of(rest, AMOUNTS)
    for rule in amounts:
        if rule.options.get("kind") not in KINDS:
            raise rule.place.error(f"rule {rule.id!r}: kind is one of {', '.join(sorted(KINDS))}")
    return Packs(tuple(amounts), tuple(load.rules_of(days, DATES)))
