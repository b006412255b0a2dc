"""A new pack is a good pack: what `rules new` writes passes `rules validate` and `rules test`."""

import pytest

from claimx.authoring.scaffold import KINDS, pack
from claimx.authoring.trial import Trial
from claimx.authoring.validation import Checked, check
from claimx.errors import UsageError


@pytest.fixture(scope="module", params=KINDS)
def file(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("packs") / "mine.yaml"
    path.write_text(pack("before-eyes", request.param), encoding="utf-8")
    return path


def test_new_pack_is_valid(file):
    assert check(file) == Checked(1, ())


def test_new_pack_passes_its_examples(file):
    trial = Trial([], [str(file)])
    assert trial.rules == 1 and trial.examples >= 4
    assert list(trial.faults()) == []


def test_pack_is_found_by_name_among_the_extra_ones(file):
    assert Trial([file], ["before-eyes"]).rules == 1


@pytest.mark.parametrize("id", ["", "Two Words", "verb_subject", "-a", "فعل"])
def test_id_must_name_a_construction_in_kebab_case(id):
    with pytest.raises(UsageError, match="is no id of a rule"):
        pack(id)
