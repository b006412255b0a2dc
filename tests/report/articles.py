"""Results written by hand, with the texts that they are of: what the tests of a report show."""

from dataclasses import replace

from claimx.model import Article, Claim, Content, Cue, Figure, Note, Result, Speaker

ESCAPE = "\x1b]0;owned\x07"
OVERRIDE = "\u202e"
SCRIPT = "<script>window.owned = true</script>"
IMAGE = "<img src=x onerror='window.owned = true'>"
BREAKING = "\"'><svg onload=window.owned=true>"


def span(raw, text, after=0):
    start = raw.index(text, after)
    return (start, start + len(text))


def claim(raw, cue, content, speaker=None, *, entity=None, after=0, **more):
    """A claim whose parts are found in `raw` by what they say."""
    at = span(raw, cue, after)
    more = {"act": "state", "kind": "person", "anonymous": None, "resolved": "written"} | more
    who = Speaker(
        speaker, span(raw, speaker, after) if speaker else None, entity or speaker,
        more.pop("kind"), more.pop("anonymous"), more.pop("resolved"),
        more.pop("carried_from", None),
    )  # fmt: skip
    spoken = Content(content, span(raw, content, after))
    return Claim(
        more.pop("id", f"{at[0]:08x}"), "a-rule", Cue(cue, cue, more.pop("act"), at), who,
        more.pop("style", "indirect"), spoken, **more,
    )  # fmt: skip


def figure(raw, text, kind="count", value=None, **more):
    return Figure(text, span(raw, text), kind, value, rule="a-rule", **more)


PORT = """---
title: ميناء السندس يعود
published: 2025-03-14
---
قال المدير سالم الرويعي إن الوزير أكد أن 40 عاملا عادوا في أيار 2024.
وأضاف أن المخازن سليمة.
نفى مصدر أمني إغلاق الميناء.
"""


def port():
    """Three speakers, a claim inside a claim, one carried over, one unnamed and negated."""
    figures = (
        figure(PORT, "40 عاملا", value=40, noun="عامل", of="workers"),
        figure(PORT, "أيار 2024", "date", "2024-05", guess="year"),
    )
    said, within = "أن 40 عاملا عادوا في أيار 2024", {"within": "outer", "act": "confirm"}
    outer = claim(PORT, "قال", f"إن الوزير أكد {said}", "المدير سالم الرويعي", id="outer")
    inner = claim(PORT, "أكد", said, "الوزير", id="inner", figures=figures, **within)
    carried = claim(
        PORT, "وأضاف", "أن المخازن سليمة", entity="المدير سالم الرويعي", act="add",
        resolved="carried", carried_from="outer",
    )  # fmt: skip
    denied = claim(
        PORT, "نفى", "إغلاق الميناء", "مصدر أمني", act="deny", anonymous=True, negated=True
    )
    about = Article("port", "corpus/port.txt", "0" * 64, "ميناء السندس يعود", "2025-03-14", "الضفة")
    return Result(about, (outer, inner, carried, denied)), PORT


BRIDGE = "قالت وزارة النقل: «الجسر مفتوح». قتل 53 مسلحا و7 جنود."


def bridge():
    """One direct claim by an organisation, and figures outside claims."""
    more = {"kind": "organisation", "style": "direct"}
    said = claim(BRIDGE, "قالت", "«الجسر مفتوح»", "وزارة النقل", **more)
    figures = (
        figure(BRIDGE, "53 مسلحا", value=53, noun="مسلح", of="fighters"),
        figure(BRIDGE, "7 جنود", value=7, noun="جندي", of="troops"),
    )
    notes = (Note("unpaired-quotation-mark", "opening quotation mark", span(BRIDGE, "«")),)
    about = Article("north/bridge", "corpus/bridge.txt", "1" * 64)
    return Result(about, (said,), figures, notes), BRIDGE


def hostile():
    """Markup, scripts, overrides and terminal escapes wherever text of strangers can stand."""
    parts = {
        "speaker": f"المدير {SCRIPT}", "content": f"إن {IMAGE} {OVERRIDE}cod.exe {ESCAPE} انتهى",
        "cue": f"قال{BREAKING}",
    }  # fmt: skip
    raw = "{cue} {speaker} {content}.\n".format(**parts)
    raw += f"{SCRIPT}\n{OVERRIDE}{ESCAPE}{IMAGE}\n</p></main>"
    figures = (figure(raw, "انتهى", "money", SCRIPT, unit=IMAGE),)
    said = claim(
        raw, parts["cue"], parts["content"], parts["speaker"], act=BREAKING, medium=IMAGE,
        addressee=SCRIPT, via=OVERRIDE + BREAKING, id=BREAKING, figures=figures,
    )  # fmt: skip
    said = replace(said, rule=SCRIPT)
    about = Article(
        BREAKING, f"{SCRIPT}/{ESCAPE}", "2" * 64, f"{OVERRIDE}{SCRIPT}", "2025-01-01", BREAKING,
        "javascript:window.owned=true", IMAGE, SCRIPT, BREAKING,
    )  # fmt: skip
    return Result(about, (said,), (), (Note(SCRIPT, IMAGE),)), raw
