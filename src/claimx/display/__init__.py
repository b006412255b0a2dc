"""A result as a person reads it in a terminal: its claims marked in the article, and as a list."""

from .article import article
from .pieces import Piece

__all__ = ["Piece", "article"]
