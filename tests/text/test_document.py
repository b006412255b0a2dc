"""Front matter: what it may say, and what is told about a wrong one."""

from datetime import date
from hashlib import sha256

import pytest

from claimx.errors import InputError
from claimx.text.document import day, document

BODY = "قال المدير إن المصنع يعمل.\n"
FRONT = "---\npublished: 2025-03-14\ntitle: عاد القطار\nurl: x\n---\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_front_matter(newline):
    raw = (FRONT + BODY).replace("\n", newline)
    found = document(raw)
    assert (found.title, found.published) == ("عاد القطار", date(2025, 3, 14))
    assert raw[found.body :].startswith("قال")
    assert found.raw == raw


def test_text_without_front_matter():
    found = document(BODY)
    assert (found.title, found.published, found.body) == (None, None, 0)


def test_empty_front_matter():
    found = document("---\n---\n" + BODY)
    assert (found.title, found.published, found.body) == (None, None, 8)


def test_front_matter_alone():
    assert document("---\ntitle: عاد\n---").body == len("---\ntitle: عاد\n---")


def test_rule_of_dashes_in_the_text_is_no_front_matter():
    assert document(BODY + "---\nملحق\n---\n").body == 0


@pytest.mark.parametrize("text", ["---\n" + BODY, "---\n", "---", "---\r\nقال المدير: نعم\n"])
def test_rule_of_dashes_above_the_text_is_no_front_matter(text):
    assert document(text).body == 0


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_front_matter_without_an_end_is_told(newline):
    raw = f"---\npublished: 2025-03-14\ntitle: عاد القطار\n\n{BODY}".replace("\n", newline)
    with pytest.raises(InputError, match=r"^news.txt:1:1: no --- closes the front matter"):
        document(raw, source="news.txt")


def test_front_matter_wins_over_the_date_that_is_given():
    given = date(2020, 1, 1)
    assert document(FRONT + BODY, published=given).published == date(2025, 3, 14)
    assert document(BODY, published=given).published == given


def test_values_stay_text():
    assert document("---\ntitle: 1984\n---\n").title == "1984"
    assert document("---\ntitle: no\n---\n").title == "no"


def test_digest_is_of_the_bytes():
    assert document(BODY).sha256 == sha256(BODY.encode()).hexdigest()
    assert document(BODY, sha256="5f0c").sha256 == "5f0c"


WRONG = {
    "not YAML": ("title: a: b", "news.txt:2:9: the front matter between the --- lines is not YAML"),
    "a list": ("- a", "news.txt:2:1: the front matter is not 'key: value' lines"),
    "text": ("عاد القطار", "news.txt:2:1: the front matter is not 'key: value' lines"),
    "no date": ("published: أمس", "news.txt: published: أمس is not a date; write it as 2025-03-14"),
    "no such day": ("published: 2025-02-30", "published: 2025-02-30 is not a date"),
}


@pytest.mark.parametrize(("front", "message"), WRONG.values(), ids=WRONG)
def test_wrong_front_matter_says_where_and_what(front, message):
    with pytest.raises(InputError) as fault:
        document(f"---\n{front}\n---\n{BODY}", source="news.txt")
    assert message in str(fault.value)


@pytest.mark.parametrize("value", ["2025-03-14", " 2025-03-14T08:00:00Z ", "2025-03-14 08:00"])
def test_day(value):
    assert day(value, "news.txt") == date(2025, 3, 14)


def test_what_front_matter_says_of_the_article_is_kept():
    made = document(
        "---\ntitle: عنوان\noutlet: صحيفة الوادي\nurl: https://wadi.example/1\n"
        "author:\n- سمر\n- فادي\nsection: محليات\nsource: وكالة السهل\n---\nنص"
    )
    assert (made.outlet, made.url) == ("صحيفة الوادي", "https://wadi.example/1")
    assert (made.author, made.section, made.credit) == ("سمر، فادي", "محليات", "وكالة السهل")
    article = made.article()
    assert (article.outlet, article.credit) == ("صحيفة الوادي", "وكالة السهل")
    assert made.remarks == ()


@pytest.mark.parametrize(
    ("front", "outlet", "url", "credit"),
    [
        ("source: صحيفة الوادي", "صحيفة الوادي", None, None),
        ("source: https://wadi.example/1", None, "https://wadi.example/1", None),
        ("source: وكالة\noutlet: صحيفة الوادي", "صحيفة الوادي", None, "وكالة"),
        (
            "source: https://b.example\nurl: https://a.example",
            None,
            "https://a.example",
            "https://b.example",
        ),
    ],
)
def test_the_source_of_front_matter(front, outlet, url, credit):
    made = document(f"---\n{front}\n---\nنص")
    assert (made.outlet, made.url, made.credit) == (outlet, url, credit)


def test_front_matter_wins_over_what_else_is_known():
    made = document("---\nurl: https://a.example\n---\nنص", url="https://b.example", author="سمر")
    assert (made.url, made.author) == ("https://a.example", "سمر")


def test_unknown_keys_of_front_matter_are_remarked_on():
    (remark,) = document("---\ntags: [أ]\ntitle: عنوان\n---\nنص").remarks
    assert remark == (
        "the front matter key 'tags' is not used; known are title, published, outlet, url, author, "
        "section, source"
    )
