"""What strangers wrote reaches no terminal, log or spreadsheet as anything but text."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx import escape
from claimx.diffing.changes import changes_between
from claimx.diffing.formats import renderer
from claimx.exchange.csv import table
from claimx.render.json import dump
from claimx.result_files import Stored

TEXT = st.text(st.sampled_from("a:ع#[\n\r\t \x1b\x9b\x85\u2028\ud800=＝;-%,"), max_size=12)
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
COMMAND = re.compile(r"(?m)^\s*::|##\[")  # as the runner of GitHub Actions looks for it


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("أحمر \x1b[31m", "أحمر \\x1b[31m"),
        ("\x9b31m", "\\x9b31m"),
        ("رقم\r\n\tآخر", "رقم\\r\n\tآخر"),
        ("  ::error::x", "  \\x3a:error::x"),
        ("نص ##[error]x", "نص #\\x23[error]x"),
        ("std::string # [1]", "std::string # [1]"),
        ("\udc80", "\\udc80"),
    ],
)
def test_text_for_people_keeps_what_is_harmless(text, shown):
    assert escape.terminal(text) == shown


@given(TEXT)
def test_no_text_for_people_controls_a_terminal_or_a_runner(text):
    shown = escape.terminal(text)
    assert not RAW.search(shown) and not COMMAND.search(shown)
    assert "\n" not in escape.line(text)
    escape.line(text).encode()


@given(TEXT, TEXT)
def test_a_workflow_command_is_one_line_and_ends_where_it_should(title, message):
    line = f"::warning title={escape.github_property(title)}::{escape.github_message(message)}"
    assert not RAW.search(line) and "\n" not in line
    assert line.split("::", 2)[1] == f"warning title={escape.github_property(title)}"
    assert "," not in escape.github_property(title)


SIGNED = ["=1+1", "- قال", "+20", "@فلان", "＝1", "－1", "\n=1", "\tس", "\rس"]


@pytest.mark.parametrize("text", SIGNED)
def test_a_cell_that_begins_like_a_formula_is_shielded(text):
    assert escape.cell(text).startswith("'")


@pytest.mark.parametrize("text", ["نعم;=1+1", 'نعم; "＝1', "نعم\t+1", "نعم\r\n@فلان"])
def test_no_part_of_a_cell_is_a_formula_where_a_semicolon_divides(text):
    shown = table(["a"], [{"a": text}]).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(shown), delimiter=";") for cell in row]
    signed = [one for one in cells if one.lstrip('" \t').startswith(tuple("=+-@＝＋－＠"))]
    assert cells and not signed


@pytest.mark.parametrize("text", ["2024-2025", "a;b", "قال; نعم", "س = ص"])
def test_an_ordinary_cell_stays_as_it_is(text):
    assert escape.cell(text) == text


def _document(id, text):
    part = {"text": text, "span": [0, 1]}
    claim = {"id": "x", "cue": part, "content": part, "speaker": {"text": text}, "rule": text}
    return Stored({"article": {"id": id}, "claims": [claim]}, f"{id}.yaml", id)


@given(TEXT, TEXT, st.sampled_from(["text", "markdown", "github"]))
def test_no_id_or_text_begins_a_line_of_a_diff(id, text, form):
    changes = changes_between([], [_document(id, text)])
    for line in renderer(form)(changes).split("\n"):
        if form == "github" and line:
            assert line.startswith("::notice ") and not RAW.search(line)
        else:
            assert not COMMAND.search(escape.terminal(line))


@given(TEXT)
def test_json_for_programs_has_no_raw_controls(text):
    shown = dump({"a": text})
    assert not RAW.search(shown.replace("\ud800", "")) and json.loads(shown) == {"a": text}
