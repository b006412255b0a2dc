"""`claimx rules …` as a user sees it: with the real words and rules."""

import json

import pytest

from claimx.authoring.scaffold import pack

BROKEN = "pack: mine\nruls: []\n"
FAILING = pack("through-eyes-of").replace(
    "content: الشركة رابحة هذا العام}", "content: الشركة خاسرة}"
)


pytestmark = pytest.mark.usefixtures("real")


@pytest.fixture
def mine(tmp_path):
    def write(text, name="mine.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


def test_list_names_each_rule_with_its_pack_and_reason(claimx_run):
    run = claimx_run("rules", "list")
    lines = run.out.splitlines()
    assert run.status == 0 and run.err == ""
    assert "verb-subject-that  (claims/verb-subject)" in lines
    assert lines[1].startswith("    ")


def test_list_as_json(claimx_run):
    rules = json.loads(claimx_run("rules", "list", "--format", "json").out)
    assert {"id", "pack", "finds", "why", "file", "line", "steps"} <= set(rules[0])
    assert {rule["finds"] for rule in rules} == {"claims", "figures", "phrases"}


def test_list_has_the_rules_of_a_users_pack(claimx_run, mine):
    file = mine(pack("through-eyes-of"))
    assert (
        "through-eyes-of  (claims/through-eyes-of)"
        in claimx_run("rules", "list", "--rules", file).out
    )


def test_show_gives_steps_and_place(claimx_run):
    out = claimx_run("rules", "show", "verb-subject-that").out
    assert out.startswith("verb-subject-that\npack: claims/verb-subject\nfile: packs/claims/")
    assert "steps:\n  1\n    " in out and "(cue:" in out


def test_show_gives_examples_with_arabic_on_lines_of_its_own(claimx_run, mine):
    out = claimx_run("rules", "show", "through-eyes-of", "--rules", mine(FAILING)).out
    assert "    بعيون وزير النقل، الطريق الجديد آمن.\n" in out
    assert "      speaker:\n        وزير النقل\n" in out


def test_show_of_an_unknown_rule_names_the_nearest(claimx_run):
    run = claimx_run("rules", "show", "verb-subject-tht")
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "error: there is no rule 'verb-subject-tht'; did you mean 'verb-subject-that'?\n"
    )


def test_test_of_a_good_pack(claimx_run, mine):
    run = claimx_run("rules", "test", mine(pack("through-eyes-of")))
    assert (run.status, run.out) == (0, "")
    assert run.err == "1 rule, 5 examples: 0 failed, 0 warnings\n"


def test_test_shows_what_was_expected_and_what_came(claimx_run, mine):
    run = claimx_run("rules", "test", mine(FAILING), "--quiet")
    assert (run.status, run.err) == (1, "")
    assert "failed: through-eyes-of: claim 1: content differs\n" in run.out
    assert "  expected content:\n    الشركة خاسرة\n" in run.out
    assert "  got content:\n    الشركة رابحة هذا العام\n" in run.out


def test_test_of_an_unknown_pack_names_the_nearest(claimx_run):
    run = claimx_run("rules", "test", "verb-subjct")
    assert run.status == 2
    assert "there is no pack 'verb-subjct'; did you mean 'verb-subject'?" in run.err


def test_too_few_examples_of_a_user_are_a_warning(claimx_run, mine):
    text = "pack: mine\nrules:\n- {id: a-b, why: w, steps: [(cue:=كذا)]}\n"
    run = claimx_run("rules", "test", mine(text))
    assert (run.status, run.out) == (0, "")
    assert "warning: a-b: has no examples, needs 2\n" in run.err
    assert "0 failed, 2 warnings" in run.err


def test_validate_says_where_and_what_instead(claimx_run, mine):
    good, bad = mine(pack("a-b"), "good.yaml"), mine(BROKEN)
    run = claimx_run("rules", "validate", good, bad)
    assert (run.status, run.out) == (2, "")
    assert run.err == (
        f"{good}: 1 rule, no fault\nerror: {bad}:2:1: unknown key 'ruls'; did you mean 'rules'?\n"
    )


def test_validate_may_pass_over_what_is_no_pack(claimx_run, mine, tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text("foo: 1\n", encoding="utf-8")
    assert claimx_run("rules", "validate", other).status == 2
    done = claimx_run("rules", "validate", "--only-packs", other, mine(pack("through-eyes-of")))
    assert done.status == 0 and "other" not in done.err and "no fault" in done.err
    assert claimx_run("rules", "validate", "--only-packs", tmp_path / "gone.yaml").status == 2


def test_new_writes_a_pack_and_never_over_another(claimx_run, tmp_path):
    file = tmp_path / "new.yaml"
    assert claimx_run("rules", "new", "a-b", "-o", file).status == 0
    assert file.read_text(encoding="utf-8") == pack("a-b")
    again = claimx_run("rules", "new", "a-b", "-o", file)
    assert again.status == 2 and "exists already" in again.err


def test_new_goes_to_standard_output_without_a_file(claimx_run):
    run = claimx_run("rules", "new", "a-b")
    assert (run.status, run.out, run.err) == (0, pack("a-b"), "")


def test_new_refuses_what_is_no_id(claimx_run):
    run = claimx_run("rules", "new", "A B")
    assert run.status == 2 and "is no id of a rule" in run.err


def test_broken_pack_stops_every_command_with_its_place(claimx_run, mine):
    file = mine(BROKEN)
    for command in (("rules", "list"), ("explain", "--text", "نص"), ("rules", "test")):
        run = claimx_run(*command, "--rules", file)
        assert (run.status, run.out) == (2, "")
        assert run.err == f"error: {file}:2:1: unknown key 'ruls'; did you mean 'rules'?\n"
