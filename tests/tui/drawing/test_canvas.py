"""The canvas: lines that cross and join, text above them, and the same in plain ASCII."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tests.tui.lines import DOWN, LEFT, RIGHT, UP, arms
from tui.drawing import DOUBLE, HEAVY, LIGHT, Canvas, Role, strokes
from tui.drawing.cells import shortened
from tui.drawing.strokes import TO_ASCII, glyphs

WEIGHTS = (0, LIGHT, HEAVY)


def packed(weights: tuple[int, int, int, int]) -> int:
    """The weights of the arms up, right, down and left as the one number that they are kept in."""
    places = (strokes.UP, strokes.RIGHT, strokes.DOWN, strokes.LEFT)
    return sum(weight << arm for weight, arm in zip(weights, places, strict=True))


@pytest.mark.parametrize("weights", list(product(WEIGHTS, repeat=4)))
def test_every_joint_has_the_character_with_its_arms(weights: tuple[int, int, int, int]) -> None:
    """The character for four arms is the one that the Unicode standard describes so."""
    expected = {
        way: weight for way, weight in zip((UP, RIGHT, DOWN, LEFT), weights, strict=True) if weight
    }
    assert expected == arms(glyphs()[packed(weights)])


def test_lines_join_where_they_meet_and_cross_where_they_pass() -> None:
    """A light and a heavy line give corners, forks and crossings of the right weights."""
    canvas = Canvas(5, 3)
    canvas.box(0, 0, 5, 3)
    canvas.down(2, 0, 2, HEAVY)
    canvas.across(0, 4, 1)
    assert str(canvas) == "┌─┰─┐\n├─╂─┤\n└─┸─┘"


def test_a_box_is_its_frame_alone() -> None:
    """A box has four corners, four sides, and nothing inside."""
    canvas = Canvas(6, 5)
    canvas.box(1, 1, 4, 3, HEAVY)
    assert str(canvas) == "\n ┏━━┓\n ┃  ┃\n ┗━━┛\n"


@pytest.mark.parametrize("text_first", [True, False])
def test_text_lies_above_lines(text_first: bool) -> None:
    """Text hides a line, whichever of the two was drawn first, and the line goes on behind it."""
    canvas = Canvas(7, 1)
    if text_first:
        canvas.text(2, 0, "w 1")
    canvas.across(0, 6, 0)
    if not text_first:
        canvas.text(2, 0, "w 1")
    assert str(canvas) == "╶─w 1─╴"


def test_a_sign_under_text_is_not_drawn() -> None:
    """What is written under everything else shows only where nothing else is written."""
    canvas = Canvas(3, 1)
    canvas.text(1, 0, "x")
    for x in range(3):
        canvas.under(x, 0, "·", Role.MUTED)
    assert str(canvas) == "·x·"


def test_pieces_keep_the_role_of_each_cell() -> None:
    """A row comes back in pieces of one role, in order, and as wide as the canvas."""
    canvas = Canvas(8, 1)
    canvas.across(0, 3, 0, HEAVY, Role.READ_LINE)
    canvas.text(2, 0, "ab", Role.WRITTEN)
    expected = [("╺━", Role.READ_LINE), ("ab", Role.WRITTEN), ("    ", Role.TEXT)]
    assert expected == list(canvas.pieces(0))


def test_the_heavier_line_gives_a_crossing_its_role() -> None:
    """Where a lit line crosses one that is not, the crossing is lit, whatever was drawn first."""
    for order in ((HEAVY, LIGHT), (LIGHT, HEAVY)):
        canvas = Canvas(3, 3)
        for weight in order:
            role = Role.READ_LINE if weight == HEAVY else Role.LINE
            if weight == HEAVY:
                canvas.down(1, 0, 2, weight, role)
            else:
                canvas.across(0, 2, 1, weight, role)
        assert ("╂", Role.READ_LINE) in list(canvas.pieces(1))


@given(st.data())
def test_whatever_is_drawn_outside_does_no_harm(data: st.DataObject) -> None:
    """Drawing far outside raises nothing, and rows stay as wide as the canvas."""
    width, height = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 6))
    place, length = st.integers(-20, 20), st.integers(0, 20)
    canvas = Canvas(width, height)
    canvas.text(data.draw(place), data.draw(place), data.draw(st.text("ab", max_size=30)))
    canvas.box(data.draw(place), data.draw(place), data.draw(length), data.draw(length))
    for y in range(height):
        assert width == sum(len(text) for text, _ in canvas.pieces(y))


ODD = st.text("a中é\u0301한🎉👨\u200d👩☂\ufe0f\x1b\x9b\n\t")


@given(st.lists(st.tuples(st.integers(-4, 12), ODD), max_size=6))
def test_a_row_is_as_wide_as_the_canvas_in_cells(texts: list[tuple[int, str]]) -> None:
    """However wide the characters are, and wherever they are cut or written over.

    Nothing that commands a terminal comes out, and in ASCII nothing but ASCII.
    """
    canvas = Canvas(9, 1)
    for x, text in texts:
        canvas.text(x, 0, text)
    row = "".join(text for text, _ in canvas.pieces(0))
    assert wcswidth(row) == 9
    assert row.isprintable()
    plain = "".join(text for text, _ in canvas.pieces(0, ascii_only=True))
    assert (len(plain), plain.isascii()) == (9, True)


def test_what_the_mouse_finds_is_where_the_text_is() -> None:
    """A target reaches as far as its text, within the canvas; later text has its own."""
    canvas = Canvas(6, 2)
    canvas.text(-1, 0, "中abc", target="one")
    canvas.text(3, 0, "d", target="two")
    canvas.text(5, 1, "xyz", target="three")
    expected = {(0, 0): "one", (1, 0): "one", (2, 0): "one", (3, 0): "two", (5, 1): "three"}
    assert expected == canvas.targets


@pytest.mark.parametrize(
    ("most", "expected"),
    [(9, "中文title"), (8, "中文tit…"), (4, "中 …"), (3, "中…"), (1, "…"), (0, ""), (-3, "")],
)
def test_a_text_is_shortened_to_so_many_cells(most: int, expected: str) -> None:
    """Where it is cut there is an ellipsis, and a wide character is never cut in half."""
    assert expected == shortened("中文title", most)


@pytest.mark.parametrize("weights", list(product(WEIGHTS, repeat=4))[1:])
def test_lines_in_ascii_are_one_sign_each(weights: tuple[int, int, int, int]) -> None:
    """Every line-drawing character becomes one ASCII sign: `+` where lines join, and only there.

    That of a line or a corner is another where it is heavy.
    """
    plain = glyphs()[packed(weights)].translate(TO_ASCII)
    assert plain.isascii()
    assert len(plain) == 1
    assert (plain == "+") == (
        any(weights[1::2]) and any(weights[::2]) and sum(map(bool, weights)) > 2
    )
    assert (plain in "=#/\\") == (HEAVY in weights and plain != "+")


lines = st.lists(
    st.tuples(
        st.booleans(),
        st.integers(-1, 9),
        st.integers(0, 7),
        st.integers(-1, 6),
        st.sampled_from([(LIGHT, Role.LINE), (HEAVY, Role.PATH_LINE), (DOUBLE, Role.READ_LINE)]),
    ),
    min_size=2,
    max_size=8,
)


@given(lines, st.booleans())
def test_a_line_is_the_lines_from_each_of_its_cells_to_the_next(
    drawn: list[tuple[bool, int, int, int, tuple[int, Role]]], text_first: bool
) -> None:
    """A line drawn at once looks like one drawn step by step, whatever it crosses."""
    whole, stepwise = Canvas(8, 6), Canvas(8, 6)
    for canvas in (whole, stepwise) if text_first else ():
        canvas.text(2, 2, "w 1")
    for level, start, length, place, line in drawn:
        draws = (Canvas.across, Canvas.down)[not level]
        ends = [(start, start + length)]
        steps = [(each, each + 1) for each in range(start, start + length)]
        for canvas, parts in ((whole, ends), (stepwise, steps)):
            for one, other in parts:
                at = (one, other, place) if level else (place, one, other)
                draws(canvas, *at, *line)
    assert list(map(list, map(stepwise.pieces, range(6)))) == list(
        map(list, map(whole.pieces, range(6)))
    )


def test_a_copy_is_drawn_on_alone() -> None:
    """What is drawn on a copy does not show on the drawing that it was made from."""
    canvas = Canvas(4, 2)
    canvas.box(0, 0, 4, 2)
    copy = canvas.copy()
    copy.text(1, 0, "w5", Role.READ, target="w5")
    copy.down(0, 0, 1, HEAVY, Role.PATH_LINE)
    assert str(canvas) == "┌──┐\n└──┘"
    assert canvas.targets == {}
    assert {*canvas.pieces(1)} == {("└──┘", Role.LINE)}
    assert str(copy) == "┎w5┐\n┖──┘"
