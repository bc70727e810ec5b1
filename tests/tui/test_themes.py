"""Themes: Textual's own are legible too, and nothing keeps the colours of the last."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from tests.begun import begun
from tests.tui.opened import opened
from tests.tui.projection.cells import BLACK, WHITE, contrast, grid_of
from tests.tui.projection.room import every_stage
from tests.tui.projection.test_contrast import FOR_STUDY, faint
from tui.app import BackpassApp
from tui.drawing import Role
from tui.ink import inks
from tui.themes import DARK, LIGHT

OWN = sorted(name for name in BUILTIN_THEMES if "ansi" not in name)
GREYS = tuple(Color(level, level, level) for level in (0, 60, 119, 180, 255))


@pytest.mark.parametrize("name", OWN)
async def test_textuals_own_themes_can_be_read(name: str) -> None:
    """In every theme that can be chosen, text has at least 4.5:1 and lines 3:1."""
    app = BackpassApp(begun())
    app.theme = name
    async with app.run_test(size=(120, 36)):
        for number, (stage, grid) in enumerate(every_stage(app)):
            if number % 8 == 0:
                assert not faint(grid, FOR_STUDY, 3.0), stage


@pytest.mark.parametrize(("room", "text", "lines"), [(False, 4.5, 3.0), (True, 7.0, 4.5)])
def test_any_colours_are_moved_until_they_stand_out(room: bool, text: float, lines: float) -> None:
    """Even where a theme paints everything as its ground, each role can be told from the ground."""
    for grey in GREYS:
        variables = frozenset((name, grey.hex) for name in BackpassApp(begun()).theme_variables)
        found = inks(variables, grey, room=room, arriving=False)
        for role in (Role.TEXT, Role.MUTED, Role.READ, Role.RESULT, Role.LINE, Role.READ_LINE):
            color = found[role].color
            assert color is not None
            assert color.triplet is not None
            most = max(contrast(BLACK, grey.rgb), contrast(WHITE, grey.rgb))
            least = min(lines if role is Role.LINE else text, most)
            assert contrast(tuple(color.triplet), grey.rgb) >= least, (role, grey)


async def test_a_change_of_theme_colours_every_panel_anew() -> None:
    """The screen in another theme is what it would be had it been opened in it."""
    async with opened((120, 36)) as (app, pilot):
        app.theme = LIGHT.name
        await pilot.pause()
        changed = grid_of(app)
        app.theme = DARK.name
        await pilot.pause()
        assert changed != grid_of(app)
        app.theme = LIGHT.name
        await pilot.pause()
        assert changed == grid_of(app)
    other = BackpassApp(app.session)
    other.theme = LIGHT.name
    other.animation_level = "none"
    async with other.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert changed == grid_of(other)
