"""Escape sequences and workflow commands in articles, ids and names stay text on the way out."""

import json

import pytest

ESCAPE = "\x1b]0;owned\x07"
COMMAND = "::error file=a.py::owned"
ARTICLE = (
    f"قال المدير {ESCAPE} إن العمل مستمر.\n{COMMAND}\nقال الوزير «{COMMAND}\n{ESCAPE}» إن نعم.\n"
)


def safe(text):
    return "\x1b" not in text and not any(
        line.strip().startswith("::") for line in text.splitlines()
    )


@pytest.mark.parametrize("more", [[], ["--format", "json"]])
def test_explain(claimx_run, real, here, more):
    (here / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = claimx_run("explain", "a.txt", *more)
    assert done.status == 0 and "owned" in done.out and safe(done.out)
    assert safe(claimx_run("explain", "--text", ARTICLE, *more).out)


def test_messages_about_a_file_with_a_hostile_name(claimx_run, here):
    name = f"x{ESCAPE}\n::error::y.txt".replace("/", "")
    (here / "corpus" / name).write_bytes(b"\xff")
    done = claimx_run("extract", "corpus", "-v", "-o", "claims")
    assert done.status == 3 and "owned" in done.err and safe(done.err)
    done = claimx_run("extract", f"nowhere{name}")
    assert done.status == 2 and safe(done.err)
    assert safe(claimx_run("extract", f"--no{ESCAPE}").err)


def test_ids_and_texts_of_results(claimx_run, here):
    claim = {"id": "1", "cue": {"text": ESCAPE, "span": [0, 1]}, "speaker": {"text": COMMAND},
             "content": {"text": f"\n{COMMAND}", "span": [2, 3]}}  # fmt: skip
    result = {"article": {"id": f"{ESCAPE}\n{COMMAND}"}, "claims": [claim]}
    (here / "old.json").write_text(json.dumps(result | {"claims": []}), encoding="utf-8")
    (here / "new.json").write_text(json.dumps(result), encoding="utf-8")
    for form in ("text", "markdown", "yaml", "json"):
        done = claimx_run("diff", "old.json", "new.json", "--format", form)
        assert done.status == 1 and "owned" in done.out and safe(done.out), form
    done = claimx_run("diff", "old.json", "new.json", "--format", "github")
    assert done.out.count("\n") == 1 and "\x1b" not in done.out
    done = claimx_run("score", "new.json", "old.json", "--misses", "5")
    assert "owned" in done.out and safe(done.out)
    done = claimx_run("validate", "new.json")
    assert done.status == 1 and safe(done.out)


def test_a_result_on_disk_that_somebody_changed(claimx_run, here):
    (here / "claims").mkdir()
    (here / "claims" / "port.yaml").write_text(f"schema: claimx/1\n{ESCAPE}\n", encoding="utf-8")
    done = claimx_run("check", "corpus/port.txt", "-o", "claims")
    assert done.status == 1 and "owned" in done.out and safe(done.out)


def test_a_bug_report(claimx_run, here, monkeypatch):
    def broken(*args, **more):
        raise RuntimeError(ESCAPE + "\n" + COMMAND)

    monkeypatch.setattr("claimx.cli.extract.write", broken)
    done = claimx_run("extract", "corpus")
    assert done.status == 70 and "owned" in done.err and safe(done.err)
