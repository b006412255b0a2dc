"""Wrong usage is told in the style of every other message."""

import pytest

CASES = {
    (
        "extract",
        "--format",
        "xml",
    ): "--format: 'xml' is none of yaml, json, jsonl; see claimx extract",
    ("extract", "-j", "two"): "--jobs takes a whole number; see claimx extract",
    ("extract", "--no-such"): "there is no option --no-such; see claimx extract",
    ("extract", "--quite"): "there is no option --quite; did you mean --quiet? See claimx extract",
    ("extract", "-o"): "-o takes a value; see claimx",
    ("exract",): "there is no command exract; did you mean extract or export? See claimx",
    ("diff", "old"): "NEW is missing; see claimx diff",
    ("export", "x"): (
        "--format is missing: one of csv, jsonl, sqlite, parquet, brat, label-studio, json-ld; "
        "see claimx export"
    ),
    ("schema", "result", "pack"): "one argument too many: pack; see claimx schema",
    ("schema", "foo"): "name: 'foo' is none of result, pack, lexicon, config; see claimx schema",
}


@pytest.mark.parametrize("args", CASES, ids=" ".join)
def test_wrong_usage_is_told_in_one_line(claimx_run, args):
    done = claimx_run(*args)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"error: {CASES[args]} --help\n"
