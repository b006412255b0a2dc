"""brat standoff: for each article a .txt, an .ann, and what an .ann cannot say in a .json."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from ..bounded import json_value
from ..errors import InputError
from ..file_names import file_name
from ..render.json import dump
from . import Document, Documents, File, Text
from .brat_lines import read_lines
from .built import built
from .regions import FIGURES, Region, document, regions

_STYLES = ("direct", "indirect", "mixed")
_CONFIG = f"""\
[entities]
Speaker
Content
{chr(10).join(kind.capitalize() for kind in FIGURES)}

[relations]

[events]
Claim	Speaker?:Speaker, Content:Content

[attributes]
Style	Arg:<EVENT>, Value:{"|".join(_STYLES)}
Negated	Arg:<EVENT>
Anonymous	Arg:<EVENT>
"""


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield the configuration, and three files for each article."""
    yield "annotation.conf", lambda: [_CONFIG]
    for item in documents:
        raw, name = text(item["article"]["id"]), file_name(item["article"]["id"])
        lines = "".join(f"{line}\n" for line in _lines(item, raw))
        aside = {"article": item["article"], "notes": item.get("notes") or []}
        for suffix, content in (("txt", raw), ("ann", lines), ("json", dump(aside))):
            yield f"{name}.{suffix}", partial(list, [content])


def made(file: BinaryIO) -> bool:
    """Whether a file is the configuration: annotations are for people to correct, and theirs."""
    return file.read() == _CONFIG.encode()


def _lines(item: Document, raw: str) -> Iterator[str]:
    """Number things as brat does: T for stretches of text, E events, A attributes, # notes."""
    t = a = 0
    for e, region in enumerate(regions(item), 1):
        arguments = []
        for part in (region, region.speaker, region.content):
            if part is None:
                continue
            t += 1
            arguments.append(f"{part.label}:T{t}")
            yield f"T{t}\t{part.label} {_fragments(raw, part)}"
        target = f"E{e}" if region.label == "Claim" else f"T{t}"
        if region.label == "Claim":
            yield f"{target}\t{' '.join(arguments)}"
        for attribute in _attributes(region):
            a += 1
            yield f"A{a}\t{attribute.format(target)}"
        yield f"#{e}\tAnnotatorNotes {target}\t{_line(region.rest)}"


def _line(rest: dict[str, Any]) -> str:
    return json.dumps(rest, ensure_ascii=True, separators=(",", ":"))


def _fragments(raw: str, region: Region) -> str:
    """A stretch over several lines is one fragment a line, its text joined by spaces."""
    starts = [region.start]
    pieces = []
    for gap in re.finditer(r"[\r\n]+", raw[region.start : region.end]):
        pieces.append((starts[-1], region.start + gap.start()))
        starts.append(region.start + gap.end())
    pieces.append((starts[-1], region.end))
    pieces = [(start, end) for start, end in pieces if start < end] or pieces[:1]
    # The outer bounds are the region's own, even where it begins or ends with a line break.
    pieces[0], pieces[-1] = (region.start, pieces[0][1]), (pieces[-1][0], region.end)
    offsets = ";".join(f"{start} {end}" for start, end in pieces)
    text = " ".join(raw[start:end].strip("\r\n") for start, end in pieces)
    return f"{offsets}\t{text}"


def _attributes(region: Region) -> Iterator[str]:
    if region.label == "Claim":
        yield f"Style {{}} {region.rest['style']}"
        if region.rest.get("negated"):
            yield "Negated {}"
        if region.rest["speaker"].get("anonymous"):
            yield "Anonymous {}"


def read(path: str, texts: Mapping[str, str]) -> list[Any]:
    """Return the results of all .ann files in a folder; each .txt is beside its .ann."""
    root = Path(path)
    names = sorted(file.relative_to(root).as_posix() for file in root.rglob("*.ann"))
    if not names:
        raise InputError(f"{path}: no .ann files in this folder")
    return [_result(root, name.removesuffix(".ann")) for name in names]


def _result(root: Path, id: str) -> Any:
    raw = _text(root / f"{id}.txt")
    aside = _aside(root / f"{id}.json")
    name = f"{root / id}.ann"
    found = read_lines(_text(root / f"{id}.ann"), raw, name)
    article = {"id": id, "source": f"{root.name}/{id}.txt"} | aside.get("article", {})
    return built(document(raw, article, found, aside.get("notes")), name)


def _aside(path: Path) -> dict[str, Any]:
    """What an .ann cannot say: the article and the notes."""
    try:
        found = json_value(_text(path)) if path.exists() else {}
    except ValueError as fault:
        raise InputError(f"{path}: not JSON: {fault}") from None
    if not isinstance(found, dict) or not isinstance(found.get("article", {}), dict):
        raise InputError(f"{path}: not what claimx export wrote: there is no article in it")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{path}: byte {fault.start} is not UTF-8") from None
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from None
