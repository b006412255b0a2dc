"""Standard output is payload and nothing else, whatever the flags."""

import csv
import io
import json
from itertools import chain, combinations

import pytest
import yaml

from .conftest import PORT

READ = {
    "yaml": lambda text: list(yaml.safe_load_all(text)),
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "csv": lambda text: list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))),
}
FLAGS = (["-q"], ["-v"], ["-j", "2"], ["--published", "2025-03-14"], ["--rules", "pack.yaml"])
FLAGS += (["--text-field", "text"],)


def subsets(flags):
    return chain.from_iterable(combinations(flags, size) for size in range(len(flags) + 1))


@pytest.fixture
def messy(here):
    """A folder with one good article, one that cannot be read, and one of records."""
    (here / "corpus/old.txt").write_bytes(b"\xe3")
    (here / "corpus/feed.jsonl").write_text(json.dumps({"text": PORT}), encoding="utf-8")
    (here / "pack.yaml").write_text("pack: mine\n", encoding="utf-8")
    return here


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
@pytest.mark.parametrize("command", ["extract", "figures"])
def test_results_parse_under_every_combination_of_flags(messy, claimx_run, command, form):
    for flags in subsets(FLAGS):
        done = claimx_run(command, "corpus", "--format", form, *chain(*flags))
        documents = READ[form](done.out)
        assert done.status == 3
        assert len(documents) == (3 if ["--text-field", "text"] in flags else 2)
        assert all(document["schema"] == "claimx/1" for document in documents)


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
def test_written_only_parses(here, claimx_run, form):
    assert (
        len(READ[form](claimx_run("extract", "corpus", "--written-only", "--format", form).out))
        == 2
    )


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
@pytest.mark.parametrize("flags", list(subsets((["-q"], ["-v"]))))
def test_no_article_at_all_parses(here, claimx_run, form, flags):
    (here / "empty").mkdir()
    done = claimx_run("extract", "empty", "--format", form, *chain(*flags))
    assert done.status == 3 and READ[form](done.out) == []


@pytest.mark.parametrize("flags", list(subsets((["-q"], ["-v"], ["-j", "2"], ["--update"]))))
def test_check_prints_a_diff_and_nothing_else(here, claimx_run, flags):
    out = claimx_run("check", "corpus", "-o", "claims", *chain(*flags)).out
    lines = [line for line in out.splitlines() if not line.startswith(("+", "-", " ", "@", "\\"))]
    assert lines == [] and out.count("\n+++ b/claims/") == 2


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("flags", [[], ["-q"]])
def test_diff_parses(here, claimx_run, form, flags):
    claimx_run("extract", "corpus", "-o", "claims")
    stream = claimx_run("extract", "corpus", "--written-only").out.encode()
    out = claimx_run("diff", "claims", "-", "--format", form, *flags, stdin=stream).out
    data = yaml.safe_load(out)
    assert data["summary"]["claims"]["changed"] == 1
    assert form == "yaml" or json.loads(out) == data


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("flags", [[], ["-q"]])
def test_tables_parse(here, claimx_run, form, flags):
    claimx_run("extract", "corpus", "-o", "claims")
    more = ["--table", "figures"] if form == "csv" else []
    rows = READ[form](claimx_run("export", "claims", "--format", form, *more, *flags).out)
    assert [row["value"] for row in rows if row.get("type", "figure") == "figure"] in (["40"], [40])


def test_verbose_and_errors_go_to_standard_error(messy, claimx_run):
    done = claimx_run("extract", "corpus", "-v")
    assert "old.txt" in done.err and "old.txt" not in done.out and " ms\n" in done.err
