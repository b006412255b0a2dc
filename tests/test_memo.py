from claimx.memo import Memory


def test_function_is_asked_once_for_each_key():
    asked = []
    memory = Memory(lambda key: asked.append(key) or key * 2)
    assert [memory[key] for key in (1, 2, 1)] == [2, 4, 2]
    assert asked == [1, 2]


def test_full_memory_is_emptied():
    memory = Memory(str, limit=2)
    assert [memory[key] for key in (1, 2, 3)] == ["1", "2", "3"]
    assert dict(memory) == {3: "3"}
