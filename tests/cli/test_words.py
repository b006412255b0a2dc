"""`claimx words`: each word with its readings, and the words that the lexicon lacks."""

import json

import pytest

pytestmark = pytest.mark.usefixtures("real")
PACK = """\
pack: mine
words:
- class: noun
  entries: [{word: رافعة}, {word: قلمطونة}]
- class: verb
  entries: [{lemma: شقلب, measure: q1, noun: شقلبة}]
"""


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


def test_every_token_is_a_line(here, claimx_run):
    run = claimx_run("words", "corpus/port.txt", "--format", "jsonl")
    assert (run.status, run.err) == (0, "")
    found = lines(run.out)
    assert found[0] | {"readings": [], "classes": []} == {
        "id": "port", "text": "قال", "span": [0, 3], "lemma": "قال", "pos": "VERB",
        "features": ["Past", "3", "Masc", "Sing"], "classes": [], "readings": [],
    }  # fmt: skip
    assert "cue-verb" in found[0]["classes"]
    raw = (here / "corpus/port.txt").read_text(encoding="utf-8")
    assert all(raw[slice(*one["span"])] == one["text"] for one in found)


def test_text_names_part_of_speech_and_lemma(here, claimx_run):
    run = claimx_run("words", "corpus/port.txt")
    assert run.out.startswith("قال\n  VERB Past 3 Masc Sing\n    قال\n")


def test_standard_input(claimx_run, here):
    run = claimx_run("words", "-", "--format", "jsonl", stdin="قالت".encode())
    assert [one["lemma"] for one in lines(run.out)] == ["قال"]


def test_unknown_words_are_ranked_with_a_line_of_context(here, claimx_run):
    (here / "corpus/crane.txt").write_text("فوق قلمطونة أخرى\nرأى قلمطونة.\n", encoding="utf-8")
    run = claimx_run("words", "--unknown", "corpus")
    assert "2\n  قلمطونة\n    فوق قلمطونة أخرى\n" in run.out
    (one,) = lines(claimx_run("words", "--unknown", "corpus", "--format", "jsonl").out)
    assert one == {"text": "قلمطونة", "id": "crane", "line": "فوق قلمطونة أخرى", "count": 2}


def test_pack_makes_them_known(here, claimx_run):
    (here / "corpus/crane.txt").write_text("فوق قلمطونات أخرى\n", encoding="utf-8")
    (here / "pack.yaml").write_text(PACK, encoding="utf-8")
    assert claimx_run("words", "--unknown", "corpus").out
    assert claimx_run("words", "--unknown", "corpus", "--rules", "pack.yaml").out == ""
    run = claimx_run("words", "corpus/crane.txt", "--rules", "pack.yaml", "--format", "jsonl")
    assert [(one["lemma"], one["pos"]) for one in lines(run.out)][1] == ("قلمطونة", "NOUN")
    run = claimx_run(
        "words", "-", "--rules", "pack.yaml", "--format", "jsonl", stdin="يشقلبونها".encode()
    )
    assert [(one["lemma"], one["pos"]) for one in lines(run.out)] == [("شقلب", "VERB")]


def test_article_that_cannot_be_read_leaves_the_others(here, claimx_run):
    (here / "corpus/old.txt").write_bytes(b"\xe3")
    run = claimx_run("words", "corpus", "--format", "jsonl")
    assert run.status == 3 and "old.txt" in run.err
    assert {one["id"] for one in lines(run.out)} == {"port", "north/bridge"}
