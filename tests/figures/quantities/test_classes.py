"""The class of a count is that of its noun's own entry, from a closed list, or there is none."""

from typing import get_args

import pytest

from claimx.errors import PackError
from claimx.lexicon.compiled import builtin
from claimx.model import CountClass
from claimx.pipeline import Extractor
from claimx.schema.fields import COUNTED

from ..amounts import of_kind

CLASSES = {
    "وصل 12 مزارعا.": "workers",
    "وصل 12 شخصا من الجنود.": "people",
    "سقط خمسة قتلى من المسلحين.": "killed",
    "دفنت خمس جثث.": "dead",
    "أحرق سبعة كتب عن الجنود.": "documents",
    "افتتح خمسة بنوك في ثلاث مدن.": "companies",
    "نال الفريق خمس ميداليات.": None,
    "أجرى المدرب ثلاثة تبديلات.": None,
    "وصلت أربع فرق إطفاء.": None,
    "شاركت ست كتائب من المتطوعين.": None,
    "وصل 12 طبيبا ووزيرا.": None,
    "وصل 12 طبيبا ومهندسا.": "workers",
}


@pytest.mark.parametrize("text", CLASSES)
def test_the_class_comes_from_the_noun_alone(text):
    assert of_kind(text, "count")[0].of == CLASSES[text]


def test_every_class_is_documented():
    assert tuple(COUNTED) == get_args(CountClass)


def test_every_class_of_the_lexicon_is_in_the_list():
    counted = (entry for entry in builtin().entries if entry.word_class == "counted")
    named = {entry.features.get("of") for entry in counted}
    assert named <= {None, *get_args(CountClass)}


def test_a_pack_with_another_class_is_refused(tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(
        "pack: p\nabout: A word.\nwords:\n- class: counted\n  keys: [of]\n  entries:\n"
        "  - {word: مغزل, plurals: [مغازل], of: tools}\n",
        encoding="utf-8",
    )
    with pytest.raises(PackError, match="'of' must be one of people, civilians"):
        Extractor([pack])
