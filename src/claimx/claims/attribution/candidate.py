"""A rule's match before its conditions are asked, and whether its subject is one who speaks."""

from dataclasses import dataclass

from ...annotated import Annotated
from ...lexicon.index import Reading
from ...rules.match import Range

_SOURCES = (
    "role", "title", "source", "organisation", "outlet", "group", "document", "seat", "open-name",
    "nationality", "pronoun", "kin",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's match before its conditions are asked."""

    reading: Reading | None
    captures: dict[str, Range]
    parsed: Annotated

    @property
    def cue(self) -> int:
        """The first token of the cue."""
        return self.captures["cue"][0]

    @property
    def speaker(self) -> Range | None:
        return self.captures.get("speaker")


def is_source_word(parsed: Annotated, at: int) -> bool:
    """Whether a token is a word for one who speaks: an office, a body, a document."""
    return parsed.has(at, *_SOURCES)


def is_predicate(parsed: Annotated, start: int, end: int) -> bool:
    """Whether a word says what or how one was: إذا كان خائفًا، يجيب; اعترف ضمنيًا ب."""
    if end - start != 1 or not parsed.has(start, "unknown"):
        return False
    text = parsed.analyses[start].text
    accusative = text.endswith("ا") and parsed.has(start - 1, "auxiliary")
    return text.endswith(("اً", "ًا")) or (accusative and parsed.has(end, "comma"))


def source(found: Candidate) -> bool:
    """The subject's head is a word for one who speaks, or it is all unknown words: a name."""
    start, end = found.speaker or (0, 0)
    parsed = found.parsed
    if start < found.cue and is_predicate(parsed, start, end):
        return False
    while start < end - 1 and parsed.has(start, "quantifier", "preposition"):
        start += 1
    if start > (found.speaker or (0,))[0] and parsed.has(start, "definite", "unknown"):
        return is_source_word(parsed, start)  # كل الدلائل تشير
    if is_source_word(parsed, start) or (parsed.has(start, "quantifier") and end - start == 1):
        return True
    if end - start > 1 and all(parsed.has(at, "definite") for at in (start, start + 1)):
        return parsed.has(start + 1, "nationality")  # المؤشر المجمع is no name
    office = (at for at in range(start + 1, min(start + 4, end)) if parsed.has(at, "role"))
    if not parsed.has(start, "masdar"):
        end = next(office, end)  # هاني الصباغ رئيس الغرفة
        end -= parsed.has(end - 1, "comma")
    return all(
        parsed.has(at, "unknown", "nationality", "given-name")
        and not parsed.has(at, "suffixed", "number")
        for at in range(start, end)
    )
