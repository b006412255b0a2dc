"""Rules over tokens: what a step takes, in which direction, and how far a rule comes."""

import re

import pytest

from claimx.lexicon.index import END
from claimx.rules.compile import Compiler
from claimx.rules.match import Line, Matcher
from claimx.rules.pattern import Parser

from .small import lexicon, line, matched, rule

CUE, ANY_CONTENT = "(cue:cue-verb)", "(content:complementiser)"


def test_captures_are_ranges_of_tokens():
    found = Matcher(rule(CUE, "(speaker:role)"), lexicon().codes, "cue").match(
        line("قال المدير إن"), 0
    )
    assert found == {"match": (0, 2), "cue": (0, 1), "speaker": (1, 2)}


def test_ranges_count_from_the_start_of_the_article():
    words = [lexicon().analyse(word) for word in ("قال", "المدير")]
    found = Matcher(rule(CUE, "(speaker:role)"), lexicon().codes, "cue").match(Line(words, 10), 0)
    assert found["speaker"] == (11, 12)


def test_rule_needs_every_step():
    assert matched("قال المدير", CUE, "(speaker:role)", ANY_CONTENT) is None
    assert matched("قال المدير إن", CUE, "(speaker:role)", ANY_CONTENT)["content"] == "إن"


def test_clitics_do_not_hide_a_word():
    assert matched("وقال المدير", CUE, "(speaker:role)")["cue"] == "وقال"


def test_preposition_is_part_of_the_class_name():
    assert matched("قال للمدير", CUE, "role") is None
    assert matched("قال للمدير", CUE, "l+role") is not None


def test_steps_before_the_cue_match_the_nearest_candidate():
    found = matched("الوزير والمدير قال", "(speaker:role)", CUE)
    assert found["speaker"] == "والمدير"
    assert found["match"] == "والمدير قال"


def test_sequence_before_the_cue_is_in_text_order():
    assert matched("كبير الوزراء قال", "(speaker:unknown role)", CUE)["speaker"] == "كبير الوزراء"
    assert matched("الوزراء كبير قال", "(speaker:unknown role)", CUE) is None


def test_lazy_repetition_takes_the_least_and_greedy_the_most():
    text = "قال المدير الجديد الطويل إن"
    assert matched(text, CUE, "(speaker:role unknown*?)")["speaker"] == "المدير"
    assert matched(text, CUE, "(speaker:role unknown*)")["speaker"] == "المدير الجديد الطويل"


def test_lazy_repetition_goes_as_far_as_the_next_step_needs():
    found = matched("قال المدير الجديد إن", CUE, "(speaker:role any*?)", ANY_CONTENT)
    assert found["speaker"] == "المدير الجديد"


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("role", True),
        ("!role", False),
        ("role & definite", True),
        ("role & !definite", False),
        ("title | role", True),
        ("any", True),
        ("=المدير", True),
        ("=الوزير", False),
        ("role{1}", True),
        ("role{2}", False),
        ("(unless:definite) any", False),
        ("(ahead:role) definite", True),
    ],
)
def test_condition_on_a_token(step, found):
    extra = ("title",) if "title" in step else ()
    text = step if not extra else "outlet | role"
    pattern = text.replace("outlet", "latin")
    result = matched("قال المدير", CUE, pattern, literals=("المدير", "الوزير"))
    assert (result is not None) is found


def test_edge_is_the_end_of_the_sentence_in_the_direction_of_matching():
    assert matched("قال المدير", CUE, "role", "edge") is not None
    assert matched("قال المدير إن", CUE, "role", "edge") is None
    assert matched("قال المدير", "edge", CUE) is not None
    assert matched("ثم قال المدير", "edge", CUE) is None


def test_look_ahead_takes_nothing():
    assert matched("قال المدير", CUE, "(ahead:role)")["match"] == "قال"


def test_look_before_the_cue_goes_backward():
    assert matched("المدير قال", "(unless:role)", CUE) is None
    assert matched("كلام قال", "(unless:role)", CUE) is not None


def test_optional_capture_that_takes_nothing_is_absent():
    assert "speaker" not in matched("قال إن", CUE, "(speaker:role)?", ANY_CONTENT)


def test_first_of_two_captures_of_a_name_counts():
    assert matched("قال المدير الوزير", CUE, "(via:role)", "(via:role)")["via"] == "المدير"


def test_triggers_are_classes_that_the_first_word_of_the_cue_can_have():
    def triggers(cue):
        return Matcher(rule(cue), lexicon("كما").codes, "cue").triggers

    assert triggers("(cue:cue-verb & takes-that)") in ({"cue-verb"}, {"takes-that"})
    assert triggers("(cue:cue-verb & !bound)") == {"cue-verb"}
    assert triggers("(cue:role | cue-verb)") == {"role", "cue-verb"}
    assert triggers("(cue:=كما cue-verb)") == {"=كما"}
    assert triggers("(cue:role? cue-verb)") == {"role", "cue-verb"}
    assert triggers("(cue:(role unknown | comma) any)") == {"role", "comma"}


def test_match_never_begins_or_ends_inside_a_token():
    codes = lexicon().codes
    for text in ("any*", "!role", "role | comma", "role & !comma", "role*?"):
        compiler = Compiler(codes)
        pattern = compiler.compile(Parser(text, {}.get).parse())
        for match in pattern.finditer(line("قال المدير إن الوزير أضاف").forward):
            assert not match[0] or match[0].endswith(END)


def test_expression_is_valid_in_both_directions():
    node = Parser("(cue:role title){1,2}? (ahead:edge | comma)", {}.get).parse()
    codes = {"role": "\ue000", "title": "\ue001", "comma": "\ue002"}
    for backward in (False, True):
        compiler = Compiler(codes, backward)
        assert isinstance(compiler.compile(node), re.Pattern)
        assert [name for _, name in compiler.groups] == ["cue"]


STEPS = ("edge", "(cue:cue-verb)", "(speaker:role)", "(content:complementiser)")


@pytest.mark.parametrize(
    ("text", "at", "progress"),
    [
        ("المدير قال", 0, (0, 1, 0)),
        ("قال كلاما", 0, (1, 2, 1)),
        ("قال المدير كلاما", 0, (2, 3, 2)),
        ("قال المدير", 0, (2, 3, 2)),
        ("ثم قال المدير إن", 1, (3, 0, 0)),
        ("قال المدير إن", 0, (4, None, -1)),
    ],
)
def test_progress_counts_steps_outward_and_names_the_one_that_stopped(text, at, progress):
    matcher = Matcher(rule(*STEPS), lexicon().codes, "cue")
    assert tuple(matcher.progress(line(text), at)) == progress


def test_progress_of_steps_before_the_cue_that_match():
    matcher = Matcher(rule("(speaker:role)", "comma?", "(cue:cue-verb)"), lexicon().codes, "cue")
    assert matcher.progress(line("المدير قال"), 1).stopped is None
    assert matcher.progress(line("كلام قال"), 1)[:2] == (2, 0)
