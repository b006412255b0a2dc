"""`claimx rules …`: the packs of words and rules, their examples run as tests, a new one begun."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import Exit, UsageError
from ..pack_files import values
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..authoring.catalogue import Listed

HELP = "The rule packs: list, show, test, validate, and begin a new one."
Form = Annotated[Literal["text", "json"], typer.Option("--format", help="Format of the answer.")]
NewId = Annotated[
    str, typer.Argument(metavar="ID", help="Id of a rule, such as verb-subject-that.")
]
NewKind = Annotated[
    Literal["claims", "phrases"], typer.Option("--for", help="What the rule is to find.")
]
Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="Id of a rule, such as verb-subject-that.",
        autocompletion=lambda: values("id"),
    ),
]
Tested = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PACK",
        help="Names of packs or files of packs [every pack].",
        autocompletion=lambda: values("pack"),
    ),
]
Files = Annotated[list[str], typer.Argument(metavar="FILE", help="Files of packs.")]
OnlyPacks = Annotated[
    bool, typer.Option("--only-packs", help="Pass over YAML files without a key 'pack'.")
]
Target = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="File to write [stdout].")
]


def list_rules(rules: options.Rules = None, form: Form = "text") -> int:
    """List the rules in force, in the order in which they are tried."""
    from ..authoring.catalogue import as_text

    _write(_catalogue(rules), form, as_text)
    return Exit.DONE


def show(rule: Id, rules: options.Rules = None, form: Form = "text") -> int:
    """Show one rule: why it exists, its steps and its examples."""
    from ..authoring.catalogue import full
    from ..strict_yaml import did_you_mean

    known = {listed.rule.id: listed for listed in _catalogue(rules)}
    if rule not in known:
        raise UsageError(f"there is no rule {rule!r}{did_you_mean(rule, known)}")
    _write([known[rule]], form, lambda found: full(*found))
    return Exit.DONE


def test(packs: Tested = None, rules: options.Rules = None, quiet: options.Quiet = False) -> int:
    """Run the examples beside rules, and each rule switched off.

    A rule whose examples come out without it does nothing. Status 1 when an example fails.
    """
    from ..authoring.report import as_text
    from ..authoring.trial import Trial

    console = Console(quiet)
    trial = Trial([Path(file) for file in _files(rules)], packs or ())
    failed = warned = 0
    for fault in trial.faults():
        failed += fault.grave
        warned += not fault.grave
        (console.text if fault.grave else console.status)(as_text([fault]))
    tried = f"{_count(trial.rules, 'rule')}, {_count(trial.examples, 'example')}"
    console.status(f"{tried}: {failed} failed, {_count(warned, 'warning')}")
    return Exit.DIFFERS if failed else Exit.DONE


def validate(
    files: Files,
    rules: options.Rules = None,
    only_packs: OnlyPacks = False,
    quiet: options.Quiet = False,
) -> int:
    """Check that packs are written well.

    Prints file, line and column of each fault, and what was meant where that can be guessed.
    """
    from ..authoring.validation import check, is_pack

    console = Console(quiet)
    broken = 0
    for file in files:
        if only_packs and not is_pack(Path(file)):
            continue
        checked = check(Path(file), [Path(other) for other in rules or ()])
        for fault in checked.faults:
            console.error(str(fault))
        broken += len(checked.faults)
        if not checked.faults:
            console.status(f"{file}: {_count(checked.rules, 'rule')}, no fault")
    return Exit.USAGE if broken else Exit.DONE


def new(
    rule: NewId, kind: NewKind = "claims", output: Target = None, quiet: options.Quiet = False
) -> int:
    """Write a pack to begin with: a word, a rule, examples, comments."""
    from ..authoring.scaffold import pack
    from ..output import Output

    text, console = pack(rule, kind), Console(quiet)
    if output is None:
        console.payload(text)
        return Exit.DONE
    target = Output.named(Path(output))
    if target.read(Path(output)) is not None:
        raise UsageError(f"{output} exists already; choose another name")
    target.write(Path(output), text.encode())
    console.status(f"{output} written; now: claimx rules test {output}")
    return Exit.DONE


def _write(found: "list[Listed]", form: str, as_text: "Callable[[list[Listed]], str]") -> None:
    from ..authoring.catalogue import as_json

    if form == "json":
        Console().payload(as_json(found))
    else:
        Console().text(as_text(found))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _files(rules: "Sequence[str] | None") -> tuple[str, ...]:
    from .. import config

    return config.settings(rules=rules).rules


def _catalogue(rules: "Sequence[str] | None") -> "list[Listed]":
    from ..authoring.catalogue import catalogue
    from ..packs import read_packs

    return catalogue(read_packs([Path(file) for file in _files(rules)]))


COMMANDS = (  # name, command, examples
    ("list", list_rules, "claimx rules list\nclaimx rules list --rules my-pack.yaml --format json"),
    ("show", show, "claimx rules show verb-subject-that"),
    ("test", test, "claimx rules test\nclaimx rules test verb my-pack.yaml"),
    ("validate", validate, "claimx rules validate my-pack.yaml"),
    ("new", new, "claimx rules new through-eyes-of -o my-pack.yaml"),
)
