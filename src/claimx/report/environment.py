"""The templates, and what they can do: every text that they insert is escaped and made harmless."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import Markup

from ..statistics.table import part
from ..text.fold import table as folding
from . import safe
from .wording import Language, number, said, stated, wording

# Runs before the page is laid out: one view at a time is, where there is a script.
_FIRST = 'document.documentElement.classList.add("js")'


def rendered(language: Language, title: str | None, views: Sequence[str], **more: Any) -> str:
    """Return the page with these views, each a template that is given `more`."""
    words, script = wording(language), source("page.js")
    style = source("article.css") + source("page.css")
    return template("page.html.j2").render(
        {"split": None} | more, w=words, title=title or words["title"], views=views, style=style,
        first=_FIRST, script=script, policy=safe.policy((_FIRST, script), style),
        folding=folding(),
    )  # fmt: skip


def template(name: str) -> Template:
    """Return the template `name`."""
    return _environment().get_template(name)


def source(name: str) -> str:
    """Return a file that stands in a page as it is: its script or a style sheet."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


class _OneLine(Extension):
    """Takes line breaks between elements out of templates: in a page each would be a node more."""

    _BREAK = re.compile(r"(?<=>|\})\n(?=[<{])")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source of a template without them."""
        return self._BREAK.sub("", source)


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader(__package__), autoescape=True, finalize=_harmless,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        extensions=[_OneLine],
    )  # fmt: skip
    found.filters |= {
        "isolated": safe.isolated, "direction": safe.direction, "web_address": safe.web_address,
        "said": said, "stated": stated, "number": number, "part": part, "percent": "{:.1%}".format,
        "urlencode": urlencode,
    }  # fmt: skip
    return found


def _harmless(value: object) -> object:
    return safe.shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value
