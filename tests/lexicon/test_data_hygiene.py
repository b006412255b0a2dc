"""Words and rules character by character: faults that no eye can see.

A failure prints file:line:column and the character's code point and name.
"""

from pathlib import Path

import pytest
import yaml

import claimx
from claimx.authoring.letters import named, strays
from claimx.lexicon.entries import DATA, entries_of
from claimx.lexicon.forms import forms
from claimx.packs import read_packs
from claimx.rules.load import PACKS
from claimx.strict_yaml import Table, read
from claimx.text.fold import fold, spells

LEXICON = sorted(DATA.rglob("*.yaml"))
RULES = sorted(PACKS.rglob("*.yaml"))
# Examples are running text: الـ16, هـ, مُحمّد.
IN_EXAMPLES = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
IN_WORDS = frozenset(map(chr, range(0x621, 0x64B))) - frozenset("\u0640")
DECLARED = {  # characters besides letters and spaces that the words of a file are made of
    "currencies.yaml": "$¢€£¥₪₽₺₹.%",
    "currencies_cldr.yaml": "",
    "units.yaml": "%٪²³.°/23C",
    "calendar_words.yaml": ".",
    "numbers.yaml": "%٪.",
    "labels.yaml": ".",
    "months_variants.yaml": "12",
}
WRITTEN = (
    "word", "lemma", "present", "participle", "passive", "noun", "plural", "feminine", "elative",
    "host", "prep",
)  # fmt: skip
LISTED = ("variants", "plurals", "forms", "false")
PARTS = ("present", "measure")  # that tell verbs of one spelling apart
LINES = 3000  # of a file that a linguist still finds a place in


def _name(path: Path) -> str:
    return path.name


def _texts(item):
    """The Arabic that an entry says a word is written as, with the item that has its place."""
    if not isinstance(item, Table):
        yield item
        return
    for key in WRITTEN:
        value = item.get(key) or ()
        yield from value if isinstance(value, list) else [value] if value else ()
    for key in LISTED:
        yield from item.get(key) or ()


@pytest.mark.parametrize("path", [*LEXICON, *RULES], ids=_name)
def test_file_has_no_character_that_cannot_be_seen_to_be_wrong(path):
    more = IN_EXAMPLES if path in RULES else DECLARED.get(path.name, "")
    text = path.read_text(encoding="utf-8")
    found = [
        f"{place.file}:{place.line}:{place.column} {named(char)}"
        for place, char in strays(text, path.name, more)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", LEXICON, ids=_name)
def test_words_are_made_of_arabic_letters(path):
    allowed = IN_WORDS | set(" ") | set(DECLARED.get(path.name, ""))
    found = [
        f"{path.name}:{text.place.line}:{text.place.column} {named(char)} in {text!r}"
        for item in read(path)["entries"]
        for text in _texts(item)
        if not text.isascii()  # km, UTC
        for char in text
        if char not in allowed
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", LEXICON, ids=_name)
def test_words_have_no_space_at_their_ends_or_twice(path):
    for item in read(path)["entries"]:
        for text in _texts(item):
            assert text == " ".join(text.split()), f"{path.name}:{text.place.line} {text!r}"


@pytest.mark.parametrize("path", LEXICON, ids=_name)
def test_no_word_stands_twice_in_its_file(path):
    seen, found = {}, []
    for entry in entries_of(read(path)):
        # closed classes keep كأن beside كان: the written hamza tells which one is meant
        key = entry.word if entry.word_class == "function" else fold(entry.word)
        earlier = seen.setdefault(key, entry)
        if earlier is not entry and _same(earlier, entry):
            found.append(
                f"{path.name}:{entry.place.line}: {entry.word} stands in line {earlier.place.line}"
            )
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", LEXICON, ids=_name)
def test_every_word_has_forms_its_dictionary_form_among_them(path):
    found = [
        f"{path.name}:{entry.place.line}: {entry.word}"
        for entry in entries_of(read(path))
        # a cue may share its own spelling with another word: دون
        if fold(entry.word) not in map(fold, entry.features.get("false", ()))
        and entry.word not in {form.text for form in forms(entry)}
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", LEXICON, ids=_name)
def test_no_file_is_too_long_to_find_a_word_in(path):
    assert path.read_text(encoding="utf-8").count("\n") < LINES


def _same(one, other) -> bool:
    """Whether entries are one word: what folds alike may differ in hamza (إن, أن) or in sense.

    A final ي is no ى (هدي, هدى), and of one spelling there may be verbs of two measures.
    """
    if one.word_class in ("cue", "verb"):
        parts = [(entry.word, *map(entry.features.get, PARTS)) for entry in (one, other)]
        return parts[0] == parts[1]
    if {one.word[-1], other.word[-1]} == {"ي", "ى"}:
        return False
    return spells(one.word, other.word) or spells(other.word, one.word)


@pytest.mark.parametrize("path", [*LEXICON, *RULES], ids=_name)
def test_file_is_yaml_without_tabs_and_ends_with_one_newline(path):
    text = path.read_text(encoding="utf-8")
    assert "\t" not in text and "\r" not in text
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert yaml.safe_load(text)


def test_words_that_rules_name_are_plain_letters():
    for rule in read_packs().rules:
        for step in rule.steps:
            for word in step.text.replace("(", " ").replace(")", " ").split():
                if word.startswith("="):
                    plain = word.strip("=?*+")
                    strange = [named(char) for char in plain if char not in IN_WORDS]
                    assert not strange, f"{rule.id}: {word} {strange}"


def test_every_lexicon_file_says_what_its_words_are():
    for path in LEXICON:
        assert read(path).get("about"), path.name


def test_data_is_where_it_is_looked_for():
    assert len(LEXICON) > 20 and len(RULES) > 8
    assert Path(claimx.__file__).parent in DATA.parents
