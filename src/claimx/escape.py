"""Text made safe for where it is shown: a terminal, a line of GitHub Actions, a spreadsheet.

Articles, ids and file names come from strangers. On a terminal an escape sequence moves the cursor
or renames the window; in a log of GitHub Actions a line that begins with `::` is a command; in a
spreadsheet a cell that begins with `=` is a formula.
"""

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BREAK = re.compile("[\t\n]")
# The runner of GitHub Actions takes `::` after any indent, and `##[` anywhere, for a command.
_COMMAND = re.compile(r"(?m)^([^\S\n]*):(?=:)|(#)#(?=\[)")
_LONGEST = 800
_SIGN = "=+\\-@\uff1d\uff0b\uff0d\uff20"  # full-width too: Excel reads them as the plain ones
_FORMULA = re.compile(f"^(?=[{_SIGN}\t\r\n])|(?<=[;\t\r\n])(?=[ \"']*[{_SIGN}])")


def terminal(text: str) -> str:
    """Return `text` for people: controls as `\\x1b`, no line a command; breaks and tabs stay."""
    shown = _CONTROL.sub(_escaped, text)
    return _COMMAND.sub(lambda match: f"{match[1] or ''}{match[2] or ''}\\x{_code(match)}", shown)


def line(text: str) -> str:
    """Return `text` as one line for people: as `terminal` does, breaks and tabs escaped too.

    A line that is longer than anybody reads (it quotes what it complains of) is cut in its middle.
    """
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 4 :]}"
    return _BREAK.sub(_escaped, terminal(text))


def github_message(text: str) -> str:
    """Return `text` as the message of a workflow command; its line breaks are shown as such."""
    shown = _CONTROL.sub(_escaped, text.replace("\r\n", "\n"))
    return shown.replace("%", "%25").replace("\n", "%0A")


def github_property(text: str) -> str:
    """Return `text` as the value of a property (file, title) of a workflow command."""
    return github_message(text).replace(":", "%3A").replace(",", "%2C")


def json(text: str) -> str:
    """Return JSON `text` with the controls and line ends that JSON allows raw escaped as well."""
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def cell(text: str) -> str:
    """Return `text` as a cell that no spreadsheet takes for a formula.

    An apostrophe, which they do not show, stands before the sign; so it does after a semicolon, at
    which programs in much of the Arab world and Europe divide a line.
    """
    return _FORMULA.sub("'", text)


def _escaped(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def _code(match: re.Match[str]) -> str:
    return "23" if match[2] else "3a"
