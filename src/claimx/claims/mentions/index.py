"""Every noun phrase of an article that can speak, with what it is in its clause."""

from collections.abc import Iterator
from typing import NamedTuple

from ...annotated import Annotated
from ...rules.match import Range
from .agreement import share_gender, suits
from .mention import Mention, describe
from .noun_phrases import in_name, phrase_end
from .stems import placed_words

_ABLE = tuple(
    f"np-{name}"  # of مئات العمال the head is the second word
    for name in (
        "Human", "Body", "person", "office", "role", "title", "source", "organisation", "outlet",
        "group", "seat", "name",
    )
)  # fmt: skip
_GOVERNING = ("ADP", "preposition")
_CLAUSE = ("SCONJ", "relative", "comma", "CCONJ", "open-quote")


class Placed(NamedTuple):
    """A mention and what it is in its clause: subject, agent, topic, object, oblique or free.

    `within` a relative clause it belongs to what is told of a noun: بيان تسلمته الوكالة.
    """

    mention: Mention
    place: str
    within: bool

    @property
    def at(self) -> int:
        """Where it begins."""
        return self.mention.tokens[0]


class Mentions:
    """The mentions of an article; each sentence is read once, each phrase described once."""

    def __init__(self, parsed: Annotated) -> None:
        self._parsed = parsed
        self._sentences: dict[int, list[Placed]] = {}
        self._described: dict[Range, Mention] = {}
        self._places: dict[str, list[int]] | None = None

    def described(self, tokens: Range) -> Mention:
        """The mention that a range of tokens is."""
        if tokens not in self._described:
            self._described[tokens] = describe(self._parsed, tokens)
        return self._described[tokens]

    def places(self, word: str) -> list[int]:
        """Where a word stands in the article, with or without proclitics."""
        if self._places is None:
            self._places = {}
            for at, one in placed_words(self._parsed.analyses):
                self._places.setdefault(one, []).append(at)
        return self._places.get(word, [])

    def of_sentence(self, sentence: Range) -> list[Placed]:
        """The mentions of a sentence in text order."""
        if sentence[0] not in self._sentences:
            self._sentences[sentence[0]] = [
                Placed(self.described(tokens), place, within)
                for tokens, place, within in _places(self._parsed, sentence)
                if _can_speak(self._parsed, tokens[0], place)
            ]
        return self._sentences[sentence[0]]


def _can_speak(parsed: Annotated, at: int, place: str) -> bool:
    """Not في العراق, تشرين الثاني, الله, Latin script; المكرمون is an adjective and a noun."""
    nobody = parsed.has(at, "god", "time", "latin") or _describes_things(parsed, at)
    if nobody or (place == "oblique" and parsed.has(at, "seat")):
        return False
    people = parsed.has(at, "ADJ") and parsed.has(at, "Plur")
    return people or parsed.has(at, "open-name", *_ABLE) or in_name(parsed, at)


def _describes_things(parsed: Annotated, at: int) -> bool:
    """Whether what may be a woman describes the things before it: القطاعات القيادية."""
    things = parsed.has(at - 1, "Plur") and parsed.has(at - 1, "Def")
    return things and parsed.analyses[at].classes.issuperset(("Def", "Fem", "Sing"))


def _places(parsed: Annotated, sentence: Range) -> list[tuple[Range, str, bool]]:
    """The phrases of a sentence with their places, clause by clause."""
    found: list[tuple[Range, str, bool]] = []
    end = sentence[1]
    line = (to + 1 for to in range(*sentence) if parsed.has(to, "dateline", "dateline-in"))
    at = max(line, default=sentence[0])  # nobody of a dateline speaks
    verb: int | None = None
    topic: int | None = None  # which of them stands before the verb of its clause
    place, within = "topic", False
    while at < end:
        if parsed.has(at, "full"):
            phrase = at, phrase_end(parsed, at)
            if parsed.has(at - 1, "agent"):
                found.append((phrase, "agent", within))
            elif at > sentence[0] and _is_governed(parsed, at):
                found.append((phrase, "oblique", within))
            elif verb is None:
                told_of = place == "topic" or parsed.has(at - 1, "complementiser")
                topic = len(found) if told_of else topic
                found.append((phrase, place, within))
                place = "free" if place == "topic" else place
            else:
                subject = suits(parsed.analyses[verb], parsed.analyses[at])
                told = within and not parsed.has(verb, "cue-strong")  # الأمر الذي نفته السلطات
                found.append((phrase, "subject" if subject else "object", told))
                verb, place = None, "object"
            found += (((one, phrase[1]), "oblique", within) for one in _senders(parsed, phrase))
            at = phrase[1]
            continue
        if parsed.has(at, "VERB"):
            verb, place = at, "object"
            last = len(found) - 1 if found and found[-1][0][1] == at else None
            led = next((one for one in (last, topic) if _leads(parsed, found, one, at)), None)
            if led is not None:
                found[led] = found[led][0], "subject", within
                verb = None
            elif last is not None and not parsed.has(at, "And"):
                within = True
            topic = None
        elif parsed.has(at, *_CLAUSE):
            verb, place = None, "free"
            within = parsed.has(at, "relative") or (within and not parsed.has(at, "comma"))
            topic = topic if parsed.has(at, "comma") else None
        at += 1
    return found


def _senders(parsed: Annotated, phrase: Range) -> Iterator[int]:
    """Where those begin whom a paper comes from: رسالة من المدير."""
    if parsed.has(phrase[0], "document"):
        yield from (at + 1 for at in range(*phrase) if parsed.has(at, "=من"))


def _leads(
    parsed: Annotated, found: list[tuple[Range, str, bool]], one: int | None, verb: int
) -> bool:
    """Whether a phrase before a verb is its subject: الوزير يفتتح المصنع, كان الوزير قد افتتحه."""
    if one is None or found[one][1] not in ("topic", "free") or parsed.has(verb, "And"):
        return False
    return share_gender(parsed.analyses[found[one][0][0]], parsed.analyses[verb])


def _is_governed(parsed: Annotated, at: int) -> bool:
    """Whether a preposition governs a phrase; but في كلمة لوزير النقل is whose speech it is."""
    return not parsed.has(at - 1, "medium") and (
        parsed.has(at, "Prep") or parsed.has(at - 1, *_GOVERNING)
    )
