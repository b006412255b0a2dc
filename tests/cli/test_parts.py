"""Articles in parts and the tables of each: what a cluster does, in one process."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from claimx.cli import parts as dividing
from claimx.cli import stages
from claimx.cli.part_files import PartFiles
from claimx.cli.parts import parts
from claimx.cli.work import Job
from claimx.errors import UsageError
from claimx.exchange import typed
from claimx.inputs import Reading

pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs claimx[parquet]")

TEXT = "قال المدير {} إن العمل في الميناء مستمر."


def feed(path, count=10):
    lines = [json.dumps({"text": TEXT.format(number)}) for number in range(count)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def files(root="tables", reading=Reading(), how=""):  # noqa: B008
    return PartFiles(str(root), reading, Job(stages.as_data, stages.claims), how)


def rows(table, root="tables"):
    paths = sorted(Path(root, table).iterdir())
    found = [row for path in paths for row in pq.read_table(path).to_pylist()]
    return sorted(found, key=lambda row: row.get("article") or row["id"])


@pytest.fixture
def shares(monkeypatch):
    monkeypatch.setattr(dividing, "_SHARE", 200)


def divided(*paths, reading=Reading()):  # noqa: B008
    found, faults = parts([str(path) for path in paths], reading)
    assert not faults
    return found


def test_a_small_file_is_one_part(here):
    (part,) = divided(feed(here / "feed.jsonl"))
    assert part.name == "feed-00000-of-00001"


def test_the_shares_of_a_file_have_its_articles_once_each(here, shares):
    found = divided(feed(here / "feed.jsonl"))
    ids = [item.id for part in found for item in part.items(Reading())]
    assert len(found) > 2 and sorted(ids) == sorted(f"feed/{number}" for number in range(1, 11))


def test_texts_of_a_folder_are_shared_out_together(here):
    (part,) = divided("corpus")
    assert part.name == "corpus-00000-of-00001"
    assert [item.id for item in part.items(Reading())] == ["north/bridge", "port"]


def test_the_name_of_a_file_inside_a_folder_is_one_of_a_file(here):
    feed(here / "corpus/north/feed.jsonl")
    names = [part.name for part in divided("corpus", reading=Reading(text_field="text"))]
    assert names == ["corpus-00000-of-00001", "north.feed-00000-of-00001"]


def test_what_is_in_the_places_is_in_the_stamp(here):
    before = divided(feed(here / "feed.jsonl"))[0].stamp
    assert divided(here / "feed.jsonl")[0].stamp == before
    assert divided(feed(here / "feed.jsonl", 9))[0].stamp != before


def test_parts_are_called_the_same_from_any_folder(here, monkeypatch):
    before = divided(feed(here / "corpus/feed.jsonl"))
    monkeypatch.chdir(here / "corpus")
    assert divided("feed.jsonl") == before


@pytest.mark.parametrize("path", ["-", "list.txt"])
def test_what_no_other_process_can_read_is_refused(here, path):
    (here / "list.txt").write_text("corpus/port.txt\n", encoding="utf-8")
    with pytest.raises(UsageError, match="--engine daft reads files"):
        parts([path], Reading(form="list"))


@pytest.mark.parametrize("name", ["feed.jsonl", "port.txt"])
def test_two_files_of_one_name_are_refused(here, name):
    for folder in ("a/x", "b/x"):
        (here / folder).mkdir(parents=True)
        feed(here / folder / name)
    with pytest.raises(UsageError, match=f"has the same name as {here}/a/x/"):
        parts([f"a/x/{name}", f"b/x/{name}"], Reading())


def test_a_path_that_is_not_there_is_told(here):
    found, (fault,) = parts(["corpus", "lost.txt"], Reading())
    assert len(found) == 1 and fault.startswith("lost.txt: no such file")


def test_each_part_has_a_file_in_each_table(here, shares):
    found = divided(feed(here / "feed.jsonl"))
    assert sum(files().make(part).results for part in found) == 10
    for table in typed.TABLES:
        names = sorted(path.name for path in Path("tables", table).iterdir())
        assert names == [f"{part.name}.parquet" for part in found]
    assert len({row["article"] for row in rows("claims")}) == 10


def test_articles_that_cannot_be_read_are_notes(here):
    (part,) = divided(feed(here / "feed.jsonl"))
    text = (here / "feed.jsonl").read_text(encoding="utf-8")
    (here / "feed.jsonl").write_text(text.replace('{"text"', '{"text', 1), encoding="utf-8")
    done = files().make(part)
    assert (done.results, done.exit, done.end) == (9, 3, "")
    (note,) = (row for row in rows("notes") if row["code"] == "unreadable")
    assert note["article"] == "feed/1" and (note["message"],) == done.faults
    assert note["message"].startswith(f"{here}/feed.jsonl:1: not JSON")
    assert [row["id"] for row in rows("articles")].count("feed/1") == 0


def test_what_ends_a_part_is_told_and_raises_nothing(here):
    (part,) = divided(feed(here / "feed.jsonl"))
    (here / "tables").write_text("in the way", encoding="utf-8")
    assert "remove what is in the way" in files().make(part).end


def test_a_part_is_current_until_anything_changes(here):
    (part,) = divided(feed(here / "feed.jsonl"))
    assert not files().current(part)
    files().make(part)
    assert files().current(part)
    assert not files(how="other settings").current(part)
    assert not files().current(replace(part, stamp="other content"))
    (here / "tables/claims/feed-00000-of-00001.parquet").unlink()
    assert not files().current(part)


def test_files_of_other_shares_are_removed(here, shares, monkeypatch):
    many = divided(feed(here / "feed.jsonl"), feed(here / "feeder.jsonl"))
    for part in many:
        files().make(part)
    (here / "tables/claims/notes of mine").write_text("", encoding="utf-8")
    monkeypatch.setattr(dividing, "_SHARE", 1 << 20)
    (part,) = divided(here / "feed.jsonl")
    files().make(part)
    files().remove_others([part])
    left = {path.name for path in (here / "tables/claims").iterdir()}
    others = {f"{part.name}.parquet" for part in many if part.name.startswith("feeder")}
    assert left == {f"{part.name}.parquet", "notes of mine", *others}
    assert sum(row["id"].startswith("feed/") for row in rows("articles")) == 10
