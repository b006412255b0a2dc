import pytest
from hypothesis import given

from claimx.errors import InputError
from claimx.exchange.built import built
from claimx.render.plain import plain

from ..samples import RESULT, results


def test_built_is_the_inverse_of_plain():
    assert built(plain(RESULT), "x") == RESULT


@given(results)
def test_any_result_is_built_again(result):
    document = plain(result)
    document["article"]["published"] = None
    assert plain(built(document, "x")) == document


def test_documents_that_are_not_valid_are_named():
    with pytest.raises(InputError, match=r"x\.yaml: document: 'article' is a required property"):
        built({"schema": "claimx/1", "claims": [], "figures": [], "notes": []}, "x.yaml")
