"""Running the examples that stand beside the rules of phrases.

    examples:
    - قال [مدير الميناء سامي الحلو] إن الرصيف مفتوح.
    counterexamples:
    - {text: قال المدير إن الرصيف مفتوح., why: no name}

In an example brackets hold all that the rule marks; in a counterexample it marks nothing.
"""

from collections.abc import Iterator
from typing import Any

from ..phrases.brackets import bracketed, unbracketed
from ..phrases.chunks import Phrase
from ..rules.load import Rule
from ..strict_yaml import Text
from ..text.document import document
from .examples import counterexamples
from .selftest import Fault, few, idle


def faults(rule: Rule, extractor: Any, strict: bool = True) -> Iterator[Fault]:
    """Yield what is wrong with the examples of a rule of phrases.

    Raises PackError for one written wrongly.
    """
    check(rule)
    yield from few(rule, strict)
    for example in rule.examples:
        got = _marked(rule, unbracketed(example), extractor)
        if got != example:
            values = (("expected", str(example)), ("got", got))
            yield Fault(rule.id, example.place, "something else is marked", values)
    for other in counterexamples(rule.counterexamples, rule.place):
        got = _marked(rule, other.text, extractor)
        if got != other.text:
            message = "a counterexample is marked" + (f" ({other.why})" if other.why else "")
            yield Fault(rule.id, other.place, message, (("got", got),))
    texts = list(map(unbracketed, rule.examples))
    fewer = extractor.without(rule.id)
    if texts and all(_said(text, fewer) == _said(text, extractor) for text in texts):
        yield idle(rule)


def check(rule: Rule) -> None:
    """Raise PackError for an example that is written wrongly."""
    for item in rule.examples:
        if not isinstance(item, Text):
            place = getattr(item, "place", rule.place)
            raise place.error("an example is a text with phrases in [brackets]; quote it")
        if unbracketed(item) is None:
            message = "an example needs a phrase in [brackets]; a text without is a counterexample"
            raise item.place.error(message)
    list(counterexamples(rule.counterexamples, rule.place))


def _marked(rule: Rule, text: str, extractor: Any) -> str:
    """A text with brackets around what the rule marks."""
    parsed, _ = extractor.parse(document(text))
    return bracketed(text, (parsed.span(p.tokens) for p in parsed.phrases if p.rule.id == rule.id))


def _said(text: str, extractor: Any) -> list[tuple[Any, ...]]:
    """All that is marked in a text, whichever rules do it."""
    phrases: list[Phrase] = extractor.parse(document(text))[0].phrases
    return [(phrase.tokens, phrase.classes) for phrase in phrases]
