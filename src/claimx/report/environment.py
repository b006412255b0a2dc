"""The templates, and what they can do: every text that they insert is escaped and made harmless."""

from functools import cache
from importlib.resources import files
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from ..statistics.table import part
from . import safe
from .wording import number, said


def template(name: str) -> Template:
    """Return the template `name`."""
    return _environment().get_template(name)


def source(name: str) -> str:
    """Return a file that stands in a page as it is: its script or a style sheet."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader(__package__), autoescape=True, finalize=_harmless,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    found.filters |= {
        "isolated": safe.isolated, "direction": safe.direction, "web_address": safe.web_address,
        "said": said, "number": number, "part": part, "percent": "{:.1%}".format,
        "urlencode": urlencode,
    }  # fmt: skip
    return found


def _harmless(value: object) -> object:
    return safe.shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value
