"""The page in a real browser: open, filter, search, jump, keyboard, print, accessibility.

That nothing is asked of the network and no error is reported is checked after each test.
"""

import pytest

from claimx.render.plain import plain
from claimx.report import compared
from claimx.report.page import page
from claimx.result_files import Stored
from claimx.text.fold import fold

from .articles import PORT, hostile, port

VIEWS = ("overview", "claims", "speakers", "timeline", "figures")


def cards(window):
    return [
        card.get_attribute("id") for card in window.locator(".claim").all() if card.is_visible()
    ]


def active(window):
    return [card.get_attribute("id") for card in window.locator(".claim.on").all()]


def waited(window):
    window.wait_for_timeout(250)  # longer than typing is waited for
    return cards(window)


def test_one_view_is_shown_at_a_time(opened, html):
    window = opened(html)
    for view in VIEWS:
        window.locator(f"[data-view={view}]").click()
        shown = [one for one in window.locator(".view").all() if one.is_visible()]
        assert [one.get_attribute("id") for one in shown] == [view]
        assert f"view={view}" in window.url


def test_without_a_script_everything_stands_on_one_page(opened, html):
    window = opened(html, java_script_enabled=False)
    for view in VIEWS:
        assert window.locator(f"#{view}").is_visible()
    assert len(cards(window)) == 5 and not window.locator(".filters").is_visible()
    assert window.locator("#timeline svg rect").first.is_visible()


@pytest.mark.parametrize("state, found", [
    ("act=deny", ["c1-4"]),
    ("kind=organisation", ["c2-1"]),
    ("anonymous=1", ["c1-4"]),
    ("negated=1", ["c1-4"]),
    ("carried=1", ["c1-3"]),
    ("doubt=1", ["c1-2", "c2-1"]),
    ("outlet=الضفة&carried=1", ["c1-3"]),
    ("from=2025-03-14&act=add", ["c1-3"]),
    ("from=2025-03-15", []),
    ("to=2025-03-14&act=add", ["c1-3"]),
    ("to=2025-03-13", []),
    ("figure=date", ["c1-2"]),
    ("of=workers", ["c1-2"]),
    ("speaker=الوزير", ["c1-2"]),
    ("speaker=مدير", ["c1-1", "c1-3"]),
    ("q=وزاره", ["c2-1"]),
    ("q=اغلاق", ["c1-4"]),
    ("q=ميناء+السندس+مخازن", ["c1-3"]),
    ("q=<b>", []),
])  # fmt: skip
def test_an_address_that_was_sent_shows_the_same_claims(opened, html, state, found):
    window = opened(html, f"#view=claims&{state}")
    assert cards(window) == found
    assert window.locator("#count").inner_text() == str(len(found))
    assert window.locator(".empty").is_visible() == (not found)


def test_filters_write_the_address_and_can_be_removed(opened, html):
    window = opened(html, "#view=claims")
    window.locator("[name=q]").fill("أضافَ المخازنُ")
    assert waited(window) == []  # the cue is no part of what is searched
    window.locator("[name=q]").fill("المخازنُ سَليمه")
    assert waited(window) == ["c1-3"] and "q=" in window.url
    assert opened(html, "#" + window.url.partition("#")[2]).locator("#count").inner_text() == "1"
    window.locator("[type=reset]").click()
    assert len(waited(window)) == 5 and "q=" not in window.url


def test_marks_of_claims_that_are_filtered_away_are_plain_text(opened, html):
    window = opened(html, "#view=claims&act=deny")
    assert window.locator(".text .cue:not(.off)").all_inner_texts() == ["نفى"]
    assert not window.locator("#a2").is_visible()


def test_texts_can_be_hidden_for_a_list_of_claims(opened, html):
    window = opened(html, "#view=claims&texts=no")
    assert not window.locator(".text").first.is_visible() and len(cards(window)) == 5


def test_the_page_folds_as_the_extractor_does(opened, html):
    window = opened(html, "#view=claims")
    for text in ("وِزَارَةُ المَاليّة", "أحمد آل إبراهيم", "مسؤولون ٢٥٠٠", "هيـــئة\u200f"):
        window.locator("[name=q]").fill(text)
        table = window.evaluate("JSON.parse(document.getElementById('folding').textContent)")
        assert "".join(table.get(letter, letter) for letter in text) == fold(text)


def test_a_tap_on_the_text_shows_its_claim_and_the_card_leads_back(opened, html):
    window = opened(html, "#view=claims")
    window.locator("#m1-3").click()
    assert active(window) == ["c1-3"] and window.locator("#c1-3 details[open]").count() == 1
    assert window.evaluate("document.activeElement.closest('.claim').id") == "c1-3"
    window.locator("#c1-3 .no").click()
    window.locator(".content[data-c='1-2']").click()
    assert active(window) == ["c1-2"]
    assert window.locator(".text .on").all_inner_texts()[0] == "الوزير"


def test_a_link_from_a_claim_to_another_reaches_it_whatever_the_filter(opened, html):
    window = opened(html, "#view=claims&carried=1&at=c1-3")
    window.locator("#c1-3 dd a").click()
    assert active(window) == ["c1-1"] and "at=c1-1" in window.url and "carried" not in window.url


@pytest.mark.parametrize("state", ["#c1-3", "#m1-3", "#view=claims&at=c1-3"])
def test_an_address_of_one_claim_opens_it(opened, html, state):
    window = opened(html, state)
    assert active(window) == ["c1-3"] and window.locator("#c1-3").is_visible()


def test_the_keyboard_alone_is_enough(opened, html):
    window = opened(html)
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.className") == "skip"
    window.keyboard.press("Tab")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")  # the link of the second view
    assert window.locator("#claims").is_visible()
    window.locator("#m1-1").focus()
    assert active(window) == ["c1-1"]
    window.keyboard.press("ArrowDown")
    assert active(window) == ["c1-2"]
    window.keyboard.press("Enter")
    assert window.evaluate("document.activeElement.closest('.claim').id") == "c1-2"
    window.keyboard.press("Escape")
    assert not active(window) and window.evaluate("document.activeElement.id") == "m1-2"


def test_a_row_of_the_speakers_leads_to_their_claims(opened, html):
    window = opened(html, "#view=speakers")
    window.locator("#speakers tbody a").first.click()
    assert cards(window) == ["c1-1", "c1-3"]


def test_on_a_narrow_screen_the_claim_comes_up_from_below(opened, html):
    window = opened(html, "#view=claims&at=c1-4", width=380)
    box = window.locator("#c1-4").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(800, abs=2)
    assert window.evaluate("document.documentElement.scrollWidth") <= 380
    cue = window.locator("#m1-4").bounding_box()
    assert 0 < cue["y"] < box["y"]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_the_screen(opened, html, view, width):
    window = opened(html, f"#view={view}", width=width)
    assert window.evaluate("document.documentElement.scrollWidth") <= width


def test_the_theme_can_be_chosen(opened, html):
    window = opened(html)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = window.evaluate(colour)
    window.locator("#theme").select_option("dark")
    assert window.evaluate(colour) != light
    assert opened(html, scheme="dark").evaluate(colour) == window.evaluate(colour)


def test_print_has_the_details_and_no_filters(opened, html):
    window = opened(html, "#view=claims&act=deny", scheme="dark")
    window.emulate_media(media="print")
    assert not window.locator(".filters").is_visible() and window.locator("#c1-4 dl").is_visible()
    assert window.pdf()[:4] == b"%PDF"


def test_hostile_text_runs_nothing(opened):
    window = opened(page([hostile(), port()], "ar"))
    for view in VIEWS:
        window.locator(f"[data-view={view}]").click()
    window.locator("[data-view=claims]").click()
    window.locator("#m1-1").click()
    assert window.evaluate("window.owned") is None and active(window) == ["c1-1"]


def test_a_script_that_is_not_its_own_does_not_run(chromium, tmp_path, html):
    """The policy is the second wall: what slipped through the first would not run."""
    file = tmp_path / "page.html"
    file.write_text(html.replace("</main>", "<script>window.owned = true</script></main>"), "utf-8")
    window = chromium.new_page()
    said = []
    window.on("console", lambda message: said.append(message.text))
    window.goto(file.as_uri())
    assert window.evaluate("window.owned") is None
    assert any("Content Security Policy" in text for text in said)
    window.close()


def gold_and_output():
    gold, out = plain(port()[0]), plain(port()[0])
    del out["claims"][3], gold["claims"][2]
    return compared.page([Stored(gold, "a", "a")], [Stored(out, "b", "b")], {"port": PORT}, "ar")


def test_misses_and_inventions_can_be_looked_at_alone(opened):
    window = opened(gold_and_output(), "#view=compared&status=missed")
    assert cards(window) == ["c1-4"]
    window.locator("[name=status]").select_option("invented")
    assert waited(window) == ["c1-3"]
    window.locator("#c1-3 .no").click()
    assert window.locator(".text .on").count() == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [380, 1280])
def test_axe_finds_nothing(opened, html, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    pages = [(html, view) for view in VIEWS]
    both = gold_and_output()
    pages += [(html, "claims&at=c1-2"), (both, "compared"), (both, "scores")]
    for source, view in pages:
        window = opened(source, f"#view={view}", width=width, scheme=scheme)
        found = axe.run(window, options={"resultTypes": ["violations"]})
        assert not found.response["violations"], found.generate_report()
