"""Words of personal names: what بن and آل join, surnames, names like everyday words."""

from .parsed import Parsed

LINKS = frozenset(("بن", "بنت", "ابن", "ولد", "ال", "ابو", "ابي", "عبد", "دي", "فون"))
_RESPECT = frozenset(("دكتور", "دكتوره", "شيخ", "مهندس", "مهندسه", "استاذ", "استاذه", "سيد"))
SONS = ("بن", "بنت")
_NO_VERBAL_SECOND = "اوي"  # ياسر، يوسف
_NAMES_WITH_YA = frozenset(
    ("يحيي", "يعقوب", "يزيد", "يزن", "يسري", "يعرب", "يمان", "يسلم", "يلماز", "يلدرم")
)
_NAMES = 3  # names on either side of the one that is looked for


def is_joined(parsed: Parsed, at: int) -> bool:
    """Whether a word is part of a longer name: بن عبدالعزيز, آل الشيخ."""
    links = LINKS if parsed.has(at, "unknown") else ()
    return parsed.analyses[at].fold in links or parsed.analyses[at - 1].fold in LINKS


def is_surname(parsed: Parsed, at: int) -> bool:
    """Whether a definite word ends a name behind a title: الشيخ المزيني, الدكتور المصري."""
    before = parsed.analyses[at - 1].fold.removeprefix("ال")
    return (
        before in _RESPECT
        and parsed.has(at - 1, "definite")
        and parsed.has(at, "definite")
        and parsed.has(at, "unknown", "nationality")
    )


def is_possessed_name(parsed: Parsed, at: int) -> bool:
    """Whether شكري is a surname, as in هاني شكري: behind a name it is no شكر of mine."""
    mine = parsed.has(at, "possessed") and parsed.analyses[at].fold.endswith("ي")
    return mine and parsed.has(at - 1, "unknown") and not parsed.has(at - 1, "definite")


def is_of_god(parsed: Parsed, at: int) -> bool:
    """عبدالله, نصرالله: the ending is no pronoun."""
    return parsed.has(at, "unknown") and parsed.analyses[at].fold.endswith("الله")


def may_name(parsed: Parsed, at: int, start: int) -> bool:
    """Whether a word of a phrase that opens at `start` may be of a personal name."""
    if parsed.has(at, "nationality"):  # الدكتور المصري, عبدالله المصري; but السفير التركي
        return is_surname(parsed, at) or _ends_name(parsed, at)
    if is_possessed_name(parsed, at) or (at == start and _is_mine(parsed, at)):
        return True
    return parsed.has(at, "unknown") and not parsed.has(at, "number", "symbol")


def _is_mine(parsed: Parsed, at: int) -> bool:
    """قال شكري: what speaks alone is a name."""
    return parsed.has(at, "possessed") and parsed.analyses[at].fold.endswith("ي")


def _ends_name(parsed: Parsed, at: int) -> bool:
    plain = not parsed.has(at - 1, "definite") or parsed.analyses[at - 2].fold in LINKS
    return plain and parsed.has(at - 1, "unknown") and parsed.has(at, "definite")


def name_start(parsed: Parsed, at: int, first: int) -> int:
    """Back over the names before one: فهد بن سالم بن عبد العزيز المزيني."""
    names = 0
    while at > first and names <= _NAMES:
        if parsed.analyses[at - 1].fold in SONS and at - 1 > first:
            at, names = at - 2, names + 1  # whatever كامل is else, in كامل بن هادي it is a name
        elif parsed.analyses[at - 1].fold in LINKS and at - 1 > first:
            at -= 1
        elif at - 2 >= first and parsed.analyses[at - 2].fold == "عبد":
            at, names = at - 2, names + 1
        elif at - 3 >= first and parsed.analyses[at - 2].fold in SONS:
            at, names = at - 1, names + 1  # بن صالح
        elif is_name(parsed, at - 1) and names < _NAMES:
            at, names = at - 1, names + 1
        else:
            break
    return at


def is_name(parsed: Parsed, at: int) -> bool:
    """Whether a word can be a first name, or one between it and the surname."""
    if is_possessed_name(parsed, at) or _is_ali(parsed, at) or _is_day(parsed, at):
        return True
    god = parsed.analyses[at].fold.endswith("الله")  # عبدالله: no pronoun
    return parsed.has(at, "unknown") and not parsed.has(
        at, "definite", "conjoined", "masdar", "number", "symbol", *(() if god else ("suffixed",))
    )


def _is_ali(parsed: Parsed, at: int) -> bool:
    """وكان علي العمير: the name, not على, where a name is due."""
    due = at > 0 and parsed.has(at - 1, "cue-verb", "auxiliary", "title")
    return due and parsed.analyses[at].text == "علي" and parsed.has(at + 1, "unknown")


def looks_present(parsed: Parsed, at: int) -> bool:
    """Whether a word has the shape of a present: يتحفظ, يعتبر; not the names ياسر and يوسف."""
    fold = parsed.analyses[at].fold
    if len(fold) < 4 or fold[0] != "ي":
        return False
    return fold[1] not in _NO_VERBAL_SECOND and fold not in _NAMES_WITH_YA


def adds_name(parsed: Parsed, at: int) -> bool:
    """One more name of a person: that of عبد الباسط counts once, at its end."""
    if parsed.analyses[at - 1].fold == "عبد":
        return True
    return is_plain(parsed, at) and not is_joined(parsed, at)


def is_plain(parsed: Parsed, at: int) -> bool:
    """Whether no lexicon has a word and it lacks ال, as first names do."""
    return parsed.has(at, "unknown") and not parsed.has(at, "definite")


def is_within_name(parsed: Parsed, at: int) -> bool:
    """الأمير نادر بن هادي بن عبدالكريم آل مرعي; the name علي is not the preposition على."""
    word = parsed.has(at, "word")
    if word and parsed.analyses[at - 1].fold in LINKS:
        return True
    if is_possessed_name(parsed, at):
        return True
    if word and parsed.has(at - 1, "title") and _is_son(parsed, at + 1):
        return True  # الأمير فيصل بن سعود, whatever فيصل may be elsewhere
    if _is_day(parsed, at):
        return True
    return (
        parsed.analyses[at].text == "علي"
        and (is_plain(parsed, at - 1) or parsed.has(at - 1, "title"))
        and parsed.has(at + 1, "unknown")
        and not parsed.has(at + 1, "masdar", "conjoined", "b-initial", "l-initial", "suffixed")
    )


def _is_day(parsed: Parsed, at: int) -> bool:
    """A name that is a time as well: الدكتور رمضان العبودي, اللواء الركن صباح العبودي."""
    if not parsed.has(at, "time", "hijri-month", "weekday"):
        return False
    title = at - 1 - (parsed.analyses[at - 1].fold == "الركن")
    named = parsed.has(at + 1, "unknown") and parsed.has(at + 1, "definite")
    return named and parsed.has(title, "title")


def _is_son(parsed: Parsed, at: int) -> bool:
    return parsed.fold(at) in SONS


def is_family_name(parsed: Parsed, at: int) -> bool:
    """السديس behind عبدالرحمن, behind which the name is whole."""
    family = parsed.has(at, "definite") and parsed.has(at, "unknown")
    if not family or parsed.analyses[at].fold == "الدين":
        return False
    joined = parsed.analyses[at - 2].fold in LINKS  # بن إبراهيم السراء, عبد الله الصبيحي
    return joined or (is_plain(parsed, at - 1) and parsed.has(at - 2, "definite", "title"))


def is_second_family(parsed: Parsed, at: int) -> bool:
    """A second family name before a comma: النائبة هدى المرعشي الكيلاني،"""
    family = parsed.has(at, "unknown") and parsed.has(at, "definite")
    return family and parsed.analyses[at].fold.endswith("ي") and parsed.has(at + 1, "comma")


def is_whole(parsed: Parsed, last: int, names: int) -> bool:
    """Whether a name ends so that no other can follow: آل هادي, بن إبراهيم السراء."""
    if parsed.analyses[last - 1].fold == "ال":
        return True
    return names > 0 and is_family_name(parsed, last)
