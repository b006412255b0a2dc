"""Lexicon files that start from CLDR: month, weekday and currency names.

    python -m tools.cldr          writes them

Babel carries the CLDR data and is needed here only; claimx itself never imports it. Spellings that
CLDR lacks stand in files written by hand beside these (months_variants.yaml, currencies.yaml).
"""

from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata

from claimx.text.fold import fold

DATA = Path(__file__).parents[1] / "src" / "claimx" / "lexicon" / "data"
_HEAD = "# Generated from CLDR by tools/cldr.py: do not edit, change the script.\n"
_REGIONS = {  # one locale that shows the set, and what the set is called
    "ar": "common",
    "ar_SY": "levant",
    "ar_DZ": "algeria",
    "ar_MA": "morocco",
    "ar_MR": "mauritania",
}
_WEAK = frozenset(["مارس", "آب", "أوت", "ماي", "نيسان", "أيار", "تموز", "غشت", "جوان"])
_SKIPPED = frozenset(("XXX", "XTS"))  # no currency, and the code for tests
_NATIONALITIES = frozenset(("افغاني",))  # 30 أفغاني are people


def files() -> dict[str, str]:
    """Return file name to content, for every file that this script writes."""
    return {
        "months.yaml": _months(),
        "weekdays.yaml": _weekdays(),
        "currencies_cldr.yaml": _currencies(),
    }


def _months() -> str:
    lines = [
        "class: month",
        "about: Gregorian month names of the Arab press. A weak one is an ordinary word or name "
        "too (مارس is also practised).",
        "keys: [number, tradition]",
        "entries:",
    ]
    known: set[str] = set()
    for locale, tradition in _REGIONS.items():
        for number, name in Locale.parse(locale).months["format"]["wide"].items():
            if name not in known:
                known.add(name)
                weak = ", classes: [weak-month]" if name in _WEAK else ""
                lines.append(f"- {{word: {name}, number: {number}, tradition: {tradition}{weak}}}")
    return _HEAD + "\n".join(lines) + "\n"


def _weekdays() -> str:
    names = Locale.parse("ar").days["format"]["wide"]
    lines = ["class: weekday", "about: Days of the week, Monday 1 to Sunday 7 as in ISO 8601."]
    lines += ["keys: [number]", "entries:"]
    lines += [f"- {{word: {names[day]}, number: {day + 1}}}" for day in sorted(names)]
    return _HEAD + "\n".join(lines) + "\n"


def _currencies() -> str:
    lines = [
        "class: currency",
        "about: Currency names with their ISO 4217 codes, as CLDR writes them in Arabic.",
        "keys: [code]",
        "entries:",
    ]
    for code, names in _currency_names():
        word, *variants = names
        more = f", variants: [{', '.join(variants)}]" if variants else ""
        lines.append(f"- {{word: {word}, code: {code}{more}}}")
    return _HEAD + "\n".join(lines) + "\n"


def _currency_names() -> Iterator[tuple[str, list[str]]]:
    """Yield (code, names), the most common locale's name first; a name names one currency only."""
    arabic = [name for name in localedata.locale_identifiers() if name.split("_")[0] == "ar"]
    taken = set(_NATIONALITIES)
    for code in sorted(Locale.parse("ar").currencies):
        if code in _SKIPPED:
            continue
        names: dict[str, None] = {}
        for locale in sorted(arabic):
            data = Locale.parse(locale)
            for name in (data.currencies.get(code), *data._data["currency_names_plural"]
                         .get(code, {}).values()):  # fmt: skip
                clean = _clean(name or "")
                if clean and fold(clean) not in taken:
                    taken.add(fold(clean))
                    names[clean] = None
        if names:
            yield code, list(names)


def _clean(name: str) -> str:
    """The name without diacritics and hidden marks; empty when it is no plain Arabic name."""
    name = "".join(char for char in name if not "\u064b" <= char <= "\u0652").strip()
    name = name.translate({ord(mark): None for mark in "\u200f\u200e\u202b\u202c"})
    plain = all(("\u0621" <= char <= "\u064a" and char != "\u0640") or char == " " for char in name)
    return " ".join(name.split()) if plain else ""


def main() -> None:
    """Write the files."""
    for name, content in files().items():
        (DATA / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
