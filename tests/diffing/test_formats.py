import json
import re
from dataclasses import replace

import pytest
import yaml

from claimx.diffing import changes_between
from claimx.diffing.formats import FORMATS, renderer
from claimx.diffing.formats.markdown import escape
from claimx.render.yaml import render

from ..samples import RESULT
from .test_changes import document, stored


@pytest.fixture
def found():
    new = document()
    new["claims"][0]["content"]["text"] = "إن أكثر من ألفي عامل عادوا،\n100% أمس"
    new["claims"][0]["speaker"]["anonymous"] = True
    del new["claims"][1]
    new["figures"].append({"text": "12:30", "span": [5, 9], "kind": "time", "value": "T12:30"})
    return changes_between(stored(document()), stored(new))


@pytest.mark.parametrize("form", FORMATS)
def test_no_changes_are_rendered_too(form):
    same = changes_between(stored(document()), stored(document()))
    text = renderer(form)(same)
    assert text == "" if form in ("text", "github") else "claim" in text


def test_text_is_for_a_terminal(found):
    assert renderer("text")(found) == (
        "== port\n"
        "~ claim changed\n"
        "    cue.text\n"
        "      وقال\n"
        "    speaker.anonymous was: false\n"
        "    speaker.anonymous now: true\n"
        "    content.text was\n"
        "      إن أكثر من ألفي عامل عادوا\n"
        "    content.text now\n"
        "      إن أكثر من ألفي عامل عادوا، ⏎ 100% أمس\n"
        "- claim removed\n"
        "    cue.text\n"
        "      وأضاف\n"
        "    content.text\n"
        "      أن «العمل» مستمر\n"
        "    speaker\n"
        "      مدير الميناء\n"
        "    rule: verb-that\n"
        "+ figure added\n"
        "    text: 12:30\n"
        "    kind: time\n"
        "    value: T12:30\n"
    )


def test_yaml_and_json_say_the_same(found):
    data = yaml.safe_load(renderer("yaml")(found))
    assert data == json.loads(renderer("json")(found))
    assert data["summary"]["claims"] == {"added": 0, "removed": 1, "changed": 1}
    assert data["changes"][0]["fields"]["speaker.anonymous"] == {"old": False, "new": True}


def test_github_annotations_are_escaped_and_worst_first(found):
    lines = renderer("github")(found).splitlines()
    assert [re.match(r"::(\w+) .*title=(\w+ \w+)", line).groups() for line in lines] == [
        ("warning", "claim removed"),
        ("warning", "claim changed"),
        ("notice", "figure added"),
    ]
    assert "100%25 أمس" in lines[1] and "%0A" in lines[1]
    assert all(line.count("::") == 2 for line in lines)


def test_github_annotations_point_at_the_claims_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.yaml").write_text(render(RESULT), encoding="utf-8")
    new = document()
    new["claims"][1]["rule"] = "other"
    (line,) = renderer("github")(changes_between(stored(document()), stored(new))).splitlines()
    number = render(RESULT).splitlines().index("- id: '9f00aa12'") + 1
    assert f"file=port.yaml,line={number},title=claim changed in port::" in line


def test_github_annotations_point_at_the_old_file_when_the_new_results_are_a_stream(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.yaml").write_text(render(RESULT), encoding="utf-8")
    new = document()
    new["claims"][1] |= {"rule": "other", "id": "00000000"}
    stream = [replace(one, file="-") for one in stored(new)]
    (line,) = renderer("github")(changes_between(stored(document()), stream)).splitlines()
    number = render(RESULT).splitlines().index("- id: '9f00aa12'") + 1
    assert f"file=port.yaml,line={number},title=claim changed in port::" in line


def test_markdown_isolates_and_escapes(found):
    text = renderer("markdown")(found)
    assert text.startswith("**claimx** claims: 0 came, 1 went, 1 changed; figures: 1 came")
    assert "### port" in text and "  - rule: <bdi>verb\\-that</bdi>" in text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*أ* _ب_ `ج`", "\\*أ\\* \\_ب\\_ \\`ج\\`"),
        ("<script>", "&lt;script\\>"),
        ("@team", "@\u200bteam"),
        ("a & b", "a &amp; b"),
        ("[x](y)", "\\[x\\]\\(y\\)"),
    ],
)
def test_markdown_shows_text_as_it_is(text, escaped):
    assert escape(text) == escaped
