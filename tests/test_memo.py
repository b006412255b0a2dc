from claimx.memo import Memory


def test_function_is_asked_once_for_each_key():
    asked = []
    memory = Memory(lambda key: asked.append(key) or key * 2)
    assert [memory[key] for key in (1, 2, 1)] == [2, 4, 2]
    assert asked == [1, 2]


def test_a_full_memory_forgets_what_was_not_asked_for_again():
    asked = []
    memory = Memory(lambda key: asked.append(key) or key, limit=3)
    for number in range(100):
        assert (memory[0], memory[number]) == (0, number)
        assert len(memory) <= 3
    assert asked == list(range(100))
    assert memory[5] == 5 and asked[-1] == 5
