import sys
from datetime import date

import pytest

from claimx.errors import InputError
from claimx.inputs import Reading, items

PAGE = """<!doctype html><html lang="ar"><head><title>الجسر الجديد | صحيفة الوادي</title>
<meta property="article:published_time" content="2025-03-14T09:00:00+03:00">
<meta property="og:title" content="الجسر الجديد"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>الجسر الجديد</h1>
<p>قال المهندس سالم الرويعي إن الجسر الجديد سيفتح أمام السيارات قبل نهاية الشهر المقبل.</p>
<p>وأضاف أن أعمال الطلاء والإنارة انتهت، وأن الفرق تختبر الآن تحمل الأرضية في الليل.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>"""


def read(tmp_path, page, encoding="utf-8", **reading):
    (tmp_path / "page.html").write_text(page, encoding=encoding)
    (item,) = items([str(tmp_path)], Reading(**reading))
    return item.read()


def test_the_main_text_title_and_date_are_found(tmp_path):
    pytest.importorskip("trafilatura")
    document = read(tmp_path, PAGE)
    assert "قال المهندس سالم الرويعي إن الجسر" in document.raw
    assert "الرئيسية" not in document.raw and "محفوظة" not in document.raw
    assert document.title == "الجسر الجديد" and str(document.published) == "2025-03-14"
    assert document.id == "page"


@pytest.mark.parametrize(
    "meta", ['<meta charset="windows-1256">', "<meta content='x; charset=cp1256'>"]
)
def test_an_old_page_is_read_in_the_encoding_that_it_says(tmp_path, meta):
    pytest.importorskip("trafilatura")
    page = PAGE.replace("<head>", f"<head>{meta}")
    assert read(tmp_path, page, "cp1256").raw == read(tmp_path, PAGE).raw


@pytest.mark.parametrize("meta", ["", '<meta charset="utf-8">', '<meta charset="klingon">'])
def test_an_old_page_that_does_not_say_is_a_fault(tmp_path, meta):
    pytest.importorskip("trafilatura")
    with pytest.raises(InputError, match="looks like windows-1256"):
        read(tmp_path, PAGE.replace("<head>", f"<head>{meta}"), "cp1256")


def test_a_page_without_an_article_is_a_fault(tmp_path):
    pytest.importorskip("trafilatura")
    with pytest.raises(InputError, match="no article text was found"):
        read(tmp_path, "<html><body></body></html>")


def test_without_the_extra_the_message_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"pip install 'claimx\[html\]'"):
        read(tmp_path, PAGE)


HEAD = {
    "outlet": '<meta property="og:site_name" content="صحيفة الوادي">',
    "url": '<link rel="canonical" href="https://wadi.example/1">',
    "author": '<meta name="author" content="سمر الخطيب">',
    "section": '<meta property="article:section" content="محليات">',
}
UNDATED = PAGE.replace('<meta property="article:published_time"', '<meta property="x"')
LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "غيرها"},
{"@type": "NewsArticle", "datePublished": "2025-03-14T23:30:00+03:00",
"author": [{"@type": "Person", "name": "سمر الخطيب"}, {"name": "فادي نجم"}],
"publisher": {"@type": "Organization", "name": "صحيفة الوادي"}, "articleSection": "محليات",
"mainEntityOfPage": {"@id": "https://wadi.example/1"}}]}</script>"""


def with_head(markup, page=UNDATED):
    return page.replace("<head>", f"<head>{markup}")


def test_what_the_head_says_is_kept(tmp_path):
    pytest.importorskip("trafilatura")
    made = read(tmp_path, with_head("".join(HEAD.values())))
    assert (made.outlet, made.url) == ("صحيفة الوادي", "https://wadi.example/1")
    assert (made.author, made.section) == ("سمر الخطيب", "محليات")


def test_linked_data_is_read(tmp_path):
    pytest.importorskip("trafilatura")
    made = read(tmp_path, with_head(LINKED))
    assert (made.outlet, made.url) == ("صحيفة الوادي", "https://wadi.example/1")
    assert (made.author, made.section) == ("سمر الخطيب، فادي نجم", "محليات")
    assert str(made.published) == "2025-03-14"


def test_what_a_page_does_not_say_is_unknown(tmp_path):
    pytest.importorskip("trafilatura")
    made = read(tmp_path, UNDATED)
    assert (made.outlet, made.url, made.author, made.section) == (None,) * 4
    assert made.published is None and [note.code for note in made.notes] == ["undated-page"]


def test_the_day_that_is_given_serves_a_page_that_does_not_say(tmp_path):
    pytest.importorskip("trafilatura")
    made = read(tmp_path, UNDATED, published=date(2025, 3, 16))
    assert str(made.published) == "2025-03-16" and made.notes == ()


DATED = {
    "metadata": '<meta name="date" content="2025-03-15 08:00">',
    "metadata as in mail": '<meta name="pubdate" content="Sat, 15 Mar 2025 08:00:00 +0300">',
    "metadata in words": '<meta name="DC.date" content="15 مارس 2025">',
}
BESIDE = {
    "a time": '<time datetime="2025-03-15T08:00:00Z">السبت</time>',
    "a time in words": "<time>السبت 15 مارس 2025</time>",
    "an element for dates": '<div class="post-date">نشر في: السبت 15 مارس 2025 - 10:30</div>',
    "Hijri first": '<span class="date">15 رمضان 1446هـ الموافق 15 مارس 2025م</span>',
    "digits": '<span id="publish_time">15/03/2025</span>',
    "two months": '<p class="date">15 آذار / مارس 2025</p>',
    "a line": "<p>السبت 15 مارس 2025</p>",
    "a dateline": "<p>وادي الريم – 15 مارس 2025</p>",
}


@pytest.mark.parametrize("markup", DATED.values(), ids=DATED)
def test_the_day_in_metadata(tmp_path, markup):
    pytest.importorskip("trafilatura")
    assert str(read(tmp_path, with_head(markup)).published) == "2025-03-15"


@pytest.mark.parametrize("markup", BESIDE.values(), ids=BESIDE)
def test_the_day_beside_the_headline(tmp_path, markup):
    pytest.importorskip("trafilatura")
    page = UNDATED.replace("</h1>", f"</h1>{markup}")
    assert str(read(tmp_path, page).published) == "2025-03-15"


ELSEWHERE = {
    "a year alone": ("</h1>", "</h1><p class='date'>2025</p>"),
    "a month": ("</h1>", "</h1><p>مارس 2025</p>"),
    "today, at the top of every page": ("<nav>", "<nav><span class='date'>1 يناير 2026</span>"),
    "a sentence": ("<p>وأضاف", "<p>وقع العقد في 2 فبراير 2024.</p><p>وأضاف"),
    "a time in a sentence": ("<p>وأضاف", "<p>في <time datetime='2024-02-02'>يومها</time> وأضاف"),
    "the copyright": ("جميع", "© 2019 جميع"),
}  # fmt: skip


@pytest.mark.parametrize("old, new", ELSEWHERE.values(), ids=ELSEWHERE)
def test_no_day_is_guessed(tmp_path, old, new):
    pytest.importorskip("trafilatura")
    assert read(tmp_path, UNDATED.replace(old, new)).published is None


def test_inline_elements_keep_their_words_and_the_line(tmp_path):
    pytest.importorskip("trafilatura")
    sentence = (
        "<p>قال المهندس: <q>لن <b>نغلق</b> الجسر</q>، ثم غادر في <time>المساء</time> مع "
        "30<sup>2</sup> عاملا من <abbr>ا ف ب</abbr> و<q><i>نعم</i></q>.</p>"
    )
    raw = read(tmp_path, UNDATED.replace("</h1>", f"</h1>{sentence}")).raw
    expected = "قال المهندس: «لن نغلق الجسر»، ثم غادر في المساء مع 302 عاملا من ا ف ب و«نعم»."
    assert expected in raw.split("\n")
