from claimx.text.bare_words import bare_word, bare_words


def test_words_lose_what_is_written_together_with_them():
    assert bare_words("والوزير للوزير «بالوزير»، وزير") == ("وزير",) * 4


def test_a_short_word_stays_whole():
    assert bare_word("لم") == "لم" and bare_word("ال") == "ال"


def test_spellings_of_one_word_are_one():
    assert bare_words("أكّد الـمُدير") == bare_words("اكد مدير")
