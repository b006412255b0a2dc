"""Each article of corpus/ against the output that was accepted for it."""

from pathlib import Path

import pytest

from claimx.inputs.find import find
from claimx.inputs.item import Reading
from claimx.inputs.read import items_of
from claimx.render.yaml import render

CORPUS = Path(__file__).parents[2] / "corpus"
READING = Reading()
ITEMS = [
    item for place in find([str(CORPUS)], READING) for item in items_of(place, READING)
]  # fmt: skip
by_article = pytest.mark.parametrize("item", ITEMS, ids=[item.id for item in ITEMS])


def _accepted(item) -> str:
    path = CORPUS / f"{item.id}.yaml"
    if not path.exists():
        pytest.skip("no output was accepted yet; see `make accept`")
    return path.read_text(encoding="utf-8")


@by_article
def test_output_is_the_accepted_one(item, engine):
    assert render(engine.extract(item.read())) == _accepted(item)


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


def test_no_accepted_output_without_its_article():
    stems = {item.id for item in ITEMS}
    assert [path.name for path in CORPUS.glob("*.yaml") if path.stem not in stems] == []
