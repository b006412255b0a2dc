"""The text of a new pack: a word, a rule, and the examples that show both at work."""

import re

from ..errors import UsageError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_PACK = """\
# A pack adds words and rules to those of claimx. Change what you need, delete the rest, then:
#   claimx rules validate FILE    is it written well?
#   claimx rules test FILE        does it find what its examples say?
#   claimx extract articles/ --rules FILE
pack: {id}
about: What this pack is for, in one line.

# A word that claimx should know. Write it in full and correct spelling, without diacritics;
# the other forms (وهمهمت، يهمهم، مهمهما) are made from these.
words:
# (class cue: verbs of saying; among the other classes are role, organisation, outlet, source)
- class: cue
  entries:
  - lemma: همهم
    present: يهمهم
    participle: مهمهم
    noun: همهمة
    act: state
    takes: [that, quote, colon]
- class: viewpoint  # a class of your own, for the rule below
  entries: [عيون]

# What the words do with the rules there are. `claims` is all that the text gives.
examples:
- text: همهم الحارس أن الباب مغلق.
  claims:
  - {{cue: همهم, speaker: الحارس, content: أن الباب مغلق}}
- text: وهمهمت المديرة «الباب مغلق منذ الصباح».
  claims:
  - {{cue: وهمهمت, speaker: المديرة, content: «الباب مغلق منذ الصباح», style: direct}}

# A rule names a construction that the other rules do not find. Each step is a pattern over words;
# (cue: …), (speaker: …) and (content: …) say which part is which.
rules:
- id: {id}
  why: "بعيون المدير، … : what follows the comma is as the speaker sees it."
  steps:
  - (cue:b+viewpoint)
  - (speaker:(role | title | organisation) np-unit{{0,14}}?)
  - comma
  - (content:any)
  content: clause
  examples:
  - text: بعيون المدير، الشركة رابحة هذا العام.
    claims:
    - {{cue: بعيون, speaker: المدير, content: الشركة رابحة هذا العام}}
  - text: بعيون وزير النقل، الطريق الجديد آمن.
    claims:
    - {{cue: بعيون, speaker: وزير النقل, content: الطريق الجديد آمن}}
  counterexamples:
  - ابتسمت بعيون دامعة، ثم خرجت.
"""


def pack(rule: str) -> str:
    """Return the text of a pack with one rule of that id; raise UsageError for a wrong id."""
    if not _ID.fullmatch(rule):
        raise UsageError(
            f"{rule!r} is no id of a rule: write lower-case words joined by hyphens that name the "
            "construction, such as verb-subject-that"
        )
    return _PACK.format(id=rule)
