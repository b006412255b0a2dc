"""Extracted results against gold ones: precision, recall and F1 of every part."""

from .score import Score, score

__all__ = ["Score", "score"]
