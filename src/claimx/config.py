"""Settings: what the command line says, else [tool.claimx] in the nearest pyproject.toml.

Paths in pyproject.toml count from its folder, so a command does the same from any folder inside.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from .errors import UsageError
from .inputs.forms import FORMS
from .render import FORMATS
from .strict_yaml import did_you_mean

_PATHS = frozenset({"paths", "output", "rules"})
ONE = "jsonl"  # format and suffix of a file that holds many results
_CHOICES = {"format": FORMATS, "input_format": FORMS}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that commands which read articles can be told.

    `jobs` 0 means as many processes as there are cores, when there is enough to do.
    """

    paths: tuple[str, ...] = ()
    output: str | None = None
    format: str = "yaml"
    published: str | None = None
    rules: tuple[str, ...] = ()
    jobs: int = 0
    written_only: bool = False
    context: bool = False
    input_format: str | None = None
    text_field: str | None = None
    id_field: str | None = None
    published_field: str | None = None
    html_field: str | None = None
    title_field: str | None = None
    url_field: str | None = None
    outlet_field: str | None = None
    author_field: str | None = None
    section_field: str | None = None
    encoding: str | None = None
    fetch: bool = False


def settings(**said: Any) -> Settings:
    """Return the settings in force here: `said` wins, where it is not None and not empty."""
    known = {name: value for name, value in said.items() if value not in (None, (), [])}
    merged = configured(Path.cwd()) | known
    if merged.get("jobs", 0) < 0:
        raise UsageError(f"jobs: {merged['jobs']} is below 0; 0 means one process a core")
    if is_one_file(output := merged.get("output", "")) and merged.setdefault("format", ONE) != ONE:
        raise UsageError(
            f"output: {output} is one file of results, which is JSON Lines; "
            f"name a folder for --format {merged['format']}"
        )
    return Settings(**{name: _frozen(value) for name, value in merged.items()})


def is_one_file(output: str) -> bool:
    """Whether an output is one file with all results, which its name says."""
    return output.endswith(f".{ONE}") and not os.path.isdir(output)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def configured(folder: Path) -> dict[str, Any]:
    """Return what the nearest pyproject.toml above `folder` sets, by field name.

    Raises UsageError for an unknown key or a value of the wrong kind.
    """
    for parent in (folder, *folder.parents):
        file = parent / "pyproject.toml"
        if file.is_file():
            return _checked(_table(file), file)
    return {}


def _table(file: Path) -> Mapping[str, Any]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise UsageError(f"{file}: not TOML: {fault}") from None
    except OSError as fault:
        raise UsageError(f"{file}: cannot be read: {fault.strerror}") from None
    tool = data.get("tool")
    table = tool.get("claimx", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise UsageError(f"{file}: tool.claimx must be a table")
    return table


def _checked(table: Mapping[str, Any], file: Path) -> dict[str, Any]:
    hints = get_type_hints(Settings)
    names = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    found = {}
    for key, value in table.items():
        if key not in names:
            raise UsageError(
                f"{file}: [tool.claimx] has an unknown key {key!r}{did_you_mean(key, names)}"
            )
        found[names[key]] = _value(names[key], value, hints[names[key]], file)
    return found


def _value(name: str, value: Any, hint: Any, file: Path) -> Any:
    where = f"{file}: [tool.claimx] {name.replace('_', '-')}"
    if name == "published" and hasattr(value, "isoformat"):
        value = value.isoformat()  # TOML has dates of its own
    if _is_list(hint):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise UsageError(f'{where}: expected a list of strings, such as ["corpus"]')
        value = tuple(value)
    elif not isinstance(value, _class(hint)) or (_class(hint) is int and isinstance(value, bool)):
        raise UsageError(f"{where}: expected {_KINDS[_class(hint)]}, found {value!r}")
    if name in _CHOICES and value not in _CHOICES[name]:
        raise UsageError(f"{where}: {value!r} is none of {', '.join(_CHOICES[name])}")
    return _from(file.parent, value) if name in _PATHS else value


_KINDS = {str: "a string", int: "a whole number", bool: "true or false"}


def _is_list(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is tuple


def _class(hint: Any) -> type:
    return next((part for part in get_args(hint) if part is not type(None)), hint)


def _from(folder: Path, value: Any) -> Any:
    """Return paths that count from `folder` as seen from the working folder."""
    if isinstance(value, tuple):
        return tuple(_from(folder, item) for item in value)
    return value if value == "-" else os.path.relpath(folder / value)
