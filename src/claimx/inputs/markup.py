"""HTML inside a field of a record to text: no page around it, so nothing has to be left out."""

import re
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|img|h[1-6]|blockquote|table)(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|quot|laquo|raquo|ldquo|rdquo|#\d+);",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    "address article aside blockquote br caption div dd dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_UNREAD = frozenset(("script", "style", "template"))
_SPACE = re.compile(r"[^\S\n\u00a0]+")
_LINE_ENDS = re.compile(r"\s*\n\s*")


def has_markup(text: str) -> bool:
    """Return whether `text` has tags or entities of HTML in it."""
    return _TAG.search(text) is not None


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML, one line a block; <q> is quoted as browsers show it.

    >>> text_of("<p>قال: <q>نعم</q>&nbsp;ثم غادر<sup>1</sup>.</p><p>وأضاف.</p>")
    'قال: «نعم»\\xa0ثم غادر1.\\nوأضاف.'
    """
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    return _LINE_ENDS.sub("\n", "".join(parser.pieces)).strip()


class _Parser(HTMLParser):
    """Collects the text; white space in the source counts as one space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unread += tag in _UNREAD
        self._break(tag, "«")

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD and self._unread > 0
        self._break(tag, "»")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self._break(tag, "")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(_SPACE.sub(" ", data.replace("\n", " ")))

    def _break(self, tag: str, mark: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "q":
            self.pieces.append(mark)
