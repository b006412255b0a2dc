"""What is wrong with a command line, in the style of all other messages: Typer has its own."""

import re
from typing import Any

_NAME = r"'(?P<short>[^']+)'(?: / '(?P<long>[^']+)')?"
# What Typer says, and what is said instead.
_WORDING = [
    (rf"Invalid value for {_NAME}: .*?(?P<value>'.*') is not one of (?P<known>.*?)\.?",
     "{name}: {value} is none of {known}"),
    (rf"Invalid value for {_NAME}: Input should be a valid (?:integer|number).*",
     "{name} takes a whole number"),
    (rf"Invalid value for {_NAME}: (?:Value error, )?(?P<rest>.*)", "{name}: {rest}"),
    (rf"Missing (?:argument|option) {_NAME}\.? Choose from:(?P<known>.*)",
     "{name} is missing: one of {known}"),
    (rf"Missing (?:argument|option) {_NAME}.*", "{name} is missing"),
    (r"No such (?P<kind>option|command):? '?(?P<name>[^' .]+)'?\.?(?P<rest>.*)",
     "there is no {kind} {name}{near}"),
    (rf"Option {_NAME} requires (?:an|\d+) arguments?\.", "{name} takes a value"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((?P<rest>.*)\)",
     "one argument too many: {rest}"),
]  # fmt: skip
_NEAR = re.compile(r"--?[a-z-]+|'([a-z]+)'")


def wording(fault: Any) -> str:
    """Return the message for a fault that Typer found, with the help that says more."""
    said = _said(fault.format_message())
    context = getattr(fault, "ctx", None)
    command = context.command_path if context else "claimx"
    return f"{said}{' See' if said.endswith('?') else '; see'} {command} --help"


def _said(text: str) -> str:
    for pattern, ours in _WORDING:
        if match := re.fullmatch(pattern, text, re.DOTALL):
            found = match.groupdict()
            found["name"] = found.get("long") or found.get("short") or found.get("name")
            found["known"] = " ".join((found.get("known") or "").replace("'", "").split())
            found["near"] = _near(found.get("rest") or "")
            return ours.format(**found)
    return text[:1].lower() + text[1:].rstrip(".")


def _near(rest: str) -> str:
    names = [match[1] or match[0] for match in _NEAR.finditer(rest)]
    return f"; did you mean {' or '.join(names)}?" if names else ""
