"""The project's own quality gate: F1 over the corpus must not fall below pinned floors.

`python -m tools.quality` compares, `--update` raises the floors to what is reached now. A floor
goes down only with `--allow-regression`, so that it never does unseen. The digest pins articles
and gold too: an edit there cannot move the score without a word.
"""

import json
import sys
from dataclasses import dataclass
from hashlib import sha256
from math import floor
from pathlib import Path

from claimx.output import Output
from claimx.render.json import dump

ROOT = Path(__file__).parent.parent
ARTICLES, GOLD = ROOT / "corpus", ROOT / "tests" / "gold"
FLOORS = ROOT / "tests" / "quality-floors.json"
# Floors are cut to three digits: below that a score moves when one span moves by one letter.
_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Pins:
    """What is pinned: the digest of articles and gold, and a floor for each measure."""

    digest: str
    floors: dict[str, float]


def pinned(path: Path = FLOORS) -> Pins | None:
    """Return the pins, or None when nothing is pinned yet."""
    if not path.exists():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    return Pins(data["digest"], data["floors"])


def digest() -> str:
    """Return the digest of every gold document and the article it is about."""
    found = sha256()
    for gold in sorted(GOLD.rglob("*.yaml")):
        name = gold.relative_to(GOLD).with_suffix("").as_posix()
        texts = gold.read_bytes() + b"\0" + article(name).read_bytes()
        found.update(name.encode() + b"\0" + texts)
    return found.hexdigest()


def article(name: str) -> Path:
    """Return the file of the article with that id; raise ValueError if there is not one."""
    (found,) = (path for form in ("txt", "md") for path in ARTICLES.glob(f"{name}.{form}"))
    return found


def reached() -> dict[str, float]:
    """Return the F1 of every measure over the corpus, as extracted now."""
    from claimx import inputs
    from claimx.pipeline import Extractor
    from claimx.render.plain import plain
    from claimx.result_files import Stored, stored
    from claimx.scoring import score
    from claimx.scoring.score import MEASURES

    extractor = Extractor()
    results = [
        plain(extractor.extract(item.read()))
        for item in inputs.items([str(ARTICLES)], inputs.Reading())
    ]
    out = [Stored(data, "extracted", data["article"]["id"]) for data in results]
    found = score(stored([str(GOLD)]), out)
    return {name: found.f1(name) for name in MEASURES}


def faults(pins: Pins, now: str, values: dict[str, float]) -> list[str]:
    """Return what is wrong: articles or gold that changed, floors that are not reached."""
    found = []
    if pins.digest != now:
        found.append("articles or gold changed: look at the scores, then --update")
    for name, least in pins.floors.items():
        if values[name] < least:
            found.append(f"{name}: F1 {values[name]:.4f} is below its floor {least}")
    return found


def raised(
    pins: Pins | None, now: str, values: dict[str, float], allow_regression: bool = False
) -> Pins:
    """Return pins for what is reached now; raise SystemExit when a floor would go down."""
    old = pins.floors if pins else {}
    new = {name: floor(value * _STEPS) / _STEPS for name, value in values.items()}
    lower = [name for name, least in old.items() if new.get(name, 0) < least]
    if lower and not allow_regression:
        raise SystemExit(
            f"floors would go down: {', '.join(lower)}; say --allow-regression if that is meant"
        )
    return Pins(now, new)


def main(arguments: list[str]) -> int:
    """Compare, or with --update pin; return 1 when a floor is not reached."""
    pins, now, values = pinned(), digest(), reached()
    if "--update" in arguments:
        new = raised(pins, now, values, "--allow-regression" in arguments)
        text = dump({"digest": new.digest, "floors": new.floors})
        Output.named(FLOORS).write(FLOORS, text.encode())
        return 0
    if pins is None:
        raise SystemExit("no floors are pinned yet: --update pins them")
    found = faults(pins, now, values)
    for name, value in values.items():
        print(f"{name:<14} {value:.3f}  floor {pins.floors.get(name, 0):.3f}")
    print("\n".join(found) or "no floor is missed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
