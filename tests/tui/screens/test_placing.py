"""The arrangements of the screens, without a screen: regions of panels for any size."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.timeline import Timeline
from tui.screens.arrangement import (
    NUMBERS,
    STUDY,
    Arrangements,
    chosen,
    least,
)
from tui.screens.later_arrangement import PROJECTION, TRAINING
from tui.screens.placing import Sized, columns, places, rows

ALL = pytest.mark.parametrize("arrangements", [STUDY, NUMBERS, TRAINING, PROJECTION])


@ALL
@given(st.builds(Size, st.integers(1, 500), st.integers(1, 200)))
def test_panels_never_overlap_or_leave_the_screen(arrangements: Arrangements, size: Size) -> None:
    """From the least size on every panel has cells of its own; below it there is none."""
    part = chosen(arrangements, size)
    width, height = least(arrangements)
    assert (part is not None) == (size.width >= width and size.height >= height)
    found = [] if part is None else list(places(part, size).values())
    assert all(region.area and size.region.contains_region(region) for region in found)
    assert not [pair for pair in combinations(found, 2) if pair[0].overlaps(pair[1])]


def test_what_is_left_is_shared_to_the_last_cell() -> None:
    """Parts that ask for cells get them; the others share the rest, with a gap between columns."""
    part = rows(Sized(Header, 1), columns(Sized(Timeline, share=2), NetworkPanel))
    expected = {Header: (0, 0, 11, 1), Timeline: (0, 1, 6, 4), NetworkPanel: (7, 1, 4, 4)}
    assert expected == {kind: tuple(region) for kind, region in places(part, Size(11, 5)).items()}
