"""The text of a new pack: a word, a rule, and the examples that show both at work."""

import re

from ..errors import UsageError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_CLAIMS = """\
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
  - (speaker:(NOUN | PROPN) full-in{{0,30}})
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

_PHRASES = """\
# A pack for phrases marks what words group to, before anyone looks for claims. It is a pass of its
# own after the built-in ones; with the name of one of those (noun-phrases, clauses) it joins it.
#   claimx rules validate FILE    is it written well?
#   claimx rules test FILE        does it mark what its examples say?
#   claimx extract articles/ --rules FILE
pack: {id}
for: phrases
about: What this pack is for, in one line.

# What the marks change in the claims. `claims` is all that the text gives.
examples:
- text: قال المدير إن المصنع يعمل، على مرأى من العمال.
  claims:
  - {{cue: قال, speaker: المدير, content: إن المصنع يعمل}}

# Each step is a pattern over words and over what earlier passes marked (np, np-in, np-Human); the
# phrase begins at (first: …). Marked as a turn, it is where the writer's own voice comes back.
rules:
- id: {id}
  why: "، على مرأى من … : before whose eyes it was said is the writer's to tell."
  marks: turn
  steps:
  - comma
  - (first:=على)
  - (=مرأى | =مسمع) (ahead:=من)
  # Brackets hold what the rule marks; of a counterexample it marks nothing.
  examples:
  - وأعلنت المديرة فوز الفريق، [على مرأى] من الحضور.
  - أكدت الوزيرة سلامة السد، [على مسمع] من النواب.
  counterexamples:
  - قال الحارس إن السرقة جرت على مرأى من المارة.
"""

KINDS = {"claims": _CLAIMS, "phrases": _PHRASES}


def pack(rule: str, kind: str = "claims") -> str:
    """Return the text of a pack with one rule of that id; raise UsageError for a wrong id."""
    if not _ID.fullmatch(rule):
        raise UsageError(
            f"{rule!r} is no id of a rule: write lower-case words joined by hyphens that name the "
            "construction, such as verb-subject-that"
        )
    return KINDS[kind].format(id=rule)
