"""The list of claims: labels in English, each Arabic value alone on its line."""

import re
from dataclasses import replace

import pytest

from claimx.display import article
from claimx.display.claims import claims
from claimx.model import Content, Figure, Result, Speaker

from ..samples import ARTICLE, CARRIED, CLAIM, RESULT

_ARABIC = re.compile("[\u0600-\u06ff]")


def listed(*found, figures=()):
    return "".join(piece.text for piece in claims(Result(ARTICLE, found, tuple(figures))))


def test_a_claim_says_all_that_is_known_of_it():
    more = replace(CLAIM, negated=True, medium="في بيان", addressee="للوكالة", via="وكالة")
    inner = replace(CARRIED, within=CLAIM.id)
    assert listed(more, inner) == """\
1  state, indirect, negated  rule verb-subject-that
  speaker: office, written
    مدير الميناء
  cue
    وقال
  content
    إن أكثر من ألفي عامل عادوا
  medium
    في بيان
  addressee
    للوكالة
  via
    وكالة
  count  2000  more_than
    أكثر من ألفي عامل
      عامل

2  add, indirect, within 1  rule verb-that
  speaker: office, carried from 1
    مدير الميناء
  cue
    وأضاف
  content
    أن «العمل» مستمر

"""


SPEAKERS = {
    "nobody": (Speaker(None), "  speaker\n    -\n  cue\n"),
    "anonymous": (Speaker("مصدر", (0, 4), "مصدر", "person", True, "written"),
                  "  speaker: person, anonymous, written\n    مصدر\n  cue\n"),
    "under a fuller name": (Speaker("كرم", (0, 3), "نادر كرم", "person", False, "alias"),
                            "  speaker: person, alias\n    نادر كرم\n  written as\n    كرم\n"),
    "carried from another article's claim": (
        Speaker(None, None, "كرم", None, None, "carried", "zz"),
        "  speaker: carried from zz\n    كرم\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", SPEAKERS)
def test_speakers(case):
    speaker, expected = SPEAKERS[case]
    assert expected in listed(replace(CLAIM, speaker=speaker))


FIGURES = {
    "money in a word": (dict(kind="money", value=12e6, unit="دولار"),
                        "money  12000000\n    س\n      دولار\n"),
    "money in a code": (dict(kind="money", value=1.5, unit="USD"), "money  1.5  USD\n    س\n"),
    "a range": (dict(kind="count", value=[20, 30], of="troops", noun="جندي"),
                "count  20 to 30  troops\n    س\n      جندي\n"),
    "vague": (dict(kind="count", value=None, at_least=1000), "count  at least 1000\n"),
    "unknown": (dict(kind="date", value=None), "date  unknown\n"),
    "hijri": (dict(kind="date", value="H1436-10-17", gregorian="2015-08-02", guess="year"),
              "date  H1436-10-17  2015-08-02  guessed year\n"),
    "century": (dict(kind="date", value="17", edtf="17XX"), "date  17  17XX\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", FIGURES)
def test_figures(case):
    fields, expected = FIGURES[case]
    text = listed(figures=[Figure("س", (0, 1), **fields)])
    assert text.startswith(f"figures outside claims\n  {expected}")


def test_a_content_of_several_paragraphs_is_one_line():
    many = replace(CLAIM, content=Content("«نعم\r\n\r\nلا»", (0, 10)))
    assert "  content\n    «نعم لا»\n" in listed(many)


def test_no_line_has_labels_and_arabic():
    text = "".join(piece.text for piece in article(RESULT, None))
    for line in text.splitlines()[1:]:
        assert not (_ARABIC.search(line) and re.search("[A-Za-z]", line)), line


def test_without_its_text_an_article_is_only_listed():
    text = "".join(piece.text for piece in article(RESULT, None))
    assert text.startswith("undated  corpus/port.txt\n  ميناء\n1  state")
    assert text.endswith("note undated: a relative day in an article without a date\n\n")
    assert "no claims" in "".join(piece.text for piece in article(Result(ARTICLE), None))
