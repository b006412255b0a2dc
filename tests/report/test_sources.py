"""The same thing as told by several articles: each cell of the page leads to its claim."""

from claimx.comparing import Comparison
from claimx.comparing import model as told
from claimx.report.page import page

from .articles import SCRIPT, bridge, port
from .reading import read

ARTICLES = [port(), bridge()]
_DAYS = {"first": "2025-03-14", "last": "2025-03-15"}


def place(number, claim=None):
    about = ARTICLES[number][0].article
    return told.Place(about.id, about.source, (0, 1), claim, about.published, about.outlet)


def compared():
    here, there = place(0, "outer"), place(1, ARTICLES[1][0].claims[0].id)
    claims = told.ClaimGroup("near", **_DAYS, speakers=(), independent=1, disputed=True, tellings=(
        told.Telling(here, "المدير", "state", "إن المخازن سليمة"),
        told.Telling(there, SCRIPT, "deny", "سلامة المخازن", True, "port", ("تماما",)),
    ))  # fmt: skip
    given = (
        told.Statement(here, "12 قتيلا", 12, "المدير"),
        told.Statement(place(1), "أكثر من 20", 20, modifier="more_than"),
    )
    figures = told.FigureGroup(
        "count", "killed", ("غارة", "سوق"), **_DAYS, independent=2, agree=False, statements=given
    )
    forms = (
        told.SpeakerForm("سالم الرويعي", (here,)),
        told.SpeakerForm("سالم بن علي الرويعي", (there,)),
    )
    evidence = (told.Evidence("name", (forms[0].text, forms[1].text), (here, there)),)
    speakers = told.SpeakerGroup("سالم بن علي الرويعي", **_DAYS, forms=forms, evidence=evidence)
    return Comparison(
        2, (claims,), (speakers,), (figures,), (told.Copies(("port", "north/bridge"), 0.9),)
    )


def view(language="en"):
    return read(page(ARTICLES, language, comparison=compared())).one(id="sources")


def rows(group):
    return [[cell.text.strip() for cell in row.inside] for row in group.one("tbody").all("tr")]


def test_claims_are_told_in_the_order_of_time_with_what_each_adds():
    group = next(view().all("details"))
    assert rows(group) == [
        ["الضفة 2025-03-14", "المدير", "state", "إن المخازن سليمة", ""],
        ["north/bridge", SCRIPT, "deny negated", "سلامة المخازن", "Copied from: port"],
    ]  # fmt: skip
    assert "some deny it" in group.one("summary").text and "2025-03-14 – 2025-03-15" in group.text


def test_figures_say_whether_they_agree():
    group = list(view().all("details"))[1]
    assert [row[2] for row in rows(group)] == ["12", "more than 20"]
    assert "killed: غارة, سوق" in group.one("summary").text and "they differ" in group.text


def test_every_cell_leads_to_its_claim_or_else_its_article():
    root = read(page(ARTICLES, "en", comparison=compared()))
    links = [link.attributes["href"] for link in root.one(id="sources").all("a")]
    assert links == ["#c1-1", "#c2-1", "#c1-1", "#a2", "#c1-1", "#c2-1"]
    assert all(list(root.all(id=link[1:])) for link in links)


def test_articles_with_one_text_are_named():
    assert "port, north/bridge Shared 90.0%" in view().text


def test_a_page_without_a_comparison_has_no_such_view():
    assert not list(read(page(ARTICLES, "en")).all(id="sources"))


def test_without_anything_told_twice_the_view_says_so():
    root = read(page(ARTICLES, "ar", comparison=Comparison(2, (), (), (), ())))
    assert root.one(id="sources").text.count("لا شيء يتكرر") == 3
