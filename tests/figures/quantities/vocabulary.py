"""What the grammar of amounts draws from: nouns with their forms, units, signs, hedges."""

from dataclasses import dataclass
from typing import NamedTuple


class Written(NamedTuple):
    """A text, the figure in it as written, and its kind, value and unit."""

    text: str
    figure: str
    kind: str
    value: object
    unit: str | None = None


@dataclass(frozen=True)
class Noun:
    """One, two, three to ten, eleven and more of a thing, its gender, and its name in results."""

    one: str
    two: str
    few: str
    many: str
    feminine: bool = False
    name: str = ""

    def after(self, number: int) -> str:
        last = number % 100
        return self.few if 3 <= last <= 10 else self.many if last > 10 else self.one


THINGS = (
    Noun("شاحنة", "شاحنتان", "شاحنات", "شاحنة", True), Noun("لاعب", "لاعبان", "لاعبين", "لاعبا"),
    Noun("مدرسة", "مدرستان", "مدارس", "مدرسة", True), Noun("صاروخ", "صاروخان", "صواريخ", "صاروخا"),
    Noun("قتيل", "قتيلان", "قتلى", "قتيلا"), Noun("طفلة", "طفلتان", "طفلات", "طفلة", True),
)  # fmt: skip
CURRENCIES = (
    Noun("دولار", "دولاران", "دولارات", "دولارا", False, "دولار"),
    Noun("ليرة", "ليرتان", "ليرات", "ليرة", True, "ليرة"),
    Noun("دينار", "ديناران", "دنانير", "دينارا", False, "دينار"),
)
CODES = {
    "دولار أميركي": "USD", "ريال سعودي": "SAR", "دينار كويتي": "KWD", "درهم إماراتي": "AED",
    "جنيه إسترليني": "GBP", "ليرة سورية": "SYP", "جنيه مصري": "EGP", "يورو": "EUR",
}  # fmt: skip
UNITS = (
    Noun("كيلومتر", "كيلومتران", "كيلومترات", "كيلومترا", False, "kilometre"),
    Noun("طن", "طنان", "أطنان", "طنا", False, "tonne"),
    Noun("لتر", "لتران", "لترات", "لترا", False, "litre"),
    Noun("برميل", "برميلان", "براميل", "برميلا", False, "barrel"),
    Noun("ميل", "ميلان", "أميال", "ميلا", False, "mile"),
)
TIMES = (
    Noun("سنة", "سنتان", "سنوات", "سنة", True, "P{}Y"),
    Noun("شهر", "شهران", "أشهر", "شهرا", False, "P{}M"),
    Noun("أسبوع", "أسبوعان", "أسابيع", "أسبوعا", False, "P{}W"),
    Noun("يوم", "يومان", "أيام", "يوما", False, "P{}D"),
    Noun("ساعة", "ساعتان", "ساعات", "ساعة", True, "PT{}H"),
    Noun("دقيقة", "دقيقتان", "دقائق", "دقيقة", True, "PT{}M"),
)
PERCENTS = ("%", "٪", " %", " في المئة", " بالمئة", " في المائة", " بالمائة", " فى المئة")
SCALES = ((10**3, "ألف"), (10**6, "مليون"), (10**9, "مليار"))
HEDGES = ("نحو", "حوالي", "قرابة", "أكثر من", "أقل من", "ما يقارب", "ما لا يقل عن", "زهاء")
LEADS = ("", "", "", "و", "ب", "ل")
TENS = ("عشرات", "مئات", "آلاف", "عشرات الآلاف", "مئات الآلاف")
EASTERN = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
