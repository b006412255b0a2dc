"""The page as bytes: what stands in it, where, and that nothing in it runs or loads."""

import base64
import hashlib
import re

import pytest

from claimx.report.page import made, page
from claimx.statistics import tabulate

from .articles import BREAKING, bridge, hostile, port
from .reading import read

NEVER = {"link", "img", "iframe", "object", "embed", "base", "audio", "video", "source", "image"}


@pytest.fixture(scope="module")
def both():
    return page([port(), bridge()], "en")


@pytest.fixture(scope="module")
def root(both):
    return read(both)


def card(root, id):
    return root.one(id=f"c{id}")


def terms(element):
    """What a list of definitions says, by term."""
    (found,) = element.all("dl")
    return {
        term.text: said.text for term, said in zip(found.all("dt"), found.all("dd"), strict=True)
    }


def test_the_same_results_give_the_same_bytes(both):
    assert page([port(), bridge()], "en") == both and made(both.encode())
    assert not made(b"<html>")


@pytest.mark.parametrize("language, direction", [("ar", "rtl"), ("en", "ltr")])
def test_the_page_says_its_language_and_each_text_its_own(language, direction):
    root = read(page([port()], language))
    html = root.one("html").attributes
    assert (html["lang"], html["dir"]) == (language, direction)
    for element in (*root.all(class_="said"), *next(root.all(class_="text")).all("p")):
        assert (element.attributes["lang"], element.attributes["dir"]) == ("ar", "rtl")


def test_nothing_is_asked_of_the_network_and_no_attribute_runs(both):
    hidden = page([hostile()], "ar")
    for root in (read(both), read(hidden)):
        for element in root.all():
            assert element.tag not in NEVER
            names = set(element.attributes)
            assert not any(name.startswith("on") for name in names) and "style" not in names
            assert "src" not in names
            for name in ("href", "action", "formaction", "xlink:href"):
                assert element.attributes.get(name, "#").startswith(("#", "http"))


def test_the_policy_names_the_script_and_the_style_by_their_hash(root):
    policy = root.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    run = [one for one in root.all("script") if one.attributes.get("type") != "application/json"]
    assert len(run) == 2
    for element in (*run, root.one("style")):
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy


def test_ids_stand_once_and_links_lead_somewhere(root):
    ids = [element.attributes["id"] for element in root.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for link in root.all("a"):
        href = link.attributes["href"]
        assert "=" in href or href[1:] in ids
    for element in root.all():
        for name in ("aria-labelledby", "list"):
            assert element.attributes.get(name, ids[0]) in ids


def test_the_text_of_an_article_is_there_with_its_claims_in_place(root):
    text = root.one(id="a1").one(class_="text")
    assert "published" not in text.text
    assert text.text.startswith("قال المدير سالم الرويعي إن الوزير أكد أن 40 عاملا")
    outer, inner = (text.one(class_="content", data_c=id) for id in ("1-1", "1-2"))
    assert "h1" in outer.attributes["class"] and "h0" in inner.attributes["class"]
    assert inner in list(outer.all()) and [one.text for one in inner.all(class_="figure")] == [
        "40 عاملا", "أيار 2024",
    ]  # fmt: skip


def test_a_card_tells_who_how_it_is_known_and_from_where(root):
    carried = card(root, "1-3")
    assert carried.one(class_="entity").text == "المدير سالم الرويعي"
    said = terms(carried)
    assert said["Speaker as written"] == "not written; the verb alone tells"
    assert said["How it was found"] == "carried over from an earlier claim"
    assert said["Taken from claim"] == "1" and said["Rule"] == "a-rule"
    (link,) = (one for one in carried.all("a", href="#c1-1"))
    assert link.text == "1"
    assert terms(card(root, "1-2"))["Inside claim"] == "1"


def test_a_card_has_figures_normalised_and_what_is_in_doubt(root):
    inner = card(root, "1-2")
    assert [one.text for one in inner.one(class_="values").all("li")] == [
        "40 عاملا = 40 workers", "أيار 2024 = 2024-05 date",
    ]  # fmt: skip
    assert "the nearest is taken" in terms(inner)["Doubt"]
    assert inner.attributes["data-flags"] == "doubt" and inner.one(class_="flag").text == "in doubt"
    assert terms(card(root, "2-1"))["Doubt"] == "quotation mark without its partner"


def test_a_card_has_what_the_filters_ask_for(root):
    denied = card(root, "1-4").attributes
    assert (denied["data-kind"], denied["data-act"]) == ("person", "deny")
    assert denied["data-flags"] == "anonymous negated"
    assert card(root, "1-2").attributes["data-figures"] == "count date"
    assert card(root, "1-2").attributes["data-of"] == "workers"
    article = root.one(id="a1").attributes
    assert (article["data-outlet"], article["data-day"]) == ("الضفة", "2025-03-14")


def test_figures_outside_claims_are_listed_with_their_article(root):
    assert "53 مسلحا = 53 fighters" in root.one(id="a2").text


def test_every_number_of_the_tables_is_one_of_the_statistics(root):
    results = [port()[0], bridge()[0]]
    table = tabulate(results, "speaker")
    rows = [row for row in root.one(id="speakers").one("tbody").all("tr")]
    shown = [[cell.text.strip() for cell in row.all("td", class_="n")] for row in rows]
    assert [[int(cells[0]), int(cells[1])] for cells in shown] == [
        [row.claims, row.articles] for row in table.rows
    ]
    assert shown[0][2:] == ["0 0.0%", "1 50.0%", "0 0.0%", "0 0.0%"]
    totals = terms(root.one(id="overview"))
    assert totals["Claims"] == "5" and totals["Figures"] == "4" and totals["Speakers"] == "4"
    assert totals["Unnamed source"] == "1 20.0%"


def test_charts_are_pictures_with_words_and_their_numbers_in_a_table(root):
    (chart, _) = root.one(id="timeline").all("svg")
    assert chart.attributes["role"] == "img" and chart.attributes["aria-label"]
    assert [title.text for title in chart.all("title")] == [
        "2024-05: dates mentioned 1", "2025-03: articles published 1",
    ]  # fmt: skip
    table = next(root.one(id="timeline").all("table"))
    assert [row.text for row in table.one("tbody").all("tr")] == ["2024-0501", "2025-0310"]


def test_a_result_without_text_is_its_claims_alone():
    root = read(page([(port()[0], None)], "en"))
    assert not list(root.one(id="a1").all(class_="text")) and card(root, "1-1")


def test_no_results_make_a_page():
    assert read(page([], "ar")).one("main")


def test_too_many_claims_are_told_with_a_command_that_splits(monkeypatch):
    monkeypatch.setattr("claimx.report.page.MOST", 4)
    assert "claimx report c/PART" in page([port(), bridge()], "en", split="claimx report c/PART")
    assert "claimx report c/PART" not in page([port()], "en", split="claimx report c/PART")


def test_hostile_text_is_shown_and_nothing_else():
    html = page([hostile(), port()], "ar", title="<script>window.owned</script>")
    root = read(html)
    assert len(list(root.all("script"))) == 3 and not list(root.all("img"))
    text = root.one(id="a1").one(class_="text").text
    assert "<script>window.owned = true</script>" in text and "</p></main>" in text
    assert "[U+202E]cod.exe ␛]0;owned␇" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert not list(root.one(id="a1").one("header").all("a"))  # javascript: is no address
    assert card(root, "1-1").attributes["data-act"] == BREAKING


def test_whatever_a_value_is_the_page_is_made():
    """Results made by hand hold what the schema allows, an empty name or a text for a number."""
    result, raw = hostile()
    assert page([(result, raw), (result, raw), (result, None)], "en")
