"""A result in a notebook: the article as a page shows it, without a script."""

from ..model import Result
from .article import article
from .environment import source, template
from .wording import wording


def cell(result: Result) -> str:
    """Return HTML of one article with its claims in place; of the claims alone without a text.

    Ids in it begin with the hash of the article, so that several stand in one notebook.
    """
    shown = article(result, result.text, result.article.sha256[:8])
    return template("cell.html.j2").render(one=shown, w=wording("ar"), style=source("article.css"))
