"""The examples beside rules of phrases: what passes, and what each way of failing is told as."""

import pytest

from claimx.authoring.trial import Trial
from claimx.authoring.validation import check
from claimx.pipeline import Extractor
from claimx.text.document import document

PACK = """\
pack: {pack}
for: phrases
words:
- {{class: gate, entries: [بوابة]}}
rules:
- id: gate-of
  why: w
  marks: gated
  steps: [(first:gate), NOUN]
  examples:
{examples}
  counterexamples:
{counterexamples}
"""
GOOD = ("'[بوابة المصنع] مغلقة.'", "فتح الحارس [بوابة الحديقة].")


def pack(examples=(), counterexamples=(), name="mine"):
    listed = ("".join(f"  - {one}\n" for one in items) for items in (examples, counterexamples))
    return PACK.format(pack=name, examples=next(listed), counterexamples=next(listed))


@pytest.fixture
def told(tmp_path):
    def run(*, examples=GOOD, counterexamples=("وصلت البوابة.",), more=""):
        file = tmp_path / "mine.yaml"
        file.write_text(pack(examples, counterexamples) + more, encoding="utf-8")
        assert check(file).faults == ()
        return [(one.message, dict(one.values)) for one in Trial([], [str(file)]).faults()]

    return run


def test_good_examples_have_no_fault(told):
    assert told() == []


def test_text_is_shown_as_it_should_be_marked_and_as_it_is(told):
    assert told(examples=("'[بوابة المصنع مغلقة].'", GOOD[1])) == [
        (
            "something else is marked",
            {"expected": "[بوابة المصنع مغلقة].", "got": "[بوابة المصنع] مغلقة."},
        )
    ]


def test_all_that_the_rule_marks_must_stand_in_brackets(told):
    ((message, values),) = told(examples=(*GOOD, "فتح [بوابة الحديقة] وبوابة المصنع."))
    assert message == "something else is marked"
    assert values["got"] == "فتح [بوابة الحديقة] [وبوابة المصنع]."


def test_counterexample_that_is_marked_says_why_it_should_not_be(told):
    assert told(counterexamples=("{text: بوابة المصنع., why: closed}",)) == [
        ("a counterexample is marked (closed)", {"got": "[بوابة المصنع]."})
    ]


def test_rule_that_can_be_switched_off_unnoticed_is_a_fault(told):
    same = "- {id: gate, why: w, marks: gated, steps: [(first:gate), NOUN]}\n"
    messages = [message for message, _ in told(more=same)]
    assert "no example needs this rule: without it all come out the same" in messages


def test_pack_of_a_new_name_is_a_pass_after_the_others(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(pack(), encoding="utf-8")
    assert [*Extractor([file]).packs.phrases][-1] == "mine"


def test_pack_of_a_known_name_joins_that_pass_and_knows_its_patterns(tmp_path):
    file = tmp_path / "mine.yaml"
    text = pack(name="noun-phrases").replace("NOUN]", "noun-def]")
    file.write_text(text, encoding="utf-8")
    passes = Extractor([file]).packs.phrases
    assert passes["noun-phrases"][-1].id == "gate-of" and "mine" not in passes


def test_claim_rules_can_ask_for_what_a_pack_marks(tmp_path):
    marks, asks = tmp_path / "marks.yaml", tmp_path / "asks.yaml"
    marks.write_text(pack(), encoding="utf-8")
    asks.write_text(
        "pack: asks\nrules:\n- {id: at, why: w, steps: [(cue:gated), gated-in, (content:any)]}\n",
        encoding="utf-8",
    )
    (claim,) = Extractor([marks, asks]).extract(document("بوابة المصنع مغلقة")).claims
    assert (claim.rule, claim.content.text) == ("at", "مغلقة")
