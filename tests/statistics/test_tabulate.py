"""Counts agree to the digit with queries on the database that export writes."""

import itertools
import sqlite3
from dataclasses import replace

import pytest

from claimx.model import Article, Content, Cue, Figure, Result, Speaker
from claimx.render.plain import plain
from claimx.statistics import By, Row, Table, tabulate
from claimx.statistics.groupings import GROUPINGS, mentioned
from claimx.statistics.written import cells, head, records
from claimx.statistics.written import plain as plain_table

from ..exchange.articles import written
from ..samples import CLAIM

_SIZES = "count(distinct article), count(distinct article || id), {figures}"
_SHARES = (
    "coalesce(sum(anonymous), 0), coalesce(sum(resolved = 'carried'), 0), "
    "coalesce(sum(style = 'direct'), 0), coalesce(sum(negated), 0)"
)
_IN = (
    "(select count(*) from figures f join claims c on c.article = f.article and c.id = f.claim "
    "where c.{0} is claims.{0})"
)
_OF_CLAIMS = f"select {{0}}, {_SIZES.format(figures=_IN)}, {_SHARES} from claims group by {{0}}"
_OF_ARTICLES = f"""
select {{0}}, count(distinct articles.id), count(claims.id),
  (select count(*) from figures f join articles a on a.id = f.article where {{1}} is {{0}}),
  {_SHARES}
from articles left join claims on claims.article = articles.id group by {{0}}
"""
_OF_FIGURES = """
with these as (select *, {0} as key from figures where {1})
select key, count(distinct article), (select count(*) from mine where mine.key is these.key),
  count(*), {2} from these group by key
"""
_MINE = """
create temp view mine as select distinct {0} as key, claims.* from figures
join claims on claims.article = figures.article and claims.id = figures.claim where {1}
"""
_MONTH = "substr({0}.published, 1, 7)"
_DATE = """case when coalesce(gregorian, value) glob '[0-9][0-9][0-9][0-9]-[01][0-9]*'
then substr(coalesce(gregorian, value), 1, 7)
when coalesce(gregorian, value) glob '[0-9][0-9][0-9][0-9]*'
then substr(coalesce(gregorian, value), 1, 4) end"""
_COLUMNS = {"speaker": "entity", "kind": "speaker_kind", "act": "act", "rule": "rule"}
_FIGURES = {
    "of": ('figures."of"', "kind = 'count'"),
    "figure": ("figures.kind", "true"),
    "date": (_DATE, "kind in ('date', 'time')"),
}


def asked(results, by):
    """The rows that SQL gives, by key."""
    pytest.importorskip("sqlite_utils")
    (data,) = written("sqlite", [plain(result) for result in results]).values()
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    if by in _COLUMNS:
        query = _OF_CLAIMS.format(_COLUMNS[by])
    elif by in ("outlet", "month"):
        column = "{0}.outlet" if by == "outlet" else _MONTH
        query = _OF_ARTICLES.format(column.format("articles"), column.format("a"))
    else:
        key, kept = _FIGURES[by]
        base.execute(_MINE.format(key, kept.replace("kind", "figures.kind")))
        shares = ", ".join(
            f"(select {share} from mine where mine.key is these.key)"
            for share in _SHARES.replace("), c", ");c").split(";")
        )
        query = _OF_FIGURES.format(key, kept, shares)
    return {row[0]: row[1:] for row in base.execute(query)}


def counted(table):
    return {
        row.key: (row.articles, row.claims, row.figures, *shares)
        for row in table.rows
        for shares in [(row.anonymous, row.carried, row.direct, row.negated)]
    }


def figure(at, value=None, kind="count", **more):
    return Figure(f"رقم {at}", (at, at + 2), kind, value, rule="r", **more)


def claim(id, who=None, figures=(), act="state", style="indirect", rule="r", **more):
    said = {name: more.pop(name) for name in ("anonymous", "resolved", "kind") if name in more}
    return replace(
        CLAIM,
        id=id,
        rule=rule,
        cue=Cue("قال", "قال", act, (0, 3)),
        speaker=Speaker(who, (4, 9) if who else None, who, **said),
        content=Content("أن", (10, 12)),
        style=style,
        figures=tuple(figures),
        **more,
    )


def result(id, claims=(), figures=(), **about):
    return Result(Article(id, f"{id}.txt", "0", **about), tuple(claims), tuple(figures))


RESULTS = [
    result(
        "a",
        [
            claim("1", "الأمير", [figure(1, 12, of="troops"), figure(5, 3, of="troops")],
                  kind="person", anonymous=False, style="direct"),
            claim("2", "الامير", [figure(9, "2025-05", kind="date")], act="deny", negated=True,
                  kind="person", anonymous=True),
            claim("3", None, act="add", rule="q"),
        ],
        [figure(20, 7, of="dead"), figure(30, "H1446-09-14", kind="date", gregorian="2025-03-14")],
        outlet="الضفة", published="2025-03-14",
    ),
    result(
        "b",
        [claim("1", "الأمير", [figure(1, 5)], resolved="carried", anonymous=True, style="mixed")],
        [figure(8, "2014/2016", kind="date"), figure(11, "XXXX-WXX-5", kind="date"),
         figure(14, "2015-07-21T06:00", kind="time"), figure(17, None, kind="date")],
        outlet="السهل", published="2025-03-02",
    ),
    result("c", outlet="الضفة", published="2024-12-31"),
    result("d", [], [figure(3, 1.5, kind="money")]),
]  # fmt: skip


@pytest.mark.parametrize("by", GROUPINGS)
def test_rows_are_those_of_a_query(by):
    assert counted(tabulate(RESULTS, by)) == asked(RESULTS, by)


@pytest.mark.parametrize("by", GROUPINGS)
def test_rows_of_the_corpus_are_those_of_a_query(by, corpus):
    table = tabulate(corpus, by)
    assert len(table.rows) > 3 or by in ("outlet",)
    assert counted(table) == asked(corpus, by)


@pytest.fixture(scope="module")
def corpus():
    """The accepted results of the project's own articles."""
    from pathlib import Path

    from claimx import result_files
    from claimx.exchange.built import built

    found = result_files.stored([str(Path(__file__).parents[2] / "corpus")])
    return [built(one.data, one.file) for one in found]


def test_spellings_of_a_speaker_are_rows_of_their_own():
    keys = [row.key for row in tabulate(RESULTS, "speaker").rows]
    assert keys == ["الأمير", "الامير", None]


def test_the_total_is_of_everything():
    total = Row(None, 4, 4, 11, anonymous=2, carried=1, direct=1, negated=1)
    assert tabulate(RESULTS, "speaker").total == tabulate(RESULTS, "month").total == total
    assert sum(row.figures for row in tabulate(RESULTS, "outlet").rows) == 11
    assert tabulate(RESULTS, "of").total.figures == 4


@pytest.mark.parametrize("by", ["speaker", "of", "month", "date"])
def test_the_order_of_results_changes_nothing(by):
    tables = {tabulate(order, by) for order in itertools.permutations(RESULTS)}
    assert len(tables) == 1


@pytest.mark.parametrize("by", GROUPINGS)
def test_shares_of_all_rows_are_one(by):
    table = tabulate(RESULTS, by)
    assert sum(table.share(row) for row in table.rows) == pytest.approx(1)


def test_the_largest_come_first_and_months_in_order():
    table = tabulate(RESULTS, "month")
    assert [row.key for row in table.rows] == ["2024-12", "2025-03", None]
    assert [row.key for row in table.top(1).rows] == ["2025-03"]
    assert table.top(1).total == table.total
    sizes = [row.claims for row in tabulate(RESULTS, "act").rows]
    assert sizes == sorted(sizes, reverse=True)


DATES = {
    "2025-05": "2025-05",
    "2023-10-07": "2023-10",
    "2014": "2014",
    "2014/2016": "2014",
    "2015-03-03/2015-05-05": "2015-03",
    "2021-SU": "2021",
    "2015-W12": "2015",
    "2015-07-21T06:00": "2015-07",
    "T06:00": None,
    "199": None,
    "20": None,
    "XXXX-WXX-5": None,
    "12025": None,
    None: None,
}


@pytest.mark.parametrize(("value", "month"), DATES.items())
def test_the_month_that_a_date_falls_in(value, month):
    assert mentioned(figure(0, value, kind="date")) == month


def test_a_hijri_day_falls_in_the_month_of_its_gregorian_one():
    assert mentioned(figure(0, "H1436-10-17", kind="date", gregorian="2015-08-02")) == "2015-08"
    assert mentioned(figure(0, "H1600-10-17", kind="date")) is None


def test_nothing_gives_a_table_without_rows():
    table = tabulate([], "speaker")
    assert table == Table("speaker", "claims", (), Row(None))
    assert table.share(table.total) == 0
    assert list(cells(table)) == [("0", "0.0%", "0", "0", *["0      -"] * 4, "all")]


def test_what_is_written_for_programs():
    table = tabulate(RESULTS, "speaker")
    names, rows = records(table)
    assert names[0] == "speaker" and [*rows[0]] == [*names]
    assert rows[0]["speaker"] == "الأمير" and rows[0]["share"] == 0.5
    assert rows[0]["direct"] == 1 and rows[0]["direct_share"] == 0.5
    assert plain_table(table)["rows"][0]["key"] == "الأمير"
    assert plain_table(table)["all"]["claims"] == 4


@pytest.mark.parametrize("by", By.__args__)
def test_what_people_read_has_the_key_in_the_last_column(by):
    table = tabulate(RESULTS, by)
    names = head(table)
    assert names[0] == table.unit and names[-1] == by and len(set(names)) == len(names)
    assert all(len(row) == len(names) for row in cells(table))
    assert [row[-1] for row in cells(table)][-1] == "all"
