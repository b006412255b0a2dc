"""Running the examples that stand beside the rules of figures.

An example names the text of one figure (`figure`, or `date` in the packs of dates) and what its
other fields must be; `published` is the day that weekdays and relative dates count from. Of a
`silent` one nothing must be found: the rule keeps others from reading it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from ..figures.find import FigureFinder
from ..model import Figure
from ..rules.load import Rule
from ..strict_yaml import Place, Table
from ..text.document import document
from .selftest import Fault, few, idle

_NAMES = ("figure", "date")  # of the key that holds the figure's text
_FIELDS = ("value", "kind", "unit", "noun", "of", "modifier", "at_least", "gregorian")
_KEYS = frozenset(("text", "published", "silent", "rule", *_NAMES, *_FIELDS))
# What such a rule finds becomes part of another rule's figure, or is no figure at all.
_ANONYMOUS = ("range", "none")


def faults(rule: Rule, extractor: Any, strict: bool = True) -> Iterator[Fault]:
    """Yield what is wrong with the examples of a rule of figures.

    Raises PackError for one written wrongly.
    """
    check(rule)
    bars = rule.options.get("kind") == "none"
    yield from few(rule, strict, ("counterexample",) if bars else ("example", "counterexample"))
    for item in rule.examples:
        yield from _differences(rule, item, extractor)
    for item in rule.counterexamples:
        figures = _figures(item, extractor)
        if own := [figure.text for figure in figures if bars or figure.rule == rule.id]:
            values = (("text", _text(item)), *(("got figure", text) for text in own))
            yield Fault(rule.id, _at(item, rule), "a counterexample gives a figure", tuple(values))
    if not _needed(rule, extractor, bars):
        yield idle(rule)


def _needed(rule: Rule, extractor: Any, bars: bool) -> bool:
    """Whether an example fails without the rule; of one that bars figures, a counterexample."""
    if bars:
        return any(_figures(item, extractor, rule.id) for item in rule.counterexamples)
    found = [_found(item, extractor, rule.id) for item in rule.examples]
    return not found or not all(found)


def check(rule: Rule) -> None:
    """Raise PackError for an example that is written wrongly."""
    for item in rule.examples:
        if not isinstance(item, Table):
            raise _at(item, rule).error("an example is {text: …, figure: …, value: …}")
        item.check(_KEYS, required=("text",) if "silent" in item else ("text", "value"))
        if not any(name in item for name in _NAMES):
            raise item.place.error("missing key 'figure'")
    for item in (*rule.examples, *rule.counterexamples):
        _day(item)


def _day(item: Any) -> date | None:
    published = item.get("published") if isinstance(item, Table) else None
    try:
        return date.fromisoformat(str(published)) if published else None
    except ValueError:
        message = f"{str(published)!r} is not a date; write it as 2025-03-14"
        raise item.place_of("published").error(message) from None


def _differences(rule: Rule, item: Any, extractor: Any) -> Iterator[Fault]:
    figures = _figures(item, extractor)
    wanted = _wanted(item)
    same = [figure for figure in figures if figure.text == wanted]
    values = [("text", _text(item)), ("expected figure", wanted)]
    if "silent" in item:
        if same:
            yield Fault(rule.id, item.place, "a silent example gives a figure", tuple(values))
        return
    if not same:
        values += [("got figure", figure.text) for figure in figures]
        yield Fault(rule.id, item.place, "the figure is not found", tuple(values))
        return
    by = {} if rule.options.get("kind") in _ANONYMOUS else {"rule": rule.id}
    for field, expected in (by | item).items():
        if field not in ("rule", *_FIELDS):
            continue
        got = _plain(getattr(same[0], field))
        if _plain(expected) != got:
            shown = ((f"expected {field}", _plain(expected)), (f"got {field}", got))
            yield Fault(rule.id, item.place, f"{field} differs", (*values, *shown))


def _found(item: Table, extractor: Any, without: str) -> bool:
    """Whether an example comes out as it should without a rule."""
    figures = _figures(item, extractor, without)
    same = [figure for figure in figures if figure.text == _wanted(item)]
    if "silent" in item:
        return not same
    fields = [name for name in _FIELDS if name in item]
    return any(
        all(_plain(getattr(figure, name)) == _plain(item[name]) for name in fields)
        for figure in same
    )


@lru_cache(maxsize=2)
def _finder(extractor: Any, without: str | None) -> FigureFinder:
    """The rules of figures, all or but one; of the last two that were asked for, remembered."""
    packs = extractor.packs.figures
    fewer = replace(
        packs,
        amounts=tuple(other for other in packs.amounts if other.id != without),
        dates=tuple(other for other in packs.dates if other.id != without),
    )
    return FigureFinder(extractor.lexicon, fewer)


def _figures(item: Any, extractor: Any, without: str | None = None) -> list[Figure]:
    parsed, _ = extractor.parse(document(_text(item), published=_day(item)))
    finder = _finder(extractor, without)
    return finder.find(parsed.tokens, parsed.analyses, parsed.sentences, parsed.document)[0]


def _at(item: Any, rule: Rule) -> Place:
    return getattr(item, "place", rule.place)


def _text(item: Any) -> str:
    return str(item["text"] if isinstance(item, Table) else item)


def _wanted(item: Table) -> str:
    return str(next(item[name] for name in _NAMES if name in item))


def _plain(value: Any) -> str:
    """A value as text: 2014 and '2014', [5, 6] and (5, 6), 'null' and nothing are the same."""
    if isinstance(value, list | tuple):
        return " ".join(map(_plain, value))
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return "null" if value is None else str(value)
