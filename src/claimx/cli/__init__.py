"""The command line: `main` parses, runs one command and returns its exit status.

Each command is a module of its own; `app` lists them. Nothing heavy is imported before a command
that needs it runs.
"""

import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from .. import escape
from ..errors import ClaimxError, Exit, bug

COLLECT_AT = (100_000, 50, 100)  # new objects, where Python would say 700, 10, 10


def program() -> int:
    """Run `claimx` as the whole of this process.

    Words, rules and what is remembered are some million objects without cycles, and an article
    leaves none: a collector that looks at them as often as it does by default takes much time.
    """
    _name_files_in_utf8()
    gc.set_threshold(*COLLECT_AT)
    return main()


def _name_files_in_utf8() -> None:
    """Begin anew in UTF-8 where the locale has no Arabic: مقال.txt has one id everywhere."""
    if sys.getfilesystemencoding() not in ("utf-8", "utf8") and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def main(argv: Sequence[str] | None = None) -> int:
    """Run `claimx` with `argv` (default: of the process) and return the exit status."""
    _open_streams()
    _write_utf8()
    try:
        status = _run(argv)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        return _pipe_closed()
    except KeyboardInterrupt:
        return _interrupted()
    except OSError as fault:
        return _report(fault) if fault.errno is None else _refused(fault)
    except Exception as fault:
        return _report(fault)


def _open_streams() -> None:
    """A stream that was closed (`>&-`) is None; only a command that needs it should complain."""
    if sys.stdout is None:
        # Opened for reading: writing fails as it does on a closed file of the system.
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _write_utf8() -> None:
    """Arabic must not depend on the locale, nor line ends on the system."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")


def _run(argv: Sequence[str] | None) -> int:
    from .app import app

    try:
        status = app(args=argv, prog_name="claimx", standalone_mode=False)
    except ClaimxError as fault:
        _error(str(fault))
        return fault.exit
    except SystemExit as leaving:
        # Typer turns a closed pipe into status 1, which means "it differs" here.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _pipe_closed()
        return leaving.code if isinstance(leaving.code, int) else Exit.DONE
    except Exception as fault:
        if not hasattr(fault, "show"):
            raise
        return _wrong_usage(fault)
    return _interrupted() if status == Exit.INTERRUPTED else int(status or Exit.DONE)


def _wrong_usage(fault: Any) -> int:
    """Say what Typer found (no such option), or show the help that it asks to show."""
    from .usage import wording

    if type(fault).__name__ == "NoArgsIsHelpError":
        said = io.StringIO()
        fault.show(file=said)
        sys.stderr.write(escape.terminal(said.getvalue()))
    else:
        _error(wording(fault))
    return Exit.USAGE


def _error(text: str) -> None:
    from .console import Console

    Console().error(text)


def _pipe_closed() -> int:
    _drop_output()
    return Exit.PIPE_CLOSED


def _refused(fault: OSError) -> int:
    """The system said no where every file has its own message: standard output is left."""
    _drop_output()
    where = fault.filename or "standard output"
    with suppress(OSError):
        _error(f"{where}: {fault.strerror}; make room or write elsewhere")
    return Exit.USAGE


def _drop_output() -> None:
    """Keep Python from writing, and complaining, once more when it leaves."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError):  # standard output may be no file at all
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _interrupted() -> int:
    sys.stderr.write("interrupted\n")
    return Exit.INTERRUPTED


def _report(fault: Exception) -> int:
    sys.stderr.write(escape.terminal("".join(traceback.format_exception(fault))))
    sys.stderr.write(escape.terminal(f"error: this is {bug(fault)}") + "\n")
    return Exit.BUG
