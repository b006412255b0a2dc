"""Agency copy: articles with one text, and articles that only share their event."""

from .articles import FLOOD, WIRE, compared

LONG = WIRE[2] + (
    "وتوقفت حركة الشاحنات على الطريق القديم منذ الفجر، فيما نقلت سيارات الإسعاف المصابين إلى "
    "مستشفى البلدة القريب من محطة القطار.\n"
    "وتعمل ثلاث جرافات على رفع الأعمدة التي جرفها الماء نحو السد السفلي، "
    "وتنتظر العائلات على الضفة الأخرى قوارب النجدة التي وعدت بها المحافظة قبل حلول المساء.\n"
)


def test_a_text_that_another_outlet_prints_with_changes_is_a_copy():
    printed = "المرسى: خاص\n" + LONG.replace("منذ الفجر", "أمس")
    found = compared(("wire", "2025-03-10", LONG), ("paper", "2025-03-11", printed))
    (copies,) = found.copies
    assert copies.articles == ("wire", "paper") and copies.shared > 0.7
    assert found.claims and all(group.independent == 1 for group in found.claims)
    assert all(group.tellings[-1].copy_of == "wire" for group in found.claims)
    assert all(group.tellings[0].copy_of is None for group in found.claims)


def test_articles_of_one_event_are_no_copies():
    assert compared(*FLOOD).copies == ()


def test_a_short_note_is_no_copy():
    text = "قال المدير إن المرفأ مفتوح.\n"
    assert compared(("a", None, text), ("b", None, text)).copies == ()
