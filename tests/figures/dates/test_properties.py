"""Thousands of dates, written by a grammar that knows nothing of the reader, and read back.

The writer has its own month tables, ordinals and digit sets; what it writes stands in a sentence,
behind clitics or not, and must come back with its exact text and value.
"""

import random
from datetime import date, timedelta

import pytest

from claimx.figures.dates.hijri import gregorian_day

from .dating import read

PUBLISHED = date(2019, 3, 13)
EACH = 700
MONTHS = {
    "gulf": str.split("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    "bare": str.split("يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر"),
    "levant": ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
               "تشرين الأول", "تشرين الثاني", "كانون الأول"],
    "algeria": str.split("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"),
    "morocco": str.split("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"),
}  # fmt: skip
HIJRI = ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
         "رمضان", "شوال", "ذي القعدة", "ذي الحجة"]  # fmt: skip
DAYS = str.split("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")
UNITS = str.split("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
HOURS = str.split("الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة")
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
BEFORE = ["وقع الحادث ", "وصل الوفد إلى المدينة ", "قال المتحدث إن العمل بدأ ", "", "كان ذلك "]
AFTER = [" في المدينة.", "، بحسب الشرطة.", ".", " أمام السكان.", " (الصورة)."]


def ordinal(number: int) -> str:
    """The masculine ordinal with its article, from 1 to 31."""
    if number <= 10:
        return UNITS[number - 1]
    first = "الحادي" if number % 10 == 1 else UNITS[number % 10 - 1]
    if number < 20:
        return f"{first} عشر"
    tens = "العشرين" if number < 30 else "الثلاثين"
    return tens if number % 10 == 0 else f"{first} و{tens}"


class Writer:
    """Writes one date in one of the ways of the press."""

    def __init__(self, seed: int) -> None:
        self.pick = random.Random(seed)

    def digits(self, number: int, width: int = 0) -> str:
        text = f"{number:0{width}d}"
        return text.translate(EASTERN) if self.pick.random() < 0.3 else text

    def month(self, number: int) -> str:
        tradition = self.pick.choice(sorted(MONTHS))
        name = MONTHS[tradition][number - 1]
        other = MONTHS["levant" if tradition != "levant" else "gulf"][number - 1]
        return self.pick.choice([name, name, name, f"{name} ({other})", f"{name}/{other}"])

    def day_of_month(self, day: date) -> str:
        number = self.digits(day.day)
        written = self.pick.choice([number, number, f"{number} من", f"{ordinal(day.day)} من"])
        month = self.pick.choice(["", "", "شهر "]) + self.month(day.month)
        return f"{written} {month}"

    def year(self, number: int) -> str:
        text = self.digits(number)
        return self.pick.choice([text, text, f"{text}م", f"{text} م", f"عام {text}", f"سنة {text}"])

    def lead(self, day: date) -> str:
        name = DAYS[day.weekday()]
        return self.pick.choice(["", "", f"{name} ", f"يوم {name} ", f"يوم {name} الموافق ",
                                 f"{name}، ", f"مساء {name} ", "يوم "])  # fmt: skip

    def sentence(self, text: str, *, clitic: bool = False) -> str:
        before = self.pick.choice(BEFORE)
        if clitic and self.pick.random() < 0.3:
            before += self.pick.choice(["و", "ب", "ل"])
        return before + text + self.pick.choice(AFTER)

    def some_day(self, first: int = 1950, last: int = 2049) -> date:
        return date(first, 1, 1) + timedelta(days=self.pick.randrange(365 * (last - first)))


def misread(sentence: str, text: str, value: str, gregorian: str | None = None) -> str | None:
    """What is wrong with the reading of `sentence`; None when it is exact."""
    figures, _ = read(sentence, PUBLISHED.isoformat())
    got = [(figure.text, figure.value, figure.gregorian) for figure in figures]
    return None if got == [(text, value, gregorian)] else f"{sentence} : {value} : {got}"


def full_date_in_words_is_read_back(writer: Writer) -> str | None:
    day = writer.some_day()
    text = f"{writer.lead(day)}{writer.day_of_month(day)} {writer.year(day.year)}"
    return misread(writer.sentence(text), text, day.isoformat())


def full_date_in_digits_is_read_back(writer: Writer) -> str | None:
    day = writer.some_day()
    width = writer.pick.choice([0, 2])
    parts = [writer.digits(day.day, width), writer.digits(day.month, width), str(day.year)]
    sign = writer.pick.choice(["/", "-", " / "])
    if writer.pick.random() < 0.3:
        parts.reverse()
    if writer.pick.random() < 0.3:
        parts = [part.translate(EASTERN) for part in parts]
    text = writer.pick.choice(["", "يوم ", f"{DAYS[day.weekday()]} "]) + sign.join(parts)
    return misread(writer.sentence(text), text, day.isoformat())


def month_and_year_are_read_back(writer: Writer) -> str | None:
    day = writer.some_day()
    text = f"{writer.month(day.month)} {writer.year(day.year)}"
    value = f"{day.year}-{day.month:02d}"
    return misread(writer.sentence(text, clitic=True), text, value)


def hijri_day_is_read_back_with_its_gregorian_day(writer: Writer) -> str | None:
    year = writer.pick.randint(1380, 1460)
    month, number = writer.pick.randint(1, 12), writer.pick.randint(1, 29)
    era = writer.pick.choice(["هـ", " هـ", " هجرية"])
    value = f"H{year}-{month:02d}-{number:02d}"
    if writer.pick.random() < 0.3:
        sign = writer.pick.choice(["/", "-", " / "])
        text = sign.join(map(str, (number, month, year))) + era
    else:
        written = writer.pick.choice([writer.digits(number), f"{ordinal(number)} من"])
        text = f"{written} {HIJRI[month - 1]} {writer.digits(year)}{era}"
    gregorian = gregorian_day(year, month, number)
    return misread(writer.sentence(text), text, value, gregorian)


def date_without_a_year_is_within_a_year_of_publication(writer: Writer) -> str | None:
    day = writer.some_day(2019, 2020)
    text, sentence = writer.day_of_month(day), ""
    sentence = writer.sentence(text)
    figures, _ = read(sentence, PUBLISHED.isoformat())
    values = [figure.value for figure in figures if figure.text == text]
    near = len(values) == 1 and abs((date.fromisoformat(values[0]) - PUBLISHED).days) <= 366
    right = near and values[0][5:] == day.isoformat()[5:]
    return None if right else f"{sentence} : {figures}"


def weekday_with_a_direction_is_read_back(writer: Writer) -> str | None:
    number = writer.pick.randrange(7)
    back, ahead = (PUBLISHED.weekday() - number) % 7 or 7, (number - PUBLISHED.weekday()) % 7 or 7
    word, step = writer.pick.choice([("الماضي", -back), ("المنصرم", -back), ("المقبل", ahead),
                                     ("القادم", ahead)])  # fmt: skip
    lead = writer.pick.choice(["", "يوم ", "مساء ", "صباح يوم ", "فجر "])
    text = f"{lead}{DAYS[number]} {word}"
    return misread(writer.sentence(text), text, (PUBLISHED + timedelta(days=step)).isoformat())


def clock_time_is_read_back(writer: Writer) -> str | None:
    hour, minute = writer.pick.randint(1, 11), writer.pick.choice([0, 15, 20, 30, 40, 45])
    part, shift = writer.pick.choice([("صباحا", 0), ("مساء", 12), ("صباحاً", 0)])
    spelled = {0: "", 15: " والربع", 20: " والثلث", 30: " والنصف"}
    if minute in spelled and writer.pick.random() < 0.5:
        text = f"الساعة {HOURS[hour - 1] if hour <= 10 else 'الحادية عشرة'}{spelled[minute]} {part}"
    else:
        text = f"الساعة {writer.digits(hour)}:{writer.digits(minute, 2)} {part}"
    return misread(writer.sentence(text), text, f"T{hour + shift:02d}:{minute:02d}")


PROPERTIES = (
    full_date_in_words_is_read_back,
    full_date_in_digits_is_read_back,
    month_and_year_are_read_back,
    hijri_day_is_read_back_with_its_gregorian_day,
    date_without_a_year_is_within_a_year_of_publication,
    weekday_with_a_direction_is_read_back,
    clock_time_is_read_back,
)


@pytest.mark.parametrize("property_", PROPERTIES, ids=lambda one: one.__name__)
def test_what_is_written_is_read_back(property_):
    wrong = [fault for seed in range(EACH) if (fault := property_(Writer(seed)))]
    assert not wrong, f"{len(wrong)} of {EACH}:\n" + "\n".join(wrong[:12])
