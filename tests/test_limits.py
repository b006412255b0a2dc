"""Bounds can be changed from outside, and what is within them is read as before."""

import gzip
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimx import bounded
from claimx.errors import InputError, UsageError
from claimx.inputs.read import contents
from claimx.limits import LIMITS, limit
from claimx.text.document import document

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("aب ", max_size=2), inner),
    max_leaves=10,
)  # fmt: skip


@given(VALUES)
def test_what_is_within_the_bounds_is_what_json_says(value):
    text = json.dumps(value, ensure_ascii=False)
    assert bounded.json_value(text) == bounded.json_value(text, strict=False) == json.loads(text)


@given(st.dictionaries(st.text("aب", min_size=1, max_size=2), VALUES))
def test_what_is_within_the_bounds_is_what_yaml_says(value):
    text = yaml.safe_dump(value, allow_unicode=True)
    assert list(bounded.yaml_documents(text)) == [yaml.safe_load(text)]


@pytest.mark.parametrize("dump", [json.dumps, lambda value: yaml.safe_dump(value)])
def test_exactly_as_many_levels_as_are_allowed(monkeypatch, dump):
    monkeypatch.setenv("CLAIMX_LIMITS", "depth=20")
    read = (
        bounded.json_value if dump is json.dumps else lambda text: [*bounded.yaml_documents(text)]
    )
    value = []
    for _ in range(19):
        value = [value]
    assert read(dump(value))
    with pytest.raises((ValueError, yaml.YAMLError), match="more than 20 levels"):
        read(dump([value]))


def test_limits_are_raised_and_lowered_by_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("CLAIMX_LIMITS", "article=10, depth=7")
    assert (limit("article"), limit("depth"), limit("digits")) == (10, 7, LIMITS["digits"][0])
    with pytest.raises(InputError, match=r"more than 10 characters .*CLAIMX_LIMITS=article=20"):
        document("قال المدير نعم")
    bomb = tmp_path / "a.gz"
    bomb.write_bytes(gzip.compress(b"a" * 20_000_000))
    with pytest.raises(InputError, match="times its size"):
        contents(str(bomb))
    monkeypatch.setenv("CLAIMX_LIMITS", "ratio=2000")
    assert len(contents(str(bomb))) == 20_000_000
    monkeypatch.setenv("CLAIMX_LIMITS", "ratio=2000,unpacked=1000")
    with pytest.raises(InputError, match="more than 1000 bytes"):
        contents(str(bomb))


@pytest.mark.parametrize("said", ["dpeth=5", "depth", "depth=", "depth=-1", "depth=٣", "depth=1e3"])
def test_a_limit_that_is_not_understood_is_bad_usage(monkeypatch, said):
    monkeypatch.setenv("CLAIMX_LIMITS", said)
    with pytest.raises(UsageError, match=r"CLAIMX_LIMITS: .* is no limit; write name=number"):
        limit("depth")


def test_half_a_pair_of_surrogates_is_refused_and_a_whole_one_is_a_letter():
    with pytest.raises(ValueError, match="half of a surrogate pair"):
        bounded.json_value('"\\ud800"')
    assert bounded.json_value('"\\ud83d\\ude00"') == "😀"
