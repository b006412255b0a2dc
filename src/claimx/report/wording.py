"""The words of a page, from words/LANGUAGE.yaml, and figures said in them."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml

from ..model import Figure, Value

if TYPE_CHECKING:
    from ..comparing.model import FigureGroup, Statement

Language = Literal["ar", "en"]
_PERIOD = re.compile(r"P(?=.)(?P<Y>[\d.]+Y)?(?P<M>[\d.]+M)?(?P<W>[\d.]+W)?(?P<D>[\d.]+D)?"
                     r"(?:T(?P<H>[\d.]+H)?(?P<m>[\d.]+M)?(?P<S>[\d.]+S)?)?")  # fmt: skip

Words = dict[str, Any]


@cache
def wording(language: Language) -> Words:
    """Return the words of the page in a language, by section and key."""
    path = Path(__file__).parent / "words" / f"{language}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def said(figure: Figure, words: Words) -> str:
    """Return the value of a figure for people: `more than 2,000`, `12,000,000 USD`, `years: 2`.

    Dates stay in ISO 8601, since every reader of a report sorts and compares them.
    """
    parts = [words["modifiers"].get(figure.modifier), _amount(figure, words), figure.unit]
    if figure.kind == "percent":
        parts.append("%")
    if figure.kind == "age":
        parts.append(words["value"]["years"])
    if other := figure.gregorian or figure.edtf:
        parts.append(f"({other})")
    return " ".join(filter(None, parts))


def stated(statement: "Statement", group: "FigureGroup", words: Words) -> str:
    """Return what a source gives for the thing that a group of figures is about."""
    unit = group.what if group.kind in ("money", "measure") else None
    return said(
        Figure(
            statement.text, statement.place.span, group.kind, statement.value, statement.at_least,
            unit, modifier=statement.modifier,
        ),
        words,
    )  # fmt: skip


def _amount(figure: Figure, words: Words) -> str:
    if figure.value is None:
        return f"≥ {number(figure.at_least)}" if figure.at_least else words["value"]["none"]
    if figure.kind == "duration" and isinstance(figure.value, str):
        return "–".join(_period(part, words) for part in figure.value.split("/"))
    return number(figure.value)


def number(value: Value) -> str:
    """Return a value with its thousands apart: 12,000,000; a range as 5–6; text as it is."""
    if isinstance(value, list):
        return "–".join(map(number, value))
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.10g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _period(text: str, words: Words) -> str:
    """P2Y6M is `years: 2, months: 6`, which needs no plural; another text stays as it is."""
    if not (match := _PERIOD.fullmatch(text)):
        return text
    amounts = ((name, amount[:-1]) for name, amount in match.groupdict().items() if amount)
    return words["comma"].join(f"{words['periods'][name]}: {amount}" for name, amount in amounts)
