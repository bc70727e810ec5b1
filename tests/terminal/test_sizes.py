"""The terminal changes its size while the program runs."""

import re

from tests.terminal.clean import assert_clean
from tests.terminal.program import opened
from tests.terminal.terminal import Terminal

SMALLER = [(1, 1), (10, 5), (59, 18), (60, 17)]
LARGE_ENOUGH = [(80, 24), (120, 36), (200, 24), (80, 60), (240, 70), (500, 200)]
PLACE = "stage 2 of 30 · epoch 0"


def test_every_size_is_survived_and_the_place_kept() -> None:
    """Through all sizes and back to the first there is the same stage, and never a traceback."""
    with opened() as terminal:
        terminal.press("right")
        terminal.until(PLACE)
        first = terminal.lines
        for size in SMALLER:
            resize(terminal, *size)
        for size in LARGE_ENOUGH:
            resize(terminal, *size)
            whole_header = f"a header as wide as {size[0]} columns"
            terminal.until_true(lambda width=size[0]: header_fills(terminal, width), whole_header)  # type: ignore[misc]
            assert PLACE in terminal.lines[0]
            assert any("? help" in line for line in terminal.lines[-2:])
        resize(terminal, 80, 24)
        terminal.until_true(lambda: first == terminal.lines, "the first screen again")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)
        assert b"Traceback" not in terminal.output


def resize(terminal: Terminal, columns: int, rows: int) -> None:
    """Give the terminal a size and wait until the program has drawn for it."""
    terminal.until_drawn(lambda: terminal.resize(columns, rows))


def header_fills(terminal: Terminal, width: int) -> bool:
    """The header is written up to the last column but one."""
    return len(terminal.lines[0]) == width - 1


def test_a_terminal_that_is_too_small_is_told_so() -> None:
    """Below 60 by 18 there is one line that says what is needed and what there is, until it grows.

    Keys go on working in the meantime.
    """
    with opened() as terminal:
        for columns, rows in [(59, 18), (60, 17), (40, 10)]:
            terminal.resize(columns, rows)
            said = rf"backpass needs 60 by 18 .* {columns} by {rows}\. q quits\."
            terminal.until_true(
                lambda said=said: re.fullmatch(said, flat(terminal)) is not None,  # type: ignore[misc]
                said,
            )
        terminal.press("right")
        terminal.resize(80, 24)
        terminal.until("stage 2 of 30")


def flat(terminal: Terminal) -> str:
    """All that is on the screen, in one line."""
    return " ".join(" ".join(terminal.lines).split())
