"""Arabic words and digits that are run together: بنسبة11، 15في المائة، أواخر2019، 12يناير.

Clitics stay with the digits (و15، ال48) as they do with a word, and so does one letter after them
(1436هـ، 20م، 5ر2), which abbreviates; but for و, which begins what comes next (1995و 2004). A unit
of length keeps its exponent (كم2).
"""

import re

_WORD = "[\u0620-\u0652\u0670-\u06d3]"  # letters, their marks, tatweel
_RUN_ON = re.compile(rf"({_WORD}*)([0-9٠-٩]+)({_WORD}*[23²³]?)")
_CLITICS = re.compile("[وف]?(?:بال|كال|لل|ال|[بلك])?")
_NO_LETTER = re.compile("[\u0640\u064b-\u0652\u0670]")
_AND = "و"
_POWER = re.compile("(?:كل?|س|مل?)?م[23]|متر[23]")


def apart(token: str) -> tuple[str, ...]:
    """Return `token` as the word, the digits and the word that it runs together."""
    run_on = _RUN_ON.fullmatch(token)
    if run_on is None:
        return (token,)
    before, digits, after = run_on.groups()
    if _POWER.fullmatch(token):
        return (token,)
    if _is_letter(before) or _CLITICS.fullmatch(_NO_LETTER.sub("", before)):
        before, digits = "", before + digits
    if after != _AND and _is_letter(after.rstrip("23²³")):
        digits, after = digits + after, ""
    return tuple(filter(None, (before, digits, after)))


def _is_letter(text: str) -> bool:
    return len(_NO_LETTER.sub("", text)) <= 1
