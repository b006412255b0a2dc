"""A page read back, without a browser: its elements with attributes and texts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "input", "link", "br", "hr", "img", "option"}


@dataclass
class Element:
    """An element; `inside` are those and the texts in it."""

    tag: str
    attributes: dict
    inside: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def all(self, tag=None, **wanted):
        """Every element in this one with a tag and attributes; class_ is one of its classes."""
        for one in self.inside:
            if isinstance(one, Element):
                if (tag in (None, one.tag)) and all(one.has(*pair) for pair in wanted.items()):
                    yield one
                yield from one.all(tag, **wanted)

    def has(self, name, value):
        found = self.attributes.get(name.strip("_").replace("_", "-"))
        return value in (found or "").split() if name == "class_" else found == value

    def one(self, tag=None, **wanted):
        (only,) = self.all(tag, **wanted)
        return only


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.stack = [Element("", {})]

    def handle_starttag(self, tag, attributes):
        found = Element(tag, dict(attributes))
        self.stack[-1].inside.append(found)
        if tag not in _VOID:
            self.stack.append(found)

    def handle_startendtag(self, tag, attributes):
        self.stack[-1].inside.append(Element(tag, dict(attributes)))

    def handle_endtag(self, tag):
        if tag not in _VOID:
            assert self.stack[-1].tag == tag, f"</{tag}> closes <{self.stack[-1].tag}>"
            self.stack.pop()

    def handle_data(self, data):
        self.stack[-1].inside.append(data)


def read(html):
    """Return the root of a page; raise AssertionError where elements do not nest."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.stack) == 1
    return reader.stack[0]
