"""Articles as records: lines of JSON, a JSON array, rows of CSV or of other tables."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import Any

from ..bounded import json_value
from ..errors import InputError
from ..text.document import Document, day, document, sha256_of
from .find import Place
from .item import Fault, Item, Reading
from .markup import has_markup, text_of

Numbered = Iterator[tuple[int, Any]]  # records, or the error in place of one


def numbered(text: str, place: Place) -> Numbered:
    """Yield the records of `text`, each with its number, from 1."""
    return _READERS[place.form](text, place.path)


def of_lines(lines: Iterable[str | InputError], path: str) -> Numbered:
    """Yield the records that lines of JSON are, numbered as the lines, empty ones left out."""
    for number, line in enumerate(lines, 1):
        if isinstance(line, InputError):
            yield number, line
        elif line.strip():
            yield number, _json(line, f"{path}:{number}")


def items_of(records: Numbered, place: Place, reading: Reading) -> Iterator[Item]:
    """Yield an article for each record; a bad record is a fault of its own."""
    numbers: dict[str, int] = {}
    for number, record in records:
        path, source = f"{place.path}:{number}", f"{place.source}:{number}"
        try:
            item = _item(record, place, number, path, source, reading)
            if (first := numbers.setdefault(item.id, number)) != number:
                raise InputError(
                    f"{path}: the id {item.id!r} is that of {place.path}:{first} too; "
                    "name another field with --id-field, or none to number the records"
                )
            yield item
        except InputError as fault:
            yield Item(f"{place.id}/{number}", source, path, Fault(str(fault)))


def _item(record: Any, place: Place, number: int, path: str, source: str, reading: Reading) -> Item:
    if isinstance(record, InputError):
        raise record
    field = reading.text_or_html
    text, remarks = _text(record, field, path), []
    if reading.html_field:
        text = text_of(text)
    elif has_markup(text):
        remarks.append(f"field {field!r} holds HTML; --html-field {field} reads its text")
    identity = f"{place.id}/{number}"
    if reading.id_field:
        said = _identity(_field(record, reading.id_field, path), reading.id_field, path)
        identity = said or identity
        if not said:
            remarks.append(f"field {reading.id_field!r} is empty; such records are numbered")
    published = reading.published
    if reading.published_field and (value := _field(record, reading.published_field, path)):
        published = day(value, path)
    about = {name: _line(record, field, path) for field, name in reading.kept}
    return Item(
        identity,
        source,
        path,
        RecordArticle(text, identity, source, published, about, tuple(remarks)),
        repr((published, about)),
    )


@dataclass(frozen=True, slots=True)
class RecordArticle:
    """Makes the article of one record; spans count in its text, as they would in a file."""

    text: str
    id: str
    source: str
    published: date | None
    about: Mapping[str, str | None]
    remarks: tuple[str, ...] = ()

    def __call__(self) -> Document:
        made = document(
            self.text, id=self.id, source=self.source, published=self.published, **self.about
        )
        return replace(made, remarks=(*self.remarks, *made.remarks))

    def sha256(self) -> str:
        """Return that of the text."""
        return sha256_of(self.text)


def _identity(value: Any, name: str, path: str) -> str:
    """The id as text, empty where there is none: 5 and 5.0 are both "5"."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        raise InputError(
            f"{path}: field {name!r} is no id but {json.dumps(value, ensure_ascii=False)[:40]}; "
            "name another with --id-field"
        )
    identity = "" if value is None else str(value).strip()
    _check_surrogates(identity, name, path)
    return identity


def _line(record: Any, name: str, path: str) -> str | None:
    """A field that is kept, as one line; several names have commas between."""
    value = _field(record, name, path)
    parts = value if isinstance(value, list) else [value]
    text = "، ".join(" ".join(part.split()) for part in parts if isinstance(part, str))
    _check_surrogates(text, name, path)
    return text or None


def _text(record: Any, name: str, path: str) -> str:
    text = _field(record, name, path)
    if not isinstance(text, str):
        raise InputError(f"{path}: field {name!r} is not text; name another with --text-field")
    _check_surrogates(text, name, path)
    return text.removeprefix("\ufeff")


def _check_surrogates(text: str, name: str, path: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InputError(
            f"{path}: field {name!r} holds half of a surrogate pair; repair the text"
        ) from None


def _field(record: Any, name: str, path: str) -> Any:
    """Return the field `name`; `a.b` is field b inside field a."""
    if not isinstance(record, Mapping):
        raise InputError(f"{path}: the record is not an object with fields")
    if name in record:
        return record[name]
    head, _, rest = name.partition(".")
    if rest and isinstance(record.get(head), Mapping):
        return _field(record[head], rest, path)
    known = ", ".join(str(key) for key in list(record)[:12])
    raise InputError(f"{path}: no field {name!r}; this record has: {known}")


def _array(text: str, path: str) -> Numbered:
    data = _json(text, path)
    if isinstance(data, InputError):
        raise data
    yield from enumerate(data if isinstance(data, list) else [data], 1)


def _json(text: str, path: str) -> Any:
    """Return the value, or the error to be reported in its place."""
    try:
        return json_value(text, strict=False)
    except ValueError as fault:
        return InputError(f"{path}: not JSON: {fault}")


# Excel writes a semicolon where the comma is the decimal sign, as in much of the Arab world.
_DELIMITERS = ",;\t"


def _rows(text: str, path: str) -> Numbered:
    csv.field_size_limit(2**31 - 1)  # an article is longer than the default 128 KB field
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(reader, 1)
    except csv.Error as fault:
        raise InputError(f"{path}:{reader.line_num}: not CSV: {fault}") from None


_READERS = {
    "jsonl": lambda text, path: of_lines(text.split("\n"), path),
    "json": _array,
    "csv": _rows,
}
