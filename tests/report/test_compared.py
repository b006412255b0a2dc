"""Gold and output side by side."""

from claimx.render.plain import plain
from claimx.report.compared import page
from claimx.result_files import Stored

from .articles import PORT, hostile, port
from .reading import read


def documents():
    """Gold has a claim that the output misses; the output has another, and differs in a speaker."""
    gold, out = plain(port()[0]), plain(port()[0])
    del out["claims"][3]
    del gold["claims"][2]
    gold["claims"][1]["speaker"] = gold["claims"][0]["speaker"]
    return gold, out


def stored(data):
    return [Stored(data, "a.yaml", "a")]


def outcomes(gold, out, texts=None, language="en"):
    html = page(stored(gold), stored(out), texts or {"port": PORT}, language)
    root = read(html)
    return root, [one.attributes["data-status"].split() for one in root.all("li", class_="claim")]


def test_what_is_missed_invented_and_otherwise_is_marked():
    _, found = outcomes(*documents())
    assert found == [["right"], ["differs", "speaker", "entity"], ["invented"], ["missed"]]


def test_both_texts_stand_beside_each_other_with_their_own_claims():
    root, _ = outcomes(*documents())
    gold, out = root.one(id="a1").all(class_="text")
    assert gold.text == out.text
    cues = [[one.attributes["data-n"] for one in side.all(class_="cue")] for side in (gold, out)]
    assert cues == [["1 =", "2 ≠", "4 −"], ["1 =", "2 ≠", "3 +"]]
    ids = [one.attributes["id"] for one in root.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids)) and {"m1-1", "m1-3", "m1-4"} <= set(ids)


def test_optional_gold_is_neither_missed_nor_found():
    gold, out = documents()
    gold["claims"][2]["optional"] = True
    assert outcomes(gold, out)[1][3] == ["optional"]


def test_an_article_that_was_not_extracted_is_missed_whole():
    gold, _ = documents()
    html = page(stored(gold), [], {"port": PORT}, "en")
    assert html.count('data-status="missed') == 3


def test_gold_made_by_hand_may_say_little():
    claim = plain(port()[0])["claims"][0]
    said = {"cue": claim["cue"], "content": claim["content"], "speaker": None}
    gold = {"article": {"id": "port"}, "claims": [said]}
    assert outcomes(gold, {})[1] == [["missed"]]


def test_scores_are_those_of_the_score():
    root, _ = outcomes(*documents())
    row = next(root.one(id="scores").one("tbody").all("tr"))
    assert [cell.text for cell in row.all("td", class_="n")] == ["66.7%", "66.7%", "66.7%"]


def test_hostile_results_stay_text():
    result, raw = hostile()
    root, _ = outcomes(plain(result), {}, {result.article.id: raw}, "ar")
    assert len(list(root.all("script"))) == 3 and not list(root.all("img"))
