"""One's own network in a real terminal: changed in place, saved, opened again, exported."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from engine import Scenario, trace_pass
from engine.editing import changed
from tests.terminal.clean import assert_clean
from tests.terminal.program import start
from tests.terminal.terminal import Terminal

LESSON = "# for Monday\n[weights] # eight\nw5 = 0.40 # look here\n"
OWN = changed(Scenario(), "w5", -0.4)


def differs(terminal: Terminal, before: str) -> bool:
    """Whether the screen has changed."""
    return terminal.text != before


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36)])
def test_a_weight_is_changed_saved_and_opened_again(size: tuple[int, int], tmp_path: Path) -> None:
    """w5 set to −0.4 at the keyboard; the pass follows, and every comment is still there."""
    path = tmp_path / "lesson.toml"
    path.write_text(LESSON)
    state = str(tmp_path / "state")
    value = f"{trace_pass(OWN).values['out_o1']:.9f}"
    with start(size, str(path), "--stage", "out_o1", XDG_STATE_HOME=state) as terminal:
        terminal.until("751365070")
        terminal.press("e")
        terminal.until("EDIT")
        while "EDIT  w5" not in terminal.text:
            terminal.press("tab")
            terminal.until_true(partial(differs, terminal, terminal.text), "another value")
        terminal.press("-0.4", "enter")
        terminal.until("training starts again")
        terminal.press("escape")
        terminal.until_true(lambda: "EDIT" not in terminal.text, "the lesson")
        terminal.until_true(lambda: value[2:] in terminal.text, "the pass follows")
        terminal.press("s")
        terminal.until("Save this network")
        terminal.press("enter")
        terminal.until("Saved")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)
    assert path.read_text() == LESSON.replace("0.40", "-0.4")
    with start(size, str(path), "--stage", "out_o1", XDG_STATE_HOME=state) as terminal:
        terminal.until_true(lambda: value[2:] in terminal.text, "the saved weight")


def test_a_pass_is_exported(tmp_path: Path) -> None:
    """x, a part of a name, a path: the file holds the pass in full precision."""
    path = tmp_path / "pass.json"
    state = str(tmp_path / "state")
    with start((80, 24), "--stage", "E_total", XDG_STATE_HOME=state) as terminal:
        terminal.until("0.298371109")
        terminal.press("x")
        terminal.until("copy the formula")
        terminal.press("pass as js")
        terminal.until_true(lambda: "copy the formula" not in terminal.text, "a shorter list")
        terminal.press("enter")
        terminal.until("writes it")
        terminal.until("network-epoch-0.json")
        while "network-epoch-0.json" in terminal.text:
            terminal.press("\x15")
            terminal.read(0.2)
        terminal.press(str(path))
        terminal.until("pass.json")
        terminal.press("enter")
        terminal.until("Written")
        terminal.press("q")
        assert terminal.wait() == 0
    stages = {each["id"]: each["value"] for each in json.loads(path.read_text())["stages"]}
    assert stages["E_total"] == trace_pass(Scenario()).values["E_total"]
