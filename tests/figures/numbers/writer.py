"""Writes numbers in Arabic: a grammar of its own, from the rules of the language.

It shares nothing with the reader, so that a number that comes back unchanged was understood.
"""

from dataclasses import dataclass

_UNITS = {
    1: ("واحد", "واحدة"), 2: ("اثنان", "اثنتان"), 3: ("ثلاثة", "ثلاث"), 4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"), 6: ("ستة", "ست"), 7: ("سبعة", "سبع"), 8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"), 10: ("عشرة", "عشر"),
}  # fmt: skip
_TENS = {
    2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع",
}  # fmt: skip
_HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_SCALES = (
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


@dataclass(frozen=True)
class Style:
    """How to write: gender of what is counted, case, spelling of مئة, and whether it is split."""

    feminine: bool = False
    oblique: bool = False
    old_hundred: bool = False  # مائة
    split: bool = False  # ثلاث مئة
    bare: bool = False  # without hamza and dots of ة
    tanween: bool = True  # خمسون ألفا

    @property
    def hundred(self) -> str:
        return "مائة" if self.old_hundred else "مئة"


def write(number: int, style: Style) -> str:
    """Return a whole number from 0 in Arabic words."""
    text = " و".join(_parts(number, style)) if number else "صفر"
    return _plain(text) if style.bare else text


def _parts(number: int, style: Style) -> list[str]:
    parts: list[str] = []
    for scale, name, plural in _SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(_scaled(count, name, plural, style))
    return parts + _below_thousand(number, style)


def _scaled(count: int, name: str, plural: str, style: Style) -> str:
    if count == 1:
        return name
    if count == 2:
        return name + ("ين" if style.oblique else "ان")
    masculine = Style(False, style.oblique, style.old_hundred, style.split, False, style.tanween)
    words = " و".join(_below_thousand(count, masculine))
    rest = count % 100
    if 3 <= rest <= 10:
        return f"{words} {plural}"
    return f"{words} {name}{'ا' if style.tanween and rest > 10 else ''}"


def _below_thousand(number: int, style: Style) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, style)] if hundreds else []
    return parts + ([_below_hundred(rest, style)] if rest else [])


def _hundreds(count: int, style: Style) -> str:
    if count == 1:
        return style.hundred
    if count == 2:
        return style.hundred[:-1] + ("تين" if style.oblique else "تان")
    unit = "ثماني" if count == 8 and style.split else _HUNDREDS[count]
    return f"{unit}{' ' if style.split else ''}{style.hundred}"


def _below_hundred(number: int, style: Style) -> str:
    if number <= 10:
        return _unit(number, style)
    if number < 20:
        return _teen(number - 10, style)
    tens, unit = divmod(number, 10)
    word = _TENS[tens] + ("ين" if style.oblique else "ون")
    return f"{_joined_unit(unit, style)} و{word}" if unit else word


def _unit(number: int, style: Style) -> str:
    word = _UNITS[number][style.feminine]
    return word[:-2] + "ين" if number == 2 and style.oblique else word


def _joined_unit(unit: int, style: Style) -> str:
    if unit == 1 and style.feminine:
        return "إحدى"
    if unit == 8 and style.feminine:
        return "ثمان"
    return _unit(unit, style)


def _teen(unit: int, style: Style) -> str:
    ten = "عشرة" if style.feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if style.feminine else 'أحد'} {ten}"
    if unit == 2:
        stem = "اثنت" if style.feminine else "اثن"
        return f"{stem}{'ي' if style.oblique else 'ا'} {ten}"
    return f"{_UNITS[unit][style.feminine]} {ten}"


def _plain(text: str) -> str:
    for written, bare in (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي")):
        text = text.replace(written, bare)
    return text


def write_before_noun(number: int, style: Style) -> str:
    """Return a whole number in words as it stands before a noun: مئتا كتاب، ألفا كتاب."""
    text = write(number, style)
    bound = text.endswith(("ان", "ين")) and number % 100 == 0 and str(number).startswith("2")
    return text[:-1] if bound else text


def write_digits(number: int, eastern: bool, grouped: bool) -> str:
    """Return a whole number in digits of one of the two sets."""
    text = f"{number:,}" if grouped else str(number)
    if not eastern:
        return text
    digits = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
    return text.translate(digits)
