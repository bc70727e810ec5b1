"""Where the network is at work can be seen in grey: by markers, filled grounds and heavy lines."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest

from tests.tui.projection.cells import Cell, Grid, contrast
from tests.tui.projection.room import SIZES, THEMES, at, projected, shots
from tests.tui.projection.test_layout import WEIGHTS, each_size

WRITTEN, READ, MARKS = "◆", "●", "ABC"
FACTORS = {
    "dE_total/dw5": {"A": "dE_total/dout_o1", "B": "dout_o1/dnet_o1", "C": "out_h1"},
    "dE_total/dw1": {"A": "dE_total/dout_h1", "B": "dout_h1/dnet_h1", "C": "i1"},
    "delta_o2": {"A": "dE_total/dout_o2", "B": "dout_o2/dnet_o2"},
    "dE_total/dout_h2": {"A": "dE_o1/dout_h2", "B": "dE_o2/dout_h2"},
}
Place = tuple[int, int]


def grey(cell: Cell) -> tuple[float, float]:
    """A cell's ink and ground as a picture without colours has them, from 0 to 255."""
    return tuple(  # type: ignore[return-value]
        0.299 * red + 0.587 * green + 0.114 * blue for red, green, blue in (cell.ink, cell.ground)
    )


def filled(grid: Grid) -> set[Place]:
    """The cells whose ground, in grey, is far from that of the corner of the picture."""
    usual = grey(grid[-1][-1])[1]
    return {
        (x, y)
        for y, row in enumerate(grid)
        for x, cell in enumerate(row)
        if abs(grey(cell)[1] - usual) > 100
    }


def signs(grid: Grid, wanted: str) -> dict[Place, str]:
    """Where certain signs stand."""
    return {
        (x, y): cell.sign
        for y, row in enumerate(grid)
        for x, cell in enumerate(row)
        if cell.sign in wanted
    }


def near(place: Place, places: set[Place]) -> bool:
    """Whether a place is one of others, or next to one in its row."""
    x, y = place
    return bool({(x - 1, y), (x, y), (x + 1, y)} & places)


@each_size
def test_what_is_computed_is_told_by_a_diamond_and_a_filled_ground(size: tuple[int, int]) -> None:
    """In each stage one place is filled, it is that of the result, and a diamond is in its row."""
    for stage, shot in shots(size).items():
        letters = signs(shot.picture, MARKS)
        lit = filled(shot.picture) - set(letters)
        diamonds = set(signs(shot.picture, WRITTEN))
        new = {f"{name}+" for name in WEIGHTS} if stage == "update" else {stage}
        home = {place for place, name in shot.targets.items() if name in new}
        assert len(diamonds) == len(new), stage
        assert new == {shot.targets[place] for place in home & lit}, stage
        assert all(near(place, home) for place in lit - diamonds), stage
        assert all(y in {row for _, row in home} for _, y in diamonds), stage


@each_size
def test_what_is_read_is_told_by_a_line_under_it(size: tuple[int, int]) -> None:
    """What a stage reads, and the network shows, is underlined there."""
    for stage, shot in shots(size).items():
        if stage == "update":
            continue
        underlined = {
            name for (x, y), name in shot.targets.items() if shot.picture[y][x].underlined
        }
        shown = {
            name for (x, y), name in shot.targets.items() if shot.picture[y][x].sign not in MARKS
        }
        reads = set(shot.moment.reads) & shown
        assert reads <= underlined, stage


@each_size
def test_signs_stand_at_what_is_read(size: tuple[int, int]) -> None:
    """Dots and letters stand in rows where something is read, and nowhere else."""
    for stage, shot in shots(size).items():
        underlined = {y for y, row in enumerate(shot.picture) for cell in row if cell.underlined}
        assert {y for _, y in signs(shot.picture, READ)} <= underlined, stage
        lettered = set(signs(shot.picture, MARKS)) & filled(shot.picture)
        if size != SIZES[0]:  # in the smallest picture, letters stand where a factor has no row
            below = {y - 1 for y in underlined}  # an input's letter is at its name, above its value
            assert {y for _, y in lettered} <= underlined | below, stage


@pytest.mark.parametrize("stage", FACTORS)
@each_size
def test_factors_are_joined_by_the_same_letter(size: tuple[int, int], stage: str) -> None:
    """A factor has its letter on its fraction bar and, where it is shown, in the network."""
    shot = shots(size)[stage]
    marks = {
        sign: place
        for place, sign in signs(shot.picture, MARKS).items()
        if place in filled(shot.picture)
    }
    for letter, place in marks.items():
        home = {y for (_, y), name in shot.targets.items() if name == FACTORS[stage][letter]}
        assert place[1] in home, letter
    there = set(shot.targets.values())
    expected = {letter for letter, factor in FACTORS[stage].items() if factor in there}
    assert expected == set(marks)
    board = {place for place in signs(shot.board, MARKS) if place in filled(shot.board)}
    lettered = {shot.board[y][x].sign for x, y in board}
    assert set(FACTORS[stage]) == lettered


@each_size
def test_frames_and_edges_at_work_are_heavy(size: tuple[int, int]) -> None:
    """In each stage some lines are heavy and others light, so that one sees where the work is."""
    for stage, shot in shots(size).items():
        lines = [cell for row in shot.picture for cell in row if cell.is_line]
        assert 0 < sum(cell.is_heavy for cell in lines) < len(lines), stage


@each_size
def test_neighbouring_stages_differ_in_grey(size: tuple[int, int]) -> None:
    """No two stages that follow each other look alike without colours."""
    looks = [
        (
            [(cell.sign, cell.underlined) for row in shot.picture for cell in row],
            filled(shot.picture),
        )
        for shot in shots(size).values()
    ]
    assert all(before != after for before, after in pairwise(looks))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_filled_grounds_are_far_from_the_ground_around_them(theme: str) -> None:
    """The ground of what is written stands out from the picture's own by 7:1, and is no text."""
    async with projected(theme=theme) as (app, _):
        for stage in ("net_h1", "dE_total/dw5", "w8+"):
            picture = at(app, stage)[:13]
            usual = picture[-1][-1].ground
            lit = [picture[y][x] for x, y in filled(picture)]
            assert min((contrast(cell.ground, usual) for cell in lit), default=inf) >= 7
