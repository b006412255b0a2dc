"""What an explanation says of claims, and of cues that make none."""

import pytest

from claimx.explain.article import Explainer
from claimx.explain.text import as_text
from claimx.explain.unfit import holds, lacks
from claimx.pipeline import extractor
from claimx.rules.nodes import Both, Either, Has, Not
from claimx.text.document import document

from ..rules.small import rule


def explained(text, line=None):
    return list(Explainer(extractor(), document(text)).sentences(line))


def claims(text):
    return [claim for sentence in explained(text) for claim in sentence.claims]


def miss(text, cue):
    return next(m for s in explained(text) for m in s.misses if m.cue == cue)


def test_claim_is_explained_by_rule_and_captures():
    (claim,) = claims("أعلن مدير المصنع أن الآلات تعمل.")
    assert claim.rule == "verb-subject-that" and claim.why
    assert claim.captures["cue"] == "أعلن"
    assert claim.captures["speaker"] == "مدير المصنع"
    assert claim.speaker.because == "written beside the cue"


def test_explanation_and_extraction_find_the_same():
    text = (
        "أعلن مدير المصنع أن الآلات تعمل.\nوأضاف: «لن نتوقف عن العمل غدا»، مؤكدا أن الأجور صرفت.\n"
    )
    found = extractor().extract(document(text)).claims
    assert [(c.id, c.rule, c.content.text) for c in found] == [
        (c.id, c.rule, c.content) for c in claims(text)
    ]


def test_dropped_subject_says_where_it_came_from():
    _, second = claims("أعلن مدير المصنع أن الآلات تعمل. وأضاف أن الأجور صرفت.")
    assert second.speaker.resolved == "carried"
    because = "no subject is written; carried over from claim 1: spoke 1 back, latest"
    assert second.speaker.because.startswith(because)
    assert second.speaker.entity == "مدير المصنع"


def test_nearer_speaker_that_does_not_agree_is_named():
    text = "أعلن مدير المصنع أن الآلات تعمل. وأعلنت الوزارة أن المصنع مرخص. وأضاف أن الأجور صرفت."
    lost = claims(text)[-1].speaker.lost
    assert (lost[0].text, lost[0].reason) == (
        "الوزارة",
        "does not agree with the masculine singular cue",
    )


def test_candidate_that_agrees_says_what_it_weighs():
    text = "وصل المحافظ صباحا. قال مدير المصنع إن الآلات تعمل. وأضاف أن الأجور صرفت."
    lost = {one.text: one.reason for one in claims(text)[-1].speaker.lost}
    assert lost["المحافظ"].startswith("weighs less: subject 2 back")


def test_short_form_says_that_it_stands_for_a_fuller_one():
    text = "أعلن المدير سامر الهلالي أن الآلات تعمل. وأكد الهلالي أن الأجور صرفت."
    speaker = claims(text)[-1].speaker
    assert speaker.resolved == "alias"
    assert "fullest form" in speaker.because and speaker.entity == "المدير سامر الهلالي"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("أعلن المدير أن الآلات تعمل.", "with its sentence"),
        ("قال المدير: «لن نتوقف عن العمل غدا» ثم خرج.", "at the closing quotation mark"),
        ("أعلن المدير أن الآلات تعمل، مؤكدا أن الأجور صرفت.", "where the next claim begins"),
    ],
)
def test_end_of_the_content_is_explained(text, ends):
    assert claims(text)[0].ends == ends


def test_cue_without_a_claim_names_the_step_that_stopped_each_rule():
    near = {one.rule: one for one in miss("أعلن المدير كثيرا.", "أعلن").near}
    one = near["verb-subject-that"]
    assert one.matched < one.steps
    assert one.stopped == f"step {one.steps} does not match"
    assert "that" in one.step


def test_rule_whose_subject_only_does_not_agree_says_so():
    near = {one.rule: one for one in miss("أكدت المدير أن الآلات تعمل.", "أكدت").near}
    one = near["verb-subject-that"]
    assert one.matched == one.steps
    assert one.stopped == "what it takes for the subject does not agree"


def test_rules_that_a_word_is_no_cue_for_say_why():
    unfit = miss("أعلن المدير كثيرا.", "أعلن").unfit
    reasons = {rule: one.because for one in unfit for rule in one.rules}
    assert reasons["verb-whether"] == "not of class takes-whether"


def test_closest_rules_come_first():
    near = miss("أعلن المدير كثيرا.", "أعلن").near
    assert near[0].rule.startswith("verb-subject")


def test_sentence_without_anything_is_left_out_unless_asked_for():
    text = "وصلت الشاحنات.\nأعلن المدير أن الآلات تعمل.\n"
    assert [sentence.line for sentence in explained(text)] == [2]
    (asked,) = explained(text, line=1)
    assert [word.text for word in asked.words] == ["وصلت", "الشاحنات", "."]


def test_lines_count_from_the_start_of_the_file():
    text = "---\ntitle: نص\n---\n\nأعلن المدير أن الآلات تعمل.\n"
    assert [sentence.line for sentence in explained(text)] == [5]


def test_figures_of_the_sentence_have_their_rules():
    (sentence,) = explained("وصل 20 عاملا إلى المصنع.")
    assert [(one.text, one.value) for one in sentence.figures] == [("20 عاملا", 20)]
    assert sentence.figures[0].rule


@pytest.mark.parametrize(
    "text", ["", "\n\n", "«", "قال", "قال «", "قال:", ": :", "123", "قال قال قال"]
)
def test_odd_text_is_explained_too(text):
    "".join(as_text(explained(text)))
    "".join(as_text(explained(text, line=1)))


def test_arabic_values_stand_alone_on_their_lines():
    out = "".join(as_text(explained("أعلن مدير المصنع أن الآلات تعمل.")))
    for value in ("أعلن", "مدير المصنع", "أن الآلات تعمل"):
        assert value in [line.strip() for line in out.splitlines()]


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        (Has("a"), True),
        (Not(Has("a")), False),
        (Both((Has("a"), Has("b"))), False),
        (Either((Has("a"), Has("b"))), True),
    ],
)
def test_condition_on_classes(condition, value):
    assert holds(condition, frozenset("a")) is value


@pytest.mark.parametrize(
    ("cue", "classes", "reason"),
    [
        ("(cue:cue-verb & takes-that)", {"cue-verb"}, "not of class takes-that"),
        ("(cue:cue-verb & !impersonal)", {"cue-verb", "impersonal"}, "of class impersonal"),
        ("(cue:role | title)", set(), "not of class role or not of class title"),
        ("(cue:role title)", {"role"}, "the words around it"),
    ],
)
def test_reason_why_a_word_is_no_cue(cue, classes, reason):
    assert lacks(rule(cue), frozenset(classes)) == reason
