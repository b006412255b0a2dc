"""Arguments and options that several commands share, each said once."""

from typing import Annotated, Literal

import typer

Format = Literal["yaml", "json", "jsonl"]
InputFormat = Literal[
    "text", "html", "jsonl", "json", "csv", "parquet", "warc", "feed", "list"
]  # fmt: skip


def _option(flag: str, help: str, *more: str, metavar: str | None = None):
    return typer.Option(flag, *more, help=help, metavar=metavar, show_default=False)


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, folders (searched recursively), addresses, or - for standard input.",
    ),
]
PathsOrResults = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Articles or results (.yaml, .json, .jsonl), as files or folders; - for results on "
        "standard input, or an article with --input-format.",
    ),
]
Output = Annotated[
    str | None,
    _option(
        "-o",
        "Folder for a file an article, or FILE.jsonl for one of all; - for stdout.",
        "--output",
        metavar="PATH",
    ),
]
OutputFolder = Annotated[str | None, _option("-o", "Folder of results.", "--output", metavar="DIR")]
OutputFormat = Annotated[Format | None, _option("--format", "Format of the results [yaml].")]
Published = Annotated[
    str | None,
    _option("--published", "Day of publication of articles that do not say.", metavar="DATE"),
]
Rules = Annotated[
    list[str] | None,
    _option("--rules", "Pack of words and rules to add; may be repeated.", metavar="FILE"),
]
Jobs = Annotated[
    int | None, _option("-j", "Processes; 0 means one a core [0].", "--jobs", metavar="N")
]
WrittenOnly = Annotated[
    bool,
    _option("--written-only", "Leave out speakers carried over from an earlier claim."),
]
Context = Annotated[
    bool, _option("--context", "Put the sentences that a claim stands in beside it.")
]
Engine = Annotated[
    Literal["local", "daft"],
    typer.Option(
        "--engine",
        help="Processes of this machine, or the workers of Daft, here or on Ray, which write "
        "Parquet files.",
        show_default=True,
    ),
]
Colour = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Colours: on a terminal, always or never.", show_default=True),
]
Quiet = Annotated[bool, _option("-q", "Errors and results only.", "--quiet")]
Verbose = Annotated[bool, _option("-v", "Say what was done, file by file.", "--verbose")]
Timings = Annotated[bool, _option("--timings", "Say how long each stage took, at the end.")]
InputForm = Annotated[
    InputFormat | None,
    _option("--input-format", "Form of the inputs, whatever their suffix."),
]
TextField = Annotated[
    str | None,
    _option("--text-field", "Field of a record that holds the text [text].", metavar="NAME"),
]
IdField = Annotated[
    str | None, _option("--id-field", "Field that holds the article's id.", metavar="NAME")
]
PublishedField = Annotated[
    str | None,
    _option("--published-field", "Field that holds the day of publication.", metavar="NAME"),
]
Force = Annotated[
    bool, _option("--force", "Extract anew what has a result that is known to be current.")
]
FollowLinks = Annotated[
    bool,
    _option("--follow-links", "Write through links that lead out of the folder of results."),
]
HtmlField = Annotated[
    str | None,
    _option("--html-field", "Field that holds the text as HTML.", metavar="NAME"),
]
TitleField = Annotated[
    str | None, _option("--title-field", "Field that holds the headline.", metavar="NAME")
]
UrlField = Annotated[
    str | None, _option("--url-field", "Field that holds the address.", metavar="NAME")
]
OutletField = Annotated[
    str | None, _option("--outlet-field", "Field that names the outlet.", metavar="NAME")
]
AuthorField = Annotated[
    str | None, _option("--author-field", "Field that names the author.", metavar="NAME")
]
SectionField = Annotated[
    str | None, _option("--section-field", "Field that names the section.", metavar="NAME")
]
Fetch = Annotated[
    bool, _option("--fetch", "Ask the web for pages that PATH, feeds, sitemaps and lists name.")
]
Encoding = Annotated[
    str | None,
    _option("--encoding", "Encoding of inputs that are not UTF-8: windows-1256.", metavar="NAME"),
]
SaveText = Annotated[
    str | None,
    _option("--save-text", "Folder to write the texts to that spans count in.", metavar="DIR"),
]
