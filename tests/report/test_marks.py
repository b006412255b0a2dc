"""Claims in the text of an article: elements that nest whatever the spans do."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.report.marks import Mark, in_order, paragraphs


def drawn(raw, *marks, start=0):
    return "".join(paragraphs(raw, start, in_order(marks)))


class Elements(HTMLParser):
    """The text of a page, and whether each element closes the one that was opened last."""

    def __init__(self):
        super().__init__()
        self.stack, self.text, self.whole = [], "", True

    def handle_starttag(self, tag, attributes):
        self.whole &= not (tag == "a" and "a" in self.stack)
        self.stack.append(tag)

    def handle_endtag(self, tag):
        self.whole &= self.stack.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(html):
    found = Elements()
    found.feed(html)
    found.close()
    return found


def test_a_paragraph_says_its_language_and_direction():
    assert drawn("قال نعم\nBreaking news\n") == (
        '<p lang="ar" dir="rtl">قال نعم</p><p lang="" dir="ltr">Breaking news</p>'
    )


def test_the_front_matter_is_not_shown():
    assert "title" not in drawn("---\ntitle: x\n---\nنعم", start=17)


def test_a_cue_is_a_link_to_its_card_and_has_the_number_of_its_claim():
    html = drawn("قال نعم", Mark(0, 3, "cue", "1-1", 1))
    assert '<a class="cue" data-c="1-1" data-n="1" id="m1-1" href="#c1-1">قال</a>' in html


def test_marks_that_cross_are_closed_and_opened_again():
    html = drawn("abcdef", Mark(0, 4, "content", "1-1"), Mark(2, 6, "speaker", "1-2"))
    assert re.sub(' (class|data-c)="[^"]*"', "", html) == (
        '<p lang="" dir="ltr"><span>ab<span>cd</span></span><span>ef</span></p>'
    )


def test_content_over_several_paragraphs_is_marked_in_each():
    html = drawn("«نعم\n\nلا»", Mark(0, 8, "content", "1-1"))
    assert html.count('data-c="1-1"') == 2 and "«نعم</span>" in html


def test_the_line_of_what_was_said_lies_below_those_inside_it():
    marks = in_order([Mark(0, 9, "content"), Mark(2, 8, "content"), Mark(3, 5, "content")])
    assert [mark.classes for mark in marks] == ["h2", "h1", "h0"]
    beside = in_order([Mark(0, 3, "content"), Mark(4, 6, "content")])
    assert [mark.classes for mark in beside] == ["h0", "h0"]


def test_contents_without_end_inside_each_other_are_not_all_drawn():
    assert len(in_order(Mark(0, 1000 - n, "content", str(n)) for n in range(500))) == 12


def test_cues_inside_each_other_are_one_link():
    html = drawn("على حد قوله", Mark(0, 11, "cue", "1-1", 1), Mark(7, 11, "cue", "1-2", 2))
    assert html.count("<a ") == 1 and 'id="m1-2"' in html


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_ends_of_lines_are_not_text(end):
    assert drawn(f"نعم{end}لا") == drawn("نعم\nلا")


roles = st.sampled_from(["cue", "speaker", "content", "figure"])
spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@given(st.text("اب <&>\n\"'", max_size=30), st.lists(st.tuples(spans, roles), max_size=12))
def test_whatever_the_spans_the_text_is_whole_and_the_elements_nest(raw, found):
    marks = [Mark(*span, role, str(n), n) for n, (span, role) in enumerate(found)]
    page = read(drawn(raw, *marks))
    assert page.whole and not page.stack
    assert page.text == "".join(line.rstrip() for line in raw.splitlines() if line.strip())


@given(st.lists(st.tuples(spans, roles), max_size=12))
def test_every_id_stands_once_and_every_mark_is_drawn(found):
    raw = "ا" * 30
    found = [(span, role) for span, role in found if span[0] < span[1]]
    marks = [Mark(*span, role, str(n), n) for n, (span, role) in enumerate(found)]
    html = drawn(raw, *marks)
    ids = re.findall(' id="([^"]*)"', html)
    assert len(ids) == len(set(ids)) == sum(mark.role == "cue" for mark in marks)
    kept = {mark.claim for mark in in_order(marks)}
    assert set(re.findall('data-c="([^"]*)"', html)) == kept
