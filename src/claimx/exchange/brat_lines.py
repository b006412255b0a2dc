"""The lines of an .ann file to regions, as a person may have left them."""

import re
from collections import defaultdict
from typing import Any, NamedTuple

from ..bounded import json_value
from ..errors import InputError
from ..strict_yaml import did_you_mean
from .regions import FIGURES, LABELS, Region, noted

_SPAN = re.compile(r"([0-9]{1,12}) (?:.* )?([0-9]{1,12})")


class _Line(NamedTuple):
    """One line: its key (T1, E1, A1, #1), the rest, and where it stands."""

    key: str
    rest: str
    place: str


def read_lines(text: str, raw: str, name: str) -> list[Region]:
    """Return the claims and figures of an .ann file whose .txt is `raw`.

    Raises InputError, with file and line, for what cannot be understood.
    """
    lines: dict[str, list[_Line]] = defaultdict(list)
    for number, line in enumerate(text.split("\n"), 1):
        key, _, rest = line.rstrip("\r").partition("\t")
        if key and key[0] not in "TEAM#":
            raise InputError(
                f"{name}:{number}: a line here begins with T, E, A, M or #, then a tab"
            )
        if key:
            lines[key[0]].append(_Line(key, rest, f"{name}:{number}"))
    stretches = {line.key: _stretch(line, raw) for line in lines["T"]}
    things = stretches | {line.key: _event(line, stretches) for line in lines["E"]}
    for line in lines["#"]:
        _note(line, things)
    _mark(lines["A"] + lines["M"], things)
    wanted = [r for r in stretches.values() if r.label == "Claim" or r.label.lower() in FIGURES]
    for region in wanted:
        if region.label == "Claim" and region.content is None:
            raise InputError(f"{name}: the claim at {region.start} has no event with a Content")
    return wanted


def _stretch(line: _Line, raw: str) -> Region:
    label, _, offsets = line.rest.partition("\t")[0].partition(" ")
    match = _SPAN.fullmatch(offsets.replace(";", " "))
    if not match or not int(match[1]) <= int(match[2]) <= len(raw):
        raise InputError(f"{line.place}: {offsets!r} is no range of the text beside the .ann")
    if label not in LABELS:
        raise InputError(f"{line.place}: unknown label {label!r}{did_you_mean(label, LABELS)}")
    return Region(label, int(match[1]), int(match[2]))


def _event(line: _Line, stretches: dict[str, Region]) -> Region:
    arguments = dict(part.split(":", 1) for part in line.rest.split() if ":" in part)
    parts = {role: _thing(key, stretches, line) for role, key in arguments.items()}
    if "Claim" not in parts or "Content" not in parts:
        raise InputError(f"{line.place}: a claim needs its cue and a Content")
    claim = parts["Claim"]
    claim.content, claim.speaker = parts["Content"], parts.get("Speaker")
    return claim


def _thing(key: str, things: dict[str, Region], line: _Line) -> Region:
    if key not in things:
        raise InputError(f"{line.place}: {key} is not in this file")
    return things[key]


def _note(line: _Line, things: dict[str, Region]) -> None:
    head, _, text = line.rest.partition("\t")
    if not text.startswith("{"):
        return  # a person's own remark
    region = _thing(head.split(" ")[-1], things, line)
    try:
        region.rest = noted(json_value(text))
    except ValueError as fault:
        raise InputError(f"{line.place}: the note is not JSON any more: {fault}") from None


def _mark(lines: list[_Line], things: dict[str, Region]) -> None:
    """Attributes win over notes: they are what a person sees and corrects."""
    marked = defaultdict(set)
    for line in lines:
        name, target, *value = [*line.rest.split(" "), ""]
        region = _thing(target, things, line)
        if name == "Style" and any(value):
            region.rest["style"] = value[0]
        else:
            marked[id(region)].add(name)
    for region in {id(r): r for r in things.values() if r.label == "Claim"}.values():
        _settle(region.rest, "negated", "Negated" in marked[id(region)], None)
        speaker: dict[str, Any] = region.rest.setdefault("speaker", region.by_hand())
        _settle(speaker, "anonymous", "Anonymous" in marked[id(region)], False)


def _settle(rest: dict[str, Any], key: str, is_marked: bool, otherwise: bool | None) -> None:
    if is_marked:
        rest[key] = True
    elif rest.get(key) and otherwise is None:
        del rest[key]
    elif rest.get(key):
        rest[key] = otherwise
