"""Every hostile file ends in a line that says what and where, and in the status that it should."""

import pytest

from tests.hostile import CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_hostile_file_is_said_to_be_one(claimx_run, tmp_path, monkeypatch, case):
    monkeypatch.chdir(tmp_path)
    for name, data in ((case.name, case.data()), *case.beside):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    done = claimx_run(*case.command.format(*[case.name] * 2).split())
    said = done.err + done.out
    assert done.status == case.status, said[-2000:]
    assert "Traceback" not in said and "bug in claimx" not in said
    if case.status:
        assert case.says in said and all(len(line) < 1000 for line in said.split("\n"))
