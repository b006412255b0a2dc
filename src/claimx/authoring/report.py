"""Faults of examples as text: what, where, and the Arabic of it on lines of its own."""

from collections.abc import Iterable

from .catalogue import shown
from .selftest import Fault


def as_text(faults: Iterable[Fault]) -> str:
    """Return the faults one after another, each with its labelled texts below it."""
    return "".join(map(_fault, faults))


def _fault(fault: Fault) -> str:
    level = "failed" if fault.grave else "warning"
    place = f"{shown(fault.place.file)}:{fault.place.line}:{fault.place.column}"
    head = f"{level}: {fault.rule}: {fault.message}\n  at {place}\n"
    return head + "".join(f"  {label}:\n    {text}\n" for label, text in fault.values)
