"""The wheel and the sdist: built, installed where nothing else is, and run."""

import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import claimx

ROOT = Path(__file__).parent.parent
MOST = 60  # megabytes of an ordinary install
# Of the work tree, what a build would take along or take in instead of the source.
_LEFT_OUT = re.compile(r"^\.|^(build|dist)$|egg-info$|^__pycache__$")


def run(*command, **more):
    done = subprocess.run(
        list(map(str, command)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **more,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sdist, and the wheel made from it."""
    pytest.importorskip("build")
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in os.listdir(ROOT):
        if not _LEFT_OUT.search(name) or name == ".pre-commit-hooks.yaml":
            (source / name).symlink_to(ROOT / name)
    (source / "src").unlink()
    run("cp", "-R", ROOT / "src", source / "src")  # where the build writes
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, source)
    (sdist,) = out.glob("*.tar.gz")
    (wheel,) = out.glob("*.whl")
    return sdist, wheel


def test_names_have_the_version(built):
    assert [path.name for path in built] == [
        f"claimx-{claimx.__version__}.tar.gz",
        f"claimx-{claimx.__version__}-py3-none-any.whl",
    ]


def test_the_sdist_has_all_that_the_tests_need(built):
    with tarfile.open(built[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"README.md", "LICENSE", "CHANGELOG.md", "Makefile", "requirements-dev.txt", "corpus"}
    assert wanted | {"tests/conftest.py", "docs/format.md", "schemas", "tools/generate.py"} <= names


def test_the_wheel_has_words_and_rules_and_nothing_of_the_tests(built):
    with zipfile.ZipFile(built[1]) as archive:
        names = set(archive.namelist())
    data = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src/claimx").rglob("*")
        if path.suffix in (".yaml", ".py", ".typed", ".j2", ".css", ".js")
        and "__pycache__" not in path.parts
    }
    assert data <= names
    assert {name.partition("/")[0] for name in names} == {
        "claimx", f"claimx-{claimx.__version__}.dist-info",
    }  # fmt: skip


def test_an_ordinary_install_asks_for_nothing_heavy():
    """What claimx declares, and what that declares in turn, as far as it is installed here."""
    seen, todo = set(), [r for r in map(Requirement, metadata.requires("claimx")) if not r.marker]
    while todo:
        name = todo.pop().name.lower().replace("_", "-")
        if name not in seen:
            seen.add(name)
            found = map(Requirement, metadata.requires(name) or ())
            todo += [r for r in found if r.marker is None or r.marker.evaluate({"extra": ""})]
    assert "typer" in seen and len(seen) < 30
    assert not seen & {"torch", "transformers", "camel-tools", "numpy", "pytest", "hypothesis"}


def test_the_pins_of_users_hold_nothing_for_developers():
    users = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower()
    names = {line.partition("==")[0] for line in users.splitlines() if "==" in line}
    assert {"typer", "emoji", "trafilatura", "sqlite-utils"} <= names
    assert not names & {"pytest", "ruff", "hypothesis", "pre_commit", "camel_tools", "torch"}


@pytest.mark.network
def test_the_wheel_runs_by_itself(built, tmp_path):
    """From the wheel and the registry alone: the same bytes, within the size that is promised."""
    venv.create(tmp_path / "venv", with_pip=True)
    place = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    before = size(tmp_path / "venv")
    install = subprocess.run(
        [place / "python", "-m", "pip", "install", "-q", "--retries", "0", built[1]],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if install.returncode and re.search("onnection|resolve|retries|No matching", install.stderr):
        pytest.skip("the package registry cannot be reached")
    assert install.returncode == 0, install.stderr
    assert size(tmp_path / "venv") - before < MOST
    assert "built-in tokenizer" in run(place / "claimx", "version", cwd=tmp_path)
    ours = run(sys.executable, "-m", "claimx", "extract", ROOT / "corpus", "-j", "1")
    assert run(place / "claimx", "extract", ROOT / "corpus", "-j", "1", cwd=tmp_path) == ours


def size(folder):
    """Megabytes of the files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
