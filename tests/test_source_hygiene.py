"""What the source must not do: spell out hamza forms, or trust regular expressions with Arabic.

`\\b` fires between a letter and its diacritic and `\\w+` cuts مُحَمَّد into four; folding happens in
one module, which alone knows these things.
"""

import ast
import re
from pathlib import Path

import pytest

import claimx

SOURCE = Path(claimx.__file__).parent
FILES = [path for path in sorted(SOURCE.rglob("*.py")) if path.name != "fold.py"]
LATIN = {  # patterns over text that is never Arabic words
    "rules/pattern.py": "the pattern language itself",
    "figures/dates/classes.py": "what follows digits, after folding",
}
FOLDED = {  # where digits are asked for in text that is folded or known to be ASCII
    "lexicon/morphology/shapes.py": "the folded form of a token",
    "lexicon/candidates.py": "the folded form of a token",
    "text/sentences.py": "figures around a decimal point",
}
HAMZA_CLASS = re.compile(r"\[[^\]\s]*[أإآ][^\]\s]*\]")
WORD_CLASS = re.compile(r"\\[bBwW]")


def _name(path):
    return path.relative_to(SOURCE).as_posix()


def _strings(path):
    """String constants of a module, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_class_of_hamza_forms_outside_folding(path):
    found = [line for line, text in _strings(path) if HAMZA_CLASS.search(text)]
    assert not found, f"{_name(path)}:{found}: fold the text instead"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_word_boundary_or_word_class_in_patterns(path):
    if _name(path) in LATIN:
        return
    found = [line for line, text in _strings(path) if WORD_CLASS.search(text)]
    assert not found, f"{_name(path)}:{found}: match tokens instead"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_digits_are_asked_for_after_folding(path):
    """`'²'.isdigit()` is true; digits are tested on folded text, where they are 0-9."""
    if _name(path) in FOLDED:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("isdigit", "isnumeric")
    ]
    assert not found, f"{_name(path)}:{found}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_invisible_characters_in_source(path):
    text = path.read_text(encoding="utf-8")
    hidden = [
        hex(ord(char)) for char in text if char in "\u200e\u200f\u202a\u202b\u202c\u061c\ufeff"
    ]
    assert not hidden, f"{_name(path)}: write {hidden} as escapes"


ARABIC_WORDS = 32
"""How many may stand in Python; lower it when they are fewer: words belong in the lexicon."""
OWNS_ARABIC = ("text/", "lexicon/morphology/")  # orthography and morphology


def test_no_more_arabic_words_in_python():
    word = re.compile("[\u0621-\u064a]{2,}")
    found = {
        _name(path): sum(len(word.findall(text)) for _, text in _strings(path))
        for path in FILES
        if not _name(path).startswith(OWNS_ARABIC)
    }
    assert sum(found.values()) <= ARABIC_WORDS, {name: n for name, n in found.items() if n}
