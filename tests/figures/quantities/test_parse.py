"""read_money and read_duration: one string, one value, colloquial spellings too."""

import pytest

from claimx import read_duration, read_money

MONEY = {
    "12 مليون دولار أميركي": (12_000_000, "USD"),
    "اثنا عشر مليون دولار": (12_000_000, "دولار"),
    "نص مليون دينار كويتي": (500_000, "KWD"),
    "نص دولار": (0.5, "دولار"),
    "خمسمية ليرة لبنانية": (500, "LBP"),
    "بحوالي ٥ ملايين يورو": (5_000_000, "EUR"),
    "من 3 إلى 5 ملايين يورو": ([3_000_000, 5_000_000], "EUR"),
    "آلاف الدولارات": (None, "دولار"),
    "20 دولارا و43 سنتا": (20.43, "دولار"),
    "دينار وخمسون فلسا": (1.05, "دينار"),
    "10¢": (10, "سنت"),
    "$5": (5, "USD"),
    "LBP 5000": (5000, "LBP"),
    "-3 مليارات درهم": (-3_000_000_000, "درهم"),
    "45 مليونا": (45_000_000, None),
}
DURATIONS = {
    "ثلاثة أيام": "P3D",
    "٤٨ ساعة": "PT48H",
    "سنتين ونص": "P2Y6M",
    "خمس دقائق": "PT5M",
    "تلت ساعة": "PT20M",
    "ربع ساعة": "PT15M",
    "يوم أو يومان": "P1D/P2D",
    "من 3 إلى 5 أيام": "P3D/P5D",
    "نصف قرن": "P50Y",
}


@pytest.mark.parametrize("text", MONEY)
def test_money(text):
    assert read_money(text) == MONEY[text]


@pytest.mark.parametrize("text", DURATIONS)
def test_duration(text):
    assert read_duration(text) == DURATIONS[text]


@pytest.mark.parametrize("text", ["", "كتاب", "دولار", "5 كتب", "12%"])
def test_anything_else_is_neither(text):
    assert read_money(text) is None
    assert read_duration(text) is None
