"""Counts of what results say: how much each speaker, outlet, act or month has.

`tabulate` is asked; every count is one that a query on the tables of `claimx export` gives too.
"""

from .groupings import By
from .table import Row, Table
from .tabulate import tabulate

__all__ = ["By", "Row", "Table", "tabulate"]
