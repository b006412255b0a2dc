"""Write what is made from the code: the JSON Schemas and the reference pages.

`python -m tools.generate` writes, `python -m tools.generate --check` only compares.
"""

import sys
from pathlib import Path

from claimx.render.json import dump
from claimx.schema import NAMES, schema

from . import command_page, format_page, library_page, rule_page

ROOT = Path(__file__).parent.parent


def generated() -> dict[Path, str]:
    """Return the content of every generated file."""
    files = {ROOT / "schemas" / f"{name}.schema.json": dump(schema(name)) for name in NAMES}
    files[ROOT / "docs" / "format.md"] = format_page.page()
    files[ROOT / "docs" / "cli.md"] = command_page.page()
    files[ROOT / "docs" / "library.md"] = library_page.page()
    files[ROOT / "docs" / "rule-reference.md"] = rule_page.page()
    return files


def main(arguments: list[str]) -> int:
    """Write, or with --check compare; return 1 when a file is not current."""
    stale = [
        (path, text)
        for path, text in generated().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        print(f"{'stale' if '--check' in arguments else 'written'}: {path.relative_to(ROOT)}")
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
