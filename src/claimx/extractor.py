"""What Python programs call: words and rules loaded once, articles given as texts or mappings."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import InputError, UsageError
from .model import Figure, Result

if TYPE_CHECKING:
    from . import pipeline
    from .text.document import Document

Packs = tuple[Path, ...]
_ABOUT = ("id", "source", "title", "outlet", "url", "author", "section", "credit")
_FIELDS = ("text", "published", *_ABOUT)
# Where forked processes find what this one has loaded; other ones load it themselves.
_LOADED: "dict[int, pipeline.Extractor]" = {}
_numbers = count()


class Extractor:
    """Words and rules, loaded once, for any number of articles.

    `rules` names packs (YAML) that add words and rules to the built-in ones, as `--rules` does.
    They are read when the extractor is made: make another after a change. Raises PackError, with
    file, line and column, for a pack that is wrong.

    >>> import claimx
    >>> desk = claimx.Extractor(rules=["my-pack.yaml"])
    >>> result = desk.extract("ويسر صديق العائلة بأن البيت معروض للبيع.")
    >>> result.claims[0].speaker.text
    'صديق العائلة'
    """

    def __init__(self, rules: str | os.PathLike | Iterable[str | os.PathLike] = ()) -> None:
        named = [rules] if isinstance(rules, str | os.PathLike) else rules
        self._packs = tuple(Path(os.path.abspath(pack)) for pack in named)
        self._stages = _load(self._packs)

    def extract(self, text: str, published: date | str | None = None, **about: Any) -> Result:
        """Return the claims and figures of one article.

        `published` (a date, or 2025-03-14) resolves weekdays and relative dates; front matter in
        the text wins over it, and over `about`: id, source, title, outlet, url, author, section,
        credit. Spans in the result are code-point offsets into `text`. Raises InputError for a text
        that cannot be read, such as one whose front matter never ends.
        """
        said = _said({"text": text, "published": published, **about})
        return self._stages.extract(_document(said))

    def find_figures(self, text: str, published: date | str | None = None) -> tuple[Figure, ...]:
        """Return the figures of a text in text order, whoever states them."""
        return self._stages.figures(_document(_said({"text": text, "published": published})))

    def extract_many(
        self,
        articles: Iterable[str | Mapping[str, Any]],
        *,
        jobs: int = 1,
        failed: Callable[[str, InputError], object] | None = None,
    ) -> Iterator[Result]:
        """Yield the results of articles in their order, as they are asked for.

        An article is a text, or a mapping with `text` and what else `extract` takes, such as the
        row of a table. One without an id gets its place, from 1. `jobs` is the number of processes,
        0 for one a core. An article that cannot be read raises InputError; where `failed` is given,
        that is called with the id and the error, and the others come.

        >>> articles = [
        ...     "قال المدير إن المصنع يعمل.",
        ...     {"text": "نفت الوزيرة ذلك أمس.", "published": "2025-03-14", "id": "denial"},
        ... ]
        >>> for result in desk.extract_many(articles):
        ...     print(result.article.id, [claim.cue.act for claim in result.claims])
        1 ['state']
        denial ['deny']
        """
        from .processes import cores, in_order

        number = next(_numbers)
        _LOADED[number] = self._stages
        do = partial(_one, number, self._packs)
        things = enumerate(articles, 1)
        made = map(do, things) if jobs == 1 else in_order(do, things, jobs or cores(), _killed)
        try:
            for id, result in made:
                if isinstance(result, Result):
                    yield result
                elif failed is None:
                    raise result
                else:
                    failed(id, result)
        finally:
            del _LOADED[number]


def _load(packs: Packs) -> "pipeline.Extractor":
    from . import pipeline

    return pipeline.Extractor(packs) if packs else pipeline.extractor()


def _one(
    number: int, packs: Packs, thing: tuple[int, str | Mapping[str, Any]]
) -> tuple[str, Result | InputError]:
    """Return the id of an article, and what came of it."""
    place, article = thing
    id = str(place)
    try:
        said = _said({"text": article} if isinstance(article, str) else article)
        id = said.setdefault("id", id)
        if number not in _LOADED:
            _LOADED[number] = _load(packs)
        return id, _LOADED[number].extract(_document(said))
    except InputError as fault:
        return id, InputError(f"article {id}: {str(fault).removeprefix('-:').lstrip()}")


def _killed(thing: tuple[int, Any]) -> tuple[str, InputError]:
    id = str(thing[0])
    message = f"article {id}: a worker process was killed, most likely for lack of memory"
    return id, InputError(message)


def _said(article: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a mapping says of an article; pandas has nan, which equals nothing, for nothing.

    An id is a text; a column of numbers with gaps is one of floats, whose 5.0 is 5.
    """
    if not isinstance(article, Mapping):
        raise InputError(f"is of type {type(article).__name__}; give a text or a mapping")
    said = {name: value for name, value in article.items() if value is not None and value == value}
    if (id := said.get("id")) is not None:
        said["id"] = str(int(id) if isinstance(id, float) and id.is_integer() else id)
    return said


def _document(said: Mapping[str, Any]) -> "Document":
    from .strict_yaml import did_you_mean
    from .text.document import day, document

    for name in said:
        if name not in _FIELDS:
            raise UsageError(f"an article has no field {name!r}{did_you_mean(name, _FIELDS)}")
    texts = {name: said.get(name) for name in ("text", *said) if name != "published"}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise InputError(f"the field {name!r} is no text but {value!r:.40}")
    published = day(said["published"], "-") if "published" in said else None
    return document(texts.pop("text"), published=published, **texts)
