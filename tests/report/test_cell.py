"""What a result shows of itself: in a notebook, as a line, as data."""

import pickle

import claimx
from claimx.render.yaml import render

from .articles import hostile, port
from .reading import read


def with_text():
    result, raw = port()
    return claimx.Result(result.article, result.claims, result.figures, result.notes, text=raw)


def test_a_notebook_shows_the_article_with_its_claims_in_place():
    root = read(with_text()._repr_html_())
    assert root.one(class_="text").text.startswith("قال المدير")
    assert len(list(root.all(class_="claim"))) == 4
    assert not list(root.all("script"))


def test_ids_of_two_articles_differ():
    first, second = (
        {one.attributes["id"] for one in read(result._repr_html_()).all() if "id" in one.attributes}
        for result in (with_text(), hostile()[0])
    )
    assert first and second and not first & second


def test_without_a_text_the_claims_alone_are_shown():
    assert not list(read(port()[0]._repr_html_()).all(class_="text"))


def test_hostile_text_is_text_in_a_notebook():
    result, raw = hostile()
    html = claimx.Result(result.article, result.claims, text=raw)._repr_html_()
    assert "<script" not in html and "<img" not in html and "<svg" not in html


def test_a_result_is_short_as_a_line():
    assert repr(with_text()) == "<Result 'port': 4 claims, 2 figures>"


def test_the_text_is_no_part_of_what_is_written_and_compared():
    one, other = with_text(), port()[0]
    assert one == other and hash(one) == hash(other)
    assert one.to_yaml() == render(other) and one.to_dict() == other.to_dict()
    assert "text" not in one.to_dict() and pickle.loads(pickle.dumps(one)).text == one.text


def test_an_extracted_result_has_its_text():
    text = "قال المدير إن المصنع يعمل."
    assert claimx.extract(text).text == text
