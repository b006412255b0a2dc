"""The same bytes from other versions of Python: `python -m tools.other_pythons python3.12 …`.

Each interpreter gets a virtual environment of its own, without camel-tools, in a folder that is
thrown away; what it extracts from the corpus is compared with what this one extracts.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
# What `extract` needs; the rest of requirements.txt is for extras.
_NEEDED = """
annotated-doc annotated-types attrs emoji hijridate jsonschema jsonschema-specifications
markdown-it-py mdurl pydantic pydantic_core Pygments PyYAML referencing rich rpds-py shellingham
typer typing-inspection typing_extensions
"""


def main(interpreters: list[str]) -> int:
    """Compare each interpreter's bytes with this one's; return 1 when some differ or none is here.

    One that cannot be started is named and passed over.
    """
    here = [one for one in interpreters if starts(one)]
    for missing in sorted(set(interpreters) - set(here)):
        print(f"{missing}: is not on this machine")
    expected = extracted(sys.executable)
    same = [is_same(interpreter, expected) for interpreter in here]
    return 0 if same and all(same) else 1


def starts(interpreter: str) -> bool:
    """Whether there is such an interpreter; a pyenv shim may stand where there is none."""
    try:
        return subprocess.run([interpreter, "-c", ""], capture_output=True).returncode == 0
    except OSError:
        return False


def is_same(interpreter: str, expected: bytes) -> bool:
    """Whether an interpreter gives the expected bytes; prints which."""
    with TemporaryDirectory() as folder:
        same = extracted(installed(interpreter, Path(folder))) == expected
    print(f"{interpreter}: {'the same bytes' if same else 'OTHER BYTES'}")
    return same


def installed(interpreter: str, folder: Path) -> str:
    """Return the Python of a new virtual environment with what `extract` needs."""
    subprocess.run([interpreter, "-m", "venv", folder], check=True)
    python = str(folder / "bin" / "python")
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    wanted = [pin for pin in pins if pin.partition("==")[0] in _NEEDED.split()]
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--no-deps", *wanted], check=True)
    return python


def extracted(python: str) -> bytes:
    """Return what `claimx extract corpus` prints under an interpreter."""
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); from claimx.cli import main; "
    code += "sys.exit(main(['extract', 'corpus', '-j', '1']))"
    done = subprocess.run([python, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
