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
    force: options.Force = False,
    html_field: options.HtmlField = None,
    title_field: options.TitleField = None,
    url_field: options.UrlField = None,
    outlet_field: options.OutletField = None,
    author_field: options.AuthorField = None,
    section_field: options.SectionField = None,
    encoding: options.Encoding = None,
    fetch: options.Fetch = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Write the figures in Arabic articles: counts, sums, dates.

    Every figure is written, whoever states it; `claimx extract` says in which claim it stands.
    """
    from .. import config

    settings = config.settings(
        paths=paths, output=output or "-", format=form, published=published, rules=rules, jobs=jobs,
        input_format=input_format, text_field=text_field, id_field=id_field,
        published_field=published_field,
        html_field=html_field, title_field=title_field, url_field=url_field,
        outlet_field=outlet_field, author_field=author_field, section_field=section_field,
        encoding=encoding, fetch=fetch or None,
    )  # fmt: skip
    return write(
        settings, Console(quiet, verbose), figures_only=True, follow_links=follow_links, force=force
    )
