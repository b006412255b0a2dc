"""What a claim and a figure say, apart from where they stand."""

from collections.abc import Hashable
from typing import Any

from .words import common, contained, words

Item = dict[str, Any]

# Ids follow from what is said; spans from where it stands: neither is a change of its own.
_PLACES = frozenset({"id", "span", "within", "carried_from", "context", "figures"})


def claim_key(claim: Item) -> Hashable:
    """Claims of one key say the same: cue, speaker and content, however spelled."""
    return _lemma(claim), words(_entity(claim)), words(_content(claim))


def claim_likeness(one: Item, other: Item) -> float:
    """Return how alike two claims are, 0 to 1; content counts most."""
    content = max(
        common(_content(one), _content(other)), 0.8 * contained(_content(one), _content(other))
    )
    same_cue = _lemma(one) == _lemma(other)
    return 0.6 * content + 0.2 * same_cue + 0.2 * common(_entity(one), _entity(other))


def figure_key(figure: Item) -> Hashable:
    """Figures of one key say the same: kind, value and words."""
    return figure.get("kind"), repr(figure.get("value")), words(figure.get("text") or "")


def figure_likeness(one: Item, other: Item) -> float:
    """Return how alike two figures are, 0 to 1."""
    text = common(one.get("text") or "", other.get("text") or "")
    same_kind = one.get("kind") == other.get("kind")
    same_value = repr(one.get("value")) == repr(other.get("value"))
    return 0.5 * text + 0.2 * same_kind + 0.3 * (same_value and same_kind)


def fields(item: Item, path: str = "") -> dict[str, Any]:
    """Return what an item says, flat (`cue.text`), places left out."""
    found: dict[str, Any] = {}
    for key, value in item.items():
        if key in _PLACES:
            continue
        if isinstance(value, dict):
            found |= fields(value, f"{path}{key}.")
        else:
            found[path + key] = value
    return found


def _lemma(claim: Item) -> str:
    cue = claim.get("cue") or {}
    return cue.get("lemma") or cue.get("text") or ""


def _entity(claim: Item) -> str:
    speaker = claim.get("speaker") or {}
    return speaker.get("entity") or speaker.get("text") or ""


def _content(claim: Item) -> str:
    return (claim.get("content") or {}).get("text") or ""
