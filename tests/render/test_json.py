import json

from hypothesis import given

from claimx.render import json as json_format
from claimx.render import jsonl
from claimx.render.plain import plain

from ..samples import RESULT, results


@given(results)
def test_json_reads_back_the_same(result):
    assert json.loads(json_format.render(result)) == plain(result)


@given(results)
def test_a_json_line_is_one_line_for_every_reader_of_lines(result):
    text = jsonl.render(result)
    assert json.loads(text) == plain(result)
    assert len(text.splitlines()) == 1


def test_json_keeps_spans_on_one_line_and_arabic_readable():
    text = json_format.render(RESULT)
    assert '"span": [0, 4]' in text and '"وقال"' in text and text.endswith("}\n")
