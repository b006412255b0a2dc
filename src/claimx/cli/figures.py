"""`claimx figures`: amounts and points in time alone."""

from . import options
from .console import Console
from .extract import write

EXAMPLES = """
claimx figures corpus/
claimx figures article.txt --published 2025-03-14 --format json
cat article.txt | claimx figures - | yq '.figures[].value'
"""


def figures(
    paths: options.Paths = None,
    output: options.Output = None,
    form: options.OutputFormat = None,
    published: options.Published = None,
    rules: options.Rules = None,
    jobs: options.Jobs = None,
    input_format: options.InputForm = None,
    text_field: options.TextField = None,
    id_field: options.IdField = None,
    published_field: options.PublishedField = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write the figures in Arabic articles (counts, money, dates), without claims."""
    from .. import config

    settings = config.settings(
        paths=paths, output=output or "-", format=form, published=published, rules=rules, jobs=jobs,
        input_format=input_format, text_field=text_field, id_field=id_field,
        published_field=published_field,
    )  # fmt: skip
    return write(settings, Console(quiet, verbose), figures_only=True, follow_links=follow_links)
