"""What a user is told about a broken pack: the exact place and message, one table."""

import pytest

from claimx.authoring.validation import check, is_pack
from claimx.errors import PackError

RULE = "pack: p\nrules:\n- id: a\n  why: w\n  steps:\n"
CUE = RULE + "  - (cue:cue-verb)\n"
WORDS = "pack: p\nwords:\n"
MARKS = "pack: p\nfor: phrases\nrules:\n- id: a\n  why: w\n  steps: [(first:NOUN)]\n"
FIGURE = (
    "pack: p\nfor: figures\nrules:\n- id: a\n  why: w\n  kind: count\n  steps:\n"
    '  - "(number:quantity)"\n'
)
VERB = "lemma: همهم, present: يهمهم"
CLAIM = "cue: أ, speaker: ب, content: ج"

SHAPES = {
    "empty file": ("", "1:1: a pack is 'key: value' lines that begin with 'pack: NAME'"),
    "list": ("- a\n", "1:1: a pack is 'key: value' lines that begin with 'pack: NAME'"),
    "no name": ("rules: []\n", "1:1: missing key 'pack'"),
    "unknown key": ("pack: p\nruls: []\n", "2:1: unknown key 'ruls'; did you mean 'rules'?"),
    "duplicate key": ("pack: p\npack: q\n", "2:1: duplicate key 'pack'"),
    "alias": (
        "pack: &x p\nabout: *x\n",
        "2:8: aliases (*name) are not allowed: write the value out",
    ),
    "open quote": ('pack: "p\n', "2:1: found unexpected end of stream"),
    "kind a number": (
        "pack: p\nfor: 5\n",
        "2:1: unknown kind of pack '5'; known: claims, figures, phrases",
    ),
    "unknown kind": (
        "pack: p\nfor: claim\n",
        "2:6: unknown kind of pack 'claim'; did you mean 'claims'?",
    ),
    "rules no list": (
        "pack: p\nrules: text\n",
        "2:1: 'rules' must be a list of rules, each with id, why and steps",
    ),
    "rule no mapping": (
        "pack: p\nrules:\n- text\n",
        "3:3: 'rules' must be a list of rules, each with id, why and steps",
    ),
    "phrases no mapping": (
        "pack: p\nphrases: [a]\n",
        "2:10: 'phrases' must be 'name: pattern' lines",
    ),
    "phrase no text": ("pack: p\nphrases: {a: {b: c}}\n", "2:11: a pattern is text; quote it"),
}
RULES = {
    "rule key": (
        "pack: p\nrules:\n- id: a\n  why: w\n  stpes: []\n",
        "5:3: unknown key 'stpes'; did you mean 'steps'?",
    ),
    "rule with an empty id": (
        "pack: p\nrules:\n- id: ''\n  why: w\n  steps: [(cue:cue-verb)]\n",
        "3:7: an id names the construction: verb-subject-that",
    ),
    "rule without why": (
        "pack: p\nrules:\n- id: a\n  steps: [(cue:cue-verb)]\n",
        "3:3: missing key 'why'",
    ),
    "duplicate id": (
        CUE + "- id: a\n  why: w\n  steps: [(cue:cue-verb)]\n",
        "7:7: duplicate rule id 'a'",
    ),
    "steps no list": (
        "pack: p\nrules:\n- id: a\n  why: w\n  steps: (cue:cue-verb)\n",
        "5:3: 'steps' must be a list of patterns",
    ),
    "step no text": (CUE + "  - [role]\n", "7:5: a pattern is text; quote it"),
    "no cue": (
        RULE + "  - cue-verb\n",
        "3:3: rule 'a' needs one step that is (cue: …) and no more",
    ),
    "two cues": (
        CUE + "  - (cue:cue-verb)\n",
        "3:3: rule 'a' needs one step that is (cue: …) and no more",
    ),
    "cue beside something": (
        RULE + "  - (cue:cue-verb) role\n",
        "3:3: rule 'a' needs one step that is (cue: …) and no more",
    ),
    "unknown capture": (
        CUE + "  - (speeker:role)\n",
        "7:5: rule 'a' captures 'speeker', which nothing reads; did you mean 'speaker'?",
    ),
    "unknown class": (
        RULE + "  - (cue:cue-verv)\n",
        "6:5: unknown word class or phrase 'cue-verv'; did you mean 'cue-verb'?",
    ),
    "agreement of what is not captured": (
        CUE + "  - (speaker:role)\n  agrees: speeker\n",
        "8:11: the rule captures no 'speeker'; did you mean 'speaker'?",
    ),
    "agreement of a list": (CUE + "  agrees: [speaker]\n", "7:11: 'agrees' must be text"),
    "content a number": (CUE + "  content: 5\n", "7:3: 'content' must be text"),
    "id a number": (
        RULE.replace("id: a", "id: 5") + "  - (cue:any)\n- {id: 5, why: w, steps: [(cue:any)]}\n",
        "7:4: duplicate rule id '5'",
    ),
    "mark missing": (MARKS, "4:3: rule 'a': 'marks' says what its phrases are: np definite"),
    "mark empty": (
        MARKS + "  marks: ''\n",
        "4:3: rule 'a': 'marks' says what its phrases are: np definite",
    ),
    "mark no text": (MARKS + "  marks: [np]\n", "7:10: 'marks' must be text"),
    "phrase without a first word": (
        MARKS.replace("first:", "head:") + "  marks: np\n",
        "4:3: rule 'a' needs one step that is (first: …) and no more",
    ),
    "unknown content": (
        CUE + "  content: claus\n",
        "7:12: unknown content 'claus'; did you mean 'clause'?",
    ),
}
PATTERNS = {
    "bracket too many": (
        RULE + "  - (cue:cue-verb))\n",
        "6:5: in '(cue:cue-verb))', column 15: ')' is not expected here",
    ),
    "bracket too few": (
        RULE + "  - (cue:cue-verb\n",
        "6:5: in '(cue:cue-verb', column 14: the pattern ends too early",
    ),
    "more than allowed": (
        CUE + "  - role{5,2}\n",
        "7:5: in 'role{5,2}', column 5: '{5,2}' asks for more than it allows",
    ),
    "cue that is no word": (
        RULE + "  - (cue:edge)\n",
        "6:5: (cue: …) must be a word, not what is around it",
    ),
    "strange sign": (
        CUE + "  - role %\n",
        "7:5: in 'role %', column 6: '%' is not expected here",
    ),
    "in a phrase": (
        "pack: p\nphrases:\n  a: role |\n",
        "3:3: in 'role |', column 7: the pattern ends too early",
    ),
}
WORDS_TABLE = {
    "words no list": (
        "pack: p\nwords: {class: cue, entries: []}\n",
        "2:1: 'words' must be a list of {class: …, entries: […]}",
    ),
    "words key": (
        WORDS + "- {class: cue, entris: []}\n",
        "3:16: unknown key 'entris'; did you mean 'entries'?",
    ),
    "entries no list": (
        WORDS + "- {class: role, entries: مدير}\n",
        "3:17: 'entries' must be a list of words",
    ),
    "entry a number": (
        WORDS + "- {class: role, entries: [5]}\n",
        "3:26: 'entries' must be a list of words",
    ),
    "entry key": (
        WORDS + "- {class: role, entries: [{word: مدير, femnine: مديرة}]}\n",
        "3:40: unknown key 'femnine'; did you mean 'feminine'?",
    ),
    "cue without present": (
        WORDS + "- {class: cue, entries: [{lemma: همهم, act: state, takes: [that]}]}\n",
        "3:26: missing key 'present'",
    ),
    "cue as a word": (
        WORDS + "- {class: cue, entries: [همهم]}\n",
        "3:26: 'entries' must be a list of entries, "
        "each {lemma: …, present: …, act: …, takes: […]}",
    ),
    "name no text": ("pack: [p]\n", "1:7: 'pack' must be a name"),
    "empty word": (WORDS + "- {class: role, entries: ['']}\n", "3:27: a word is empty"),
    "empty verb": (
        WORDS + "- {class: cue, entries: [{lemma: همهم, present: '', act: state, takes: []}]}\n",
        "3:49: 'present' must be a word",
    ),
    "verb of two words": (
        WORDS + f"- {{class: cue, entries: [{{{VERB} همسا, act: state, takes: [that]}}]}}\n",
        "3:49: 'present' must be one word",
    ),
    "verb of one letter": (
        WORDS + "- {class: verb, entries: [{lemma: ق, present: يقي}]}\n",
        "3:35: 'lemma' must be the past of 'he', of two letters or more",
    ),
    "verb with a past for its present": (
        WORDS + "- {class: cue, entries: [{lemma: همس, present: همس, act: state, takes: []}]}\n",
        "3:48: 'present' must be the present of 'he', which begins with ي",
    ),
    "keys no names": (
        WORDS + "- {class: role, keys: [[a]], entries: [حارس]}\n",
        "3:24: 'keys' must be a list of names of keys",
    ),
    "gender of an own class": (
        WORDS + "- {class: role, entries: [{word: حارس, gender: {}}]}\n",
        "3:48: 'gender' must be one of m, f",
    ),
    "verb of three letters without a present": (
        WORDS + "- {class: verb, entries: [{lemma: همس}]}\n",
        "3:27: missing key 'present': nothing tells it of a verb of three letters (measure I); "
        "one of measure II says measure: 2",
    ),
    "measure that there is not": (
        WORDS + "- {class: verb, entries: [{lemma: همس, measure: 11}]}\n",
        "3:27: 'measure' must be a number from 1 to 10, q1 or q2",
    ),
    "object of a verb no truth": (
        WORDS + "- {class: verb, entries: [{lemma: تهامس, object: قول}]}\n",
        "3:50: 'object' must be true or false",
    ),
    "number of a noun that there is not": (
        WORDS + "- {class: noun, entries: [{word: همسات, number: many}]}\n",
        "3:49: 'number' must be one of s, d, p",
    ),
    "plurals no list": (
        WORDS + "- {class: role, entries: [{word: مدير, plurals: مدراء}]}\n",
        "3:49: 'plurals' must be a list of words, such as [وزراء]",
    ),
    "plural a number": (
        WORDS + "- {class: role, entries: [{word: مدير, plurals: [5]}]}\n",
        "3:49: 'plurals' must be a list of words, such as [وزراء]",
    ),
    "sound no flag": (
        WORDS + "- {class: role, entries: [{word: مدير, sound: maybe}]}\n",
        "3:47: 'sound' must be true or false",
    ),
    "currency without code": (
        WORDS + "- {class: currency, entries: [فلوس]}\n",
        "3:31: missing key 'code': every word of 'currency' has it",
    ),
    "unknown act": (
        WORDS + f"- {{class: cue, entries: [{{{VERB}, act: stat, takes: [that]}}]}}\n",
        "3:61: unknown act 'stat'; did you mean 'state'?",
    ),
    "unknown complement": (
        WORDS + f"- {{class: cue, entries: [{{{VERB}, act: state, takes: [thatt]}}]}}\n",
        "3:76: unknown complement 'thatt'; did you mean 'that'?",
    ),
    "farsi yeh": (
        WORDS + "- {class: role, entries: [وز\u06ccر]}\n",
        "3:29: U+06CC ARABIC LETTER FARSI YEH does not belong into a pack: "
        "write words with plain letters",
    ),
    "bidi mark": (
        WORDS + '- {class: role, entries: ["\u200fمدير"]}\n',
        "3:28: U+200F RIGHT-TO-LEFT MARK does not belong into a pack: "
        "write words with plain letters",
    ),
}  # fmt: skip
EXAMPLES = {
    "example no mapping": (
        CUE + "  examples: [نص]\n",
        "7:14: an example is {text: …, claims: [{cue: …, …}]}",
    ),
    "example without claims": (
        CUE + "  examples: [{text: نص, claims: []}]\n",
        "7:14: an example needs claims; a text without is a counterexample",
    ),
    "example with a number for claims": (
        CUE + "  examples: [{text: نص, claims: 1.0}]\n",
        "7:25: 'claims' must be a list of claims",
    ),
    "claim without speaker": (
        CUE + "  examples: [{text: نص, claims: [{cue: أ, content: ج}]}]\n",
        "7:34: missing key 'speaker'",
    ),
    "claim key": (
        CUE + f"  examples: [{{text: نص, claims: [{{{CLAIM}, stile: direct}}]}}]\n",
        "7:67: unknown key 'stile'; did you mean 'style'?",
    ),
    "claims all by other rules": (
        CUE + f"  examples: [{{text: نص, claims: [{{{CLAIM}, rule: b}}]}}]\n",
        "7:14: no claim of this example is by rule 'a'",
    ),
    "examples no list": (
        CUE + "  examples: نص\n",
        "7:3: 'examples' must be a list of examples",
    ),
    "counterexample no text": (
        CUE + "  counterexamples: [[نص]]\n",
        "3:3: a counterexample is a text, or {text: …, why: …}",
    ),
    "example of a figure": (
        FIGURE + "  examples: [نص]\n",
        "9:14: an example is {text: …, figure: …, value: …}",
    ),
    "example of a figure without one": (
        FIGURE + "  examples: [{text: نص, value: 5}]\n",
        "9:14: missing key 'figure'",
    ),
    "day of a figure": (
        FIGURE + "  examples: [{text: نص, figure: نص, value: 5, published: أمس}]\n",
        "9:58: 'أمس' is not a date; write it as 2025-03-14",
    ),
    "example of a phrase": (
        MARKS + "  marks: np\n  examples: [{text: نص}]\n",
        "8:14: an example is a text with phrases in [brackets]; quote it",
    ),
    "example of a phrase without brackets": (
        MARKS + "  marks: np\n  examples: [نص]\n",
        "8:14: an example needs a phrase in [brackets]; a text without is a counterexample",
    ),
    "brackets that do not pair": (
        MARKS + "  marks: np\n  examples: ['[نص [طويل]']\n",
        "8:14: an example needs a phrase in [brackets]; a text without is a counterexample",
    ),
    "example of a pack": (
        "pack: p\nexamples: [نص]\n",
        "2:12: an example is {text: …, claims: [{cue: …, …}]}",
    ),
}
TABLE = SHAPES | RULES | PATTERNS | WORDS_TABLE | EXAMPLES


@pytest.mark.parametrize("name", TABLE)
def test_broken_pack_is_told(name, tmp_path):
    source, message = TABLE[name]
    file = tmp_path / "mine.yaml"
    file.write_text(source, encoding="utf-8")
    (fault,) = check(file).faults
    assert str(fault).removeprefix(f"{file}:") == message


def test_pack_that_cannot_be_read(tmp_path):
    (fault,) = check(tmp_path / "gone.yaml").faults
    assert "cannot be read" in str(fault)


MANY = """\
pack: p
wrods: []
phrases:
  good: role title
  bad: role |
words:
- class: cue
  entries:
  - {lemma: همهم, present: يهمهم, act: stat, takes: [that]}
  - {lemma: غمغم, present: يغمغم, act: state, takes: [thatt]}
- {class: mine, entries: [عيون, 5, {word: وزير, femnine: وزيرة}]}
rules:
- {id: a, why: w, steps: [(cue:bad mine)], contents: clause}
- id: b
  why: w
  steps:
  - (cue:mine)
  - (speeker:bad)
- id: c
  why: w
  steps: [(cue:mine), bad]
  examples:
  - {text: نص, claims: []}
  - نص
  counterexamples: [وزﻳر]
examples:
- {txt: نص}
"""


def test_every_fault_of_a_pack_is_told_at_once(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(MANY, encoding="utf-8")
    checked = check(file)
    assert [(fault.place.line, fault.place.column) for fault in checked.faults] == [
        (2, 1), (5, 3), (9, 40), (10, 55), (11, 26), (11, 49), (13, 44), (18, 5), (23, 5), (24, 5),
        (25, 23), (27, 4),
    ]  # fmt: skip
    assert checked.rules == 1


def test_a_faulty_pack_beside_is_an_error(tmp_path):
    for name, source in (("good.yaml", "pack: p\n"), ("bad.yaml", "pack: p\nruls: []\n")):
        (tmp_path / name).write_text(source, encoding="utf-8")
    with pytest.raises(PackError, match="unknown key 'ruls'"):
        check(tmp_path / "good.yaml", [tmp_path / "bad.yaml"])


MISSPELT = {
    "of nouns": ("rolle", "- أمين", "role"),
    "of cues": ("cuee", "- {lemma: أسر, present: يسر, act: reveal, takes: [that]}", "cue"),
}


@pytest.mark.parametrize(("name", "entry", "meant"), MISSPELT.values(), ids=MISSPELT)
def test_a_misspelt_class_is_named(tmp_path, name, entry, meant):
    file = tmp_path / "mine.yaml"
    file.write_text(f"pack: p\nwords:\n- class: {name}\n  entries:\n  {entry}\n", encoding="utf-8")
    (fault,) = check(file).faults
    assert str(fault).startswith(f"{file}:3:10: unknown class {name!r}; did you mean {meant!r}?")


def test_a_class_of_ones_own_may_look_like_another(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(
        f"{CUE}  - (speaker:roles)\nwords:\n- class: roles\n  entries: [أمين]\n", encoding="utf-8"
    )
    assert not [fault for fault in check(file).faults if "unknown class" in str(fault)]


OTHERS = {
    "one key": "foo: 1\n",
    "settings": "repos:\n- repo: local\n  hooks: []\n",
    "numbers": "1: 2\n3: [4]\n",
    "nested": "a:\n  b:\n    c: {d: [e, {f: null}]}\n",
    "rules of another program": "rules:\n- id: 1\n- alert: x\n  expr: y\n",
    "words of another program": "words: [1, {class: 2}]\n",
    "null": "~\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "tags": "a: !b c\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_any_yaml_gets_an_answer(tmp_path, text):
    file = tmp_path / "other.yaml"
    file.write_text(text, encoding="utf-8")
    assert check(file).faults and not is_pack(file)


@pytest.mark.parametrize(
    "text", [RULE, "# ours\npack : p\n", "\ufeff'pack': p\n", "rules: [\npack: p\n"]
)
def test_what_has_the_key_is_meant_as_a_pack(tmp_path, text):
    file = tmp_path / "pack.yaml"
    file.write_text(text, encoding="utf-8")
    assert is_pack(file)
