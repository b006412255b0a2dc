"""What a schema cannot say of a result: its claims form a tree."""

import pytest

from claimx.render.plain import plain
from claimx.validation import faults

from .samples import RESULT


def _with(*within):
    document = plain(RESULT)
    claims = [{**document["claims"][0], "id": id} for id, _ in within]
    for claim, (_, outer) in zip(claims, within, strict=True):
        if outer:
            claim["within"] = outer
    return {**document, "claims": claims}


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ([("aa000001", None), ("aa000002", "aa000001"), ("aa000003", "aa000002")], []),
        ([("aa000001", "aa000001")], [(0, "inside itself: aa000001 in aa000001")]),
        (
            [("aa000001", "aa000002"), ("aa000002", "aa000001"), ("aa000003", "aa000001")],
            [
                (0, "inside itself: aa000001 in aa000002 in aa000001"),
                (1, "inside itself: aa000002 in aa000001 in aa000002"),
            ],
        ),
        (
            [("aa000001", "aa00000f"), ("aa000002", "aa000001")],
            [(0, "no claim of this article has the id 'aa00000f'")],
        ),
    ],
)
def test_claims_inside_each_other_form_a_tree(within, expected):
    found = list(faults(_with(*within)))
    assert found == [(f"claims[{index}].within", message) for index, message in expected]
