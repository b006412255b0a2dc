"""A small extractor in place of the real one: quick, and independent of its words and rules.

It finds `قال X إن Y` and digits, enough to see what the commands do with results.
"""

import re
from dataclasses import replace

from claimx.model import Claim, Content, Cue, Figure, Note, Result, Speaker

_CLAIM = re.compile(r"(?P<cue>و?قال) (?P<speaker>[^.\n]+?) (?P<content>إن [^.\n]+)")
_CARRIED = re.compile(r"(?P<cue>وأضاف) (?P<content>أن [^.\n]+)")
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,18}(?![0-9])")


class FakeExtractor:
    """Takes the place of `claimx.pipeline.Extractor`; a pack called bad.yaml is broken."""

    def __init__(self, packs=()):
        from claimx.errors import PackError

        for pack in packs:
            if pack.name == "bad.yaml":
                raise PackError(f"{pack}:2:1: unknown key 'stpes'; did you mean 'steps'?")

    def watched(self, ends):
        return self

    def figures(self, document):
        return tuple(
            Figure(m[0], m.span(), "count", int(m[0]), rule="digits")
            for m in _NUMBER.finditer(document.raw, document.body)
        )

    def extract(self, document):
        if "انهيار" in document.raw:
            raise RuntimeError("a bug")
        claims = [_claim(m) for m in _CLAIM.finditer(document.raw, document.body)]
        claims += [_claim(m) for m in _CARRIED.finditer(document.raw, document.body)]
        notes = (Note("fake", "made by a test", (0, 1)),) if '"' in document.raw else ()
        inside = [replace(claim, figures=self._within(claim, document)) for claim in claims]
        placed = {figure.span for claim in inside for figure in claim.figures}
        outside = [figure for figure in self.figures(document) if figure.span not in placed]
        return Result(document.article(), tuple(inside), tuple(outside), notes)

    def _within(self, claim, document):
        start, end = claim.content.span
        found = self.figures(document)
        return tuple(f for f in found if start <= f.span[0] and f.span[1] <= end)


def _claim(m):
    carried = "speaker" not in m.groupdict()
    speaker = (
        Speaker(None, entity="المدير", kind="person", resolved="carried")
        if carried
        else Speaker(m["speaker"], m.span("speaker"), m["speaker"], "person", resolved="written")
    )
    return Claim(
        id=f"{hash_of(m['content']):08x}",
        rule="verb-that" if carried else "verb-subject-that",
        cue=Cue(m["cue"], "أضاف" if carried else "قال", "state", m.span("cue")),
        speaker=speaker,
        style="indirect",
        content=Content(m["content"], m.span("content")),
    )


def hash_of(text):
    import zlib

    return zlib.crc32(text.encode())
