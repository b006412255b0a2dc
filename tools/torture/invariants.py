"""What holds for the result of every text."""

from datetime import date
from itertools import pairwise

import yaml

from claimx.model import Result
from claimx.pipeline import extractor
from claimx.render.plain import plain
from claimx.render.yaml import dump
from claimx.text.document import document
from claimx.validation import faults

PUBLISHED = date(2025, 3, 14)


def check(text: str, schema: bool = False) -> None:
    """Extract a text; raise AssertionError where the result is not what every result is.

    `schema`: the JSON Schema too, which takes longer than all the rest.
    """
    article = document(text, published=PUBLISHED)
    result = extractor().extract(article)
    assert result == extractor().extract(article), "extracted again, it is another result"
    _spans(result, text)
    _order(result)
    written = plain(result)
    assert yaml.load(dump(written), yaml.CSafeLoader) == written, "YAML reads back as another"
    if schema:
        assert not (found := next(faults(written, text), None)), found


def _spans(result: Result, text: str) -> None:
    figures = [*result.figures, *(figure for claim in result.claims for figure in claim.figures)]
    spans = [(figure.span, figure.text) for figure in figures]
    for claim in result.claims:
        spans += [(claim.cue.span, claim.cue.text), (claim.content.span, claim.content.text)]
        if claim.speaker.span:
            spans.append((claim.speaker.span, claim.speaker.text or ""))
    for (start, end), written in spans:
        assert 0 <= start < end <= len(text), f"span {start}, {end} outside the text"
        assert text[start:end] == written, f"span {start}, {end} holds {text[start:end]!r}"
    places = sorted(figure.span for figure in figures)
    for before, after in pairwise(places):
        assert before[1] <= after[0], f"figures overlap: {before}, {after}"


def _order(result: Result) -> None:
    ids = [claim.id for claim in result.claims]
    around = {claim.id: claim.within for claim in result.claims}
    assert len(around) == len(ids), "two claims have one id"
    cues = [claim.cue.span for claim in result.claims]
    assert cues == sorted(cues), "claims are not in text order"
    for claim in result.claims:
        assert claim.speaker.carried_from in (None, *ids), "carried from no claim"
        chain, outer = {claim.id}, claim.within
        while outer is not None:
            assert outer in around and outer not in chain, "claims are no tree"
            chain.add(outer)
            outer = around[outer]
