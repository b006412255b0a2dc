"""The phrases of a sentence, pass by pass."""

from collections.abc import Iterator, Mapping, Sequence

from ..annotated import Annotated
from ..phrases.brackets import bracketed
from ..rules.load import Rule
from ..rules.match import Range
from .model import Marked


def marked(
    parsed: Annotated, sentence: Range, passes: Mapping[str, Sequence[Rule]]
) -> Iterator[Marked]:
    """Yield what each pass marked in a sentence, without those that marked nothing."""
    here = [one for one in parsed.phrases if sentence[0] <= one.tokens[0] < sentence[1]]
    start, _ = parsed.span(sentence)
    for name, rules in passes.items():
        phrases = [one for one in here if one.rule in rules]
        spans = [parsed.span(one.tokens) for one in phrases]
        if phrases:
            yield Marked(
                name,
                bracketed(parsed.text(sentence), ((a - start, b - start) for a, b in spans)),
                tuple(one.rule.id for one in phrases),
            )
