"""A score as text for people and as plain data for programs."""

from collections.abc import Iterator
from typing import Any

from .measures import SHARES, Measured, Miss
from .score import MEASURES, Score
from .tally import Tally


def plain(score: Score, by: str | None = None, misses: int = 0) -> dict[str, Any]:
    """Return the score as mappings and numbers, groups and misses where they are asked for."""
    found = _plain_measured(score.whole)
    if by:
        found[f"by_{by}"] = {name: _plain_group(group) for name, group in groups(score, by).items()}
    if misses:
        found["misses"] = [_plain_miss(miss) for miss in first(score.whole.misses, misses)]
    return found


def text(score: Score, by: str | None = None, misses: int = 0) -> str:
    """Return the score as a table, groups and misses below it."""
    lines = ["measure          prec    rec     F1   hit/gold/out"]
    lines += [_line(name, score.whole.tallies[name]) for name in MEASURES]
    lines.append("  ".join(_share(score.whole, name) for name in SHARES))
    if by:
        lines += ["", *_group_lines(score, by)]
    lines += [""] * bool(misses) + [_miss(miss) for miss in first(score.whole.misses, misses)]
    return "\n".join(lines) + "\n"


def groups(score: Score, by: str) -> dict[str, dict[str, Tally]]:
    """Return the tallies of each rule, style, folder or article, most claims first."""
    if by in ("rule", "style"):
        found = score.whole.rules if by == "rule" else score.whole.styles
    else:
        parts = score.folders if by == "folder" else score.articles
        found = {name: part.tallies for name, part in parts.items()}
    return dict(sorted(found.items(), key=lambda item: (-_size(item[1]["claim"]), item[0])))


def _size(tally: Tally) -> int:
    return max(tally.gold, tally.out)


def first(misses: list[Miss], count: int) -> Iterator[Miss]:
    """Yield up to `count` misses of each sort."""
    seen: dict[str, int] = {}
    for miss in misses:
        seen[miss.measure] = seen.get(miss.measure, 0) + 1
        if seen[miss.measure] <= count:
            yield miss


def _line(name: str, tally: Tally) -> str:
    numbers = f"{tally.precision:.3f}  {tally.recall:.3f}  {tally.f1:.3f}"
    return f"{name:15} {numbers}   {tally.hit}/{tally.gold}/{tally.out}"


def _share(measured: Measured, name: str) -> str:
    value = measured.shares[name].value
    return f"{name} n/a" if value is None else f"{name} {value:.3f}"


def _group_lines(score: Score, by: str) -> Iterator[str]:
    """Of a rule it is known how often it is right, of a style how much of it is found."""
    named = {"rule": "precision", "style": "recall"}.get(by, "f1")
    yield f"by {by} ({named})    claims  claim  speaker  content  whole"
    for name, tallies in groups(score, by).items():
        values = [
            getattr(tallies[part], named) for part in ("claim", "speaker", "content", "whole")
        ]
        numbers = "  ".join(f"{value:.3f}" for value in values)
        yield f"{name:28} {_size(tallies['claim']):5}  {numbers}"


def _miss(miss: Miss) -> str:
    return f"{miss.measure} | {miss.article} | gold {_brief(miss.gold)} | out {_brief(miss.out)}"


def _brief(item: dict[str, Any] | None) -> str:
    if item is None:
        return "-"
    if "cue" not in item:
        parts = (item.get(name) for name in ("kind", "value", "unit", "modifier"))
        return f"{item.get('text')!r} " + " ".join(str(part) for part in parts if part is not None)
    speaker = item.get("speaker") or {}
    content = item["content"].get("text") or ""
    shown = content if len(content) <= 70 else f"{content[:40]}…{content[-25:]}"
    cue, who = item["cue"].get("text"), f"{speaker.get('text')} = {speaker.get('entity')}"
    return f"[{cue}] <{who}> {shown!r}"


def _plain_measured(measured: Measured) -> dict[str, Any]:
    shares = {name: _rounded(measured.shares[name].value) for name in SHARES}
    return {name: _plain_tally(measured.tallies[name]) for name in MEASURES} | shares


def _plain_group(tallies: dict[str, Tally]) -> dict[str, Any]:
    return {name: _plain_tally(tally) for name, tally in tallies.items()}


def _plain_tally(tally: Tally) -> dict[str, Any]:
    return {
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
        "hit": tally.hit,
        "gold": tally.gold,
        "out": tally.out,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _plain_miss(miss: Miss) -> dict[str, Any]:
    return {
        "measure": miss.measure,
        "article": miss.article,
        "gold": miss.gold,
        "out": miss.out,
    }
