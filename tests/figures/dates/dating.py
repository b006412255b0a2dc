"""What the tests of dates share: one finder, and a reading of a piece of text."""

from datetime import date
from functools import cache

from claimx.figures.dates.classes import CLASSES
from claimx.figures.dates.find import KIND, DateFinder
from claimx.figures.dates.timex import Context
from claimx.lexicon.compiled import builtin
from claimx.lexicon.index import Lexicon
from claimx.lexicon.lookup import look_up
from claimx.lexicon.tagging import read_in_place
from claimx.model import Figure, Note
from claimx.rules.load import PACKS, Rule, literals, load
from claimx.text.quotations import find_quotations
from claimx.text.sentences import find_sentences
from claimx.text.tokens import tokenise


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(load([PACKS / "figures" / f"{name}.yaml" for name in ("dates", "times")], KIND))


@cache
def lexicon() -> Lexicon:
    return Lexicon((), literals(rules()), CLASSES, builtin())


@cache
def finder(without: str = "") -> DateFinder:
    return DateFinder(lexicon(), [rule for rule in rules() if rule.id != without])


def read(
    text: str, published: str | None = None, without: str = ""
) -> tuple[list[Figure], list[Note]]:
    tokens = tokenise(text)
    quotations = find_quotations(tokens)[0]
    analyses = look_up(tokens, quotations, lexicon())
    figures, notes = [], []
    day = date.fromisoformat(published) if published else None
    sentences = find_sentences(tokens, quotations)
    read_in_place(analyses, sentences, lexicon())
    for found, odd in finder(without).article(tokens, analyses, sentences, Context(day), text):
        figures += found
        notes += odd
    return figures, notes
