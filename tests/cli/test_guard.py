"""What leaves the process: statuses, streams, and what is imported on the way."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

import claimx.cli.extract
from claimx.errors import MEANING, Exit
from claimx.pack_files import builtin, digest, values
from claimx.text.tokens import tokenizer

CLAIMX = [sys.executable, "-m", "claimx"]
HEAVY = ("camel_tools", "torch", "yaml", "rich", "trafilatura", "sqlite_utils", "jsonschema")


def start(*args, **more):
    return subprocess.Popen(
        [*CLAIMX, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def test_help_imports_nothing_heavy():
    code = (
        "import sys; from claimx.cli import main; main(['--help']); "
        f"print([m for m in {HEAVY} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.strip() == b"[]"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_exit_status(claimx_run, option):
    done = claimx_run(option)
    assert done.status == 0
    for code, meaning in MEANING.items():
        assert f"{code:>3}  {meaning}" in done.out


def test_help_has_no_boxes_or_colours_even_on_a_ci_machine():
    env = os.environ | {"GITHUB_ACTIONS": "true", "FORCE_COLOR": "1"}
    done = subprocess.run([*CLAIMX, "extract", "-h"], capture_output=True, env=env, check=True)
    assert b"\x1b" not in done.stdout and "╭".encode() not in done.stdout


@pytest.mark.parametrize("args", [["extract", "--no-such"], ["exract"], ["extract", "-j", "two"]])
def test_wrong_usage_is_2(claimx_run, args):
    done = claimx_run(*args)
    assert done.status == Exit.USAGE and done.out == "" and done.err


def test_version_names_the_packs(claimx_run):
    line = f"claimx 0.1.0 (packs sha256:{digest(builtin())}, {tokenizer()} tokenizer)\n"
    assert claimx_run("--version").out == line
    assert claimx_run("version").out == line


SAID_AT_A_PROMPT = """
import sys
from claimx.cli import main
from claimx.pack_files import values
main(["version"])
values("id")
sys.exit(bool({"camel_tools", "claimx.pipeline", "claimx.lexicon.index"} & set(sys.modules)))
"""


def test_version_and_completion_load_neither_words_nor_rules():
    command = [sys.executable, "-c", SAID_AT_A_PROMPT]
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def test_completion_knows_every_rule_and_pack(real):
    from claimx.authoring.catalogue import catalogue
    from claimx.packs import read_packs

    listed = catalogue(read_packs(()))
    assert values("id") == sorted({one.rule.id for one in listed})
    assert values("pack") == sorted({one.pack for one in listed})


@pytest.mark.parametrize(
    "args", [["extract", "{}"], ["extract", "{}", "--format", "json"], ["--help"]]
)
def test_a_closed_pipe_is_141_without_a_word(tmp_path, args):
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(
            "قال المدير إن العمل مستمر.\n" * 50, encoding="utf-8"
        )
    process = start(*(arg.format(tmp_path) for arg in args))
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == Exit.PIPE_CLOSED


def test_an_interrupt_is_130(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # not so in a background job
    process = start("extract", "pipe.txt", cwd=tmp_path, preexec_fn=heeding)
    with open(tmp_path / "pipe.txt", "wb"):  # opens when the other side reads
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == Exit.INTERRUPTED and err == b"interrupted\n"


@pytest.mark.parametrize("fault", [RuntimeError("x"), OSError("x"), KeyError("x")])
def test_anything_unforeseen_is_70_never_1(claimx_run, here, monkeypatch, fault):
    def broken(*args, **more):
        raise fault

    monkeypatch.setattr(claimx.cli.extract, "write", broken)
    done = claimx_run("extract", "corpus")
    assert done.status == Exit.BUG
    assert "this is a bug in claimx 0.1.0" in done.err and "Traceback" in done.err


@pytest.mark.parametrize("args", [["schema"], ["--help"], ["rules", "list"], ["--version"]])
def test_output_that_cannot_be_written_is_an_error_of_one_line(args):
    with open("/dev/full", "w") as full:  # noqa: PLW1514
        done = subprocess.run([*CLAIMX, *args], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == Exit.USAGE
    assert done.stderr.decode() == (
        "error: standard output: No space left on device; make room or write elsewhere\n"
    )


def test_closed_output_matters_only_to_who_writes_there(tmp_path):
    (tmp_path / "a.txt").write_text("قال المدير إن العمل مستمر.", encoding="utf-8")
    command = " ".join([*CLAIMX, "extract", "a.txt"])
    shell = {"shell": True, "cwd": tmp_path, "capture_output": True, "check": False}
    done = subprocess.run(f"{command} >&-", **shell)
    assert done.returncode == Exit.USAGE
    assert done.stderr.startswith(b"error: standard output: Bad file descriptor")
    assert subprocess.run(f"{command} -o out >&- 2>&-", **shell).returncode == Exit.DONE
    assert (tmp_path / "out/a.yaml").exists()


def test_output_is_utf8_whatever_the_locale(tmp_path):
    (tmp_path / "مقال.txt").write_text("نص", encoding="utf-8")
    env = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [*CLAIMX, "extract", "."], capture_output=True, env=env, cwd=tmp_path, check=True
    )
    assert "id: مقال" in done.stdout.decode()


def test_text_of_the_command_line_is_utf8_whatever_the_locale():
    env = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [*CLAIMX, "explain", "--text", "وصلت الشاحنات."]
    done = subprocess.run(command, capture_output=True, env=env, check=True)
    assert "    وصلت\n" in done.stdout.decode()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("claimx ex", "extract"),
        ("claimx extract --format j", "jsonl"),
        ("claimx diff --f", "--format"),
        ("claimx rules show verb-subject-th", "verb-subject-that"),
        ("claimx rules test quot", "quotation"),
    ],
)
def test_the_shell_completes_commands_options_and_formats(typed, offered):
    words = typed.split()
    env = {
        "_CLAIMX_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    script = str(Path(sys.executable).parent / "claimx")
    done = subprocess.run([script], env=os.environ | env, capture_output=True, check=False)
    assert offered in done.stdout.decode().split()
