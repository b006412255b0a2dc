"""Pages of the web through `claimx extract --fetch`; the server is on this machine."""

import pytest

PAGE = """<html><body><article><h1>الميناء</h1>
<p>قال المدير إن العمل في الميناء مستمر منذ الصباح مع {} عاملا.</p>
<p>وأضاف أن الرافعات تعمل كلها بعد توقف دام ثلاثة أسابيع كاملة.</p></article></body></html>"""
FEED = "<rss><channel>{}</channel></rss>"


@pytest.fixture
def feed(here, site):
    """A feed of three pages, the second of which is not there."""
    pytest.importorskip("trafilatura", reason="web pages need claimx[html]")
    for number in (1, 3):
        head = {"Content-Type": "text/html; charset=utf-8"}
        site.pages[f"/{number}"] = (200, head, PAGE.format(number).encode())
    items = (f"<item><link>{site.root}/{number}</link></item>" for number in (1, 2, 3))
    xml = FEED.format("".join(items)).encode()
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, xml)
    site.feed = f"{site.root}/feed"
    return site


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_page_leaves_the_others_written_in_their_order(feed, claimx_run, jobs):
    args = ("extract", feed.feed, "--fetch", "--format", "jsonl", "--jobs", jobs)
    done = claimx_run(*args)
    assert done.status == 3 and f"error: {feed.root}/2: the server answers 404" in done.err
    assert [line.count(" 1 ") > 0 for line in done.out.splitlines()] == [True, False]
    assert claimx_run(*args).out == done.out


@pytest.mark.parametrize("output", ["claims", "claims.jsonl"])
def test_a_page_that_has_a_result_is_not_asked_for_again(feed, claimx_run, output):
    args = ("extract", feed.feed, "--fetch", "-o", output)
    assert claimx_run(*args).err.endswith("2 written, 0 unchanged, 1 failed\n")
    feed.asked.clear()
    assert claimx_run(*args).err.endswith("0 written, 2 unchanged, 1 failed\n")
    assert feed.asked == ["/feed", "/2"]
    assert claimx_run(*args, "--force").err.endswith("0 written, 2 unchanged, 1 failed\n")
    assert feed.asked[2:] == ["/feed", "/1", "/2", "/3"]


def test_a_list_on_standard_input(here, site, claimx_run):
    lines = f"corpus/port.txt\n{site.root}/1\ncorpus/north/bridge.md\n"
    done = claimx_run(
        "extract", "-", "--input-format", "list", "-o", "claims", stdin=lines.encode()
    )
    assert done.status == 3 and done.err.endswith("2 written, 0 unchanged, 1 failed\n")
    assert "error: -: names pages on the web (1); the web is asked by" in done.err
    assert (here / "claims/corpus/port.yaml").exists() and site.asked == []


def test_an_address_without_fetch_is_wrong_usage(site, claimx_run):
    done = claimx_run("extract", f"{site.root}/1")
    assert done.status == 2 and "the web is asked by claimx extract --fetch alone" in done.err
    assert site.asked == []
