"""Large digits: each sign is drawn as a seven-segment display would, and none like another."""

import pytest

from tests.tui.large import read_large
from tui.drawing import Canvas
from tui.drawing.big_digits import big_height, big_width, draw_big, largest_scale

SEGMENTS = {
    "0": "abcdef",
    "2": "abdeg",
    "3": "abcdg",
    "4": "bcfg",
    "5": "acdfg",
    "6": "acdefg",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
}
"""The segments that are lit for each digit; 1 is drawn as it is written by hand."""
DOTS = {"a": (1, 0), "b": (2, 1), "c": (2, 3), "d": (1, 4), "e": (0, 3), "f": (0, 1), "g": (1, 2)}
"""The dot in the middle of each segment, by column and row."""


def drawn(number: str, scale: int = 1, *, ascii_only: bool = False) -> Canvas:
    """A canvas that is just large enough for a number."""
    canvas = Canvas(big_width(number, scale), big_height(scale))
    draw_big(canvas, 0, 0, number, scale, ascii_only=ascii_only)
    return canvas


def dots(canvas: Canvas) -> set[tuple[int, int]]:
    """The half cells that are filled."""
    rows = str(canvas).splitlines()
    upper = {(x, 2 * y) for y, row in enumerate(rows) for x, c in enumerate(row) if c in "▀█"}
    lower = {(x, 2 * y + 1) for y, row in enumerate(rows) for x, c in enumerate(row) if c in "▄█"}
    return upper | lower


@pytest.mark.parametrize("digit", SEGMENTS)
def test_a_digit_lights_its_segments_and_no_other(digit: str) -> None:
    """The middles of a digit's segments are filled, those of the others are not."""
    filled = dots(drawn(digit))
    assert set(SEGMENTS[digit]) == {name for name, dot in DOTS.items() if dot in filled}


@pytest.mark.parametrize("number", ["−0.217071535", "1234567890.5", "4.0000e-12", "?"])
def test_a_number_is_read_as_it_was_written(number: str) -> None:
    """Signs stand in their order with a gap between them."""
    rows = str(drawn(number)).splitlines()
    assert number.replace("−", "-") == read_large(rows)


def test_every_sign_is_drawn_differently() -> None:
    """No two signs look alike, in blocks or in ASCII."""
    for ascii_only in (False, True):
        looks = [str(drawn(sign, ascii_only=ascii_only)) for sign in "0123456789.-e?"]
        assert len(looks) == len(set(looks))


def test_large_digits_in_ascii_are_ascii() -> None:
    """A terminal without half blocks gets digits of the same size in ASCII."""
    number = "-0.123456789"
    plain = drawn(number, ascii_only=True)
    assert str(plain).isascii()
    assert (big_width(number), big_height()) == (plain.width, plain.height)


@pytest.mark.parametrize("scale", [2, 3, 4])
def test_a_larger_digit_is_the_same_with_larger_dots(scale: int) -> None:
    """At a scale each dot is a square of so many dots."""
    small = dots(drawn("5"))
    expected = {
        (scale * x + right, scale * y + below)
        for x, y in small
        for right in range(scale)
        for below in range(scale)
    }
    assert expected == dots(drawn("5", scale))


@pytest.mark.parametrize(("width", "height"), [(40, 3), (120, 20), (200, 8), (10, 3)])
def test_the_largest_scale_fits_and_a_larger_one_would_not(width: int, height: int) -> None:
    """The scale chosen is the last that fits, 0 where none does."""
    number = "−0.123456"
    scale = largest_scale(number, width, height)
    fits = [
        step
        for step in range(1, 40)
        if big_width(number, step) <= width and big_height(step) <= height
    ]
    assert max(fits, default=0) == scale
