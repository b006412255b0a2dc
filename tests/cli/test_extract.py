import gzip
import json
import os
import shutil
import stat

import pytest
import yaml

from .conftest import PORT

SETTINGS = '[tool.claimx]\npaths = ["corpus"]\noutput = "claims"\n'


def documents(text):
    return list(yaml.safe_load_all(text))


def test_a_folder_gives_a_yaml_stream_in_path_order(here, claimx_run):
    done = claimx_run("extract", "corpus")
    assert done.status == 0 and done.err == ""
    assert [d["article"]["id"] for d in documents(done.out)] == ["north/bridge", "port"]
    assert done.out.count("---\n") == 2


def test_a_folder_of_results_keeps_the_folders_of_articles(here, claimx_run):
    done = claimx_run("extract", "corpus", "-o", "claims")
    assert done.status == 0 and done.out == "" and done.err == "2 written, 0 unchanged\n"
    assert (here / "claims/north/bridge.yaml").read_text(encoding="utf-8").startswith("schema: ")
    shutil.rmtree(here / "claims/.claimx")
    assert sorted(p.name for p in (here / "claims").rglob("*")) == [
        "bridge.yaml", "north", "port.yaml",
    ]  # fmt: skip


def test_unchanged_results_are_not_touched(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    before = (here / "claims/port.yaml").stat()
    done = claimx_run("extract", "corpus", "-o", "claims")
    after = (here / "claims/port.yaml").stat()
    assert done.err == "0 written, 2 unchanged\n"
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_changed_results_keep_their_mode_and_links(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    real = here / "claims/elsewhere.txt"
    (here / "claims/port.yaml").rename(real)
    (here / "claims/port.yaml").symlink_to(real)
    real.write_text("schema: claimx/1\n", encoding="utf-8")
    real.chmod(0o640)
    assert claimx_run("extract", "corpus", "-o", "claims").err == "1 written, 1 unchanged\n"
    assert (here / "claims/port.yaml").is_symlink()
    assert "port" in real.read_text(encoding="utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_new_results_have_the_ordinary_mode(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims")
    umask = os.umask(0)
    os.umask(umask)
    mode = stat.S_IMODE((here / "claims/port.yaml").stat().st_mode)
    assert mode == 0o666 & ~umask


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_other_formats_say_the_same(here, claimx_run, form):
    expected = documents(claimx_run("extract", "corpus").out)
    out = claimx_run("extract", "corpus", "--format", form).out
    found = json.loads(out) if form == "json" else [json.loads(x) for x in out.splitlines()]
    assert found == expected


def test_standard_input_gives_the_same_spans_as_the_file(here, claimx_run):
    data = (here / "corpus/port.txt").read_bytes()
    (from_stdin,) = documents(claimx_run("extract", "-", stdin=data).out)
    (from_file,) = documents(claimx_run("extract", "corpus/port.txt").out)
    assert from_stdin["article"]["id"] == "stdin" and from_stdin["article"]["source"] == "-"
    assert from_stdin["claims"] == from_file["claims"]
    assert from_stdin["article"]["sha256"] == from_file["article"]["sha256"]


def test_published_is_for_articles_that_do_not_say(here, claimx_run):
    done = claimx_run("extract", "corpus", "--published", "2020-01-02")
    dates = {d["article"]["id"]: d["article"]["published"] for d in documents(done.out)}
    assert dates == {"north/bridge": "2025-03-14", "port": "2020-01-02"}


def test_a_published_that_is_no_date_is_wrong_usage(here, claimx_run):
    done = claimx_run("extract", "corpus", "--published", "yesterday")
    assert done.status == 2 and "2025-03-14" in done.err and done.out == ""


def test_a_missing_path_is_reported_before_any_work(here, claimx_run):
    done = claimx_run("extract", "corpsu", "-o", "claims")
    assert done.status == 2 and "corpsu: no such file" in done.err
    assert not (here / "claims").exists()


def test_one_missing_path_among_many_leaves_the_others_written(here, claimx_run):
    done = claimx_run("extract", "corpus", "corpsu", "-o", "claims")
    assert done.status == 3 and "corpsu: no such file" in done.err
    assert done.err.endswith("2 written, 0 unchanged, 1 failed\n")
    done = claimx_run("extract", "corpus", "corpsu", "crpus", "-o", "claims")
    assert done.status == 3 and "crpus: no such file" in done.err
    assert done.err.endswith("0 written, 2 unchanged, 2 failed\n")


def test_nothing_to_read_is_wrong_usage(here, claimx_run):
    done = claimx_run("extract")
    assert done.status == 2 and "name files or folders" in done.err


def test_an_unreadable_article_leaves_the_others_written(here, claimx_run):
    (here / "corpus/old.txt").write_bytes("قال المدير".encode("cp1256"))
    done = claimx_run("extract", "corpus", "-o", "claims")
    assert done.status == 3
    assert "corpus/old.txt: byte 0" in done.err and "say --encoding windows-1256" in done.err
    assert done.err.endswith("2 written, 0 unchanged, 1 failed\n")


def test_an_unreadable_article_leaves_a_hole_in_the_stream(here, claimx_run):
    (here / "corpus/old.txt").write_bytes(b"\xff\xfe")
    done = claimx_run("extract", "corpus")
    assert done.status == 3 and len(documents(done.out)) == 2


def test_two_articles_of_one_result_file_are_wrong_usage(here, claimx_run):
    (here / "corpus/port.md").write_text("نص", encoding="utf-8")
    done = claimx_run("extract", "corpus", "-o", "claims")
    assert done.status == 2
    assert "corpus/port.txt" in done.err and "corpus/port.md" in done.err
    assert not (here / "claims").exists()


def test_an_output_folder_that_is_a_file_is_wrong_usage(here, claimx_run):
    assert claimx_run("extract", "corpus", "-o", "corpus/port.txt").status == 2


def test_written_only_leaves_out_carried_speakers_but_keeps_their_claims(here, claimx_run):
    (all_of_it,) = documents(claimx_run("extract", "corpus/port.txt").out)
    (written,) = documents(claimx_run("extract", "corpus/port.txt", "--written-only").out)
    assert all_of_it["claims"][1]["speaker"]["entity"] == "المدير"
    assert written["claims"][1]["speaker"] == {"text": None}
    assert written["claims"][0] == all_of_it["claims"][0]


def test_quiet_says_nothing_and_verbose_says_each_file(here, claimx_run):
    assert claimx_run("extract", "corpus", "-o", "a", "-q").err == ""
    assert "corpus/port.txt: " in claimx_run("extract", "corpus", "-o", "b", "-v").err


def test_timings_are_told_after_the_results(here, claimx_run):
    done = claimx_run("extract", "corpus", "--timings")
    assert done.out == claimx_run("extract", "corpus").out
    assert [line.split()[0] for line in done.err.splitlines()] == ["read", "write", "2"]


def test_a_broken_pack_is_reported_with_its_place(here, claimx_run):
    (here / "bad.yaml").write_text("pack: x\n", encoding="utf-8")
    done = claimx_run("extract", "corpus", "--rules", "bad.yaml")
    assert done.status == 2 and done.err.startswith("error: bad.yaml:2:1: unknown key")
    assert done.out == ""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bug_is_status_70_and_names_the_article(here, claimx_run, jobs):
    (here / "corpus/port.txt").write_text("انهيار", encoding="utf-8")
    done = claimx_run("extract", "corpus", "-j", jobs)
    assert done.status == 70
    assert done.err.startswith("error: corpus/port.txt: a bug in claimx 0.1.0 (Python 3")
    assert ": RuntimeError: a bug in extract, fake.py:" in done.err
    assert done.err.count("\n") == 1
    assert [one["article"]["id"] for one in documents(done.out)] == ["north/bridge"]
    assert claimx_run("extract", "corpus", "-o", "claims").status == 70
    assert claimx_run("check", "corpus", "-o", "claims").status == 70


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_the_number_of_processes_changes_nothing(here, claimx_run, jobs):
    for number in range(60):
        path = here / "corpus" / f"a{number}.txt"
        path.write_text(f"قال الوزير إن {number} مدرسة جديدة.", encoding="utf-8")
    (here / "corpus/bad.txt").write_bytes(b"\xff")
    done = claimx_run("extract", "corpus", "-j", jobs)
    assert done.status == 3 and done.err.count("error:") == 1
    assert done.out == claimx_run("extract", "corpus", "-j", 1).out
    assert len(documents(done.out)) == 62


def test_save_text_writes_what_spans_count_in(here, claimx_run):
    claimx_run("extract", "corpus", "-o", "claims", "--save-text", "texts")
    text = (here / "texts/north/bridge.txt").read_text(encoding="utf-8")
    (claim,) = yaml.safe_load((here / "claims/north/bridge.yaml").read_text(encoding="utf-8"))[
        "claims"
    ]
    start, end = claim["content"]["span"]
    assert text[start:end] == claim["content"]["text"]


def test_figures_alone(here, claimx_run):
    done = claimx_run("figures", "corpus")
    assert [d["claims"] for d in documents(done.out)] == [[], []]
    assert documents(done.out)[1]["figures"][0]["value"] == 40


def test_a_hyphen_stands_for_standard_output_where_a_folder_is_set(here, claimx_run):
    (here / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    assert len(documents(claimx_run("extract", "-o", "-").out)) == 2
    assert not (here / "claims").exists()


RECORD = {"id": "a", "text": "قال المدير إن العمل مستمر.", "day": "2025-03-14"}
STREAMS = {
    "jsonl": json.dumps(RECORD),
    "json": json.dumps([RECORD]),
    "csv": "id,text,day\n" + ",".join(RECORD.values()) + "\n",
    "text": RECORD["text"],
}


@pytest.mark.parametrize("form", STREAMS)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_every_form_comes_from_standard_input_too(here, claimx_run, form, pack):
    data = pack(STREAMS[form].encode())
    fields = [] if form == "text" else ["--id-field", "id", "--published-field", "day"]
    done = claimx_run("extract", "-", "--input-format", form, *fields, stdin=data)
    (document,) = documents(done.out)
    expected = ("stdin", None) if form == "text" else ("a", "2025-03-14")
    assert (document["article"]["id"], document["article"]["published"]) == expected
    assert document["claims"][0]["content"]["span"] == [11, 25]


def test_records_are_written_by_their_ids(here, claimx_run):
    record = json.dumps(RECORD | {"id": "http://x/1"})
    (here / "feed.jsonl").write_text(
        f"{json.dumps(RECORD)}\n{record}\n{record}\n", encoding="utf-8"
    )
    done = claimx_run("extract", "feed.jsonl", "--id-field", "id", "-o", "claims")
    assert done.status == 3
    assert "feed.jsonl:3: the id 'http://x/1' is that of feed.jsonl:2 too" in done.err
    assert (here / "claims/a.yaml").exists() and (here / "claims/http%3A/%/x/1.yaml").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "corpus"),
        ("extract", "-"),
        ("extract", "--format", "jsonl"),
        ("figures",),
        ("figures", "corpus"),
    ],
)
def test_a_configured_output_makes_no_writer_of_a_command_that_reads(here, claimx_run, arguments):
    (here / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    done = claimx_run(*arguments, stdin=b"")
    assert done.status == 0 and "article" in done.out
    assert not (here / "claims").exists()


def test_a_configured_output_is_where_a_bare_extract_writes(here, claimx_run):
    (here / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    done = claimx_run("extract")
    assert (done.out, done.err) == ("", "2 written, 0 unchanged\n")
    assert claimx_run("check").err == "0 differ, 2 unchanged\n"


def test_figures_write_where_they_are_told(here, claimx_run):
    (here / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    assert claimx_run("figures", "-o", "figures").err == "2 written, 0 unchanged\n"
    assert (here / "figures/port.yaml").exists() and not (here / "claims").exists()


def test_an_unknown_key_of_front_matter_is_told_once(here, claimx_run):
    for name in ("a", "b"):
        text = f"---\ntags: {name}\noutlet: صحيفة الوادي\n---\n{PORT}"
        (here / f"corpus/{name}.txt").write_text(text, encoding="utf-8")
    done = claimx_run("extract", "corpus")
    assert done.err.count("'tags' is not used") == 1 and done.err.startswith("corpus/a.txt: ")
    outlets = [d["article"].get("outlet") for d in documents(done.out)]
    assert outlets == ["صحيفة الوادي", "صحيفة الوادي", None, None]
    assert claimx_run("extract", "corpus", "-q").err == ""


def test_an_encoding_is_read_that_is_said(here, claimx_run):
    (here / "corpus/port.txt").write_bytes(PORT.encode("windows-1256"))
    done = claimx_run("extract", "corpus", "--encoding", "windows-1256")
    assert done.status == 0 and "قال" in done.out
    wrong = claimx_run("extract", "corpus", "--encoding", "klingon")
    assert wrong.status == 2 and "'klingon' is no encoding of text" in wrong.err


def test_html_in_records_is_told_once_and_read_when_it_is_said(here, claimx_run):
    record = json.dumps({"text": "<p>قال المدير إن العمل مستمر.</p>"})
    (here / "feed.jsonl").write_text(f"{record}\n{record}\n", encoding="utf-8")
    assert claimx_run("extract", "feed.jsonl").err.count("holds HTML; --html-field text") == 1
    done = claimx_run("extract", "feed.jsonl", "--html-field", "text")
    assert done.err == "" and "span: [0," in done.out
