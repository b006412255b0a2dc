"""A comparison as a whole: order, growth, what is hostile, and the formats."""

import csv
import io
import json
import random
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.comparing import Comparison, Told, compare
from claimx.comparing.candidates import candidates
from claimx.comparing.formats import FORMATS, TABLES, renderer
from claimx.comparing.formats.rows import COLUMNS, rows
from claimx.comparing.grouping import Groups, connected, grouped

from .. import samples
from .articles import FLOOD, WIRE, compared, told


def test_the_order_of_articles_changes_nothing():
    articles = [told(*article) for article in (*FLOOD, ("بلا يوم", None, WIRE[2]))]
    found = compare(articles)
    for seed in range(4):
        random.Random(seed).shuffle(articles)
        assert compare(articles) == found


def test_nothing_compares_to_nothing():
    assert compare([]) == Comparison(0, (), (), (), ())
    assert compare([told(*WIRE)]) == Comparison(1, (), (), (), ())


@settings(max_examples=30, deadline=None)
@given(st.lists(samples.results, max_size=3))
def test_no_result_makes_it_fail(results):
    found = compare(Told(result, None) for result in results)
    for form in FORMATS:
        for table in TABLES:
            assert isinstance(renderer(form)(found, (table,)), str)


def test_contents_without_an_end_are_compared_by_their_beginning():
    flood = "المياه " * 20_000 + "غمرت السوق"
    text = f"قال المدير: «{flood}».\n"
    assert compared(("a", None, text), ("b", None, text)).articles == 2


@pytest.mark.parametrize("count", [500, 2000])
def test_candidates_grow_with_the_texts_and_not_with_their_square(count):
    alike = [("السندس", "الجسر", f"كلمة{number % 50}", f"{number % 40}") for number in range(count)]
    assert len(list(candidates(alike, 2, 10))) <= 10 * count


def test_what_everybody_tells_is_one_group():
    said = "إن المرفأ الشرقي في بلدة السندس سيفتح أبوابه للسفن الكبيرة"
    one = told("0", "2025-03-10", f"قال الوزير الرويعي {said}.\n")
    about = one.result.article
    copies = [
        Told(replace(one.result, article=replace(about, id=str(number)))) for number in range(150)
    ]
    (group,) = compare(copies).claims
    assert len(group.tellings) == 150


def test_candidates_share_rare_words():
    texts = [{"السندس", "جسر", "ماء"}, {"السندس", "جسر", "نار"}, {"ماء", "نار"}, set()]
    assert list(candidates(texts, 2, 10)) == [(0, 1)]


def test_groups_are_of_what_is_alike_and_components_of_what_is_linked():
    links = [(0.9, 0, 1), (0.8, 1, 2)]
    alike = {(0, 1), (1, 2)}
    assert grouped(links, lambda *pair: pair in alike) == [[0, 1]]
    assert grouped(links, lambda *pair: True) == [[0, 1, 2]]
    assert grouped(links, lambda *pair: True, lambda *pair: pair == (0, 2)) == [[0, 1]]
    groups = Groups()
    groups.join(3, 1)
    assert (groups.of(7), groups.of(1), groups.all()) == ([7], groups.of(3), [[1, 3]])
    assert connected([(1, 2), (0, 1), (4, 5)]) == [[0, 1, 2], [4, 5]]


def test_programs_read_yaml_and_json_alike():
    found = compared(*FLOOD)
    read = yaml.safe_load(renderer("yaml")(found, TABLES))
    assert read == json.loads(renderer("json")(found, TABLES))
    assert read["articles"] == 3 and [len(read[table]) for table in TABLES] == [1, 1, 2, 0]
    place = read["figures"][0]["statements"][0]["place"]
    assert place["span"] == [149, 157] and place["published"] == "2025-03-10"


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_a_row_for_everything_told(table):
    found = compared(*FLOOD)
    text = renderer("csv")(found, (table,))
    read = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(read) == len(list(rows(found, table)))
    assert all(tuple(row) == COLUMNS[table] for row in read)


def test_a_cell_that_a_spreadsheet_would_run_is_shielded():
    said = "«=1+1 المرفأ الشرقي في بلدة السندس سيفتح للسفن الكبيرة»"
    found = compared(*((id, None, f"قال المدير: {said}.\n") for id in "ab"))
    content = next(csv.DictReader(io.StringIO(renderer("csv")(found, ("claims",))[1:])))["content"]
    assert not content.startswith("=")
