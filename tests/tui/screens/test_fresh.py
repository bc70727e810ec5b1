"""What the terminal shows after any keys and sizes is what a fresh drawing would show."""

from __future__ import annotations

import asyncio
from io import StringIO
from typing import Any

import pyte
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.geometry import Size

from tests.begun import begun
from tui.app import BackpassApp
from tui.panels.panel import Panel

CONSOLE = Console(color_system="truecolor", force_terminal=True, file=StringIO())
SMALL, USUAL, LARGE = (40, 10), (80, 24), (120, 36)
KEYS = ["right", "left", "end", "right_square_bracket", "tab", "v", "p", "d", "question_mark"]
THEMES = ["nord", "textual-light"]


class Sent(BackpassApp):
    """The program, and the cells of a terminal that gets what is sent to one."""

    cells = pyte.Screen(1, 1)

    def _display(self, screen: Any, renderable: Any) -> None:  # noqa: ANN401  (Textual's own)
        if isinstance(renderable, CompositorUpdate):
            if self.size != Size(self.cells.columns, self.cells.lines):
                self.cells = pyte.Screen(*self.size)
            pyte.Stream(self.cells).feed(renderable.render_segments(CONSOLE))
        super()._display(screen, renderable)


Step = str | tuple[int, int]
steps = st.lists(
    st.sampled_from([*KEYS, *KEYS, *THEMES]) | st.sampled_from([SMALL, USUAL, LARGE, (118, 35)]),
    min_size=6,
    max_size=12,
)


# A failure is told as it was found: to shorten it, the program would be started hundreds of times.
@settings(max_examples=2, derandomize=True, phases=(Phase.explicit, Phase.generate), deadline=None)
@given(steps)
@example(["right", SMALL, "right", LARGE, "nord", "right", USUAL])
@example(["p", "right", "textual-light", "left", "p", "tab", "right", "tab"])
def test_the_terminal_shows_what_a_fresh_drawing_would(chosen: list[Step]) -> None:
    """No cell, in its sign or its colours, is one of before."""
    asyncio.run(take(chosen))


async def take(chosen: list[Step]) -> None:
    """Take the steps, and compare after each one."""
    app = Sent(begun())
    app.animation_level = "none"
    async with app.run_test(size=USUAL) as pilot:
        for step in chosen:
            if not isinstance(step, str):
                await pilot.resize_terminal(*step)
            elif step in THEMES:
                app.theme = step
            else:
                await pilot.press(step)
            await pilot.pause()
            assert fresh(app).buffer == app.cells.buffer, step


def fresh(app: Sent) -> pyte.Screen:
    """The cells of a terminal that gets the whole screen, all of it drawn anew."""
    panels = app.screen.query(Panel)
    kept = [(panel, vars(panel).copy()) for panel in panels]
    for panel in panels:
        panel._drawing = panel._inks = None  # noqa: SLF001  (to ask for it would repaint it all)
    cells = pyte.Screen(*app.size)
    update = app.screen._compositor.render_full_update()  # noqa: SLF001  (no other way to ask)
    pyte.Stream(cells).feed(update.render_segments(CONSOLE))
    for panel, state in kept:
        vars(panel).update(state)  # what comes next is drawn as if nobody had looked
    return cells
