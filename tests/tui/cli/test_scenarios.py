"""Which scenario a command line means."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario
from engine.gallery import GALLERY
from tui.cli import main
from tui.cli.arguments import parsed
from tui.cli.messages import StoppedError
from tui.cli.scenarios import chosen

COMMANDS = ("trace", "train", "verify")


@pytest.mark.parametrize("name", GALLERY)
def test_a_name_of_the_gallery_is_its_scenario(name: str) -> None:
    """Each of the ten is had by its name."""
    assert GALLERY[name].scenario == chosen(name)


@pytest.mark.parametrize("line", ["lesson.toml", "-s lesson.toml", "--scenario lesson.toml"])
def test_a_file_may_stand_by_itself(line: str) -> None:
    """`backpass lesson.toml` is `backpass -s lesson.toml`, wherever other options stand."""
    for words in (f"{line} --epoch 7", f"--epoch 7 {line}", f"--ascii {line} --epoch 7"):
        options = parsed(words.split())
        assert (options.command, options.scenario, options.epoch) == (None, "lesson.toml", 7)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_first_argument_that_is_a_command_is_the_command(command: str) -> None:
    """Also where a file or folder has that name."""
    assert command == parsed([command]).command


@given(name=st.text(min_size=1, max_size=60).filter(lambda text: text not in GALLERY))
def test_any_other_name_is_one_line(name: str) -> None:
    """What is neither a file nor in the gallery is told in one printable line."""
    with pytest.raises(StoppedError) as caught:
        chosen(name)
    assert str(caught.value).isprintable()


def test_two_scenarios_are_one_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    """A second file is a usage error."""
    assert main(["a.toml", "b.toml"]) == 2
    assert "error" in capsys.readouterr().err


def test_a_file_of_a_gallery_name_needs_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`twins` is the gallery's, `./twins` the file's."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "twins").write_text("learning_rate = 0.25")
    assert GALLERY["twins"].scenario == chosen("twins")
    assert Scenario(learning_rate=0.25) == chosen("./twins")
