"""Results built by hand, and strategies for any result, for the tests of output."""

from hypothesis import strategies as st

from claimx.model import Article, Claim, Content, Cue, Figure, Note, Result, Speaker

ARTICLE = Article(id="port", source="corpus/port.txt", sha256="12e4", title="ميناء", published=None)
FIGURE = Figure(
    text="أكثر من ألفي عامل",
    span=(30, 47),
    kind="count",
    value=2000.0,
    noun="عامل",
    modifier="more_than",
    rule="count-noun",
)
CLAIM = Claim(
    id="3c9e5a1f",
    rule="verb-subject-that",
    cue=Cue("وقال", "قال", "state", (0, 4)),
    speaker=Speaker("مدير الميناء", (5, 17), "مدير الميناء", "office", False, "written"),
    style="indirect",
    content=Content("إن أكثر من ألفي عامل عادوا", (18, 44)),
    figures=(FIGURE,),
)
CARRIED = Claim(
    id="9f00aa12",
    rule="verb-that",
    cue=Cue("وأضاف", "أضاف", "add", (50, 55)),
    speaker=Speaker(None, None, "مدير الميناء", "office", False, "carried", "3c9e5a1f"),
    style="indirect",
    content=Content("أن «العمل» مستمر", (56, 72)),
)
RESULT = Result(
    article=ARTICLE,
    claims=(CLAIM, CARRIED),
    figures=(Figure("أمس", (80, 83), "date", None, rule="relative-day"),),
    notes=(Note("undated", "a relative day in an article without a date", (80, 83)),),
)

# What an article can hold: Arabic, quotation marks, YAML syntax, controls, bidi marks, emoji.
_WORDS = """
أن قال « » " ' ، : # - ? ! & * % @ ` { } [ ] | > ~ null NO on y true .inf .nan << = ,
0x1F 0o17 1e3 12:30 2025-09 2014-01-02 1_000 +1 -.5 ٢٥٠٠ \\U0001F600 \u200f 😀 \ue000
"""
_PIECES = [*_WORDS.split(), *" \t\n\x85\u2028\ufeff\x00\x1b\uffff", "\r\n", ": ", " #", "- "]
TEXT = st.lists(st.sampled_from(_PIECES), max_size=5).map("".join) | st.text(
    alphabet=st.characters(exclude_categories=["Cs"]), max_size=20
)
_SPAN = st.tuples(st.integers(0, 9999), st.integers(0, 9999))
_NUMBER = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
_MAYBE = st.none() | TEXT.filter(bool)

figures = st.builds(
    Figure,
    text=TEXT,
    span=_SPAN,
    kind=st.sampled_from(["count", "date", "money"]),
    value=st.none() | _NUMBER | TEXT | st.lists(_NUMBER, min_size=2, max_size=2),
    unit=_MAYBE,
    rule=st.just("count-noun"),
)
claims = st.builds(
    Claim,
    id=st.text("0123456789abcdef", min_size=8, max_size=8),
    rule=TEXT.filter(bool),
    cue=st.builds(Cue, TEXT, TEXT, TEXT, _SPAN),
    speaker=st.builds(
        Speaker, st.none() | TEXT, entity=_MAYBE, anonymous=st.none() | st.booleans()
    ),
    style=st.just("direct"),
    content=st.builds(Content, TEXT, _SPAN),
    medium=_MAYBE,
    figures=st.lists(figures, max_size=2).map(tuple),
)
results = st.builds(
    Result,
    article=st.builds(Article, id=TEXT, source=TEXT, sha256=TEXT, title=_MAYBE, published=_MAYBE),
    claims=st.lists(claims, max_size=2).map(tuple),
    figures=st.lists(figures, max_size=2).map(tuple),
)
