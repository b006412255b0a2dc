import csv
import io
import json
import sqlite3
import sys

import pytest

from claimx.errors import UsageError
from claimx.exchange import rows
from claimx.validation import faults

from .articles import DOCUMENT, FORMATS, RAW, made, written


def table(name):
    text = written("csv", [DOCUMENT])[name].decode()
    assert text.startswith("\ufeff")  # Excel takes it for UTF-8 only then
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_sample_is_valid():
    assert list(faults(DOCUMENT, RAW)) == []


def test_csv_has_one_row_a_claim():
    found = table("claims.csv")
    assert [row["id"] for row in found] == [claim["id"] for claim in DOCUMENT["claims"]]
    assert found[1]["content"] == "«العمل مستمر\r\nمنذ 3 أيام 😀»"
    assert found[1]["medium"] == "في بيان" and found[0]["medium"] == ""
    assert (found[2]["speaker"], found[2]["carried_from"]) == ("", "22222222")
    assert (found[3]["anonymous"], found[0]["anonymous"]) == ("true", "false")


def test_csv_has_one_row_a_figure_in_text_order():
    found = table("figures.csv")
    assert [row["text"] for row in found] == ["12 سفينة", "3 أيام", "2024", "5 وفود"]
    assert [row["claim"] for row in found] == ["11111111", "22222222", "", ""]
    assert (found[3]["value"], found[3]["low"], found[3]["high"]) == ("", "4", "5.5")


@pytest.mark.parametrize("text", ["=1+1", "- قال", "+20", "@فلان", "\tس"])
def test_cells_that_excel_would_calculate_are_shielded(text):
    document = json.loads(json.dumps(DOCUMENT))
    document["claims"][0]["content"]["text"] = text
    assert f",'{text}," in written("csv", [document])["claims.csv"].decode()


def test_lines_of_json_say_what_they_are():
    text = written("jsonl", [DOCUMENT])["claims.jsonl"].decode()
    found = [json.loads(line) for line in text.splitlines()]
    assert [row["type"] for row in found] == ["claim"] * 4 + ["figure"] * 4
    assert found[0]["content"] == "أن 12 سفينة وصلت" and "medium" not in found[0]


def test_columns_are_the_same_for_every_row():
    for row in rows.claims([DOCUMENT]):
        assert tuple(row) == rows.CLAIM
    for row in rows.figures([DOCUMENT]):
        assert tuple(row) == rows.FIGURE


def test_sqlite_has_linked_tables(tmp_path):
    pytest.importorskip("sqlite_utils")
    path = tmp_path / "claims.db"
    path.write_bytes(written("sqlite", [DOCUMENT])["claims.db"])
    database = sqlite3.connect(path)
    counts = {t: database.execute(f"select count(*) from {t}").fetchone()[0]
              for t in ("articles", "claims", "figures", "notes")}  # fmt: skip
    assert counts == {"articles": 1, "claims": 4, "figures": 4, "notes": 1}
    query = (
        "select value, entity from figures f join claims c on claim = id and f.article = c.article"
    )
    assert database.execute(query).fetchall() == [("12", "الهيئة"), ("P3D", "مدير الميناء سالم")]
    search = "select count(*) from claims_fts where claims_fts match 'مستمر'"
    assert database.execute(search).fetchone() == (1,)
    assert database.execute("pragma foreign_key_check").fetchall() == []
    assert made("sqlite", path.read_bytes())
    assert written("sqlite", [DOCUMENT])["claims.db"] == path.read_bytes()


def test_without_the_extra_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "sqlite_utils", None)
    with pytest.raises(UsageError, match=r"pip install 'claimx\[sqlite\]'"):
        written("sqlite", [DOCUMENT])


def test_json_ld_places_claims_by_code_points():
    data = json.loads(written("json-ld", [DOCUMENT])["claims.jsonld"])
    nodes = {node["@id"]: node for node in data["@graph"]}
    claim = nodes["urn:claimx:article:north/port:claim:22222222"]
    assert claim["@type"] == ["Claim", "Quotation"]
    assert claim["author"] == {"@type": "Person", "name": "مدير الميناء سالم"}
    assert claim["appearance"]["@id"] in nodes
    place = nodes[claim["@id"] + ":place"]["oa:hasTarget"]
    position, quote = place["oa:hasSelector"]
    assert RAW[position["oa:start"] : position["oa:end"]] == quote["oa:exact"] == claim["text"]


def test_json_ld_needs_no_network():
    data = json.loads(written("json-ld", [DOCUMENT])["claims.jsonld"])
    assert isinstance(data["@context"], dict)
    prefixes = {key.partition(":")[0] for node in data["@graph"] for key in node if ":" in key}
    assert prefixes <= set(data["@context"])


def database(document, tmp_path):
    path = tmp_path / "claims.db"
    path.write_bytes(written("sqlite", [document])["claims.db"])
    return sqlite3.connect(path)


def with_article(**about):
    document = json.loads(json.dumps(DOCUMENT))
    document["article"] |= about
    document["claims"][0]["context"] = "أعلنت الهيئة أن 12 سفينة وصلت."
    return document


ABOUT = {
    "outlet": "صحيفة الوادي", "url": "https://wadi.example/1", "author": "سمر", "section": "محليات",
    "credit": "وكالة",
}  # fmt: skip


def test_every_export_keeps_what_is_known_of_the_article(tmp_path):
    document = with_article(**ABOUT)
    for form in FORMATS:
        if form in ("sqlite", "parquet"):
            continue
        files = written(form, [document])
        text = "".join(data.decode() for data in files.values())
        assert "صحيفة الوادي" in text, form
        if form in ("brat", "label-studio", "json-ld"):
            assert all(value in text for value in ABOUT.values()), form
    pytest.importorskip("sqlite_utils")
    row = database(document, tmp_path).execute(
        "select outlet, url, author, section, credit from articles"
    )
    assert row.fetchone() == tuple(ABOUT.values())


def test_a_claim_has_outlet_headline_and_sentence_beside_it(tmp_path):
    document = with_article(outlet="صحيفة الوادي")
    expected = ("صحيفة الوادي", "عنوان", "أعلنت الهيئة أن 12 سفينة وصلت.")
    (first, *_) = rows.claims([document])
    assert (first["outlet"], first["title"], first["context"]) == expected
    pytest.importorskip("sqlite_utils")
    query = "select outlet, title, context, number from figures_with_claims where claim is not null"
    assert database(document, tmp_path).execute(query).fetchone() == (*expected, 12)


def test_figures_of_the_database_are_numbers_and_belong_to_claims(tmp_path):
    pytest.importorskip("sqlite_utils")
    found = database(with_article(), tmp_path)
    numbers = "select text, number, typeof(number) from figures where value = '12'"
    assert found.execute(numbers).fetchall() == [("12 سفينة", 12.0, "real")]
    keys = {(row[2], row[3], row[4]) for row in found.execute("pragma foreign_key_list(figures)")}
    assert {("claims", "article", "article"), ("claims", "claim", "id")} <= keys
    assert found.execute("pragma foreign_key_check").fetchall() == []


def test_a_search_without_hamza_finds_words_with_it(tmp_path):
    pytest.importorskip("sqlite_utils")
    found = database(with_article(), tmp_path)
    for word in ("أعلنت", "اعلنت"):
        query = "select count(*) from claims_fts where claims_fts match ?"
        assert found.execute(query, [word]).fetchone() == (1,), word
