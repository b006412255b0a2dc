"""The explanation of an article, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..annotated import Annotated
from ..claims.assemble import claims_of, with_contents
from ..claims.attribution.find import Attribution
from ..claims.coreference.resolve import Referent, resolve
from ..model import Claim
from ..pipeline import Extractor
from ..rules.load import Rule
from ..rules.match import Range
from ..text.document import Document
from ..words.analysed import readings_of
from .limits import ends
from .marked import marked
from .model import Counted, Read, Sentence, Why, Word
from .near import misses
from .speakers import whose


@dataclass
class Explainer:
    """An extractor and one document; `sentences` gives what there is to say."""

    extractor: Extractor
    document: Document

    @cached_property
    def _parsed(self) -> Annotated:
        return self.extractor.parse(self.document)[0]

    @cached_property
    def _found(self) -> list[Attribution]:
        return list(self.extractor.finder.find(self._parsed))

    @cached_property
    def _claims(self) -> list[Claim]:
        return claims_of(self._parsed, self._found)

    @cached_property
    def _kept(self) -> list[tuple[Attribution, Range]]:
        return with_contents(self._parsed, self._found)

    @cached_property
    def _made(self) -> list[Attribution]:
        """The attribution of each claim; some attributions make none."""
        return [attribution for attribution, _ in self._kept]

    @cached_property
    def _referents(self) -> list[Referent]:
        return resolve(self._parsed, self._kept)

    def sentences(self, line: int | None = None, every: bool = False) -> Iterator[Sentence]:
        """Yield the sentences on `line` (from 1), or all in which there is something to explain.

        With `every` those without anything are explained too, as they are on a line asked for.
        """
        every = every or line is not None
        for first, last in self._parsed.sentences:
            start, end = self._parsed.span((first, last))
            lines = self._line(start), self._line(max(start, end - 1))
            if line is None or lines[0] <= line <= lines[1]:
                one = self._sentence((first, last), lines[0], every)
                if every or one.claims or one.misses or one.figures:
                    yield one

    def _line(self, offset: int) -> int:
        return self.document.raw.count("\n", 0, offset) + 1

    def _sentence(self, sentence: tuple[int, int], line: int, every: bool) -> Sentence:
        here = [at for at, one in enumerate(self._made) if _inside(one.cue, sentence)]
        taken = [self._made[at] for at in here]
        missed = tuple(misses(self._parsed, sentence, self.extractor.finder, taken))
        start, end = self._parsed.span(sentence)
        told = bool(every or taken or missed)
        return Sentence(
            line=line,
            text=self.document.raw[start:end],
            claims=tuple(map(self._why, here)),
            misses=missed,
            figures=tuple(
                Counted(figure.text, figure.rule, figure.kind, figure.value)
                for figure in self._figures
                if start <= figure.span[0] < end
            ),
            phrases=tuple(marked(self._parsed, sentence, self._passes)) if told else (),
            words=tuple(self._words(sentence, taken)) if told else (),
        )

    @property
    def _passes(self) -> Mapping[str, Sequence[Rule]]:
        return self.extractor.packs.phrases

    @cached_property
    def _figures(self) -> Sequence:
        return self.extractor.figures(self.document)

    def _words(self, sentence: tuple[int, int], taken: Sequence[Attribution]) -> Iterator[Word]:
        """The words that rules matched, or all of them when no rule did."""
        shown = {at for one in taken for at in range(*one.captures["match"])}
        for at in range(*sentence):
            if at in shown or not taken:
                analysis = self._parsed.analyses[at]
                read = tuple(Read(*one[:3]) for one in readings_of(analysis))
                yield Word(analysis.text, read, tuple(sorted(analysis.classes)))

    def _why(self, number: int) -> Why:
        claim, made, parsed = self._claims[number], self._made[number], self._parsed
        return Why(
            number=number + 1,
            id=claim.id,
            rule=claim.rule,
            why=made.rule.why.strip(),
            cue=claim.cue.text,
            style=claim.style,
            content=claim.content.text,
            ends=ends(parsed, claim.content.span, made, self._made),
            captures={
                name: parsed.text(tokens)
                for name, tokens in made.captures.items()
                if name != "match"
            },
            speaker=whose(parsed, number, self._claims, self._made, self._referents[number]),
        )


def _inside(tokens: tuple[int, int], sentence: tuple[int, int]) -> bool:
    return sentence[0] <= tokens[0] < sentence[1]
