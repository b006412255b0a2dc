"""The stages in order; the only module that knows all of them."""

import hashlib
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path

from . import strict_yaml
from .claims.assemble import claims_of
from .claims.attributions import KIND, Finder
from .claims.parsed import Parsed
from .lexicon import entries
from .lexicon.index import Lexicon
from .lexicon.lookup import look_up
from .model import Article, Note, Result
from .rules import load
from .text.document import Document
from .text.quotations import find_quotations
from .text.sentences import find_sentences
from .text.tokens import tokenise


class Extractor:
    """The lexicon and the rules, loaded once; `extract` may be called for any number of articles.

    `packs` are files of words and rules that add to the built-in ones or replace them by id.
    """

    def __init__(self, packs: Sequence[Path] = ()) -> None:
        self._files = [*sorted(entries.DATA.glob("*.yaml")), *sorted(load.PACKS.rglob("*.yaml")), *packs]
        claim_tables = [strict_yaml.read(path) for path in sorted((load.PACKS / "claims").glob("*.yaml"))]
        rules = load.rules_of(claim_tables, KIND)
        self.lexicon = Lexicon(entries.builtin(), load.literals(rules))
        load.check_classes(rules, self.lexicon.classes)
        self.finder = Finder(rules, self.lexicon.codes)

    @cached_property
    def digest(self) -> str:
        """Eight hex digits that change whenever a word or a rule does."""
        digest = hashlib.sha256()
        for path in self._files:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()[:8]

    def parse(self, document: Document) -> tuple[Parsed, list[Note]]:
        """Return tokens, sentences, quotations and readings of a document, and notes on them."""
        tokens = tokenise(document.raw, document.body)
        quotations, notes = find_quotations(tokens)
        sentences = find_sentences(tokens, quotations)
        analyses = look_up(tokens, quotations, self.lexicon)
        return Parsed(document, tokens, analyses, sentences, quotations), notes

    def extract(self, document: Document) -> Result:
        """Return the claims and figures of one article."""
        parsed, notes = self.parse(document)
        claims = claims_of(parsed, list(self.finder.find(parsed)))
        return Result(_article(document), tuple(claims), (), tuple(notes))


@cache
def extractor() -> Extractor:
    """Return the extractor with the built-in packs, loaded once in a process."""
    return Extractor()


def _article(document: Document) -> Article:
    return Article(
        id=document.id,
        source=document.source,
        sha256=document.sha256,
        title=document.title,
        published=document.published.isoformat() if document.published else None,
    )
