"""Label Studio: tasks with predictions to correct, and a labelling configuration for them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from ..bounded import json_value
from ..errors import InputError
from ..render.json import elements
from ..strict_yaml import did_you_mean
from . import Document, Documents, File, Text
from .built import built
from .regions import LABELS, Region, document, noted, regions

_STYLES = ("direct", "indirect", "mixed")
_CONFIG = """\
<View>
  <Relations>
    <Relation value="speaker"/>
    <Relation value="content"/>
  </Relations>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <View style="direction: rtl"><Text name="text" value="$text"/></View>
  <Choices name="style" toName="text" perRegion="true" whenTagName="label" whenLabelValue="Claim">
{styles}
  </Choices>
</View>
"""


_BEGINNINGS = (b'[\n  {\n    "data": {\n      "text":', b"<View>\n  <Relations>\n")


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield the tasks, and the configuration to paste into a project's settings."""
    config = _CONFIG.format(
        labels="\n".join(f'    <Label value="{label}"/>' for label in LABELS),
        styles="\n".join(f'    <Choice value="{style}"/>' for style in _STYLES),
    )
    yield "tasks.json", lambda: _tasks(documents, text)
    yield "config.xml", lambda: [config]


def made(file: BinaryIO) -> bool:
    """Whether a file begins as the tasks or the configuration do."""
    return file.read(max(map(len, _BEGINNINGS))).startswith(_BEGINNINGS)


def _tasks(documents: Documents, text: Text) -> Iterator[str]:
    yield from elements(_task(item, text(item["article"]["id"])) for item in documents)
    yield "\n"


def _task(item: Document, raw: str) -> dict[str, Any]:
    result = list(_result(item, raw))
    return {
        "data": {"text": raw, "article": item["article"], "notes": item.get("notes") or []},
        "predictions": [{"model_version": "claimx", "result": result}],
    }


def _result(item: Document, raw: str) -> Iterator[dict[str, Any]]:
    """Regions are named by number; Label Studio counts code points, as spans do."""
    for number, region in enumerate(regions(item), 1):
        name = f"r{number}"
        yield _labels(name, region, raw) | {"meta": {"text": [json.dumps(region.rest)]}}
        if region.label == "Claim":
            choice = {"choices": [region.rest["style"]]} | _place(region, raw)
            yield _tag(name, "style", "choices", choice)
        for role, part in (("speaker", region.speaker), ("content", region.content)):
            if part:
                yield _labels(f"{name}-{role}", part, raw)
                yield {"type": "relation", "from_id": name, "to_id": f"{name}-{role}",
                       "direction": "right", "labels": [role]}  # fmt: skip


def _labels(name: str, region: Region, raw: str) -> dict[str, Any]:
    return _tag(name, "label", "labels", {"labels": [region.label]} | _place(region, raw))


def _place(region: Region, raw: str) -> dict[str, Any]:
    return {"start": region.start, "end": region.end, "text": raw[region.start : region.end]}


def _tag(name: str, source: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "from_name": source, "to_name": "text", "type": kind, "value": value}


def read(path: str, texts: Mapping[str, str]) -> list[Any]:
    """Return the results of an export of tasks (JSON); annotations win over predictions."""
    try:
        tasks = json_value(Path(path).read_bytes().decode("utf-8-sig"))
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from None
    except ValueError as fault:
        raise InputError(f"{path}: not JSON: {fault}") from None
    tasks = tasks if isinstance(tasks, list) else [tasks]
    return [_read(task, f"{path}: task {number}") for number, task in enumerate(tasks, 1)]


def _read(task: Any, name: str) -> Any:
    try:
        data = task["data"]
        raw, article = str(data["text"]), data.get("article") or {"id": name, "source": "-"}
        done = [a for a in task.get("annotations") or [] if not a.get("was_cancelled")]
        answer = (done or task.get("predictions") or [{"result": []}])[-1]
        made = document(raw, article, _regions(answer["result"], raw, name), data.get("notes"))
    except (LookupError, TypeError, AttributeError, ValueError) as fault:
        raise InputError(f"{name}: not a task that claimx exported: {fault!r}") from None
    return built(made, name)


def _regions(result: list[dict[str, Any]], raw: str, name: str) -> list[Region]:
    found: dict[str, Region] = {}
    for item in result:
        if item["type"] == "labels":
            found[item["id"]] = _region(item, raw, name)
    for item in result:
        if item["type"] == "choices" and item["id"] in found:
            found[item["id"]].rest["style"] = item["value"]["choices"][0]
        elif item["type"] == "relation":
            _link(found[item["from_id"]], found[item["to_id"]])
    for region in found.values():
        if region.label == "Claim" and region.content is None:
            raise InputError(f"{name}: the claim at {region.start} has no relation to a Content")
    return list(found.values())


def _region(item: dict[str, Any], raw: str, name: str) -> Region:
    value = item["value"]
    start, end = _found(value, raw, name)
    label = value["labels"][0]
    if not 0 <= start <= end <= len(raw):
        raise InputError(f"{name}: {start} to {end} is no range of the text")
    if label not in LABELS:
        raise InputError(f"{name}: unknown label {label!r}{did_you_mean(label, LABELS)}")
    notes = (item.get("meta") or {}).get("text") or []
    rest = next((noted(json_value(note)) for note in notes if note.startswith("{")), {})
    return Region(label, start, end, rest)


def _found(value: dict[str, Any], raw: str, name: str) -> tuple[int, int]:
    """Old versions counted UTF-16 units, and browsers drop line ends: the words decide."""
    start, end, text = value["start"], value["end"], value.get("text")
    if text is None or raw[start:end] == text:
        return start, end
    places = [at for at in range(len(raw)) if raw.startswith(text, at)]
    if not places:
        raise InputError(f"{name}: {text!r} is not in the text")
    nearest = min(places, key=lambda at: abs(at - start))
    return nearest, nearest + len(text)


def _link(claim: Region, part: Region) -> None:
    if part.label == "Speaker":
        claim.speaker = part
    elif part.label == "Content":
        claim.content = part
