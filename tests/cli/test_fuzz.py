"""Whatever a command is given, it ends with a status and a message, never as a bug.

Valid documents, annotations and packs with any part replaced by any value, run through the
commands that read them. CLAIMX_FUZZ=100 tries a hundred times as many.
"""

import copy
import datetime
import json
import os

import pytest
import yaml
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from claimx.errors import Exit

from ..exchange.articles import DOCUMENT, FORMATS, TEXTS, written

KNOWN = {Exit.DONE, Exit.DIFFERS, Exit.USAGE, Exit.UNREADABLE}
TIMES = int(os.environ.get("CLAIMX_FUZZ", "1"))
SLOW = settings(
    max_examples=100 * TIMES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_TEXT = st.text(st.sampled_from("aقأ1 \n\t\x1b\u2028\x00:-=[]{}٣'\""), max_size=6)
_SCALARS = st.one_of(
    st.none(), st.booleans(), _TEXT, st.integers(-(10**30), 10**30), st.floats(),
    st.sampled_from([10**400, -1, 0, 1, "a.b", "2025-03-14", "P3D", "count", "person", "direct"]),
)  # fmt: skip
_DATES = st.one_of(st.dates(), st.datetimes(), st.binary(max_size=3), st.just({"a", "b"}))
ODD = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3)
)


def paths(value, path=()):
    """The way to every part of plain data."""
    yield path
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from paths(item, (*path, key))


def replaced(value, path, new):
    """A copy of `value` with another part at `path`."""
    if not path:
        return new
    made = copy.copy(value)
    made[path[0]] = replaced(value[path[0]], path[1:], new)
    return made


def mutated(value, odd=ODD):
    """Strategy: `value` with up to three of its parts replaced."""

    @st.composite
    def strategy(draw):
        found = value
        for _ in range(draw(st.integers(1, 3))):
            found = replaced(found, draw(st.sampled_from(list(paths(found)))), draw(odd))
        return found

    return strategy()


@pytest.fixture
def run(claimx_run, here):
    """Run a command; the test fails when it ends as a bug."""

    def checked(*args):
        done = claimx_run(*args)
        assert done.status in KNOWN, done.err
        assert "Traceback" not in done.err
        return done

    return checked


COMMANDS = [
    ("validate", "x.yaml"), ("diff", "x.yaml", "good.json"),
    ("diff", "good.json", "x.yaml", "--format", "github"),
    ("stats", "x.yaml", "good.json", "--by", "of"), ("stats", "x.yaml", "--by", "date"),
    ("stats", "x.yaml", "--by", "month", "--format", "markdown"),
    ("show", "x.yaml", "texts", "--color", "always"), ("show", "x.yaml", "good.json"),
    ("report", "x.yaml", "good.json", "--texts", "texts"),
    ("report", "--compare", "x.yaml", "good.json", "--texts", "texts"),
    ("report", "--compare", "good.json", "x.yaml", "--texts", "texts"),
    ("diff", "x.yaml", "good.json", "--format", "json"),
    ("diff", "x.yaml", "x.yaml", "--format", "markdown"),
    ("score", "x.yaml", "good.json", "--misses", "9"),
    ("score", "good.json", "x.yaml", "--by", "rule"),
    ("score", "x.yaml", "x.yaml", "--format", "yaml", "--by", "folder", "--misses", "2"),
    *(("export", "x.yaml", "--format", form, "--texts", "texts", "-o", f"out-{form}", "--force")
      for form in FORMATS),
]  # fmt: skip


@pytest.fixture
def good(here):
    (here / "good.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    for id, text in TEXTS.items():
        path = here / "texts" / f"{id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return here


@SLOW
@given(mutated(DOCUMENT, ODD | _DATES), st.booleans(), st.sampled_from(COMMANDS))
@example(DOCUMENT, True, COMMANDS[0])
def test_results(run, good, document, as_yaml, command):
    dump = yaml.safe_dump if as_yaml else lambda value: json.dumps(value, default=str)
    (good / "x.yaml").write_text(dump(document), encoding="utf-8")
    run(*command)


@SLOW
@given(
    st.lists(
        st.tuples(st.integers(0, 3000), st.integers(0, 9), _TEXT | st.text(max_size=3)),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(COMMANDS),
)
def test_results_with_other_characters(run, good, edits, command):
    text = yaml.safe_dump(DOCUMENT, allow_unicode=True)
    for at, length, new in edits:
        text = text[:at] + new + text[at + length :]
    (good / "x.yaml").write_text(text, encoding="utf-8", errors="surrogatepass")
    run(*command)


_ANN = written("brat", [DOCUMENT])["north/port.ann"].decode().splitlines()
_WORD = st.sampled_from(
    "T1 T2 E1 A1 #1 R1 * Claim Count Speaker Content Claim:T1 Content:T2 Speaker:T1 Claim:E1 0 3 "
    "-1 99 0;5 ٣ Style Negated direct AnnotatorNotes {} [] null 5 x : ".split(" ")
)
_LINE = st.builds(
    lambda words, gaps: "".join(f"{word}{gap}" for word, gap in zip(words, gaps, strict=False)),
    st.lists(_WORD, max_size=7),
    st.lists(st.sampled_from("\t\t  ;"), min_size=7, max_size=7),
)
_NOTES = st.builds(
    lambda key, value: f"#9\tAnnotatorNotes {key}\t{json.dumps(value)}",
    st.sampled_from(["T1", "E1", "E2", "T9", "T4"]),
    ODD | mutated({"speaker": {"entity": True, "kind": "person"}, "lemma": "قال", "figures": []}),
)


@SLOW
@given(
    st.lists(st.sampled_from(_ANN) | _LINE | _NOTES, max_size=8),
    st.booleans(),
    mutated({"article": DOCUMENT["article"], "notes": []}),
)
def test_brat(run, good, lines, whole, aside):
    (good / "brat").mkdir(exist_ok=True)
    (good / "brat/a.txt").write_bytes(TEXTS["north/port"].encode())
    text = "\n".join([*(_ANN if whole else ()), *lines])
    (good / "brat/a.ann").write_bytes(text.encode())
    (good / "brat/a.json").write_text(json.dumps(aside), encoding="utf-8")
    run("import", "brat", "--from", "brat")


_TASKS = json.loads(written("label-studio", [DOCUMENT])["tasks.json"])
_TASKS[0]["predictions"][0]["result"] = _TASKS[0]["predictions"][0]["result"][:9]


@SLOW
@given(mutated(_TASKS))
def test_label_studio(run, good, tasks):
    (good / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    run("import", "tasks.json", "--from", "label-studio")


PACK = {
    "pack": "p",
    "for": "claims",
    "about": "كلمات",
    "phrases": {"who": "role name{0,3}?"},
    "words": [
        {"class": "cue", "entries": [{"lemma": "همهم", "present": "يهمهم", "act": "state",
                                      "takes": ["that"]}]},
        {"class": "role", "entries": ["حارس", {"word": "ناطور", "plurals": ["نواطير"]}]},
    ],
    "rules": [{"id": "r", "why": "w", "steps": ["(cue:cue-verb)", "(speaker:who)", "(content:any)"],
               "content": "clause", "examples": [{"text": "همهم الحارس أن الباب مغلق.",
               "claims": [{"cue": "همهم", "speaker": "الحارس", "content": "أن الباب مغلق"}]}],
               "counterexamples": ["نام الحارس."]}],
    "examples": [{"text": "همهم الناطور أن الجسر مفتوح.",
                  "claims": [{"cue": "همهم", "speaker": "الناطور", "content": "أن الجسر مفتوح"}]}],
    "counterexamples": ["نام الناطور."],
}  # fmt: skip
PACKS = [
    PACK,
    {"pack": "p", "for": "figures", "phrases": {"many": "number"},
     "rules": [{"id": "r", "why": "w", "kind": "count", "steps": ["(number:many)", "any"],
                "examples": [{"text": "جاء ثلاثة حراس.", "figure": "ثلاثة حراس", "value": 3,
                              "published": "2025-01-02"}],
                "counterexamples": ["نام الحارس."]}]},
    {"pack": "names", "for": "phrases", "phrases": {"who": "role"},
     "rules": [{"id": "r", "why": "w", "marks": "name", "steps": ["(first:who)"],
                "examples": ["نام [الحارس] هنا."],
                "counterexamples": ["نام.", {"text": "قام.", "why": "w"}]}]},
]  # fmt: skip
_PATTERN = st.text(st.sampled_from("(){}[]|&!:=*+?,19 aق-"), max_size=12) | st.lists(
    st.sampled_from("any edge who (cue: ( ) | & ! * + ? {2,5} {0,9}? (ahead: comma =قال".split()),
    max_size=9,
).map(" ".join)


# A pack takes a second: one that fails is shown as it is, for to make it small takes minutes.
@settings(SLOW, max_examples=5 * TIMES, phases=[Phase.explicit, Phase.generate])
@given(st.sampled_from(PACKS).flatmap(lambda pack: mutated(pack, ODD | _DATES | _PATTERN)))
def test_packs(run, good, pack):
    (good / "p.yaml").write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
    assert run("rules", "validate", "p.yaml").status in (Exit.DONE, Exit.USAGE)


def test_dates_and_sets_are_among_what_is_tried():
    assert "!!set" in yaml.safe_dump({"a", "b"}) and yaml.safe_dump(datetime.date.min)
