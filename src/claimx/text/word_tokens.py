"""The tokens of camel-tools' `simple_word_tokenize`, made here for where it is not installed.

camel-tools as a package brings torch and transformers, which its tokenizer never imports. What that
tokenizer does is little: every symbol or punctuation character of Unicode is a token, so is every
emoji, and what stands between them is a word. A sequence of emoji (UTS #51) that is in the list of
the `emoji` package is one token; one that is not belongs to the word around it.
"""

import re
from functools import cache
from unicodedata import category

# Only a word with one of these is searched for emoji: a joiner, a variation selector, ©, ®, or
# anything from ‼ on, but for what Arabic is written with.
_PERHAPS_EMOJI = re.compile("[\u200d\ufe0f©®\u203c-\u3299\U0001f000-\U0010ffff]")
_FLAG_LETTERS = "\U0001f1e6-\U0001f1ff"
_SKIN_TONES = "\U0001f3fb-\U0001f3ff"
_TAGS = "[\U000e0020-\U000e007e]+\U000e007f"


def word_tokens(word: str) -> list[str]:
    """Return the tokens of `word`, which has no white space, as camel-tools splits it."""
    find = _symbol_or_emoji if _PERHAPS_EMOJI.search(word) else _symbol
    tokens, start, at = [], 0, 0
    while at < len(word):
        end = find(word, at)
        if end == at:
            at += 1
            continue
        if start < at:
            tokens.append(word[start:at])
        tokens.append(word[at:end])
        start = at = end
    return [*tokens, word[start:]] if start < len(word) else tokens


def _symbol(word: str, at: int) -> int:
    """The end of the symbol at `at`, which is `at` where there is none."""
    return at + (category(word[at])[0] in "PS")


def _symbol_or_emoji(word: str, at: int) -> int:
    known, sequence = _emoji()
    match = sequence.match(word, at)
    if match and match[0] in known:
        return match.end()
    return _symbol(word, at) if match is None or len(match[0]) == 1 else at


@cache
def _emoji() -> tuple[frozenset[str], re.Pattern[str]]:
    """The emoji there are, and the pattern of a sequence that may be one."""
    from emoji import EMOJI_DATA

    single = "".join(char for char in EMOJI_DATA if len(char) == 1) + "0123456789#*"
    flag = f"[{_FLAG_LETTERS}]{{2}}"
    one = f"[{re.escape(single)}{_FLAG_LETTERS}](?:[{_SKIN_TONES}]|\ufe0f\u20e3?|{_TAGS})?"
    return frozenset(EMOJI_DATA), re.compile(f"{flag}|{one}(?:\u200d(?:{flag}|{one}))*")
