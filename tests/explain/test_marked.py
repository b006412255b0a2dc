"""What an explanation says of phrases."""

from claimx.explain.article import Explainer
from claimx.explain.text import as_text
from claimx.pipeline import extractor
from claimx.text.document import document

TEXT = "وصل القطار. قال المدير إن الباب مغلق."


def explained(line=None):
    return list(Explainer(extractor(), document(TEXT)).sentences(line))


def test_phrases_stand_in_brackets_with_their_rules_pass_by_pass():
    phrases = {one.by: one for one in explained()[0].phrases}
    assert list(phrases) == ["noun-phrases", "attachments", "cues"]
    one = phrases["noun-phrases"]
    assert one.text == "قال [المدير] إن [الباب] مغلق."
    assert len(one.rules) == 2


def test_sentence_without_claims_shows_its_phrases_when_asked_for():
    first, _ = explained(line=1)
    assert first.phrases[0].text == "وصل [القطار]."


def test_text_puts_the_sentence_on_a_line_of_its_own():
    lines = "".join(as_text(explained())).splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("  noun-phrases: "))
    assert lines[at + 1] == "    قال [المدير] إن [الباب] مغلق."
