"""Rules from outside match as those of claimx do, and never for longer than they may."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimx.errors import PackError
from claimx.rules.compile import compiled
from claimx.rules.match import Matcher
from claimx.rules.pattern import Parser, bounds

from .small import lexicon, line, matched, rule, rules

WORDS = "قال المدير الجديد ، الوزير إن أن".split()
_LEAF = st.sampled_from(
    "any role comma cue-verb complementiser !comma edge role&!comma =الوزير".split()
)


def _joined(inner):
    quantifier = st.sampled_from(
        ["?", "*", "+", "??", "*?", "+?", "{0,2}", "{1,3}?", "{2}", "{1,}"]
    )
    return st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda items: f"({' | '.join(items)})"),
        st.builds("({}){}".format, inner, quantifier),
        st.builds("(speaker: {})".format, inner),
        st.builds("(content: {})".format, inner),
        st.builds("({}: {})".format, st.sampled_from(["ahead", "unless"]), inner),
    )


PATTERNS = st.recursive(_LEAF, _joined, max_leaves=8)


@settings(max_examples=400, deadline=None)
@given(PATTERNS, st.lists(st.sampled_from(WORDS), max_size=6), st.booleans())
@example("((speaker: (any)?))*", [], False)
def test_what_is_found_is_what_a_regular_expression_finds(pattern, words, backward):
    codes = lexicon("الوزير").codes
    node = Parser(pattern, lambda name: None).parse()
    sentence = line(" ".join(words), "الوزير") if words else line("قال", "الوزير")
    text = sentence.backward if backward else sentence.forward
    plain, stepped = (compiled([node], codes, backward, foreign) for foreign in (False, True))
    assert plain.groups == stepped.groups
    for start in sentence.offsets:
        one, other = plain.match(text, start), stepped.match(text, start)
        assert (one is None) is (other is None)
        if one is not None and other is not None:
            assert one.span() == other.span()
            assert _named(one, plain.groups) == _named(other, stepped.groups)


def _named(match, groups):
    """What `Matcher` takes of the groups: the first of a name that holds anything."""
    found = {}
    for group, name in groups:
        start, end = match.span(group)
        if end > start:
            found.setdefault(name, (start, end))
    return found


@pytest.mark.parametrize(
    "pattern",
    [
        "(ahead:(any*)* comma) any",
        "((any+)+)+ comma",
        "(any* any*)* comma",
        "(any | any any)* comma",
        "(any? any?){0,40} comma",
        "any* any* any* any* any* comma",
        "((any{0,9}){0,9}){0,9} comma",
    ],
)
def test_no_pattern_takes_longer_than_its_length_times_that_of_the_sentence(pattern, monkeypatch):
    """As a regular expression, each of these would take years over this sentence."""
    monkeypatch.setenv("CLAIMX_LIMITS", "steps=200000")
    assert matched("قال " + "المدير " * 60, "(cue:cue-verb)", pattern) is None
    found = matched("قال " + "المدير " * 60 + "، قال", "(cue:cue-verb)", pattern)
    assert found is not None


def test_a_rule_stops_at_its_steps(monkeypatch):
    monkeypatch.setenv("CLAIMX_LIMITS", "steps=20")
    assert matched("قال المدير ، قال", "(cue:cue-verb)", "any* comma") is not None
    assert matched("قال " + "المدير " * 60 + "،", "(cue:cue-verb)", "any* comma") is None


def test_rules_of_a_pack_are_foreign_and_so_are_those_with_its_phrases():
    source = (
        "pack: p\nphrases:\n  who: role\nrules:\n- id: a\n  why: w\n  steps: ['(cue:any)', who]"
    )
    assert [one.foreign for one in rules(source)] == [True]
    from claimx.packs import packs_with
    from claimx.strict_yaml import parse

    changed = packs_with([parse("pack: p\nphrases:\n  that: any\n", "p.yaml")])
    assert not any(one.foreign for one in packs_with([]).claims)
    assert any(one.foreign for one in changed.claims)
    assert not all(one.foreign for one in changed.claims)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(" * 60 + "any" + ")" * 60, "brackets of a pattern"),
        ("!" * 60 + "comma", "brackets of a pattern"),
        ("any" + "?" * 30, "is not expected here"),
        ("any{1,99999999999}", "asks for more than any sentence has"),
        ("any{" + "9" * 5000 + "}", "asks for more than any sentence has"),
        ("((any{900}){900})", "parts of a pattern"),
        ("any " * 110_000, "parts of a pattern"),
    ],
)
def test_a_pattern_beyond_its_bounds_is_refused(pattern, message):
    with pytest.raises(PackError, match=rf"pack\.yaml:6:5: in .*{message}"):
        rule(pattern)


@pytest.mark.parametrize("pattern", ["role? " * 2000, "(role? | comma?) " * 40 + "role"])
def test_a_rule_that_can_begin_in_too_many_ways_is_refused(pattern):
    with pytest.raises(PackError, match=r"rule 'a': more than 10000 ways"):
        rule("(cue:cue-verb)", pattern)


def test_phrases_that_double_are_refused_where_they_become_too_long():
    lines = "".join(f"  p{n}: p{n - 1} p{n - 1}\n" for n in range(1, 41))
    with pytest.raises(PackError, match=r"pack\.yaml:1[0-9]:3: .*parts of a pattern"):
        rules(f"pack: p\nphrases:\n  p0: any\n{lines}rules: []")


@pytest.mark.parametrize(
    ("quantifier", "means"),
    [("?", (0, 1, False)), ("*?", (0, None, True)), ("+", (1, None, False)), ("??", (0, 1, True)),
     ("{2}", (2, 2, False)), ("{2,}", (2, None, False)), ("{0,9}?", (0, 9, True))],
)  # fmt: skip
def test_bounds_of_a_quantifier(quantifier, means):
    assert bounds(quantifier) == means


def test_explain_follows_foreign_rules_step_by_step():
    matcher = Matcher(rule("(cue:cue-verb)", "role", "comma"), lexicon().codes, "cue")
    progress = matcher.progress(line("قال المدير إن"), 0)
    assert (progress.matched, progress.stopped, progress.at) == (2, 2, 2)
