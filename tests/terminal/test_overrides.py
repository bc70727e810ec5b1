"""What is set around the program, against what the terminal really is."""

import pytest

from tests.terminal.clean import assert_clean
from tests.terminal.emulator import AT_REST
from tests.terminal.program import SECOND, opened, start_by_shell
from tui.terminal.environment import settle

TEXTUAL = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_COLOR_SYSTEM": "bad",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_DRIVER": "no.such:Driver",
    "TEXTUAL_FILTERS": "none",
    "TEXTUAL_FPS": "0",
    "TEXTUAL_LOG": "/",
    "TEXTUAL_PRESS": "q",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_THEME": "none",
    "TEXTUAL_ANIMATIONS": "sideways",
}


def test_the_real_size_wins() -> None:
    """Whatever COLUMNS and LINES say, it is drawn for the terminal that there is."""
    with opened() as terminal:
        expected = terminal.lines
    for said in (("99999", "99999"), ("1", "x")):
        with opened(COLUMNS=said[0], LINES=said[1]) as terminal:
            terminal.until_true(lambda: expected == terminal.lines, f"the same screen as {said}")
            terminal.resize(120, 36)
            terminal.until_true(lambda: "? help" in terminal.lines[35], "the other size")
            terminal.press("q")
            assert terminal.wait() == 0


@pytest.mark.parametrize(("name", "value"), TEXTUAL.items())
def test_each_is_taken_away(name: str, value: str) -> None:
    """What contradicts the terminal, or is meant for those who develop an app, goes."""
    environment = {name: value, "TERM": "xterm"}
    settle(environment)
    assert name not in environment
    assert environment["TERM"] == "xterm"


def test_what_is_meant_for_textual() -> None:
    """Textual's own variables, bad ones too, neither end the program nor change it."""
    with opened((80, 24), **TEXTUAL, ESCDELAY="soon") as terminal:
        terminal.press("right")
        terminal.until(SECOND)
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)
        _, _, after = terminal.output.rpartition(b"\x1b[?1049l")
        assert b"returned" not in after


def test_standard_error_is_free() -> None:
    """The screen is drawn on standard output; what standard error is makes no difference."""
    line = "backpass 2>/dev/null; backpass 2>&-; echo status $?"
    with start_by_shell(line) as terminal:
        for _ in range(2):
            terminal.until("? help")
            terminal.press("right")
            terminal.until(SECOND)
            terminal.press("q")
            terminal.until_true(lambda: terminal.modes == AT_REST, "the ordinary screen")
        terminal.until("status 0")
        assert terminal.wait() == 0
