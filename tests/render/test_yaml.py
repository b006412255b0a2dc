import io

import pytest
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimx.errors import ClaimxError
from claimx.render import libyaml, yaml
from claimx.render.plain import plain

from ..samples import RESULT, TEXT, results

EXPECTED = """\
schema: claimx/1
article:
  id: port
  source: corpus/port.txt
  sha256: '12e4'
  title: ميناء
  published: null
claims:
- id: '3c9e5a1f'
  rule: verb-subject-that
  cue:
    text: وقال
    lemma: قال
    act: state
    span: [0, 4]
  speaker:
    text: مدير الميناء
    span: [5, 17]
    entity: مدير الميناء
    kind: office
    anonymous: false
    resolved: written
  style: indirect
  content:
    text: إن أكثر من ألفي عامل عادوا
    span: [18, 44]
  figures:
  - text: أكثر من ألفي عامل
    span: [30, 47]
    kind: count
    value: 2000
    noun: عامل
    modifier: more_than
    rule: count-noun
- id: '9f00aa12'
  rule: verb-that
  cue:
    text: وأضاف
    lemma: أضاف
    act: add
    span: [50, 55]
  speaker:
    text: null
    entity: مدير الميناء
    kind: office
    anonymous: false
    resolved: carried
    carried_from: '3c9e5a1f'
  style: indirect
  content:
    text: أن «العمل» مستمر
    span: [56, 72]
figures:
- text: أمس
  span: [80, 83]
  kind: date
  value: null
  rule: relative-day
notes:
- code: undated
  message: a relative day in an article without a date
  span: [80, 83]
"""


def read_1_1(text):
    return pyyaml.load(text, Loader=pyyaml.CSafeLoader)


def read_1_2(text):
    return YAML(typ="safe", pure=True).load(io.StringIO(text))


def test_a_result_is_written_exactly_so():
    assert yaml.render(RESULT) == EXPECTED


@given(results)
def test_any_result_reads_back_the_same_in_every_reader(result):
    text = yaml.render(result)
    assert read_1_1(text) == read_1_2(text) == pyyaml.safe_load(text) == plain(result)


@given(TEXT)
@example("2025-09")
@example("NO")
@example("أ\x85ب")
@example("# لا")
@example("")
@example(" قال ")
@example("'\"'")
def test_any_string_reads_back_as_itself_from_one_line(string):
    text = yaml.dump({"text": string, "next": [1, 2]})
    assert read_1_1(text) == read_1_2(text) == {"text": string, "next": [1, 2]}
    assert text.count("\n") == 2


@given(results)
def test_any_result_is_what_libyaml_writes(result):
    assert yaml.render(result) == libyaml.dump(plain(result))


def test_results_are_not_left_to_libyaml(monkeypatch):
    monkeypatch.setattr(libyaml, "dump", None)
    assert yaml.render(RESULT) == EXPECTED


_ODD = st.text("aA0-_.:#'\"!&*?|>%@`{}[], \\ابء«»،…\t\n\r\x85\u2028\ufeff😀\ue000")
ANY = st.text() | TEXT | _ODD
SCALARS = ANY | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
SCALARS |= st.booleans() | st.none()
DATA = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(ANY, inside, max_size=4),
)


@given(DATA)
@example({"a": []})
@example({"a": {}})
@example({"a": [{}]})
@example({"a": [[1], [2]]})
@example({"a": [1, {"b": 2}]})
@example({"a": [{"b": 1}, 2]})
@example({"a": [{"b": [{"c": [1, 2]}, {"c": None}]}]})
@example({"y": 1, "null": 2, "": 3, "k" * 200: 4, "a b": 5})
@example([{"a": 1}])
@example({"a": [1, 1.0, True, "1"]})
def test_any_data_are_what_libyaml_writes(data):
    assert yaml.dump(data) == libyaml.dump(data)


@given(ANY)
@example("سطر\nوسطر")
@example("---")
@example("... ")
@example("أ\tب")
@example("\ufffe\uffff")
@example("أ😀ب\n")
def test_any_string_is_what_libyaml_writes_wherever_it_stands(string):
    data = {"a": string, "b": [string, 1], "c": [{"a": string}]}
    assert yaml.dump(data) == libyaml.dump(data)


TAKEN_FOR_OTHERS = """
no Yes ON y null true 1e3 0x1F 0o17 12:30 1_000 .5 +1 2025-09 3c9e5a1f ~ = << .inf - T06:00
"""


@pytest.mark.parametrize("string", ["", "- س", "س: ص", *TAKEN_FOR_OTHERS.split()])
def test_strings_that_a_reader_could_take_for_something_else_are_quoted(string):
    assert yaml.dump([string]) == f"['{string}']\n"


@pytest.mark.parametrize("string", ["وقال", "مسؤول أمني", "P20Y", "«القناة 12»", "corpus/a-b.txt"])
def test_plain_words_are_left_plain(string):
    assert yaml.dump([string]) == f"[{string}]\n"


def test_emoji_are_written_as_themselves():
    assert yaml.dump({"text": "نعم 😀"}) == "text: 'نعم 😀'\n"


def test_emoji_beside_private_characters_and_written_escapes_read_back():
    string = "😀 \ue000 \\U0001F600 𐎠"
    assert read_1_1(yaml.dump({"text": string})) == {"text": string}


def test_long_values_stay_on_one_line():
    assert yaml.dump({"text": "كلمة " * 5000 + "انتهى"}).count("\n") == 1


def test_paragraph_breaks_inside_a_value_are_escaped():
    assert yaml.dump({"text": "أ\n\nب"}) == 'text: "أ\\n\\nب"\n'


@pytest.mark.parametrize("number", [0, -3, 12.5, 66.67, 1e-7, 1.5e300, 10**18])
def test_numbers_stay_numbers(number):
    text = yaml.dump({"value": number})
    assert read_1_1(text) == read_1_2(text) == {"value": number}


def test_missing_libyaml_is_said_plainly(monkeypatch):
    monkeypatch.setattr(pyyaml, "__with_libyaml__", False)
    with pytest.raises(ClaimxError, match="without libyaml"):
        yaml.dump({"text": "سطر\nآخر وحده"})  # remembered by no other test
