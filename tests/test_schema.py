import json
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given

from claimx import model
from claimx.config import Settings
from claimx.lexicon import entries
from claimx.render.plain import plain
from claimx.rules import load
from claimx.schema import NAMES, schema
from claimx.schema.fields import ABOUT
from claimx.validation import faults

from .samples import RESULT, results

RECORDS = [model.Result, model.Article, model.Claim, model.Cue, model.Speaker, model.Content]
RECORDS += [model.Figure, model.Note]


def validator(name):
    return jsonschema.Draft202012Validator(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_every_field_is_described_and_nothing_else():
    written = [(kind, f) for kind in RECORDS for f in fields(kind) if f.metadata != model.UNWRITTEN]
    assert set(ABOUT) == {f"{kind.__name__}.{field.name}" for kind, field in written}


@given(results)
def test_every_result_is_valid(result):
    document = plain(result)
    document["article"]["published"] = None
    assert list(faults(document)) == []


def changed(path, value):
    document = json.loads(json.dumps(plain(RESULT)))
    *parents, last = path
    target = document
    for part in parents:
        target = target[part]
    if value is KeyError:
        del target[last]
    else:
        target[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        (["schema"], "claimx/2", "schema", "'claimx/1' was expected"),
        (["notes"], KeyError, "document", "'notes' is a required property"),
        (["article", "published"], "2025", "article.published", "does not match"),
        (["claims", 1, "cue", "span"], [5], "claims[1].cue.span", "too short"),
        (["claims", 0, "style"], "loud", "claims[0].style", "is not one of"),
        (["claims", 0, "speaker"], None, "claims[0].speaker", "is not of type 'object'"),
        (["claims", 0, "mood"], "x", "claims[0]", "'mood' was unexpected"),
        (["claims", 0, "figures", 0, "value"], [1, 2, 3], "claims[0].figures[0].value", "none of"),
        (["claims", 0, "medium"], None, "claims[0].medium", "is not of type 'string'"),
        (["figures", 0, "value"], KeyError, "figures[0]", "'value' is a required property"),
    ],
)
def test_faults_have_a_path_and_a_message(path, value, where, message):
    ((found, said),) = faults(changed(path, value))
    assert found == where and message in said


def test_a_date_that_yaml_made_of_a_string_is_explained():
    document = yaml.safe_load("published: 2025-03-14")
    ((_, said),) = faults(changed(["article", "published"], document["published"]))
    assert "put it in quotes" in said


def test_spans_are_checked_against_the_text():
    raw = "وقال مدير الميناء إن أكثر من ألفي عامل عادوا"
    document = plain(RESULT)
    document["claims"] = document["claims"][:1]
    document["figures"] = document["notes"] = []
    found = list(faults(document, raw))
    assert [path for path, _ in found] == ["claims[0].figures[0].span"]
    document["claims"][0]["figures"][0]["span"] = [21, 38]
    assert list(faults(document, raw)) == []


def test_the_shipped_packs_and_words_fit_their_schemas():
    for name, files in (
        ("pack", sorted(load.PACKS.rglob("*.yaml"))),
        ("lexicon", sorted(entries.DATA.glob("*.yaml"))),
    ):
        for file in files:
            document = yaml.safe_load(file.read_text(encoding="utf-8"))
            found = [
                f"{file.name}: {fault.message[:99]}"
                for fault in validator(name).iter_errors(document)
            ]
            assert found == []


def test_every_setting_is_in_the_schema():
    names = {field.name.replace("_", "-") for field in fields(Settings)}
    assert set(schema("config")["properties"]) == names
    assert validator("config").is_valid({"paths": ["corpus"], "jobs": 2, "format": "json"})
    assert not validator("config").is_valid({"otput": "x"})


def test_the_files_in_schemas_are_current():
    folder = Path(__file__).parent.parent / "schemas"
    assert {path.name for path in folder.iterdir()} == {f"{name}.schema.json" for name in NAMES}
    for name in NAMES:
        written = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
        assert written == schema(name), "run: make docs"
