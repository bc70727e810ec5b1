"""The mouse, as terminals report it that have forgotten which form they were asked for."""

import pytest

from tests.terminal.program import SECOND, opened
from tui.terminal.decoder import Decoder

WIDE = (200, 50)
RIGHTMOST = 223
"""The last column that the old form can tell."""


def x10(button: int, x: int, y: int) -> bytes:
    """A report in the old form: three bytes, with positions counted from 1."""
    return b"\x1b[M" + bytes(32 + part for part in (button, x, y))


def test_moves_in_the_old_form_are_tolerated() -> None:
    """Pointing anywhere with such a mouse ends nothing, and keys are read as before."""
    with opened(WIDE) as terminal:
        for x in range(1, RIGHTMOST + 1):
            terminal.write(x10(35, x, 1 + x % 50))
        terminal.press("right")
        terminal.until(SECOND)
        assert b"Traceback" not in terminal.output


def test_a_click_in_the_old_form_is_a_click() -> None:
    """A click beyond column 95 does what it does in the form that was asked for."""
    with opened(WIDE) as terminal:
        y = next(row for row, line in enumerate(terminal.lines) if "E_o2 " in line[96:])
        x = terminal.lines[y].index("E_o2 ", 96)
        terminal.write(x10(0, x + 1, y + 1) + x10(3, x + 1, y + 1))
        terminal.until_true(lambda: "◆ E_o2 " in terminal.text, "E_o2 in the outline")


@pytest.mark.parametrize("cut", range(1, 12))
def test_reports_come_in_pieces(cut: int) -> None:
    """However the bytes come, the same text comes out, and what surrounds a report stays."""
    data = b"a" + x10(0, 100, 7) + "é".encode() + b"\x1b[C"
    decoder = Decoder()
    expected = "a\x1b[<0;100;7Mé\x1b[C"
    assert expected == decoder.text(data[:cut]) + decoder.text(data[cut:])


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (x10(3, 5, 6), "\x1b[<0;5;6m"),
        (x10(35, 5, 6), "\x1b[<35;5;6M"),
        (x10(64, 5, 6), "\x1b[<64;5;6M"),
        (x10(67, 5, 6), "\x1b[<67;5;6M"),
        (b"\x1b[M\x20\x00\xff", "\x1b[<0;0;223M"),
    ],
)
def test_what_a_report_says(report: bytes, expected: str) -> None:
    """A release is one of the first button; a position beyond what it can tell becomes 0."""
    assert expected == Decoder().text(report)


def test_what_only_looks_like_a_report() -> None:
    """What is held back comes out unchanged where nothing follows."""
    decoder = Decoder()
    assert decoder.text(b"\x1b[M!") + decoder.rest() == "\x1b[M!"
    assert decoder.text(b"\xff!") == "�!"
