"""JSON-LD: schema.org Claim and Quotation, placed by W3C Web Annotation selectors.

The context is written out, so that no processor needs the network to read it.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from ..render.json import dump, elements
from . import Document, Documents, File, Text

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "dc": "http://purl.org/dc/terms/",
    "datePublished": {"@id": "datePublished", "@type": "Date"},
}
_KINDS = {"person": "Person", "office": "Person"}


_BEGINNING = dump({"@context": _CONTEXT}).removesuffix("\n}\n")


def files(documents: Documents, text: Text) -> Iterator[File]:
    """Yield one graph of all articles and claims."""
    yield "claims.jsonld", lambda: _graph(documents)


def made(file: BinaryIO) -> bool:
    """Whether a file has the context that is written out."""
    return file.read(len(_BEGINNING)) == _BEGINNING.encode()


def _graph(documents: Documents) -> Iterator[str]:
    yield f'{_BEGINNING},\n  "@graph": '
    yield from elements((node for document in documents for node in _nodes(document)), "  ")
    yield "\n}\n"


def _nodes(document: Document) -> Iterator[dict[str, Any]]:
    article = document["article"]
    about = f"urn:claimx:article:{quote(article['id'])}"
    yield _said(
        {
            "@id": about,
            "@type": "NewsArticle",
            "identifier": article["id"],
            "inLanguage": "ar",
            "headline": article.get("title"),
            "datePublished": article.get("published"),
            "publisher": _named("Organization", article.get("outlet")),
            "author": _named("Person", article.get("author")),
            "url": article.get("url"),
            "articleSection": article.get("section"),
            "creditText": article.get("credit"),
        }
    )
    for claim in document["claims"]:
        yield _claim(claim, about)
        yield _annotation(claim, about)


def _named(kind: str, name: str | None) -> dict[str, Any] | None:
    return {"@type": kind, "name": name} if name else None


def _claim(claim: dict[str, Any], article: str) -> dict[str, Any]:
    speaker = claim["speaker"]
    name = speaker.get("entity") or speaker["text"]
    kind = _KINDS.get(speaker.get("kind", ""), "Organization")
    who = _named(kind, name)
    direct = claim["style"] == "direct"
    return _said(
        {
            "@id": _name(claim, article),
            "@type": ["Claim", "Quotation"] if direct else "Claim",
            "identifier": claim["id"],
            "text": claim["content"]["text"],
            "author": who,
            "spokenByCharacter": who if direct else None,
            "sdPublisher": _named("Organization", claim.get("via")),
            "appearance": {"@id": article},
        }
    )


def _annotation(claim: dict[str, Any], article: str) -> dict[str, Any]:
    """Where the content stands; the selector counts code points, as the spans do."""
    start, end = claim["content"]["span"]
    position = {"@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end}
    exact = {"@type": "oa:TextQuoteSelector", "oa:exact": claim["content"]["text"]}
    return {
        "@id": f"{_name(claim, article)}:place",
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": {"@id": _name(claim, article)},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": article},
            "oa:hasSelector": [position, exact],
        },
    }


def _name(claim: dict[str, Any], article: str) -> str:
    return f"{article}:claim:{quote(claim['id'])}"


def _said(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}
