from claimx.padded import Padded

WORDS = Padded(["قال", "الوزير"], "")


def test_outside_is_nothing_on_either_side():
    assert [WORDS[at] for at in (-3, -1, 0, 1, 2, 99)] == ["", "", "قال", "الوزير", "", ""]


def test_otherwise_it_is_a_list():
    assert WORDS[:1] == ["قال"] and WORDS == ["قال", "الوزير"] and len(WORDS) == 2
    changed = Padded(WORDS, "")
    changed[0] = "قالت"
    assert list(changed) == ["قالت", "الوزير"]
