"""An explanation as plain text: labels in English, every Arabic value on a line of its own."""

from collections.abc import Iterable, Iterator

from .model import Lost, Marked, Miss, Near, Sentence, Whose, Why, Word

CLOSEST = 6  # rules that are shown in full


def as_text(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Yield the text of each sentence's explanation."""
    for sentence in sentences:
        yield "".join(f"{line}\n" for line in _sentence(sentence))


def _sentence(sentence: Sentence) -> Iterator[str]:
    yield f"line {sentence.line}"
    yield f"    {_flat(sentence.text)}"
    for claim in sentence.claims:
        yield from _claim(claim)
    for miss in sentence.misses:
        yield from _miss(miss)
    for figure in sentence.figures:
        yield f"  figure by rule {figure.rule}: {figure.kind} {figure.value}"
        yield f"    {figure.text}"
    if not (sentence.claims or sentence.misses):
        yield "  no claim, and no word that could be a cue"
    for marked in sentence.phrases:
        yield from _marked(marked)
    if sentence.words:
        yield "  words, their readings and classes"
        for word in sentence.words:
            yield from _word(word)
    yield ""


def _flat(text: str) -> str:
    return " ".join(text.splitlines())


def _claim(claim: Why) -> Iterator[str]:
    yield f"  claim {claim.number} ({claim.id}) by rule {claim.rule}"
    yield f"    {claim.why}"
    for name, text in claim.captures.items():
        yield f"    captured as {name}"
        yield f"      {text}"
    yield from _whose(claim.speaker)
    yield f"    content ({claim.style}) ends {claim.ends}"
    yield f"      {_flat(claim.content)}"


def _whose(speaker: Whose) -> Iterator[str]:
    yield f"    speaker: {speaker.because}"
    yield f"      {speaker.entity or '-'}"
    for lost in speaker.lost:
        yield from _lost(lost)


def _lost(lost: Lost) -> Iterator[str]:
    yield f"    not this one: {lost.reason}"
    yield f"      {lost.text}"


def _miss(miss: Miss) -> Iterator[str]:
    yield f"  could be a cue, makes no claim: {miss.because}"
    yield f"    {miss.cue}"
    for near in miss.near[:CLOSEST]:
        yield from _near(near)
    if further := miss.near[CLOSEST:]:
        yield f"    less far: {', '.join(near.rule for near in further)}"
    for unfit in miss.unfit:
        yield f"    no cue for {', '.join(unfit.rules)}"
        yield f"      because: {unfit.because}"


def _near(near: Near) -> Iterator[str]:
    yield f"    {near.rule}: {near.matched} of {near.steps} steps match; {near.stopped}"
    if near.step:
        yield f"      {near.step}"
        yield "      tried at"
        yield f"      {near.at}"


def _marked(marked: Marked) -> Iterator[str]:
    yield f"  {marked.by}: {', '.join(marked.rules)}"
    yield f"    {marked.text}".replace("\n", " ")


def _word(word: Word) -> Iterator[str]:
    yield f"    {word.text}"
    for one in word.readings:
        yield f"      {' '.join((one.pos, *one.features))}"
        yield f"        {one.lemma}"
    yield f"      {' '.join(name for name in word.classes if name.isascii()) or '-'}"
