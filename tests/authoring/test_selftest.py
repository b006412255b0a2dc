"""The examples beside rules: what passes, and what each way of failing is told as."""

import pytest

from claimx.authoring import report
from claimx.authoring.selftest import faults, pack_faults
from claimx.model import Article, Claim, Content, Cue, Result, Speaker
from claimx.strict_yaml import parse

from ..rules.small import rules

GOOD = "{text: قال المدير إن كذا, claims: [{cue: قال, speaker: المدير, content: إن كذا}]}"
ALSO = "{text: قال الوزير إن كذا, claims: [{cue: قال, speaker: الوزير, content: إن كذا}]}"
HEAD = "pack: p\nrules:\n- id: said\n  why: w\n  steps: [(cue:any)]\n"


class Saying:
    """Finds `قال X إن Y` word by word, by the rule `said` unless it is switched off."""

    def __init__(self, off=""):
        self.off = off

    def without(self, rule):
        return Saying(rule)

    def extract(self, document):
        words = document.raw.split()
        found = ()
        if words[0] == "قال" and len(words) > 2 and self.off != "said":
            speaker, content = words[1], " ".join(words[2:])
            found = (
                Claim("1", "said", Cue("قال", "قال", "state", (0, 3)), Speaker(speaker),
                      "indirect", Content(content, (0, 0))),
            )  # fmt: skip
        return Result(Article("a", "-", ""), found)


def told(*, examples=(GOOD, ALSO), counterexamples=("نص",), strict=True, extractor=None):
    source = HEAD + f"  examples: [{', '.join(examples)}]\n"
    source += f"  counterexamples: [{', '.join(counterexamples)}]\n"
    (rule,) = rules(source)
    return list(faults(rule, extractor or Saying(), strict))


def test_good_examples_have_no_fault():
    assert told() == []


@pytest.mark.parametrize("strict", [True, False])
def test_too_few_examples_are_grave_only_when_strict(strict):
    found = told(examples=(GOOD,), counterexamples=(), strict=strict)
    assert [fault.message for fault in found] == [
        "has 1 example, needs 2",
        "has no counterexamples, needs 1",
    ]
    assert {fault.grave for fault in found} == {strict}


def test_field_that_differs_is_shown_with_what_was_expected():
    (fault,) = told(examples=(GOOD, ALSO.replace("speaker: الوزير", "speaker: null")))
    assert fault.message == "claim 1: speaker differs"
    assert fault.values == (
        ("text", "قال الوزير إن كذا"),
        ("expected speaker", "null"),
        ("got speaker", "الوزير"),
    )


def test_every_claim_of_the_text_must_be_listed():
    (fault,) = told(examples=(GOOD, ALSO.replace("text: قال الوزير", "text: ذكر الوزير")))
    assert fault.message == "expected 1 claim, got 0"
    assert ("expected 1 content", "إن كذا") in fault.values


def test_claim_by_another_rule_is_a_fault():
    other = ALSO.replace("إن كذا}", "إن كذا}, {cue: قال, speaker: ب, content: ج, rule: b}")
    (fault,) = told(examples=(GOOD, other))
    assert fault.message == "expected 2 claims, got 1"


def test_counterexample_that_gives_a_claim_says_why_it_should_not():
    (fault,) = told(counterexamples=("{text: قال المدير كلاما, why: no clause}",))
    assert fault.message == "a counterexample gives a claim (no clause)"
    assert ("got 1 content", "كلاما") in fault.values


def test_rule_that_can_be_switched_off_unnoticed_is_a_fault():
    class Deaf(Saying):
        def without(self, rule):
            return self

    (fault,) = told(extractor=Deaf())
    assert fault.message == "no example needs this rule: without it all come out the same"


def test_examples_of_a_pack_need_the_pack():
    table = parse(f"pack: mine\nexamples: [{GOOD}]\n", "mine.yaml")
    assert list(pack_faults(table, Saying(), plain=Saying(off="said"))) == []
    (fault,) = pack_faults(table, Saying(), plain=Saying())
    assert (fault.rule, fault.message) == (
        "mine",
        "no example needs this pack: without it all come out the same",
    )


def test_counterexample_of_a_pack_gives_no_claim_at_all():
    table = parse("pack: mine\ncounterexamples: [قال المدير كلاما]\n", "mine.yaml")
    (fault,) = pack_faults(table, Saying(), plain=Saying())
    assert fault.message == "a counterexample gives a claim"


def test_report_puts_arabic_on_lines_of_its_own():
    text = report.as_text(told(examples=(GOOD, ALSO.replace("speaker: الوزير", "speaker: null"))))
    assert text == (
        "failed: said: claim 1: speaker differs\n"
        "  at pack.yaml:6:" + text.split("pack.yaml:6:")[1].split("\n")[0] + "\n"
        "  text:\n    قال الوزير إن كذا\n"
        "  expected speaker:\n    null\n"
        "  got speaker:\n    الوزير\n"
    )
