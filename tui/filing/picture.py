"""The screen as a picture, without the message that lies on it for a while."""

from __future__ import annotations

from io import StringIO
from itertools import chain
from operator import attrgetter

from rich.console import Console
from rich.segment import Segment, Segments
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets._toast import Toast

from tui.panels.panel import Panel


def picture(screen: Screen[object]) -> str:
    """A screen as SVG. Where a message lies on it, what is below the message is drawn."""
    width, height = screen.size
    strips = screen._compositor.render_strips()  # noqa: SLF001  (Textual's own pictures are made of it)
    for toast in screen.query(Toast):
        for y in range(toast.region.y, min(toast.region.bottom, height)):
            strips[y] = _below(screen, y) or strips[y]
    lines = chain.from_iterable((*strip, Segment.line()) for strip in strips)
    console = Console(
        width=width,
        height=height,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(Segments(lines), end="")
    return console.export_svg(title=screen.app.title)


def _below(screen: Screen[object], y: int) -> Strip | None:
    """A row of a screen as its panels draw it, which stand side by side without a gap."""
    found = [p for p in screen.query(Panel) if p.region.y <= y < p.region.bottom]
    found.sort(key=attrgetter("region.x"))
    rows = [
        panel.render_lines(Region(0, y - panel.region.y, panel.size.width, 1)) for panel in found
    ]
    row = Strip.join([strip for strips in rows for strip in strips])
    return row if row.cell_length == screen.size.width else None
