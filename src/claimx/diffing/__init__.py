"""What changed between two sets of results, matched by what claims say rather than by offset."""

from .changes import Change, Changes, changes_between

__all__ = ["Change", "Changes", "changes_between"]
