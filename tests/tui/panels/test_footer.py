"""The bottom line: which keys stay where not all have room."""

from __future__ import annotations

import pytest

from tests.begun import begun
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.commands import EDIT, FIND, MATRICES, PRACTICE, TRAINING, Groups
from tui.panels.footer import FooterBar


@pytest.mark.parametrize("groups", [TRAINING, PRACTICE, FIND, EDIT, MATRICES])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_help_and_a_way_out_always_stay(groups: Groups, width: int) -> None:
    """However few keys have room, help is one of them, and the key that leads away from here."""
    (line,) = rows(FooterBar(groups).draw(BackpassApp(begun()).view, width, 1))
    assert " help" in line
    assert " quit" in line or " Esc " in line
