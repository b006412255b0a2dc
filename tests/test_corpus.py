"""The corpus: every article has its accepted result beside it, and it is what comes out now."""

from pathlib import Path

import pytest

from claimx import inputs
from claimx.render.yaml import render

CORPUS = Path(__file__).parent.parent / "corpus"
ARTICLES = list(inputs.items([str(CORPUS)], inputs.Reading()))
ACCEPTED = {path.stem for path in CORPUS.glob("*.yaml")}

by_article = pytest.mark.parametrize("item", ARTICLES, ids=lambda item: item.id)


def test_every_article_has_a_result_and_every_result_an_article():
    assert {item.id for item in ARTICLES} == ACCEPTED


@by_article
def test_accepted_result_is_what_comes_out(item, engine):
    accepted = (CORPUS / f"{item.id}.yaml").read_text(encoding="utf-8")
    assert render(engine.extract(item.read())) == accepted, "run: make accept"


@by_article
def test_spans_slice_to_their_texts(item, engine):
    document = item.read()
    result = engine.extract(document)
    assert result.claims
    for claim in result.claims:
        for part in (claim.cue, claim.content, *claim.figures):
            assert document.raw[slice(*part.span)] == part.text
    for figure in result.figures:
        assert document.raw[slice(*figure.span)] == figure.text
