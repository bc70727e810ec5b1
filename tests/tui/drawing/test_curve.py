"""Braille dots: each in its own place, and curves without holes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tui.drawing import Canvas, Role
from tui.drawing.curve import ACROSS, DOWN, Dots, braille, solid

NUMBERED = {(0, 0): 1, (0, 1): 2, (0, 2): 3, (1, 0): 4, (1, 1): 5, (1, 2): 6, (0, 3): 7, (1, 3): 8}
"""The numbers of the dots in a braille cell, by column and row, as the standard counts them."""

UPPER, LOWER = {(0, 0), (1, 0)}, {(0, 1), (1, 1)}
LEFT, RIGHT = {(0, 0), (0, 1)}, {(1, 0), (1, 1)}
QUARTERS = {
    "SPACE": set(),
    "UPPER HALF BLOCK": UPPER,
    "LOWER HALF BLOCK": LOWER,
    "LEFT HALF BLOCK": LEFT,
    "RIGHT HALF BLOCK": RIGHT,
    "FULL BLOCK": UPPER | LOWER,
    "QUADRANT UPPER LEFT": UPPER & LEFT,
    "QUADRANT UPPER RIGHT": UPPER & RIGHT,
    "QUADRANT LOWER LEFT": LOWER & LEFT,
    "QUADRANT LOWER RIGHT": LOWER & RIGHT,
    "QUADRANT UPPER LEFT AND LOWER RIGHT": UPPER & LEFT | LOWER & RIGHT,
    "QUADRANT UPPER RIGHT AND LOWER LEFT": UPPER & RIGHT | LOWER & LEFT,
    "QUADRANT UPPER LEFT AND LOWER LEFT AND LOWER RIGHT": LOWER | LEFT,
    "QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER LEFT": UPPER | LEFT,
    "QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER RIGHT": UPPER | RIGHT,
    "QUADRANT UPPER RIGHT AND LOWER LEFT AND LOWER RIGHT": LOWER | RIGHT,
}
"""The quarters that a block fills, by its name: column and row of each."""

coordinates = st.integers(-2, 25)


def drawn(dots: Dots, width: int = 10, height: int = 5) -> list[str]:
    """The rows of a canvas with these dots."""
    canvas = Canvas(width, height)
    for x, y, bits in dots.cells():
        canvas.text(x, y, braille(bits), Role.CURVE)
    return ["".join(text for text, _ in canvas.pieces(y)) for y in range(height)]


def read(rows: list[str]) -> set[tuple[int, int]]:
    """The dots that a drawing shows."""
    return {
        (ACROSS * x + column, DOWN * y + row)
        for y, line in enumerate(rows)
        for x, sign in enumerate(line)
        for (column, row), number in NUMBERED.items()
        if sign != " " and (ord(sign) - 0x2800) >> (number - 1) & 1
    }


@given(st.sets(st.tuples(coordinates, coordinates)))
def test_dots_are_drawn_where_they_were_set(places: set[tuple[int, int]]) -> None:
    """What is drawn is what was set inside the field, and nothing else."""
    dots = Dots(0, 0, 10, 5)
    for x, y in places:
        dots.dot(x, y)
    inside = {(x, y) for x, y in places if 0 <= x < 20 and 0 <= y < 20}
    assert inside == read(drawn(dots))


def test_a_field_lies_where_it_was_put() -> None:
    """The first dot of a field is in its upper left cell, and cells without dots stay free."""
    dots = Dots(3, 2, 4, 2)
    dots.dot(0, 0)
    rows = drawn(dots)
    assert rows[2] == "   ⠁      "
    assert {" " * 10} == set(rows[:2] + rows[3:])


@given(st.integers(0, 19), st.integers(0, 19), st.integers(0, 19))
def test_a_column_is_filled_between_its_ends(x: int, start: int, end: int) -> None:
    """Both ends are included, whichever is higher."""
    dots = Dots(0, 0, 10, 5)
    dots.column(x, start, end)
    filled = range(min(start, end), max(start, end) + 1)
    assert {(x, y) for y in filled} == read(drawn(dots))


@given(*[st.integers(0, 19)] * 4)
def test_joined_dots_leave_no_hole(x: int, y: int, to_x: int, to_y: int) -> None:
    """From one dot to the other there is a path of neighbouring dots, and both are there."""
    dots = Dots(0, 0, 10, 5)
    dots.join((x, y), (to_x, to_y))
    places = read(drawn(dots))
    reached, edge = set[tuple[int, int]](), {(x, y)}
    while edge:
        reached |= edge
        near = {(a + i, b + j) for a, b in edge for i in (-1, 0, 1) for j in (-1, 0, 1)}
        edge = (near & places) - reached
    assert (to_x, to_y) in reached
    assert places == reached


@given(st.integers(0, 255))
def test_solid_quarters_are_filled_where_there_are_dots(bits: int) -> None:
    """A quarter of a cell is filled exactly where at least one of its two dots is set."""
    words = unicodedata.name(solid(bits))
    dots = read([braille(bits)])
    filled = {(x, y // 2) for x, y in dots}
    assert filled == QUARTERS[words]
