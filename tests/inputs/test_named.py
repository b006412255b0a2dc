"""Articles that lists, feeds and sitemaps name, from a server on this machine; no network."""

import gzip
import pickle
from datetime import date
from time import sleep

import pytest

from claimx import inputs
from claimx.errors import InputError, UsageError
from claimx.inputs import Reading, feeds
from claimx.inputs.feeds import Link

PAGE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>قال المدير {0} إن العمل في الميناء مستمر منذ الصباح وإن الرافعات تعمل كلها.</p>
<p>وأضاف أن أربعين عاملا عادوا إلى الأرصفة بعد توقف دام ثلاثة أسابيع كاملة.</p>
</article></body></html>"""
HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/xml"}


def page(name):
    return 200, HTML, PAGE.format(name).encode()


FETCH = Reading(fetch=True)


def read(paths, reading=FETCH):
    """The ids of articles, each with the document or the message."""
    found = []
    for item in inputs.items([str(path) for path in paths], reading):
        try:
            found.append((item.id, item.read()))
        except InputError as fault:
            found.append((item.id, str(fault)))
    return found


def one(path, reading=FETCH):
    ((_, found),) = read([path], reading)
    return found


RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>الوادي</title>
<link>{0}/</link>
<item><atom:link href="{0}/other"/><title>ب</title><link> {0}/b?x=1&amp;y=2 </link>
<pubDate>Fri, 14 Mar 2025 23:00:00 GMT</pubDate></item>
<item><title>أ</title><guid>{0}/a</guid></item>
<item><title>لا صفحة</title><guid isPermaLink="false">17</guid></item>
<item><title>ب</title><link>{0}/b?x=1&amp;y=2</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link href="{0}/"/>
<entry><link rel="replies" href="{0}/r"/><link rel="alternate" href="{0}/b?x=1&amp;y=2"/>
<published>2025-03-14T08:00:00Z</published></entry>
<entry><link href="/a"/><updated>2025-03-15T08:00:00Z</updated></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{0}/b?x=1&amp;y=2</loc><image:image><image:loc>{0}/i.png</image:loc></image:image>
<news:news><news:publication_date>2025-03-14</news:publication_date></news:news></url>
<url><loc>{0}/a</loc><lastmod>2025-01-01</lastmod></url></urlset>"""
FEEDS = {"rss": RSS, "atom": ATOM, "sitemap": SITEMAP}


@pytest.mark.parametrize("text", FEEDS.values(), ids=FEEDS)
def test_a_feed_names_its_pages_in_order_each_once(text):
    data = text.format("http://wadi.example").encode()
    assert feeds.is_feed(data) and feeds.is_feed(b"\xef\xbb\xbf\n" + data)
    assert feeds.links(data, "x", "http://wadi.example/feed") == [
        Link("http://wadi.example/b?x=1&y=2", date(2025, 3, 14)),
        Link("http://wadi.example/a", None),
    ]


@pytest.mark.parametrize(
    "text",
    ["<html><feed></feed></html>", "<?xml version='1.0'?><!DOCTYPE html><html/>", "{}", "قال"],
)
def test_what_is_no_feed(text):
    assert not feeds.is_feed(text.encode())


def test_a_feed_opens_no_files_and_swells_no_entities(tmp_path):
    (tmp_path / "secret").write_text("سر", encoding="utf-8")
    text = (
        f'<!DOCTYPE rss [<!ENTITY a SYSTEM "file://{tmp_path}/secret"><!ENTITY b "&a;&a;">]>'
        "<rss><item><link>http://wadi.example/&a;&b;</link></item></rss>"
    )
    (link,) = feeds.links(text.encode(), "x")
    assert link.url == "http://wadi.example/"


@pytest.mark.parametrize("text", FEEDS.values(), ids=FEEDS)
@pytest.mark.parametrize("where", ["file", "gzip", "web"])
def test_the_pages_of_a_feed_are_articles(site, tmp_path, text, where):
    site.pages |= {"/b?x=1&y=2": page("سالم"), "/a": page("فهد")}
    data = text.format(site.root).replace('"/a"', f'"{site.root}/a"').encode()
    site.pages["/feed"] = (200, XML, data)
    path = tmp_path / ("feed.xml" if where == "file" else "feed.xml.gz")
    path.write_bytes(gzip.compress(data) if where == "gzip" else data)
    host = site.root.removeprefix("http://")
    found = read([f"{site.root}/feed" if where == "web" else path])
    assert [id for id, _ in found] == [f"{host}/b?x=1&y=2", f"{host}/a"]
    first, second = (document for _, document in found)
    assert "قال المدير سالم إن" in first.raw and "قال المدير فهد إن" in second.raw
    assert first.published == date(2025, 3, 14) and second.published is None
    assert first.source == first.url == f"{site.root}/b?x=1&y=2"


def test_an_index_leads_to_the_pages_of_its_sitemaps(site):
    index = "<sitemapindex>{}</sitemapindex>".format(
        "".join(f"<sitemap><loc>{site.root}/{name}</loc></sitemap>" for name in ("1", "no", "2"))
    )
    site.pages |= {
        "/index": (200, XML, index.encode()), "/a": page("فهد"), "/b?x=1&y=2": page("سالم"),
        "/1": (200, XML, gzip.compress(SITEMAP.format(site.root).encode())),
        "/2": (200, XML, SITEMAP.format(site.root).encode()),
    }  # fmt: skip
    found = read([f"{site.root}/index"])
    assert [isinstance(document, str) for _, document in found] == [False, False, True]
    assert f"{site.root}/no: the server answers 404" in found[2][1]


def test_a_list_names_files_folders_and_addresses(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("x/1.txt", "y/1.txt", "z/deep/2.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"قال المدير إن {name} هنا.", encoding="utf-8")
    site.pages["/a"] = page("فهد")
    lines = [
        "# remark", "y/1.txt", f"{site.root}/a", "", "./x/1.txt", "z", str(tmp_path / "x/1.txt"),
        "y/1.txt", "gone.txt", f"{site.root}/none",
    ]  # fmt: skip
    (tmp_path / "list").write_text("\r\n".join(lines), encoding="utf-8")
    found = read(["list"], Reading(fetch=True, form="list"))
    host, absolute = site.root.removeprefix("http://"), f"{tmp_path}/x/1".lstrip("/")
    assert [id for id, _ in found] == [
        "y/1", f"{host}/a", "x/1", "deep/2", absolute, "", f"{host}/none",
    ]  # fmt: skip
    assert "gone.txt: no such file" in found[5][1] and "answers 404" in found[6][1]


def test_a_list_of_files_asks_nothing_of_the_web(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "1.txt").write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    (tmp_path / "list").write_text(f"{site.root}/a\n1.txt\n{site.root}/b\n", encoding="utf-8")
    first, second = read(["list"], Reading(form="list"))
    assert first[0] == "1" and "names pages on the web (2); the web is asked by" in second[1]
    assert site.asked == []


def test_without_fetch_the_web_is_asked_nothing(site, tmp_path):
    feed = tmp_path / "feed.rss"
    feed.write_text(RSS.format(site.root), encoding="utf-8")
    assert "names pages on the web (2); the web is asked by claimx extract --fetch alone" in one(
        feed, Reading()
    )
    with pytest.raises(UsageError, match="extract --fetch alone"):
        inputs.items([f"{site.root}/a"], Reading())
    (tmp_path / "1.txt").write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    found = read([f"{site.root}/a", tmp_path / "1.txt"], Reading())
    assert "--fetch alone" in found[0][1] and found[1][0] == "1"
    assert site.asked == []


def test_feeds_are_not_looked_for_in_folders(tmp_path):
    (tmp_path / "pom.xml").write_text("<project/>", encoding="utf-8")
    assert "no articles in this folder" in one(tmp_path)


def test_a_page_may_be_in_an_old_encoding_and_elsewhere(site):
    old = PAGE.format("سالم").encode("windows-1256")
    site.pages["/new"] = (200, {"Content-Type": "text/html; charset=windows-1256"}, old)
    site.pages["/old"] = (301, {"Location": "/new"}, b"")
    found = one(f"{site.root}/old")
    assert "قال المدير سالم" in found.raw and found.url == f"{site.root}/new"
    assert found.source == f"{site.root}/old"


def test_addresses_in_arabic_are_asked_for(site):
    site.pages["/%D8%AE%D8%A8%D8%B1?%D8%B1=1%20"] = page("سالم")
    assert "سالم" in one(f"{site.root}/خبر?ر=1%20#هنا").raw


def endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(100):
        sleep(0.1)
        handler.wfile.write(b" ")


def short(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html>")


BAD = {
    "missing": ((404, {}, b""), "the server answers 404"),
    "broken": ((500, {}, b"<html>"), "the server answers 500"),
    "picture": ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "is no web page but image/png"),
    "feed": ((200, XML, b"<rss></rss>"), "name a feed by itself"),
    "large": ((200, HTML, b" " * 30_000), "bytes of a web page"),
    "swelling": ((200, HTML, gzip.compress(b" " * 11_000_000, 9)), "unpacks to"),
    "silent": (lambda handler: sleep(2), "seconds that a server takes"),
    "endless": (endless, "seconds that a server takes"),
    "short": (short, "ends in its middle"),
    "to a file": ((302, {"Location": "file:///etc/hosts"}, b""), "the server answers 302"),
    "in a circle": ((302, {"Location": "/bad"}, b""), "the server answers 302"),
    "no article": ((200, HTML, b"<html></html>"), "no article text"),
}


@pytest.mark.parametrize(("answer", "message"), BAD.values(), ids=BAD)
def test_a_bad_page_is_an_error_of_its_own(site, tmp_path, monkeypatch, answer, message):
    monkeypatch.setenv("CLAIMX_LIMITS", "seconds=1,page=20000")
    site.pages |= {"/bad": answer, "/good": page("سالم")}
    (tmp_path / "list").write_text(f"{site.root}/bad\n{site.root}/good\n", encoding="utf-8")
    (_, bad), (_, good) = read([tmp_path / "list"], Reading(fetch=True, form="list"))
    assert bad.startswith(f"{site.root}/bad: ") and message in bad
    assert "سالم" in good.raw


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://[/", "http://", "https://a b/"])
def test_an_address_where_nobody_answers(url, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    assert one(url).startswith(f"{url}: cannot be fetched: ")


def test_pages_can_be_sent_to_other_processes(site):
    site.pages["/a"] = page("فهد")
    (item,) = inputs.items([f"{site.root}/a"], FETCH)
    assert "فهد" in pickle.loads(pickle.dumps(item)).read().raw
    assert site.asked == ["/a"]


@pytest.mark.parametrize("data", [b"<rss><item>", b"<kml><x/></kml>", b"", b"<rss></rss>"])
def test_a_feed_that_is_none(tmp_path, data):
    path = tmp_path / "feed.xml"
    path.write_bytes(data)
    assert one(path).startswith(f"{path}: ")
