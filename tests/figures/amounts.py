"""What the tests of amounts share: the figures of a piece of text as short tuples."""

from claimx.model import Figure
from claimx.pipeline import extractor
from claimx.text.document import document


def figures(text: str) -> list[Figure]:
    found = extractor().figures(document(text))
    for figure in found:
        assert text[figure.span[0] : figure.span[1]] == figure.text
    return list(found)


def of_kind(text: str, kind: str) -> list[Figure]:
    return [figure for figure in figures(text) if figure.kind == kind]
