"""An article with its result, spans and texts agreeing, for round trips."""

import io
from typing import get_args

from claimx import exchange
from claimx.cli import export
from claimx.model import Article, Claim, Content, Cue, Figure, Note, Result, Speaker
from claimx.render.plain import plain

FORMATS = get_args(get_args(export.Form)[0])

RAW = (
    "أعلنت الهيئة أن 12 سفينة وصلت.\r\n"
    "وقال مدير الميناء: «العمل مستمر\r\nمنذ 3 أيام 😀».\r\n"
    "وأضاف أنه لم يتلق، نقلا عن مصدر، أي شكوى.\r\n"
    "وفي 2024 زارته 5 وفود.\r\n"
)


def span(text, occurrence=0):
    at = -1
    for _ in range(occurrence + 1):
        at = RAW.index(text, at + 1)
    return at, at + len(text)


def cue(text, lemma, act="state"):
    return Cue(text, lemma, act, span(text))


def content(text):
    return Content(text, span(text))


def figure(text, kind, value, **more):
    return Figure(text, span(text), kind, value, rule="digits", **more)


_CLAIMS = (
    Claim(
        "11111111",
        "verb-subject-that",
        cue("أعلنت", "أعلن", "announce"),
        Speaker("الهيئة", span("الهيئة"), "الهيئة", "organisation", False, "written"),
        "indirect",
        content("أن 12 سفينة وصلت"),
        figures=(figure("12 سفينة", "count", 12, noun="سفينة"),),
    ),
    Claim(
        "22222222",
        "verb-subject-colon",
        cue("وقال", "قال"),
        Speaker("مدير الميناء", span("مدير الميناء"), "مدير الميناء سالم", "office", None, "alias"),
        "direct",
        content("«العمل مستمر\r\nمنذ 3 أيام 😀»"),
        medium="في بيان",
        figures=(figure("3 أيام", "duration", "P3D"),),
    ),
    Claim(
        "33333333",
        "verb-that",
        cue("وأضاف", "أضاف", "add"),
        Speaker(None, None, "مدير الميناء سالم", "office", None, "carried", "22222222"),
        "indirect",
        content("أنه لم يتلق، نقلا عن مصدر، أي شكوى"),
        negated=True,
    ),
    Claim(
        "44444444",
        "clause-source-phrase",
        cue("نقلا عن", "نقلا عن"),
        Speaker("مصدر", span("مصدر"), "مصدر", "person", True, "written"),
        "indirect",
        content("أنه لم يتلق، نقلا عن مصدر، أي شكوى"),
        within="33333333",
    ),
)
RESULT = Result(
    Article("north/port", "corpus/north/port.txt", "ab12", "عنوان", "2025-03-14"),
    _CLAIMS,
    (figure("2024", "date", "2024"), figure("5 وفود", "count", [4, 5.5], modifier="approx")),
    (Note("mark", "a note", span("«")),),
)
DOCUMENT = plain(RESULT)
TEXTS = {"north/port": RAW}


def written(form, documents, texts=TEXTS):
    """The files of a format, whole."""
    found = exchange.files(form, documents, texts.__getitem__)
    return {name: b"".join(pieces()) for name, pieces in found}


def made(form, data):
    return exchange.made(form, io.BytesIO(data))
