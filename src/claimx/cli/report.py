"""`claimx report`: one HTML file to look at, search and send."""

import os
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..errors import Exit, InputError, UsageError
from . import options
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..comparing import Comparison
    from ..config import Settings
    from ..model import Result
    from ..report.wording import Language
    from .articles import Articles

EXAMPLES = """
claimx report corpus/ -o report.html
claimx report claims/ --texts corpus/ -o report.html       of results, without extracting again
claimx report corpus/ --lang en --title 'The strike' -o strike.html
claimx report --compare gold/ claims/ --texts corpus/ -o misses.html
"""

Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="File to write, else to standard output."),
]
Lang = Annotated[Literal["ar", "en"], typer.Option("--lang", help="Language of the page's words.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Heading of the page.")]
Texts = Annotated[
    list[str] | None,
    typer.Option("--texts", metavar="PATH", help="Articles that the results are of."),
]
Compare = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--compare", metavar="GOLD OUT", show_default=False,
        help="Show two sets of results side by side, what was missed and invented marked.",
    ),
]  # fmt: skip
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is no report.")]


def report(
    paths: options.PathsOrResults = None,
    output: Output = None,
    texts: Texts = None,
    compare: Compare = None,
    lang: Lang = "ar",
    title: Title = None,
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    written_only: options.WrittenOnly = False,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    published_field: options.PublishedField = None,
    html_field: options.HtmlField = None,
    title_field: options.TitleField = None,
    url_field: options.UrlField = None,
    outlet_field: options.OutletField = None,
    author_field: options.AuthorField = None,
    section_field: options.SectionField = None,
    encoding: options.Encoding = None,
    force: Force = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write one page to look at: claims in place, filters, charts.

    It shows articles with their claims, speakers, a timeline and charts of figures, or gold and
    output side by side (--compare). The page is one file that asks nothing of the network. Articles
    are extracted, results read as they are, with the texts of the articles that --texts and PATH
    name.
    """
    from .. import config
    from .articles import Articles

    console = Console(quiet, verbose)
    if compare:
        if paths:
            raise UsageError("--compare takes the two sets of results; say their texts as --texts")
        page, status = _compared(*compare, Articles(texts, encoding), lang, title), Exit.DONE
    else:
        settings = config.settings(
            paths=paths, published=published, rules=rules, jobs=jobs,
            written_only=written_only or None, input_format=input_format, text_field=text_field,
            id_field=id_field, published_field=published_field, html_field=html_field,
            title_field=title_field, url_field=url_field, outlet_field=outlet_field,
            author_field=author_field, section_field=section_field, encoding=encoding,
        )  # fmt: skip
        page, status = _page(settings, texts, lang, title, console)
    _write(page, output, force, console)
    return status


def _page(
    settings: "Settings", texts: list[str] | None, lang: "Language", title: str | None,
    console: Console,
) -> tuple[str, int]:  # fmt: skip
    from ..report.page import MOST, page
    from .articles import Articles
    from .results import Results

    articles, results = Articles(texts, settings.encoding), Results(settings, console)
    found = list(results.with_texts(articles))
    if lacking := sum(raw is None for _, raw in found):
        console.status(f"{lacking} without text, claims alone; --texts says where articles are")
    claims = sum(len(result.claims) for result, _ in found)
    folder = next(filter(os.path.isdir, settings.paths), "FOLDER").rstrip("/")
    split = f"claimx report {folder}/PART -o PART.html"
    if claims > MOST:
        console.status(f"{claims} claims: a browser shows {MOST} at ease; split it: {split}")
    comparison = _comparison(found, console) if len(found) > 1 else None
    return page(found, lang, title, split, comparison), results.status


def _comparison(
    found: "Iterable[tuple[Result, str | None]]", console: Console
) -> "Comparison | None":
    """What the articles tell alike; None, and a word on it, where nothing can compare them."""
    try:
        from ..comparing import Told, compare
    except UsageError as missing:
        console.status(f"without what the articles tell alike: {missing}")
        return None
    return compare(starmap(Told, found))


def _compared(
    gold: str, out: str, articles: "Articles", lang: "Language", title: str | None
) -> str:
    from ..report.compared import page
    from ..result_files import comparable

    if gold == out == "-":
        raise UsageError("standard input (-) can be read only once")
    golds, outs = comparable([gold]), comparable([out])
    raws: dict[str, str] = {}
    for document in golds:
        raw = articles.text(document.id)
        if raw is None:
            raise UsageError(
                f"--compare needs the text of article {document.id!r}: say --texts corpus/"
            )
        raws[document.id] = raw
    for document in (*golds, *outs):
        if document.id in raws:
            _check(document.file, document.data, raws[document.id])
    return page(golds, outs, raws, lang, title)


def _check(name: str, document: "Mapping[str, Any]", raw: str) -> None:
    from ..validation import misplaced

    for path, message in misplaced(document, raw):
        raise InputError(f"{name}: {path}: {message}; extract it again")


def _write(page: str, path: str | None, force: bool, console: Console) -> None:
    from ..output import Output
    from ..report.page import made

    if path in (None, "-"):
        console.payload(page)
        return
    output, data = Output.named(Path(path)), page.encode()
    old = output.read(Path(path))
    if old and not (force or made(old)):
        raise UsageError(
            f"{path}: is there and is no report; choose another name, or replace it with --force"
        )
    written = output.write(Path(path), data)
    console.status(f"{path}: {'written' if written else 'unchanged'}, {len(data) / 1e6:.1f} MB")
