"""A document: decoded text with what its front matter says. No file access here."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

import yaml

from ..bounded import yaml_texts
from ..errors import InputError
from ..limits import beyond, limit
from ..model import Article, Note

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?\r?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Behind the first --- a key, which no sentence of an article begins with.
_UNCLOSED = re.compile(r"---[ \t]*\r?\n[A-Za-z][A-Za-z0-9_-]*[ \t]*:(?:\s|\Z)")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")


KEPT = ("outlet", "url", "author", "section", "credit")  # of an article, besides title and day
_KEYS = ("title", "published", "outlet", "url", "author", "section", "source")


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text as decoded; `body` is where it starts after the front matter.

    `remarks` are for who runs claimx, `notes` for who reads the result.
    """

    raw: str
    id: str = "article"
    source: str = "-"
    sha256: str = ""
    body: int = 0
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    section: str | None = None
    credit: str | None = None
    notes: tuple[Note, ...] = ()
    remarks: tuple[str, ...] = ()

    def article(self, title: str | None = None) -> Article:
        """Return what identifies the article in a result; `title` is for one that does not say."""
        return Article(
            id=self.id,
            source=self.source,
            sha256=self.sha256,
            title=self.title or title,
            published=self.published.isoformat() if self.published else None,
            **{name: getattr(self, name) for name in KEPT},
        )


def document(
    raw: str, *, id: str = "article", source: str = "-", sha256: str | None = None,
    published: date | None = None, **about: str | None,
) -> Document:  # fmt: skip
    """Return the Document of `raw`; its front matter, if any, wins over `published` and `about`.

    `about` are fields that are kept of an article: title, outlet, url, author, section, credit.
    Raises InputError when the front matter has no end, is not a YAML mapping or its date is no
    date.
    """
    if len(raw) > limit("article"):
        raise InputError(f"{source}: {beyond('article')}")
    front = _FRONT_MATTER.match(raw)
    if front is None and _UNCLOSED.match(raw):
        raise InputError(
            f"{source}:1:1: no --- closes the front matter that this one opens, so nothing tells "
            "where the article begins; write --- on a line of its own after the last key"
        )
    fields = _fields(front["yaml"] or "", source) if front else {}
    said = _about({key: text for key in _KEYS if (text := _line(fields.get(key)))})
    return Document(
        raw=raw,
        id=id,
        source=source,
        sha256=sha256 or sha256_of(raw),
        body=front.end() if front else 0,
        published=day(fields["published"], source) if fields.get("published") else published,
        remarks=tuple(_UNKNOWN.format(key=key) for key in fields if key not in _KEYS),
        **about | said,
    )


def sha256_of(raw: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()


_UNKNOWN = f"the front matter key {{key!r}} is not used; known are {', '.join(_KEYS)}"


def _about(said: dict[str, str]) -> dict[str, str]:
    """What front matter says of the article, its `source` taken for what it is.

    That is an address, or the outlet; beside an outlet it is whom the article credits.
    """
    said.pop("published", None)
    if source := said.pop("source", None):
        place = "url" if source.startswith(("http://", "https://")) else "outlet"
        said.setdefault(place if place not in said else "credit", source)
    return said


def _line(value: object) -> str | None:
    """A value of front matter as one line; a list of authors has commas between."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_line, value))) or None
    return " ".join(str(value).split()) or None if isinstance(value, str) else None


def _fields(source: str, name: str) -> dict[str, object]:
    try:
        fields = yaml_texts(source)
    except (yaml.YAMLError, UnicodeError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = f":{mark.line + 2}:{mark.column + 1}" if mark else ""
        raise InputError(
            f"{name}{line}: the front matter between the --- lines is not YAML: "
            f"{getattr(fault, 'problem', fault)}; quote values that contain a colon"
        ) from None
    if fields in (None, ""):
        return {}
    if not isinstance(fields, dict):
        raise InputError(f"{name}:2:1: the front matter is not 'key: value' lines")
    return fields


def day(value: object, name: str) -> date:
    """Return the calendar day that `value` (2025-03-14, or a date-time) names.

    Raises InputError that names the file when it is no such day.
    """
    match = _DAY.fullmatch(str(value).strip())
    try:
        return date.fromisoformat(match[1] if match else "")
    except ValueError:
        raise InputError(
            f"{name}: published: {value!s} is not a date; write it as 2025-03-14"
        ) from None
