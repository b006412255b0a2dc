"""A story from end to end: articles and claims under version control, as a team keeps them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PORT = "ميناء السندس يعود إلى العمل\n\nقال مدير الميناء سالم الرويعي إن العمال عادوا إلى الأرصفة.\n"
BRIDGE = "أعلن المهندس عادل الشربتلي أن الجسر جاهز.\n\nوأضاف أن السيارات ستعبره قريبا.\n"
CONFIG = '[tool.claimx]\npaths = ["articles"]\noutput = "claims"\n'
# In the built-in words قال states; a newsroom may want to call that something else.
PACK = """\
pack: newsroom
words:
- class: cue
  entries:
  - lemma: قال
    present: يقول
    participle: قائل
    noun: قول
    act: announce
    takes: [inna, that, quote, colon]
"""

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


class Team:
    """A repository and what people do in it; claimx runs in this process, its words loaded once."""

    def __init__(self, folder, claimx_run):
        self.folder, self.claimx_run = folder, claimx_run
        self.env = os.environ | {
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }  # fmt: skip

    def run(self, *command, status=0, stdin=b""):
        done = subprocess.run(
            command, cwd=self.folder, env=self.env, input=stdin, capture_output=True, check=False
        )
        assert done.returncode == status, (done.stdout.decode(), done.stderr.decode())
        return done.stdout.decode()

    def claimx(self, *args, status=0, stdin=b""):
        done = self.claimx_run(*args, stdin=stdin)
        assert done.status == status, (done.out, done.err)
        return done.out

    def git(self, *args):
        return self.run("git", *args)

    def commit(self, message):
        self.git("add", ".")
        self.git("commit", "-q", "-m", message)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def team(tmp_path, monkeypatch, claimx_run):
    (tmp_path / "repo").mkdir()
    monkeypatch.chdir(tmp_path / "repo")
    team = Team(tmp_path / "repo", claimx_run)
    team.git("init", "-q", "-b", "main")
    team.write("pyproject.toml", CONFIG)
    team.write("articles/port.txt", PORT)
    team.write("articles/north/bridge.txt", BRIDGE)
    return team


def test_a_story(team, real):
    # Extract, and keep the claims beside the articles.
    team.claimx("extract")
    team.commit("articles and their claims")
    assert team.claimx("check") == ""

    # Someone edits an article; the check fails with what that changes, and only that.
    team.write("articles/port.txt", "خبر عاجل.\n\n" + PORT.replace("الأرصفة", "المخازن"))
    diff = team.claimx("check", status=1)
    assert "+++ b/claims/port.yaml" in diff and "bridge" not in diff
    assert "-    text: إن العمال عادوا إلى الأرصفة" in diff
    assert "+    text: إن العمال عادوا إلى المخازن" in diff

    # By meaning one claim changed: that it also moved is not worth a word.
    old = team.git("show", "HEAD:claims/port.yaml").encode()
    team.claimx("extract", "-q")
    change = yaml.safe_load(
        team.claimx("diff", "-", "claims/port.yaml", "--format", "yaml", stdin=old, status=1)
    )
    assert change["summary"]["claims"] == {"added": 0, "removed": 0, "changed": 1}
    assert list(change["changes"][0]["fields"]) == ["content.text"]

    # Accepted, and the check is content again.
    team.claimx("check", "--update")
    team.commit("the port's stores")
    assert team.claimx("check") == "" and team.git("status", "--short") == ""

    # A pack changes a word: exactly the claims with that word are another act now.
    team.write("newsroom.yaml", PACK)
    new = team.claimx("extract", "--rules", "newsroom.yaml", "-o", "-").encode()
    change = yaml.safe_load(
        team.claimx("diff", "claims", "-", "--format", "yaml", stdin=new, status=1)
    )
    assert [(c["article"], c["old"]["cue"]["lemma"]) for c in change["changes"]] == [
        ("port", "قال")
    ]
    assert change["changes"][0]["fields"] == {"cue.act": {"old": "state", "new": "announce"}}

    # The pack goes into the settings, its claims are accepted.
    team.write("pyproject.toml", CONFIG + 'rules = ["newsroom.yaml"]\n')
    team.claimx("check", status=1)
    team.claimx("check", "--update", "-q")
    team.commit("our word for it")

    # An article goes; its claims are orphans until they are pruned.
    (team.folder / "articles/north/bridge.txt").unlink()
    team.claimx("check", status=1)
    team.claimx("check", "--prune")
    assert not (team.folder / "claims/north/bridge.yaml").exists()


def test_the_pre_commit_hook(team, real):
    if not (Path(sys.executable).parent / "pre-commit").exists():
        pytest.skip("needs pre-commit")
    hooks = Team(team.folder.parent / "hooks", None)
    hooks.folder.mkdir()
    hooks.git("init", "-q", "-b", "main")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks.folder)
    hooks.commit("hooks")
    rev = hooks.git("rev-parse", "HEAD").strip()
    repo = {"repo": str(hooks.folder), "rev": rev, "hooks": [{"id": "claimx-check"}]}
    team.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [repo]}))
    team.claimx("extract", "-q")
    team.git("add", ".")
    assert "Passed" in team.run("pre-commit", "run", "--all-files")

    team.write("articles/port.txt", PORT.replace("الأرصفة", "المخازن"))
    team.git("add", ".")
    said = team.run("pre-commit", "run", status=1)
    assert "Failed" in said and "+    text: إن العمال عادوا إلى المخازن" in said


def test_the_hooks_file_is_one_that_pre_commit_takes():
    clientlib = pytest.importorskip("pre_commit.clientlib")
    hooks = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert {hook["id"] for hook in hooks} == {"claimx-check", "claimx-rules"}


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_action_fails_on_difference(team, real):
    """The last step's script as GitHub would run it, with claimx installed already."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    assert {name.removeprefix("CLAIMX_").lower() for name in step["env"]} < set(action["inputs"])
    place = team.folder.parent / "runner" / "claimx" / "bin"
    place.mkdir(parents=True)
    (place / "claimx").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m claimx "$@"\n', encoding="utf-8"
    )
    (place / "claimx").chmod(0o755)
    (place / "python").symlink_to(sys.executable)
    (team.folder / "articles/north").rename(team.folder / "the north")
    summary = place.parents[1] / "summary.md"
    team.env |= {"RUNNER_TEMP": str(place.parents[1]), "CLAIMX_ARGUMENTS": "-j\n1\n"}
    team.env |= {"CLAIMX_PATHS": "articles\nthe north\n", "CLAIMX_OUTPUT": "claims"}
    team.env |= {"GITHUB_STEP_SUMMARY": str(summary)}
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    team.run(*bash, status=1)
    team.claimx("extract", "-q", "articles", "the north", "-o", "claims")
    team.run(*bash)
    team.write("articles/port.txt", PORT.replace("الأرصفة", "المخازن"))
    said = team.run(*bash, status=1)
    assert "::warning file=claims/port.yaml,line=" in said
    assert (
        "claim changed in port" in said
        and "claims: 0 came, 0 went, 1 changed" in summary.read_text("utf-8")
    )
