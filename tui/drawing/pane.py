"""A pane: a drawing in a frame that carries its title."""

from __future__ import annotations

from tui.drawing.canvas import Canvas
from tui.drawing.role import Role

FRAME = 1
"""Cells that the frame takes on each side."""
LEAST = (8, 3)
"""Cells below which there is no frame: it would leave nothing to frame."""


def has_room(width: int, height: int) -> bool:
    """Whether a pane of this size has something within its frame."""
    return width >= LEAST[0] and height >= LEAST[1]


def framed(inside: Canvas, title: str, right: str = "") -> Canvas:
    """A drawing within a frame, with a title on the left of its upper border, and one right.

    The right one gives way where both are too long.
    """
    width, height = inside.width + 2 * FRAME, inside.height + 2 * FRAME
    canvas = Canvas(width, height)
    canvas.box(0, 0, width, height)
    canvas.paste(FRAME, FRAME, inside)
    room = width - 6
    canvas.text(2, 0, f" {title[:room]} ", Role.STRONG)
    if right and len(title) + len(right) + 4 <= room:
        canvas.text(width - len(right) - 4, 0, f" {right} ", Role.MUTED)
    return canvas
