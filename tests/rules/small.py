"""A lexicon of a few words, and rules over it, for tests that need no more."""

from functools import cache

from claimx.claims.attribution.find import KIND
from claimx.lexicon.entries import entries_of
from claimx.lexicon.index import Lexicon
from claimx.rules.load import Rule, rules_of
from claimx.rules.match import Line, Matcher
from claimx.strict_yaml import parse
from claimx.text.tokens import tokenise

WORDS = """
- class: cue
  entries:
  - {lemma: قال, present: يقول, participle: قائل, noun: قول, act: state, takes: [inna, quote]}
  - {lemma: أضاف, present: يضيف, participle: مضيف, noun: إضافة, act: add, takes: [that]}
- class: role
  entries: [{word: مدير, feminine: مديرة}, {word: وزير, plurals: [وزراء]}]
- class: function
  entries: [{word: أن, classes: [complementiser]}, {word: إن, classes: [complementiser, inna]}]
"""


@cache
def lexicon(*literals: str) -> Lexicon:
    entries = [entry for table in parse(WORDS, "words.yaml") for entry in entries_of(table)]
    return Lexicon(entries, literals)


def rules(source: str) -> list[Rule]:
    return rules_of([parse(source, "pack.yaml")], KIND)


def rule(*steps: str) -> Rule:
    lines = "".join(f'  - "{step}"\n' for step in steps)
    return rules(f"pack: small\nrules:\n- id: a\n  why: w\n  steps:\n{lines}")[0]


def line(text: str, *literals: str) -> Line:
    return Line([lexicon(*literals).analyse(word) for word in tokenise(text).texts])


def matched(text: str, *steps: str, literals: tuple[str, ...] = ()) -> dict[str, str] | None:
    """What the rule captures at the first token where it matches, as text."""
    matcher = Matcher(rule(*steps), lexicon(*literals).codes, "cue")
    words = tokenise(text).texts
    sentence = line(text, *literals)
    for at in range(len(words)):
        found = matcher.match(sentence, at)
        if found is not None:
            return {name: " ".join(words[slice(*tokens)]) for name, tokens in found.items()}
    return None
