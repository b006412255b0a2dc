"""Letters as words: the names of Latin ones (إف، إن), and those that are titles (أ.د.)."""

from ...text.fold import fold

_NAMES = "إيه بي سي دي إف جي إتش جيه كيه كيو آر إس تي يو دبليو إكس زد"
_WORDS_TOO = "أي أو آي إل إم إن في كي واي"
# Folded names of letters: `n`, or `w` where the name is a word too.
LETTER_NAMES = {
    **dict.fromkeys(map(fold, _NAMES.split()), "n"),
    **dict.fromkeys(map(fold, _WORDS_TOO.split()), "w"),
}
TITLES = frozenset(map(fold, "أ د م".split()))
