"""The commands, in the order of the help; a new one is a module and a line here."""

from typing import Annotated

import typer

from ..errors import MEANING
from . import (
    bring_back,
    check,
    compare,
    diff,
    explain,
    export,
    extract,
    figures,
    report,
    rules,
    schema,
    score,
    show,
    stats,
    validate,
    version,
    words,
)


def examples(text: str) -> str:
    """Return the end of a command's help: its examples, one a line."""
    # The backspace keeps the help writer from filling the lines into a paragraph.
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in text.strip().splitlines())


_STATUSES = "\b\nExit status:\n" + "\n".join(
    f"  {code:>3}  {text}" for code, text in MEANING.items()
)

app = typer.Typer(
    name="claimx",
    help="Who said what in Arabic news: claims, their speakers and figures, as YAML.",
    epilog=_STATUSES,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

# Each module has the command, and EXAMPLES for the end of its help.
for _name, _command, _examples in (
    ("extract", extract.extract, extract.EXAMPLES),
    ("figures", figures.figures, figures.EXAMPLES),
    ("check", check.check, check.EXAMPLES),
    ("diff", diff.diff, diff.EXAMPLES),
    ("compare", compare.compare, compare.EXAMPLES),
    ("explain", explain.explain, explain.EXAMPLES),
    ("words", words.words, words.EXAMPLES),
    ("validate", validate.validate, validate.EXAMPLES),
    ("schema", schema.schema, schema.EXAMPLES),
    ("score", score.score, score.EXAMPLES),
    ("show", show.show, show.EXAMPLES),
    ("report", report.report, report.EXAMPLES),
    ("stats", stats.stats, stats.EXAMPLES),
    ("export", export.export, export.EXAMPLES),
    ("import", bring_back.bring_back, bring_back.EXAMPLES),
    ("version", version.version, version.EXAMPLES),
):
    app.command(_name, epilog=examples(_examples))(_command)

_rules = typer.Typer(help=rules.HELP, no_args_is_help=True, rich_markup_mode=None)
for _name, _command, _examples in rules.COMMANDS:
    _rules.command(_name, epilog=examples(_examples))(_command)
app.add_typer(_rules, name="rules")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version.line())
        raise typer.Exit


@app.callback()
def _root(
    print_version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version, the digest of the packs and the tokenizer.",
        ),
    ] = False,
) -> None:
    pass
