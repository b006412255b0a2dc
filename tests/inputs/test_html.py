import sys

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
    with pytest.raises(InputError, match="pip install trafilatura"):
        read(tmp_path, PAGE)
