"""Projection on terminals that know less: plain ASCII, and no colours."""

from __future__ import annotations

import re

import pytest

from tests.begun import begun
from tests.tui.projection.cells import grid_of, lines_of
from tests.tui.projection.large_digits import read_large
from tests.tui.projection.room import SIZES, at, board_in, every_stage, projected
from tests.tui.projection.test_layout import VALUES, written
from tui.app import BackpassApp

BLOCKY = ((240, 70),)
"""Sizes at which digits are made of whole cells, and can be read back without half blocks."""
SEGMENTS = {
    " _ | ||_|": "0",
    "     |  |": "1",
    " _  _||_ ": "2",
    " _  _| _|": "3",
    "   |_|  |": "4",
    " _ |_  _|": "5",
    " _ |_ |_|": "6",
    " _   |  |": "7",
    " _ |_||_|": "8",
    " _ |_| _|": "9",
}


LETTERS = {
    "E": " _ |_ |_ ",
    "d": "    _|(_|",
    "e": " _ |_||_ ",
    "n": "    _ | |",
    "o": "    _ (_)",
    "t": "   _|_ |_",
    "u": "      |_|",
    "w": "          |_|_|",
    "⁺": "_|_ |    ",
    "=": "   ______",
}
"""Letters of strokes, three rows one behind the other."""
STROKES = LETTERS | {digit: picture for picture, digit in SEGMENTS.items()}


def strokes(text: str) -> list[str]:
    """A text in letters of strokes, three rows of it."""
    pictures = [STROKES[sign] for sign in text]
    thirds = [(picture, len(picture) // 3) for picture in pictures]
    return [
        " ".join(picture[row * third : (row + 1) * third] for picture, third in thirds)
        for row in range(3)
    ]


def stands_in(rows: list[str], lines: list[str]) -> bool:
    """Whether three rows of strokes stand one below the other."""
    return any(
        all(lines[y + row].startswith(signs, x) for row, signs in enumerate(rows))
        for y, line in enumerate(lines[:-2])
        for x in range(len(line))
    )


def segments(lines: list[str]) -> str:
    """The number in the last three rows that are drawn, in digits of strokes."""
    last = max(y for y, line in enumerate(lines) if line.strip())
    rows = [line[len(" = ") :] for line in lines[last - 2 : last + 1]]
    found, x = "", 0
    while any(row[x:].strip() for row in rows):
        three = "".join(row[x : x + 3] for row in rows)
        if three in SEGMENTS:
            found += SEGMENTS[three]
            x += 4
        elif rows[2][x] == ".":
            found += "."
            x += 2
        else:
            assert rows[1][x : x + 2] == "__"
            found += "-"
            x += 3
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_ascii_draws_only_ascii(size: tuple[int, int]) -> None:
    """In the ASCII notation no stage draws any other sign, nor does a hidden result."""
    async with projected(size, ascii_only=True) as (app, pilot):
        for stage, grid in every_stage(app):
            text = "\n".join(lines_of(grid))
            assert text.isascii(), stage
            assert re.search(r"eta ?0\.5", text), stage
        await pilot.press("r")
        app.session.go_to(stage="E_total")
        assert app.session.moment.hidden == "E_total"
        assert "".join(lines_of(at(app, "E_total"))).isascii()


@pytest.mark.parametrize("size", BLOCKY)
async def test_ascii_results_are_whole_and_large(size: tuple[int, int]) -> None:
    """In ASCII each result is drawn in large digits, with all of its decimals."""
    async with projected(size, ascii_only=True) as (app, _):
        for stage, grid in every_stage(app):
            if stage != "update":
                board = board_in(app, grid)[5:]
                assert written(VALUES[stage]).replace("−", "-") == read_large(board)[0], stage


async def test_the_smallest_ascii_results_are_digits_of_strokes() -> None:
    """Where there is room for three rows only, digits are made of strokes, none of them missing."""
    async with projected((60, 18), ascii_only=True) as (app, _):
        for stage, grid in every_stage(app):
            if stage != "update":
                expected = written(VALUES[stage]).replace("−", "-")
                assert expected == segments(lines_of(board_in(app, grid))), stage


async def test_without_colours_what_is_written_is_turned_round(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With NO_COLOR all is in the terminal's own colours or grey, and bold, the result reversed."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = BackpassApp(begun())
    app.animation_level = "none"
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f5")
        await pilot.pause()
        for stage in ("net_h1", "dE_total/dw5", "w1+"):
            app.session.go_to(stage=stage)
            app.show()
            grid = grid_of(app)
            cells = {cell for row in grid for cell in row}
            assert all(len(set(cell.ink)) == len(set(cell.ground)) == 1 for cell in cells)
            assert {cell.sign for cell in cells if cell.is_text and not cell.bold} == set()
            targets = app.screen.query_one("NetworkPanel").targets  # type: ignore[attr-defined]
            turned = {
                targets.get((x, y - 1))
                for y, row in enumerate(grid)
                for x, cell in enumerate(row)
                if cell.reverse
            }
            assert stage in turned


@pytest.mark.parametrize("size", [(80, 60), (100, 30), (160, 45)])
async def test_ascii_formulas_grow_where_others_do(size: tuple[int, int]) -> None:
    """Where there is room the formula's letters are three rows of strokes; no dot is a point."""
    async with projected(size, ascii_only=True) as (app, _):
        lines = lines_of(board_in(app, at(app, "dE_total/dw5")))
        for text in ("dE", "dw5", "dout", "dnet"):
            assert stands_in(strokes(text), lines), text
        numbers = [line for line in lines if "0.741365070" in line]
        assert all(re.search(r"0.741365070 +\* +0.186815602 +\* +0.59326999", n) for n in numbers)
        assert numbers or size == (160, 45)


@pytest.mark.parametrize("size", [(100, 30), (120, 36)])
async def test_ascii_raises_the_plus_of_a_new_weight_and_the_square(size: tuple[int, int]) -> None:
    """A plus and a 2 two rows high stand at the top of the letters, where others have ^ and +."""
    async with projected(size, ascii_only=True) as (app, _):
        lines = lines_of(board_in(app, at(app, "w5+")))
        assert stands_in(strokes("w5⁺"), lines)
        lines = lines_of(board_in(app, at(app, "E_o1")))
        assert stands_in(["\\  ')", " | /_", "/    "], lines)
