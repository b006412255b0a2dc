"""Short strings of amounts written by a grammar of its own, read back as one figure each.

Each production returns a text, the part of it that is the figure, and what that is worth, computed
from the numbers that were drawn and never by the reader.
"""

import random
from collections.abc import Callable, Sequence

import pytest

from ..amounts import figures
from ..numbers.writer import Style, write, write_before_noun, write_digits
from .vocabulary import (
    CODES,
    CURRENCIES,
    EASTERN,
    HEDGES,
    LEADS,
    PERCENTS,
    SCALES,
    TENS,
    THINGS,
    TIMES,
    UNITS,
    Noun,
    Written,
)  # fmt: skip

EACH = 190


class Grammar:
    """Draws one text with its figure from a production."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)

    def pick(self, options: Sequence):
        return self.draw.choice(options)

    def whole(self) -> int:
        """A number from 3 up that no writer would take for a year."""
        size = self.pick((10, 10, 100, 100, 1000, 100_000, 3_000_000))
        number = self.draw.randint(3, size)
        round_to = 10 ** max(0, len(str(number)) - 3)
        number -= number % round_to if number > 1000 else 0
        return 12 if 1800 <= number <= 2100 or number % 100 in (1, 2) else number

    def digits(self, number: int) -> str:
        grouped = number >= 10_000 or (number >= 1000 and self.draw.random() < 0.5)
        return write_digits(number, self.draw.random() < 0.3, grouped)

    def number(self, number: int, noun: Noun) -> str:
        if self.draw.random() < 0.5:
            return self.digits(number)
        style = Style(noun.feminine, *(self.draw.random() < 0.4 for _ in range(4)))
        return write_before_noun(number, style)

    def counted(self, noun: Noun) -> tuple[str, int]:
        number = self.whole()
        return f"{self.number(number, noun)} {noun.after(number)}", number

    def lead(self, text: str) -> str:
        """A conjunction or preposition, but for لست, which is a verb."""
        return self.pick(LEADS[: -1 if text.startswith("ست ") else None])

    def decimal(self) -> tuple[str, float]:
        number = self.draw.randint(1, 99) + self.pick((0.5, 0.25, 0.1, 0.7))
        text = str(number).translate(EASTERN) if self.draw.random() < 0.3 else str(number)
        return text.replace(".", ",") if self.draw.random() < 0.3 else text, number

    # productions

    def count(self) -> Written:
        text, number = self.counted(self.pick(THINGS))
        return Written(self.lead(text) + text, text, "count", number)

    def hedged_count(self) -> Written:
        text, number = self.counted(self.pick(THINGS))
        text = f"{self.pick(HEDGES)} {text}"
        return Written(text, text, "count", number)

    def scaled_count(self) -> Written:
        (text, number), (worth, scale) = self.decimal(), self.pick(SCALES[:2])
        text = f"{text} {scale} {self.pick(THINGS).one}"
        return Written(text, text, "count", round(number * worth))

    def dual(self) -> Written:
        noun = self.pick([one for one in THINGS if not one.few.endswith("ين")])  # لاعبين
        lead = self.pick(LEADS)
        text = self.pick((noun.two, noun.two[:-2] + "ين")) if not lead else noun.two[:-2] + "ين"
        return Written(lead + text, text, "count", 2)

    def range_of_counts(self) -> Written:
        noun, low = self.pick(THINGS), self.draw.randint(3, 60)
        high = low + self.draw.randint(1, 40)
        high += 3 * (high % 100 in (1, 2))
        first, last = self.digits(low), self.digits(high)
        text = self.pick((
            f"من {first} إلى {last}", f"بين {first} و{last}", f"ما بين {first} و{last}",
            f"{first} إلى {last}", f"{first}-{last}", f"{first} أو {last}",
            f"بين {first} إلى {last}",
        ))  # fmt: skip
        text = f"{text} {noun.after(high)}"
        return Written(text, text, "count", [low, high])

    def money(self) -> Written:
        currency = self.pick(CURRENCIES)
        text, number = self.counted(currency)
        return Written(self.lead(text) + text, text, "money", number, currency.name)

    def money_of_a_country(self) -> Written:
        (text, number), (worth, scale) = self.decimal(), self.pick(SCALES)
        currency = self.pick(tuple(CODES))
        text = f"{text} {scale} {currency}"
        return Written(text, text, "money", round(number * worth), CODES[currency])

    def money_with_a_sign(self) -> Written:
        number = self.whole()
        sign, code = self.pick((("$", "USD"), ("€", "EUR"), ("£", "GBP")))
        text = self.pick((f"{sign}{number}", f"{number}{sign}", f"{number} {sign}"))
        return Written(text, text, "money", number, code)

    def range_of_money(self) -> Written:
        low = self.draw.randint(2, 40)
        high, (worth, scale) = low + self.draw.randint(1, 9), self.pick(SCALES)
        plural = {"ألف": "آلاف", "مليون": "ملايين", "مليار": "مليارات"}[scale]
        scale = plural if 3 <= high <= 10 else scale
        text = self.pick((f"بين {low} و{high}", f"من {low} إلى {high}", f"ما بين {low} و{high}"))
        text = f"{text} {scale} دولار"
        return Written(text, text, "money", [low * worth, high * worth], "دولار")

    def money_and_coins(self) -> Written:
        coins = self.draw.randint(11, 99)
        currency = CURRENCIES[0]
        number = self.draw.randint(3, 90)
        text = f"{number} {currency.after(number)} و{coins} سنتا"
        return Written(text, text, "money", round(number + coins / 100, 2), "دولار")

    def percent(self) -> Written:
        text, number = self.decimal() if self.draw.random() < 0.6 else ("", 0)
        if not text:
            number = self.draw.randint(3, 100)
            text = self.number(number, THINGS[1])
        sign = self.pick(PERCENTS if text[0].isdigit() else PERCENTS[3:])
        return Written(f"بنسبة {text}{sign}", f"{text}{sign}", "percent", number)

    def range_of_percents(self) -> Written:
        low = self.draw.randint(3, 60)
        high, sign = low + self.draw.randint(1, 30), self.pick(PERCENTS)
        text = self.pick((f"بين {low} و{high}{sign}", f"من {low} إلى {high}{sign}",
                          f"بين {low}{sign} و{high}{sign}"))  # fmt: skip
        return Written(text, text, "percent", [low, high])

    def fraction(self) -> Written:
        share, value = self.pick((
            ("نصف", 50), ("ثلث", 33.33), ("ربع", 25), ("ثلثا", 66.67), ("ثلاثة أرباع", 75),
            ("خمس", 20), ("سدس", 16.67), ("أربعة أخماس", 80),
        ))  # fmt: skip
        whole = self.pick(("السكان", "الأعضاء", "المساحة", "العمال", "الميزانية"))
        hedge = self.pick(("", "", "نحو ", "أكثر من ")) if share != "ثلثا" else ""
        text = f"{hedge}{share} {whole}"
        return Written(text, text, "percent", value)

    def measure(self) -> Written:
        unit = self.pick(UNITS)
        text, number = self.counted(unit)
        return Written(self.lead(text) + text, text, "measure", number, unit.name)

    def speed_or_area(self) -> Written:
        number = self.draw.randint(11, 400)
        number += 10 * (number % 100 < 11)
        tail, unit = self.pick((
            ("كيلومترا في الساعة", "kilometre per hour"), ("كلم/ساعة", "kilometre per hour"),
            ("كيلومترا مربعا", "square kilometre"), ("مترا مكعبا", "cubic metre"),
            ("كم2", "square kilometre"), ("ميلا في الساعة", "mile per hour"),
        ))  # fmt: skip
        text = f"{self.digits(number)} {tail}"
        return Written(text, text, "measure", number, unit)

    def below_zero(self) -> Written:
        number = self.draw.randint(3, 10)
        text = self.pick((f"-{number} درجات", f"{number} درجات تحت الصفر", f"{number} تحت الصفر"))
        return Written(text, text, "measure", -number, "degree")

    def duration(self) -> Written:
        unit = self.pick(TIMES)
        text, number = self.counted(unit)
        lead = self.pick(("", "لمدة ", "خلال ", "منذ ", "بعد ", "و"))
        return Written(lead + text, text, "duration", unit.name.format(number))

    def duration_in_two_units(self) -> Written:
        at = self.draw.randint(0, len(TIMES) - 2)
        unit, smaller = (TIMES[0], TIMES[1]) if at < 2 else (TIMES[4], TIMES[5])
        most = 10 if unit is TIMES[0] else 50
        first, second = self.draw.randint(3, 9), self.draw.randint(3, most)
        text = f"{self.number(first, unit)} {unit.few} و{self.number(second, smaller)}"
        text = f"{text} {smaller.after(second)}"
        value = f"P{first}Y{second}M" if unit is TIMES[0] else f"PT{first}H{second}M"
        return Written(text, text, "duration", value)

    def range_of_durations(self) -> Written:
        unit, low = self.pick(TIMES), self.draw.randint(3, 8)
        high = self.draw.randint(low + 1, 10)
        first, last = self.number(low, unit), self.number(high, unit)
        text = self.pick((f"من {first} إلى {last}", f"بين {first} و{last}", f"{first} أو {last}"))
        text = f"{text} {unit.few}"
        value = f"{unit.name.format(low)}/{unit.name.format(high)}"
        return Written(text, text, "duration", value)

    def age(self) -> Written:
        year = self.pick((Noun("عام", "", "أعوام", "عاما"), TIMES[0]))
        number = self.draw.choice([n for n in range(3, 100) if n % 100 not in (1, 2)])
        text = f"{self.number(number, year)} {year.after(number)}"
        lead = self.pick(("عمره ", "يبلغ من العمر ", "في عمر ", "البالغ من العمر ", "وعمرها "))
        return Written(lead + text, text, "age", number)

    def vague(self) -> Written:
        amount = self.pick(TENS)
        noun = self.pick(("القتلى", "اللاجئين", "الطلاب", "الشاحنات"))
        text = self.pick((f"{amount} {noun}", f"{amount} من {noun}"))
        return Written(text, text, "count", None)

    def run_together(self) -> Written:
        number = self.draw.randint(11, 99)
        digits = self.digits(number)
        return self.pick((
            Written(f"نحو{digits} شخصا", f"نحو{digits} شخصا", "count", number),
            Written(f"بنسبة{digits}%", f"{digits}%", "percent", number),
            Written(f"بنسبة {digits}في المائة", f"{digits}في المائة", "percent", number),
            Written(f"{digits}كيلومترا", f"{digits}كيلومترا", "measure", number, "kilometre"),
            Written(f"من{digits}دولارا", f"{digits}دولارا", "money", number, "دولار"),
            Written(f"{digits}ألف جندي", f"{digits}ألف جندي", "count", number * 1000),
            Written(f"حوالي{digits}يوما", f"حوالي{digits}يوما", "duration", f"P{number}D"),
        ))  # fmt: skip

    def respelt(self) -> Written:
        """With tanween, tatweel or a shadda, without hamza, or in the spelling of the Gulf."""
        noun = self.pick((*THINGS[1:5], TIMES[1], TIMES[2]))
        number = self.draw.randint(11, 99)
        number += 2 * (number % 100 in (1, 2))
        amount = write(number, Style(noun.feminine))
        counted = self.pick((
            noun.many + "ً" if noun.many.endswith("ا") else noun.many, noun.many,
            noun.many.replace("أ", "ا"), noun.many[:-1] + "ـ" + noun.many[-1],
        ))  # fmt: skip
        amount = self.pick((
            amount, amount.replace("أ", "ا"), amount.replace("ة", "ه"),
            amount[:2] + "ـ" + amount[2:], amount.replace(" و", " و "),
        ))  # fmt: skip
        kind = "duration" if noun in TIMES else "count"
        text = f"{amount} {counted}"
        value = noun.name.format(number) if noun in TIMES else number
        return Written(text, text, kind, value)

    def written_twice(self) -> Written:
        noun = self.pick(THINGS)
        number = self.draw.choice([n for n in range(11, 100) if n % 100 not in (1, 2)])
        words, digits = write(number, Style(noun.feminine, self.draw.random() < 0.5)), str(number)
        text = self.pick((f"({digits}) {words}", f"{words} ({digits})", f"({digits})"))
        text = f"{text} {noun.after(number)}"
        return Written(text, text, "count", number)

    def definite(self) -> Written:
        noun = self.pick((("الدول", "ة"), ("المدن", ""), ("الشركات", ""), ("الأعضاء", "ة")))
        number = self.draw.randint(3, 10)
        word = write(number, Style(noun[0] not in ("الأعضاء",)))
        text = self.pick((f"{noun[0]} ال{word}", f"{noun[0]} الـ{number}", f"{noun[0]} ال{number}"))
        return Written(text, text, "count", number)

    def and_a_half(self) -> Written:
        (worth, scale), number = self.pick(SCALES[1:]), self.draw.randint(3, 10)
        plural = {"مليون": "ملايين", "مليار": "مليارات"}[scale]
        share, part = self.pick((("نصف", 0.5), ("ربع", 0.25), ("ثلاثة أرباع", 0.75)))
        amount, size = self.pick((
            (f"{self.number(number, THINGS[1])} {plural}", number), (scale, 1), (f"{scale}ين", 2),
            (f"{scale}ان", 2),
        ))  # fmt: skip
        text = f"{amount} و{share} ال{scale} {self.pick(('دولار', 'دولار'))}"
        return Written(text, text, "money", round((size + part) * worth), "دولار")

    def length_and_a_half(self) -> Written:
        unit, number = self.pick((TIMES[0], TIMES[4])), self.draw.randint(3, 10)
        amount, size = self.pick((
            (f"{self.number(number, unit)} {unit.few}", number), (unit.two[:-2] + "ين", 2),
        ))  # fmt: skip
        end = self.pick(("", f" ال{unit.one}"))
        text = f"{amount} ونصف{end}"
        value = f"P{size}Y6M" if unit is TIMES[0] else f"PT{size}H30M"
        return Written(text, text, "duration", value)

    def point_in_words(self) -> Written:
        whole, part = self.draw.randint(3, 90), self.draw.randint(1, 9)
        whole = whole + 2 * (whole % 100 in (1, 2))
        sign = self.pick(PERCENTS[3:]).strip()
        text = f"{write(whole, Style())} فاصلة {write(part, Style())} {sign}"
        return Written(text, text, "percent", round(whole + part / 10, 1))

    def life(self) -> Written:
        number = self.draw.choice([n for n in range(20, 99) if n % 10 != 1])
        ten, unit = number - number % 10, number % 10
        word = write(ten, Style(oblique=True))
        ones = "الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة".split()
        ordinal = f"{ones[unit - 2]} وال{word}" if unit else f"ال{word}"
        text = f"{ordinal} من {self.pick(('عمره', 'عمرها', 'العمر'))}"
        return Written(f"{self.pick(('في ', 'وهو في ', 'مهندس في '))}{text}", text, "age", number)

    def two_of_one_number(self) -> Written:
        one, other = self.pick((
            ("طفلا", "طفلة"), ("لاعبا", "مدربا"), ("سيارة", "شاحنة"), ("جنديا", "ضابطا"),
            ("موظفا", "موظفة"), ("كاتبا", "صحفيا"),
        ))  # fmt: skip
        number = self.draw.choice([n for n in range(13, 100) if n % 100 not in (1, 2)])
        text = f"{self.digits(number)} {one} و{other}"
        return Written(text, text, "count", number)


PRODUCTIONS: list[Callable[[Grammar], Written]] = [
    Grammar.count, Grammar.hedged_count, Grammar.scaled_count, Grammar.dual,
    Grammar.range_of_counts, Grammar.money, Grammar.money_of_a_country, Grammar.money_with_a_sign,
    Grammar.range_of_money, Grammar.money_and_coins, Grammar.percent, Grammar.range_of_percents,
    Grammar.fraction, Grammar.measure, Grammar.speed_or_area, Grammar.below_zero, Grammar.duration,
    Grammar.duration_in_two_units, Grammar.range_of_durations, Grammar.age, Grammar.vague,
    Grammar.run_together, Grammar.respelt, Grammar.written_twice, Grammar.definite,
    Grammar.and_a_half, Grammar.length_and_a_half, Grammar.point_in_words, Grammar.life,
    Grammar.two_of_one_number,
]  # fmt: skip


@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda production: production.__name__)
def test_string_of_the_grammar_is_read_back(production):
    grammar = Grammar(seed=len(production.__name__) * 2003)
    written = {one.text: one for one in (production(grammar) for _ in range(EACH))}
    found = {text: [Written(text, f.text, f.kind, f.value, f.unit) for f in figures(text)]
             for text in written}  # fmt: skip
    assert found == {text: [one] for text, one in written.items()}
