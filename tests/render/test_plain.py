import pytest

from claimx.model import Figure, Result, Speaker
from claimx.render.plain import plain, record

from ..samples import ARTICLE, CARRIED, FIGURE, RESULT


def test_schema_comes_first_and_lists_are_always_there():
    assert list(plain(Result(ARTICLE))) == ["schema", "article", "claims", "figures", "notes"]


def test_published_and_value_are_written_even_when_null():
    assert plain(RESULT)["article"]["published"] is None
    assert record(Figure("أمس", (0, 3), "date", None))["value"] is None


def test_optional_fields_that_say_nothing_are_left_out():
    assert list(record(CARRIED)) == ["id", "rule", "cue", "speaker", "style", "content"]
    assert "rule" not in record(Figure("أمس", (0, 3), "date", None))


def test_a_speaker_without_a_written_subject_is_a_mapping_with_null_text():
    assert record(Speaker(None)) == {"text": None}


def test_false_is_something_to_say():
    assert record(Speaker("س", anonymous=False))["anonymous"] is False


def test_whole_numbers_are_integers_and_others_stay():
    value = record(FIGURE)["value"]
    assert value == 2000 and isinstance(value, int)
    assert record(Figure("ما بين", (0, 6), "count", [5.0, 6.5]))["value"] == [5, 6.5]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_values_that_are_no_numbers_are_refused(value):
    with pytest.raises(ValueError, match="is not a value"):
        record(Figure("س", (0, 1), "count", value))
