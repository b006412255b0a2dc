"""Patterns as text become nodes, and a wrong one says at which column it is wrong."""

import pytest

from claimx.rules.nodes import (
    Both,
    Capture,
    Choice,
    Edge,
    Either,
    Has,
    Look,
    Not,
    Repeat,
    Sequence,
    Token,
    captures,
    names,
)
from claimx.rules.pattern import Parser, PatternError

ROLE, TITLE, COMMA = (Token(Has(name)) for name in ("role", "title", "comma"))


def parse(text, **phrases):
    return Parser(text, phrases.get).parse()


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("role", ROLE),
        ("  role  ", ROLE),
        ("any", Token(None)),
        ("edge", Edge()),
        ("!comma", Token(Not(Has("comma")))),
        ("!!comma", Token(Not(Not(Has("comma"))))),
        ("role & title", Token(Both((Has("role"), Has("title"))))),
        ("role & !title", Token(Both((Has("role"), Not(Has("title")))))),
        ("role title", Sequence((ROLE, TITLE))),
        ("role | title", Token(Either((Has("role"), Has("title"))))),
        ("role | title comma", Choice((ROLE, Sequence((TITLE, COMMA))))),
        ("role | any", Choice((ROLE, Token(None)))),
        ("(role | title) comma", Sequence((Token(Either((Has("role"), Has("title")))), COMMA))),
        ("l+role", Token(Has("l+role"))),
        ("takes-that", Token(Has("takes-that"))),
        ("(speaker: role)", Capture("speaker", ROLE)),
        ("(speaker:role title)", Capture("speaker", Sequence((ROLE, TITLE)))),
        ("(ahead: comma)", Look("ahead", COMMA)),
        ("(unless: comma) any", Sequence((Look("unless", COMMA), Token(None)))),
        ("(cue: (via: role))", Capture("cue", Capture("via", ROLE))),
    ],
)
def test_pattern_is_read_as(text, node):
    assert parse(text) == node


@pytest.mark.parametrize("quantifier", ["?", "*", "+", "??", "*?", "+?", "{2}", "{2,5}", "{2,5}?"])
def test_quantifier_repeats_the_item_before_it(quantifier):
    assert parse(f"role{quantifier} title") == Sequence((Repeat(ROLE, quantifier), TITLE))


def test_quantifier_binds_closer_than_sequence_and_looser_than_conjunction():
    both = Token(Both((Has("role"), Has("title"))))
    assert parse("comma role & title*") == Sequence((COMMA, Repeat(both, "*")))


def test_plus_joins_a_preposition_to_a_class_and_repeats_what_it_ends():
    assert parse("l+role+ comma") == Sequence((Repeat(Token(Has("l+role")), "+"), COMMA))


def test_quantifiers_of_a_group_repeat_the_group():
    assert parse("(role title){1,2}?") == Repeat(Sequence((ROLE, TITLE)), "{1,2}?")


@pytest.mark.parametrize("word", ["إلى", "الى", "إلي", "إِلى"])
def test_literal_word_is_folded(word):
    assert parse(f"={word}") == Token(Has("=الي"))


def test_phrase_stands_for_its_pattern():
    assert parse("source comma", source=ROLE) == Sequence((ROLE, COMMA))


def test_negation_and_conjunction_reach_into_a_phrase_of_one_token():
    source = parse("role | title")
    assert parse("!source & comma", source=source) == Token(
        Both((Not(Either((Has("role"), Has("title")))), Has("comma")))
    )


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, "the pattern ends too early"),
        ("(cue: role", 10, "the pattern ends too early"),
        ("role |", 6, "the pattern ends too early"),
        ("role &", 6, "the pattern ends too early"),
        ("!", 1, "the pattern ends too early"),
        ("role)", 4, "')' is not expected here"),
        ("role | | title", 7, "'|' is not expected here"),
        ("role + % title", 7, "'%' is not expected here"),
        ("| role", 0, "'|' is not expected here"),
        ("( )", 2, "')' is not expected here"),
        ("role : title", 5, "':' is not expected here"),
        ("role & (title comma)", 19, "& joins classes of one token only"),
        ("!(role title)", 12, "& joins classes of one token only"),
        ("any & role", 6, "& joins classes of one token only"),
    ],
)
def test_wrong_pattern_says_what_and_where(text, column, message):
    with pytest.raises(PatternError) as fault:
        parse(text)
    assert (str(fault.value), fault.value.column) == (message, column)


def test_names_and_captures_are_collected_through_every_node():
    node = parse("(cue: role & !title) (ahead: (via: comma | any) edge)? (speaker: =إلى){2}")
    assert list(names(node)) == ["role", "title", "comma", "=الي"]
    assert list(captures(node)) == ["cue", "via", "speaker"]
