"""Short strings written by a grammar of its own, read back by `read_date`.

Each production returns a text and its value; values come from `datetime` and from the number that
was drawn, never from the reader. Productions hold productions: a range holds two days, a moment a
day and a clock time, a day of a month a month.
"""

import calendar
import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from claimx.figures.dates.parse import read_date

TODAY = date(2015, 8, 5)  # a Wednesday
EACH = 170
Written = tuple[str, str]

LEVANT = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
          "تشرين الأول", "تشرين الثاني", "كانون الأول")  # fmt: skip
GULF = tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split())
MAGHREB = tuple("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split())
WEEKDAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()
ONES = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
HOURS = "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split()
TENS = {20: "عشرينيات", 30: "ثلاثينات", 40: "أربعينيات", 50: "خمسينات", 60: "ستينيات",
        70: "سبعينات", 80: "ثمانينيات", 90: "تسعينات"}  # fmt: skip
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Grammar:
    """Draws one text and its value from a production."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)

    def pick(self, *options: str) -> str:
        return self.draw.choice(options)

    def digits(self, number: int) -> str:
        return str(number).translate(EASTERN) if self.draw.random() < 0.3 else str(number)

    def ordinal(self, number: int) -> str:
        if number <= 10:
            return ONES[number - 1]
        unit = "الحادي" if number % 10 == 1 else ONES[number % 10 - 1]
        if number < 20:
            return f"{unit} عشر"
        tens = "العشرين" if number < 30 else "الثلاثين"
        return tens if number % 10 == 0 else f"{unit} و{tens}"

    def month_name(self, month: int) -> str:
        one, other = self.draw.sample((LEVANT, GULF, MAGHREB), 2)
        name = one[month - 1]
        if one[month - 1] == other[month - 1]:
            return name
        pair = f"{name}/{other[month - 1]}", f"{name} ({other[month - 1]})"
        return self.pick(name, name, f"شهر {name}", *pair)

    def month_year(self) -> tuple[int, int]:
        return self.draw.randint(1950, 2030), self.draw.randint(1, 12)

    def year_suffix(self, year: int) -> str:
        number = self.digits(year)
        return self.pick(
            f" {number}", f" {number}", f" عام {number}", f" من عام {number}", f" لسنة {number}",
            f"، {number}", f" {number}م", f" ({number})",
        )  # fmt: skip

    def some_day(self) -> date:
        year, month = self.month_year()
        return date(year, month, self.draw.randint(1, calendar.monthrange(year, month)[1]))

    def day_of(self, day: date) -> str:
        """A day of its month, without the year."""
        number = self.digits(day.day)
        written = self.pick(number, f"{number} من", f"{self.ordinal(day.day)} من")
        if day.day == 1:
            written = self.pick(written, "أول", "غرة")
        return f"{written} {self.month_name(day.month)}"

    # productions

    def day(self) -> Written:
        day = self.some_day()
        name = WEEKDAYS[day.weekday()]
        lead = self.pick("", "", "يوم ", f"{name} ", f"يوم {name} ", f"مساء {name}، ", "بتاريخ ")
        return f"{lead}{self.day_of(day)}{self.year_suffix(day.year)}", day.isoformat()

    def numeric_day(self) -> Written:
        day = self.some_day()
        d, m, y = day.day, day.month, day.year
        text = self.pick(
            f"{d}/{m}/{y}", f"{d:02d}/{m:02d}/{y}", f"{y}-{m:02d}-{d:02d}", f"{y}/{m}/{d}",
            f"{d}-{m}-{y}", f"{d}.{m}.{y}", f"{d} / {m} / {y}", f"{d}/{m}/{y}م",
        )  # fmt: skip
        return (text.translate(EASTERN) if self.draw.random() < 0.3 else text), day.isoformat()

    def month(self) -> Written:
        year, month = self.month_year()
        part = self.pick("", "", "", "مطلع ", "أواخر ", "منتصف ", "نهاية ")
        text = f"{part}{self.month_name(month)}{self.year_suffix(year)}"
        return text, f"{year}-{month:02d}"

    def year(self) -> Written:
        year = self.draw.randint(1850, 2050)
        lead = self.pick("عام ", "سنة ", "في عام ", "العام ", "منذ سنة ", "مطلع عام ", "حتى نهاية ")
        return f"{lead}{self.digits(year)}", str(year)

    def years(self) -> Written:
        start = self.draw.randint(1950, 2020)
        end = start + self.draw.randint(1, 30)
        a, b = self.digits(start), self.digits(end)
        text = self.pick(
            f"من {a} إلى {b}", f"بين {a} و{b}", f"بين عامي {a} و{b}", f"من عام {a} حتى عام {b}",
            f"{a}-{b}", f"بين عام {a} وعام {b}", f"بين {a} و {b}",
        )  # fmt: skip
        return text, f"{start}/{end}"

    def days(self) -> Written:
        start = self.some_day()
        start = start.replace(day=self.draw.randint(1, 20))
        end = start + timedelta(days=self.draw.randint(1, 7))
        a = self.digits(start.day)
        text = self.pick(
            f"من {a} إلى {self.day_of(end)}", f"من {a} حتى {self.day_of(end)}",
            f"بين {a} و{self.digits(end.day)} {self.month_name(end.month)}",
            f"{a}-{self.digits(end.day)} {self.month_name(end.month)}",
        )  # fmt: skip
        return f"{text} {end.year}", f"{start}/{end}"

    def months(self) -> Written:
        year, start = self.draw.randint(1990, 2030), self.draw.randint(1, 11)
        end = self.draw.randint(start + 1, 12)
        a, b = GULF[start - 1], GULF[end - 1]
        text = self.pick(f"من {a} إلى {b} {year}", f"بين {a} و{b} {year}", f"من {a} حتى {b} {year}")
        return text, f"{year}-{start:02d}/{year}-{end:02d}"

    def clock(self) -> Written:
        hour = self.draw.randint(1, 10)
        name, part = HOURS[hour - 1], self.pick("صباحا", "مساء")
        minute, tail = self.draw.choice(
            [(0, ""), (15, " والربع"), (30, " والنصف"), (20, " وثلث"), (-15, " إلا ربعا"),
             (10, " وعشر دقائق"), (-5, " إلا خمس دقائق"), (40, " و40 دقيقة")]
        )  # fmt: skip
        whole = (hour + (12 if part == "مساء" else 0)) * 60 + minute
        text = f"{self.pick('الساعة ', 'الساعة ', '')}{name}{tail} {part}"
        return text, f"T{whole // 60:02d}:{whole % 60:02d}"

    def digital_clock(self) -> Written:
        hour, minute = self.draw.randint(0, 23), self.draw.randint(0, 59)
        text = self.pick(f"{hour}:{minute:02d}", f"{hour:02d}:{minute:02d}", f"{hour}.{minute:02d}",
                         f"{hour},{minute:02d}")  # fmt: skip
        return f"الساعة {text}", f"T{hour:02d}:{minute:02d}"

    def moment(self) -> Written:
        (day, value), (time, hour) = self.day(), self.clock()
        day = day.removeprefix("مساء ")
        return f"{day} {time if 'الساعة' in time else f'الساعة {time}'}", value + hour

    def weekday(self) -> Written:
        number = self.draw.randint(0, 6)
        ahead = self.draw.random() < 0.5
        words = ("المقبل", "القادم") if ahead else ("الماضي", "الفائت", "المنصرم")
        days = (
            (number - TODAY.weekday()) % 7 or 7 if ahead else -((TODAY.weekday() - number) % 7 or 7)
        )
        lead = self.pick("", "يوم ", "مساء ", "صباح يوم ")
        text = f"{lead}{WEEKDAYS[number]} {self.pick(*words)}"
        return text, (TODAY + timedelta(days=days)).isoformat()

    def nth_weekday(self) -> Written:
        year, month = self.month_year()
        number, place = self.draw.randint(0, 6), self.draw.randint(1, 4)
        first = date(year, month, 1)
        day = first + timedelta(days=(number - first.weekday()) % 7 + 7 * (place - 1))
        nth = ("أول", "ثاني", "ثالث", "رابع")[place - 1]
        text = f"{nth} {self.pick('', 'يوم ')}{WEEKDAYS[number].removeprefix('ال')}"
        return f"{text} {self.pick('من', 'في')} {GULF[month - 1]} {year}", day.isoformat()

    def last_weekday(self) -> Written:
        year, month = self.month_year()
        number = self.draw.randint(0, 6)
        last = date(year, month, calendar.monthrange(year, month)[1])
        day = last - timedelta(days=(last.weekday() - number) % 7)
        text = f"{WEEKDAYS[number]} الأخير من {LEVANT[month - 1]} {year}"
        return text, day.isoformat()

    def part_of_year(self) -> Written:
        year = self.draw.randint(1990, 2030)
        quarter = self.draw.random() < 0.6
        number = self.draw.randint(1, 4 if quarter else 2)
        noun = "الربع" if quarter else "النصف"
        tail = self.pick(f"من {year}", f"من عام {year}", f"لعام {year}", f"من العام {year}")
        return f"{noun} {ONES[number - 1]} {tail}", f"{year}-{'Q' if quarter else 'H'}{number}"

    def decade(self) -> Written:
        tens = self.draw.choice(sorted(TENS))
        century = self.draw.randint(17, 20)
        name = TENS[tens]
        tail = f"القرن {self.ordinal(century)}" if century < 20 else "القرن الماضي"
        text = self.pick(f"{name} {tail}", f"أواخر {name} {tail}", f"مطلع {name} {tail}")
        return text, f"{century - 1}{tens // 10}"

    def century(self) -> Written:
        number = self.draw.randint(2, 21)
        name = self.pick(self.ordinal(number), self.digits(number))
        return f"{self.pick('', 'أواخر ', 'مطلع ')}القرن {name}", f"{number - 1:02d}"

    def hijri_day(self) -> Written:
        names = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب",
                 "شعبان", "رمضان", "شوال", "ذي القعدة", "ذي الحجة")  # fmt: skip
        year, month = self.draw.randint(1400, 1445), self.draw.randint(1, 12)
        day = self.draw.randint(1, 29)
        lead = self.pick(str(day), f"{day} من", f"{self.ordinal(day)} من")
        tail = self.pick(f" {year}", f" {year}هـ", f" عام {year}", f"، {year}", f" {year} للهجرة")
        return f"{lead} {names[month - 1]}{tail}", f"H{year}-{month:02d}-{day:02d}"

    def offset(self) -> Written:
        unit, (few, many) = self.draw.choice(
            (("days", ("أيام", "يوما")), ("weeks", ("أسابيع", "أسبوعا")))
        )
        number = self.draw.choice([*range(3, 11), *range(13, 60)])
        ahead = self.draw.random() < 0.5
        lead = self.pick(*("بعد", "في غضون", "بعد نحو") if ahead else ("قبل", "منذ", "قبل نحو"))
        day = TODAY + timedelta(**{unit: number if ahead else -number})
        return f"{lead} {self.digits(number)} {few if number <= 10 else many}", day.isoformat()

    def month_range_with_both_names(self) -> Written:
        year, start = self.draw.randint(1990, 2030), self.draw.randint(1, 11)
        end = self.draw.randint(start + 1, 12)
        a, b = (f"{LEVANT[month - 1]}/{GULF[month - 1]}" for month in (start, end))
        text = self.pick(f"من {a} إلى {b} {year}", f"من {a} حتى {b} {year}", f"بين {a} و{b} {year}")
        return text, f"{year}-{start:02d}/{year}-{end:02d}"

    def ends_of_two_months(self) -> Written:
        year, start = self.draw.randint(1990, 2030), self.draw.randint(1, 11)
        end = self.draw.randint(start + 1, 12)
        a, b = self.draw.randint(1, 28), self.draw.randint(1, 28)
        first, last = f"{a} {GULF[start - 1]}", f"{b} {GULF[end - 1]} {year}"
        text = self.pick(
            f"من {first} إلى {last}", f"بين {first} و{last}", f"بين {first} إلى {last}",
            f"من {first} حتى {last}",
        )  # fmt: skip
        return text, f"{year}-{start:02d}-{a:02d}/{year}-{end:02d}-{b:02d}"

    def of_this_month(self) -> Written:
        day = self.draw.randint(1, 28)
        words, steps = self.draw.choice(((("الجاري", "الحالي"), 0), (("المقبل", "القادم"), 1),
                                         (("الماضي", "الفائت", "المنصرم"), -1)))  # fmt: skip
        number = self.pick(self.digits(day), self.ordinal(day))
        text = f"{number} من الشهر {self.pick(*words)}"
        return text, f"2015-{8 + steps:02d}-{day:02d}"

    def hijri_month(self) -> Written:
        names = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب",
                 "شعبان", "رمضان", "شوال", "ذي القعدة", "ذي الحجة")  # fmt: skip
        year, month = self.draw.randint(1400, 1445), self.draw.randint(1, 12)
        tail = self.pick(
            f" {year}", f" {year}هـ", f" عام {year}هـ", f" من عام {year}", f" {year} هـ"
        )
        return f"{self.pick('', 'شهر ', 'مطلع ')}{names[month - 1]}{tail}", f"H{year}-{month:02d}"

    def zoned_clock(self) -> Written:
        hour, minute = self.draw.randint(10, 23), self.draw.randint(10, 59)
        sign = self.pick(":", ".", ",")
        zone = self.pick("ت غ", "بتوقيت غرينتش", "بالتوقيت المحلي")
        return f"الساعة {hour}{sign}{minute} {zone}", f"T{hour:02d}:{minute:02d}"

    def run_together(self) -> Written:
        day = self.some_day()
        number, month, year = self.digits(day.day), GULF[day.month - 1], self.digits(day.year)
        return self.pick(
            f"يوم{number} {month} {year}",
            f"{number}{month} {year}",
            f"في{number} {month} {year}",
            f"{number} {month}{year}",
        ), day.isoformat()


PRODUCTIONS: list[Callable[[Grammar], Written]] = [
    Grammar.day, Grammar.numeric_day, Grammar.month, Grammar.year, Grammar.years, Grammar.days,
    Grammar.months, Grammar.clock, Grammar.digital_clock, Grammar.moment, Grammar.weekday,
    Grammar.nth_weekday, Grammar.last_weekday, Grammar.part_of_year, Grammar.decade,
    Grammar.century, Grammar.hijri_day, Grammar.offset, Grammar.month_range_with_both_names,
    Grammar.ends_of_two_months, Grammar.of_this_month, Grammar.hijri_month, Grammar.zoned_clock,
    Grammar.run_together,
]  # fmt: skip


@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda production: production.__name__)
def test_string_of_the_grammar_is_read_back(production):
    grammar = Grammar(seed=len(production.__name__) * 1009)
    written = dict(production(grammar) for _ in range(EACH))
    assert {text: read_date(text, TODAY) for text in written} == written
