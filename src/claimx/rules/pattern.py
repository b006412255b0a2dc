"""The pattern language of rule steps, parsed into nodes.

    cue-verb                 a token of that class
    cue-verb & takes-that    of both            !comma     a token not of it      any   any token
    =إلى                     that word (folded) l+outlet   the class behind ل
    role | title             one or the other   x? x* x+ x{2,5}, and lazy x*? x+?
    (speaker: …)             a capture          (ahead: …) (unless: …)  look without taking
    edge                     the end of the sentence, or its beginning before the cue
    noun-phrase              a phrase defined in a pack

Look-around goes in the direction of matching: outward from the cue.
"""

import re
from collections.abc import Callable, Iterator

from ..limits import beyond, limit
from ..text.fold import fold
from .nodes import (
    Both,
    Capture,
    Choice,
    Condition,
    Edge,
    Either,
    Has,
    Look,
    Node,
    Not,
    Repeat,
    Sequence,
    Token,
)

ANY = "any"
EDGE = "edge"
LOOKS = ("ahead", "unless")
_LONGEST = len("{999,999}?")
_LEXEME = re.compile(
    r"\s*(?:(?P<name>=?[\w\-\u0600-\u06ff]+(?:\+[\w\-\u0600-\u06ff]+)?)"
    r"|(?P<quantifier>\{[0-9]+,?[0-9]*\}\??|[?*]\??|\+\??)|(?P<sign>[()|&!:]))"
)


class PatternError(ValueError):
    """A pattern cannot be read; `column` counts from 0 in the pattern's text."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.column = column


class Parser:
    """Parses one pattern; `phrase` gives the node of a phrase name, or None for a class."""

    def __init__(self, text: str, phrase: Callable[[str], Node | None]) -> None:
        self._items = list(_lexemes(text))
        self._end = len(text)
        self._at = self._depth = 0
        self._phrase = phrase

    def parse(self) -> Node:
        """Return the node of the whole pattern. Raises PatternError."""
        node = self._choice()
        if self._at < len(self._items):
            raise self._unexpected()
        return node

    def _peek(self) -> str:
        return self._items[self._at][0] if self._at < len(self._items) else ""

    def _take(self) -> str:
        self._at += 1
        return self._items[self._at - 1][0]

    def _unexpected(self) -> PatternError:
        if self._at >= len(self._items):
            return PatternError("the pattern ends too early", self._end)
        text, column = self._items[self._at]
        return PatternError(f"{text!r} is not expected here", column)

    def _choice(self) -> Node:
        items = [self._sequence()]
        while self._peek() == "|":
            self._take()
            items.append(self._sequence())
        return _choice(items)

    def _sequence(self) -> Node:
        items: list[Node] = []
        while self._peek() not in ("", "|", ")"):
            items.append(self._repeated())
        if not items:
            raise self._unexpected()
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def _repeated(self) -> Node:
        node = self._conjunction()
        if not self._at_quantifier():
            return node
        node = Repeat(node, self._quantifier())
        if self._at_quantifier():
            raise self._unexpected()
        return node

    def _at_quantifier(self) -> bool:
        return self._peek()[:1] in ("?", "*", "+", "{") and bool(self._peek())

    def _quantifier(self) -> str:
        column, quantifier = self._items[self._at][1], self._take()
        if len(quantifier) > _LONGEST:
            raise PatternError(f"{quantifier[:9]}… asks for more than any sentence has", column)
        least, most, _ = bounds(quantifier)
        if most is not None and least > most:
            raise PatternError(f"{quantifier!r} asks for more than it allows", column)
        return quantifier

    def _conjunction(self) -> Node:
        items = [self._atom()]
        while self._peek() == "&":
            self._take()
            items.append(self._atom())
        if len(items) == 1:
            return items[0]
        return Token(Both(tuple(map(self._condition, items))))

    def _condition(self, node: Node) -> Condition:
        if isinstance(node, Token) and node.condition is not None:
            return node.condition
        raise PatternError("& joins classes of one token only", self._items[self._at - 1][1])

    def _atom(self) -> Node:
        sign = self._peek()
        if sign in ("!", "("):
            self._depth += 1
            if self._depth > limit("brackets"):
                raise PatternError(beyond("brackets"), self._items[self._at][1])
            node = self._group() if sign == "(" else self._negation()
            self._depth -= 1
            return node
        if not sign or sign in "|&):":
            raise self._unexpected()
        name = self._take()
        if name == ANY:
            return Token(None)
        if name == EDGE:
            return Edge()
        if name.startswith("="):
            return Token(Has("=" + fold(name[1:])))
        return self._phrase(name) or Token(Has(name))

    def _negation(self) -> Node:
        self._take()
        return Token(Not(self._condition(self._atom())))

    def _group(self) -> Node:
        self._take()
        name = ""
        if self._at + 1 < len(self._items) and self._items[self._at + 1][0] == ":":
            name = self._take()
            self._take()
        node = self._choice()
        if self._peek() != ")":
            raise self._unexpected()
        self._take()
        if name in LOOKS:
            return Look(name, node)
        return Capture(name, node) if name else node


def bounds(quantifier: str) -> tuple[int, int | None, bool]:
    """Return the least, the most (None: any number) and whether as few as possible are taken."""
    lazy = len(quantifier) > 1 and quantifier.endswith("?")
    sign = quantifier[0]
    if sign != "{":
        return int(sign == "+"), 1 if sign == "?" else None, lazy
    least, comma, most = quantifier.strip("{}?").partition(",")
    return int(least), int(most) if most else None if comma else int(least), lazy


def _lexemes(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    while text[at:].strip():
        match = _LEXEME.match(text, at)
        if match is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise PatternError(f"{text[at]!r} is not expected here", at)
        kind = match.lastgroup
        yield match[kind], match.start(kind)
        at = match.end()


def _choice(items: list[Node]) -> Node:
    """A choice between single tokens is one condition: faster, and no backtracking."""
    if len(items) == 1:
        return items[0]
    if all(isinstance(item, Token) and item.condition is not None for item in items):
        return Token(Either(tuple(item.condition for item in items)))
    return Choice(tuple(items))
