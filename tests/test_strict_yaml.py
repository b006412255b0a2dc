"""Hand-written YAML: values as the core schema has them, places, and faults with a position."""

import pytest

from claimx.errors import PackError
from claimx.strict_yaml import Items, Place, Table, Text, did_you_mean, parse, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("2014-01-02", "2014-01-02"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("''", ""),
        ("'5'", "5"),
        ("5", 5),
        ("-5", -5),
        ("12.5", 12.5),
        ("1e3", 1000.0),
        ("قال", "قال"),
    ],
)
def test_scalar_is_read_as(text, value):
    assert parse(f"a: {text}", "x")["a"] == value
    assert type(parse(f"a: {text}", "x")["a"]) in (type(value), Text)


def test_every_value_and_key_knows_its_place():
    table = parse("a: قال\nb:\n- x\n-  y\nc: {d: e}\n", "f.yaml")
    assert table["a"].place == Place("f.yaml", 1, 4)
    assert table["b"].place == Place("f.yaml", 3, 1)
    assert table["b"][1].place == Place("f.yaml", 4, 4)
    assert table["c"]["d"].place == Place("f.yaml", 5, 8)
    assert table["c"].keys_at["d"] == Place("f.yaml", 5, 5)


def test_types_are_those_of_python_too():
    table = parse("a: [b, {c: d}]", "x")
    assert isinstance(table, Table) and isinstance(table, dict)
    assert isinstance(table["a"], Items) and table == {"a": ["b", {"c": "d"}]}


def test_nothing_is_none():
    assert parse("", "x") is None
    assert parse("# a comment\n", "x") is None


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: duplicate key 'a'"),
        ("a: {b: 1, b: 2}\n", "f.yaml:1:11: duplicate key 'b'"),
        ("a: &x 1\nb: *x\n", "f.yaml:2:4: aliases (*name) are not allowed: write the value out"),
        ("? [a]\n: b\n", "f.yaml:1:3: a key must be a plain word"),
        ("a: 'b\n", "f.yaml:2:1: found unexpected end of stream"),
        ("a: b: c\n", "f.yaml:1:5: mapping values are not allowed in this context"),
    ],
)
def test_fault_has_a_place(source, message):
    with pytest.raises(PackError) as fault:
        parse(source, "f.yaml")
    assert str(fault.value) == message


def test_file_that_is_not_utf8(tmp_path):
    file = tmp_path / "old.yaml"
    file.write_bytes("a: قال".encode("windows-1256"))
    with pytest.raises(PackError, match=r"old.yaml: not UTF-8 at byte 3; save the file as UTF-8"):
        read(file)


def test_file_that_is_not_there(tmp_path):
    with pytest.raises(PackError, match="cannot be read: No such file"):
        read(tmp_path / "gone.yaml")


def test_check_names_the_nearest_key():
    table = parse("stpes: []\n", "f.yaml")
    with pytest.raises(PackError) as fault:
        table.check({"steps", "id"})
    assert str(fault.value) == "f.yaml:1:1: unknown key 'stpes'; did you mean 'steps'?"


def test_check_misses_a_required_key():
    with pytest.raises(PackError) as fault:
        parse("a: 1\n", "f.yaml").check({"a", "b"}, required=("a", "b"))
    assert str(fault.value) == "f.yaml:1:1: missing key 'b'"


def test_list_of_is_empty_where_there_is_no_list():
    assert parse("a: 1\n", "x").list_of("b") == ()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a: text\n", "f.yaml:1:1: 'a' must be a list of names"),
        ("b: 1\na: {c: d}\n", "f.yaml:2:1: 'a' must be a list of names"),
        ("a:\n- x\n- [y]\n", "f.yaml:3:3: 'a' must be a list of names"),
    ],
)
def test_list_of_refuses_what_is_no_list_of_them(source, message):
    with pytest.raises(PackError) as fault:
        parse(source, "f.yaml").list_of("a", str, "names")
    assert str(fault.value) == message


def test_did_you_mean_lists_what_is_known_when_nothing_is_near():
    assert did_you_mean("role", {"rule", "title"}) == "; did you mean 'rule'?"
    assert did_you_mean("xyz", {"b", "a"}) == "; known: a, b"
    assert did_you_mean("xyz", map(str, range(100, 200))) == ""
