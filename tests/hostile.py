"""Files made to do harm, one or more for every reader: data for the tests and for `make torture`.

Each is a command, the file that it is given, the exit status that it must end with, and words of
the one line that says what is wrong and where. `CASES` needs nothing but this module.
"""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass

ARTICLE = "قال المدير إن العمل في الميناء مستمر مع 40 عاملا.\n"
_DEEP = 100_000
_RESULT = {
    "schema": "claimx/1",
    "article": {"id": "a", "source": "a.txt", "sha256": "0", "published": None},
    "claims": [],
    "figures": [],
    "notes": [],
}


@dataclass(frozen=True)
class Hostile:
    """A file called `name`; in `command`, {} stands for its path. `data` makes its bytes."""

    id: str
    command: str
    name: str
    data: Callable[[], bytes]
    status: int
    says: str
    beside: tuple[tuple[str, bytes], ...] = ()


def _laughs(indent: str = "") -> str:
    """Nine anchors of nine: with aliases followed, a kilobyte is 387 million items."""
    lines = [f"{indent}a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for n in range(1, 9):
        lines.append(f"{indent}a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]")
    return "\n".join(lines) + f"\n{indent}title: *a8\n"


def _gzipped(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _articles() -> list[Hostile]:
    read = "extract {}"
    front = "---\n{}\n---\n" + ARTICLE

    def case(id, name, data, status=3, says="", command=read):
        return Hostile(id, command, name, data, status, says)

    return [
        case("aliases in front matter", "a.txt", lambda: front.format(_laughs()).encode(),
             says="aliases"),
        case("brackets in front matter", "a.md",
             lambda: front.format("title: " + "[" * _DEEP).encode(), says="levels"),
        case("nested lists in front matter", "a.txt",
             lambda: front.format("title:\n" + "- " * _DEEP + "x").encode(), says="levels"),
        case("a tag in front matter", "a.txt",
             lambda: front.format("title: !!python/object:os.system x").encode(), 0),
        case("a bomb of zeros", "a.txt.gz", lambda: _gzipped(b"\0" * 30_000_000), says="times"),
        case("a bomb within a gzip", "a.txt.gz",
             lambda: _gzipped(_gzipped(b" " * 10_000_000)), says="UTF-8"),
        case("a gzip cut short", "a.txt.gz", lambda: _gzipped(ARTICLE.encode())[:-9],
             says="damaged or cut short"),
        case("a gzip with rubbish after it", "a.txt.gz",
             lambda: _gzipped(ARTICLE.encode()) + b"rubbish", says="damaged"),
        case("a gzip with a false length", "a.txt.gz",
             lambda: _gzipped(ARTICLE.encode())[:-4] + b"\xff" * 4, says="damaged"),
        case("a text that is too long", "a.txt", lambda: b"a " * 6_000_000, says="characters"),
        case("a line without spaces", "a.txt", lambda: "س".encode() * 200_000, 0),
        case("a number of many digits", "a.txt",
             lambda: f"قال المدير إن {'9' * 5000} عامل وصلوا.".encode(), 0),
        case("a decimal of many digits", "a.txt",
             lambda: f"قال المدير إن 1.{'9' * 5000} مليون دولار وصلت.".encode(), 0),
        case("only marks", "a.txt", lambda: "«،؛.؟!»".encode() * 5_000, 0),
        case("controls", "a.txt", lambda: bytes(range(32)) * 500, 0),
    ]  # fmt: skip


def _records() -> list[Hostile]:
    lines, array = "extract {} --text-field text", "extract {} --text-field text --id-field id"

    def case(id, name, data, says, status=3, command=lines):
        return Hostile(id, command, name, data, status, says)

    return [
        case("brackets in JSON", "a.json", lambda: b"[" * _DEEP, "levels"),
        case("braces in a line of JSON", "a.jsonl", lambda: b'{"a":' * _DEEP, "levels"),
        case("two hundred levels", "a.json", lambda: b"[" * 200 + b"]" * 200, "levels"),
        case("an integer of many digits", "a.jsonl",
             lambda: b'{"text": "x", "n": ' + b"9" * 5000 + b"}", "a.jsonl:1"),
        case("numbers that are none, elsewhere", "a.jsonl",
             lambda: b'{"text": "x", "n": [NaN, Infinity, 1e999]}', "", 0),
        case("half a pair in the text", "a.jsonl", lambda: b'{"text": "\\ud800"}', "surrogate"),
        case("half a pair elsewhere", "a.jsonl", lambda: b'{"text": "x", "n": "\\ud800"}', "", 0),
        case("an id that leads out", "a.json",
             lambda: b'[{"text": "x", "id": "../../../etc/passwd"}]', "", 0, array),
        case("an id that is a list", "a.json",
             lambda: b'[{"text": "x", "id": [[]]}]', "no id", 3, array),
        case("a field that is too long", "a.json",
             lambda: json.dumps([{"text": "a " * 6_000_000}]).encode(), "characters"),
        case("a quote that never ends", "a.csv",
             lambda: b'text,id\n"' + b"a\n" * 200_000, "not CSV"),
        case("more cells than columns", "a.csv", lambda: b"text\n" + b"x," * 50_000, "", 0),
        case("no columns", "a.csv", lambda: b"\n\n\n", "", 0),
        case("a null byte", "a.csv", lambda: b"text\n\0\n", "", 0),
        case("the same column twice", "a.csv", lambda: b"text,text\na,b\n", "", 0),
    ]  # fmt: skip


def _pages() -> list[Hostile]:
    body = f"<article><p>{ARTICLE * 5}</p></article>"

    def case(id, data, status=3, says="a.html"):
        return Hostile(id, "extract {}", "a.html", data, status, says)

    def charset(name: str) -> Hostile:
        page = f'<html><head><meta charset="{name}"></head><body>{body}</body></html>'
        old = page.encode("windows-1256")
        return case(f"charset {name}", lambda: old, 3, "a.html")

    odd = (
        "undefined",
        "charmap",
        "idna",
        "punycode",
        "hex",
        "rot13",
        "mbcs",
        "unicode_escape",
        "utf-7",
        "raw_unicode_escape",
        "x" * 1000,
        "utf-16",
        "utf_8_sig",
        "oem",
        "..",
        "0",
    )
    linked = "<script type='application/ld+json'>{}</script>"
    heads = {
        "a deep author": linked.format(
            '{"@type": "Article", "author": ' + "[" * 900 + '"x"' + "]" * 900 + "}"
        ),
        "deep graphs": linked.format('{"@graph":' * 900 + "{}" + "}" * 900),
        "many digits": linked.format('{"@type": "Article", "n": ' + "9" * 5000 + "}"),
        "numbers for texts": linked.format(
            '{"@type": "Article", "author": 5, "url": [], '
            '"datePublished": {"a": 1}, "publisher": NaN}'
        ),
        "a long day": f"<meta name='date' content='{'1 ' * 200_000}'>",
        "a long time": f"<time datetime='{'9' * 200_000}'>{'س ' * 100_000}</time>",
        "a canonical script": "<link rel='canonical' href='javascript:\x1b[31m'>",
        "many dates": "<header><h1>x</h1>" + "<p class='date'>x</p>" * 20_000 + "</header>",
    }
    return [
        *map(charset, odd),
        case("a page that is too large", lambda: b"<p>" + b"a " * 11_000_000, says="bytes"),
        case("elements in elements", lambda: b"<div>" * _DEEP + body.encode()),
        case("tags that never end", lambda: b"<a " * _DEEP),
        case("attributes", lambda: b"<p " + b'a="b" ' * _DEEP + b">" + body.encode()),
        case("entities", lambda: b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + b"&a;" * _DEEP),
        *(case(f"head: {id}", lambda head=head: f"<html><head>{head}</head>{body}".encode(), 0)
          for id, head in heads.items()),
        case("nothing", lambda: b""),
    ]  # fmt: skip


def _results() -> list[Hostile]:
    garbage = {
        "aliases": (_laughs().encode(), "aliases"),
        "brackets": (b"claims: " + b"[" * _DEEP, "levels"),
        "lists": (b"- " * _DEEP, "levels"),
        "a timestamp": (b"claims: [{cue: 2025-01-01}]", "a.yaml"),
        "a day that is none": (b"claims: 2025-99-99", "a.yaml"),
        "a set": (b"claims: !!set {a, b}", "tag"),
        "an object": (b"!!python/object/apply:os.system [ls]", "tag"),
        "no number": (b"claims: [.nan, .inf]", "number"),
        "many digits": (b"claims: " + b"9" * 5000, "digits"),
        "a key that is a number": (b"1: 2\nclaims: []", "key"),
        "a key that is a list": (b"? [a]\n: b", "key"),
        "one key twice": (b"claims: []\nclaims: []", "duplicate"),
        "a scalar": (b"\xd8\xa7", "a.yaml"),
        "numbers for texts": (b"claims: [{cue: {text: 1, span: [0, 1]}}]", "a.yaml"),
        "a span out of range": (
            b"claims: [{cue: {text: x, span: [9, 1]}, content: {text: x, span: [-1, 5]}}]", "a.yaml"
        ),
        "texts for numbers": (b"claims: [{cue: {text: x, span: [a, b]}}]", "a.yaml"),
        "JSON brackets": (b"[" * _DEEP, "levels"),
        "JSON without an end": (b'{"claims": [', "a.yaml"),
        "JSON numbers": (b'{"claims": [NaN, 1e999]}', "number"),
        "half a pair": (b'{"claims": ["\\ud800"]}', "surrogate"),
        "not UTF-8": (b"\xff\xfe", "UTF-8"),
        "a null byte": (b"a: \0", "a.yaml"),
        "nothing": (b"", ""),
    }  # fmt: skip
    commands = {
        "validate {}": 1, "diff {} {}": 3, "score {} {}": 3, "export --format csv {} -o t": 3,
        "export --format sqlite {} -o t.db": 3, "export --format jsonl {}": 3,
        "export --format json-ld {}": 3,
    }  # fmt: skip
    return [
        Hostile(f"{command.split()[0]}: {name}", command, "a.yaml", lambda d=data: d, status, says)
        for name, (data, says) in garbage.items()
        for command, status in commands.items()
        if name != "nothing"
    ]


def _annotations() -> list[Hostile]:
    text = (("brat/a.txt", ARTICLE.encode()),)
    lines = {
        "an odd line": (b"X1\tClaim 0 3", "a.ann:1"),
        "no offsets": (b"T1\tClaim", "a.ann:1"),
        "an offset out of range": (b"T1\tClaim 0 99999\tx", "a.ann:1"),
        "an offset of many digits": (b"T1\tClaim 0 " + b"9" * 5000, "a.ann:1"),
        "offsets the wrong way round": (b"T1\tClaim 9 2\tx", "a.ann:1"),
        "digits of another script": ("T1\tClaim ٠ ٣\tx".encode(), "a.ann:1"),
        "an unknown label": (b"T1\tNobody 0 3\tx", "a.ann:1"),
        "an event of nothing": (b"E1\tClaim:T9 Content:T8", "a.ann:1"),
        "an event of itself": (b"E1\tClaim:E1 Content:E1", "a.ann:1"),
        "an event without arguments": (b"E1\t", "a.ann:1"),
        "a claim without content": (b"T1\tClaim 0 3\tx", "a.ann"),
        "a note that is a list": (b"T1\tCount 0 3\tx\n#1\tAnnotatorNotes T1\t{\"a\": [", "a.ann:2"),
        "a note that is deep": (
            b"T1\tCount 0 3\tx\n#1\tAnnotatorNotes T1\t{\"a\":" + b"[" * _DEEP, "a.ann:2"
        ),
        "a note of wrong types": (
            b'T1\tClaim 0 3\tx\nT2\tContent 4 9\tx\nE1\tClaim:T1 Content:T2\n'
            b'#1\tAnnotatorNotes E1\t{"speaker": 5, "lemma": [], "negated": {}}', "a.ann"
        ),
        "a speaker that is a list": (
            b'T1\tClaim 0 3\tx\nT2\tContent 4 9\tx\nE1\tClaim:T1 Content:T2\n'
            b'#1\tAnnotatorNotes E1\t{"speaker": []}', "a.ann"
        ),
        "a note on no number": (
            b'T1\tCount 0 3\tx\n#1\tAnnotatorNotes T1\t{"value": NaN}', "a.ann:2"
        ),
        "an attribute of nothing": (b"A1\tNegated E1", "a.ann:1"),
        "an attribute without a target": (b"A1\t", "a.ann:1"),
        "not UTF-8": (b"\xff", "UTF-8"),
    }  # fmt: skip
    asides = {
        "aside: brackets": (b"[" * _DEEP, "levels"),
        "aside: a list": (b"[]", "a.json"),
        "aside: wrong types": (b'{"article": {"id": 5}, "notes": 7}', "a.ann"),
        "aside: notes that are text": (b'{"article": {}, "notes": "xyz"}', "a.ann"),
    }
    tasks = {
        "brackets": b"[" * _DEEP,
        "a number": b"5",
        "a list of numbers": b"[1, null]",
        "no data": b'[{"annotations": []}]',
        "data of wrong types": b'[{"data": {"text": 5, "article": 7, "notes": 9}}]',
        "an article that is text": b'[{"data": {"text": "x", "article": "abc"}}]',
        "a text that is a surrogate": b'[{"data": {"text": "\\ud800"}}]',
        "annotations of wrong types": b'[{"data": {"text": "x"}, "annotations": {"a": 1}}]',
        "a result that is text": b'[{"data": {"text": "x"}, "annotations": [{"result": "abc"}]}]',
        "offsets that are text": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type":'
        b' "labels", "id": "r", "value": {"start": "a", "end": [], "labels": ["Claim"]}}]}]}]',
        "an offset below nought": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type":'
        b' "labels", "id": "r", "value": {"start": -5, "end": 5.5, "labels": ["Count"]}}]}]}]',
        "an id that is a list": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type":'
        b' "labels", "id": [], "value": {"start": 0, "end": 1, "labels": ["Count"]}}]}]}]',
        "a relation to nothing": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type":'
        b' "relation", "from_id": "a", "to_id": "b"}]}]}]',
        "no labels": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type": "labels",'
        b' "id": "r", "value": {"start": 0, "end": 1, "labels": []}}]}]}]',
        "a note that is a number": b'[{"data": {"text": "x"}, "annotations": [{"result": [{"type":'
        b' "labels", "id": "r", "meta": {"text": [5]}, "value": {"start": 0, "end": 1, "labels":'
        b' ["Count"]}}]}]}]',
        "not UTF-8": b"\xff",
        "nothing": b"",
    }  # fmt: skip
    brat = "import brat --from brat"
    return [
        *(Hostile(f"brat: {id}", brat, "brat/a.ann", lambda d=data: d, 3, says, text)
          for id, (data, says) in lines.items()),
        Hostile("brat: a span inside a note", brat, "brat/a.ann",
                lambda: b'T1\tCount 0 3\tx\n#1\tAnnotatorNotes T1\t{"span": "x", "text": 5}',
                0, "", text),
        *(Hostile(f"brat: {id}", brat, "brat/a.json", lambda d=data: d, 3, says,
                  (*text, ("brat/a.ann", b""))) for id, (data, says) in asides.items()),
        *(Hostile(f"label-studio: {id}", "import {} --from label-studio", "a.json",
                  lambda d=data: d, 3, "a.json") for id, data in tasks.items()),
    ]  # fmt: skip


def _packs() -> list[Hostile]:
    rule = "pack: p\nrules:\n- id: r\n  why: w\n  steps: [(cue:=قال), '{}', (content:any)]\n"
    doubling = "pack: p\nphrases:\n  p0: any\n" + "".join(
        f"  p{n}: p{n - 1} p{n - 1}\n" for n in range(1, 41)
    )
    packs = {
        "aliases": _laughs(),
        "brackets": "pack: " + "[" * _DEEP,
        "lists": "- " * _DEEP,
        "phrases that double": doubling + rule.partition("\n")[2].format("p40"),
        "groups in groups": rule.format("(" * 5000 + "any" + ")" * 5000),
        "signs before a class": rule.format("!" * 5000 + "any"),
        "quantifiers after a class": rule.format("any" + "?" * 5000),
        "a large quantifier": rule.format("any{1,99999999999}"),
        "a quantifier of many digits": rule.format("any{" + "9" * 5000 + "}"),
        "a long pattern": rule.format("any " * 150_000),
        "many digits": "pack: " + "9" * 5000,
        "no number": "pack: 1e999",
        "a list for a pack": "- a",
        "words that are numbers": "pack: p\nwords: [{class: [], entries: 5}]",
        "rules that are numbers": "pack: p\nrules: 7",
        "not a pattern": rule.format("((("),
        "nothing": "",
    }
    return [
        *(Hostile(f"pack: {id}", "rules validate {}", "p.yaml", lambda d=data: d.encode(), 2,
                  "p.yaml") for id, data in packs.items()),
        Hostile("pack: list", "rules list --rules {}", "p.yaml",
                lambda: packs["phrases that double"].encode(), 2, "p.yaml"),
    ]  # fmt: skip


CASES: tuple[Hostile, ...] = (
    *_articles(), *_records(), *_pages(), *_results(), *_annotations(), *_packs(),
)  # fmt: skip
