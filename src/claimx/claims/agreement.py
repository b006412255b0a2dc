"""Agreement of a verb or participle with its subject.

A verb before its subject stays singular (قال المسؤولون), agrees in gender (قالت الوزارة), and
takes the feminine singular for plurals that are not people (قالت المصادر).
"""

from ..lexicon.index import Analysis, Reading

_NOUNS = frozenset(
    "role title organisation outlet document group source seat nationality".split()
)


def genders(analysis: Analysis) -> frozenset[str]:
    """Return the genders that a noun can have as a singular or plural subject; empty: unknown."""
    found = set()
    for reading in analysis.readings:
        form = reading.form
        if reading.entry.word_class not in _NOUNS or form.gender is None:
            continue
        found.add(form.gender)
        if form.number == "p":
            found.update("mf")
    return frozenset(found)


def agrees(reading: Reading | None, subject: Analysis, before: str = "cue") -> bool:
    """Whether the cue can have this subject; True whenever either does not show its gender."""
    if reading is None or reading.form.gender is None:
        return True
    known = genders(subject)
    return not known or reading.form.gender in known
