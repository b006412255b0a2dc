"""Every key and every class of the lexicon files is asked for by code or by a rule."""

import re
from pathlib import Path

import claimx
from claimx.lexicon.entries import CUE_KEYS, DATA
from claimx.strict_yaml import read

SOURCE = Path(claimx.__file__).parent
FOR_READERS = {"about", "paper-name"}  # عين اليوم need only be no today
CODE = "\n".join(path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py")))
RULES = "\n".join(path.read_text("utf-8") for path in sorted(SOURCE.glob("rules/packs/*/*.yaml")))


def _tables() -> list[dict]:
    return [read(path) for path in sorted(DATA.glob("*.yaml"))]


def _asked(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def test_every_key_is_read():
    named = {key for table in _tables() for entry in table["entries"] for key in entry}
    used = {key for key in named | CUE_KEYS if CODE.count(f'"{key}"') > (key in CUE_KEYS)}
    assert named | CUE_KEYS == used | (FOR_READERS & CUE_KEYS)


def test_every_class_is_asked_for():
    classes = {
        str(name)
        for table in _tables()
        for name in (table["class"], *(n for e in table["entries"] for n in e.get("classes", ())))
    }
    assert {name for name in classes if not _asked(name, CODE + RULES)} - FOR_READERS == set()
