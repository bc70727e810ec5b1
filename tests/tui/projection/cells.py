"""The cells of a screen as a terminal gets them: a sign, two colours, and what is done to it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from rich.color import ColorType
from rich.style import Style

from tui.app import BackpassApp

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its sign, the colours in which it is seen, and how it is written."""

    sign: str
    ink: Colour
    ground: Colour
    bold: bool
    underlined: bool
    reverse: bool
    dim: bool

    @property
    def is_line(self) -> bool:
        """Whether it is part of a line or a frame."""
        return "\u2500" <= self.sign <= "\u257f"

    @property
    def is_heavy(self) -> bool:
        """Whether it is a heavy line, at least in one of its arms."""
        return self.is_line and "HEAVY" in unicodedata.name(self.sign)

    @property
    def is_curve(self) -> bool:
        """Whether it is part of a curve."""
        return "\u2800" <= self.sign <= "\u28ff"

    @property
    def is_text(self) -> bool:
        """Whether it is read: any sign that is neither blank nor drawn as a line."""
        return not (self.sign.isspace() or self.is_line or self.is_curve)

    @property
    def contrast(self) -> float:
        """How much the sign stands out from its ground."""
        return contrast(self.ink, self.ground)


Grid = list[list[Cell]]


@cache
def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2: from 1, the same, to 21, black on white."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: Colour) -> float:
    shares = [part / 255 for part in colour]
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grid_of(app: BackpassApp) -> Grid:
    """All cells of the screen on top, row by row."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001  (what goes to the terminal)
    return [
        [_cell(sign, segment.style) for segment in strip for sign in segment.text]
        for strip in strips
    ]


@cache
def _cell(sign: str, style: Style | None) -> Cell:
    ink, ground = WHITE, BLACK
    if style and style.color and style.color.type is not ColorType.DEFAULT:
        ink = tuple(style.color.get_truecolor())  # type: ignore[assignment]
    if style and style.bgcolor and style.bgcolor.type is not ColorType.DEFAULT:
        ground = tuple(style.bgcolor.get_truecolor())  # type: ignore[assignment]
    turned = bool(style and style.reverse)
    if turned:
        ink, ground = ground, ink
    return Cell(
        sign,
        ink,
        ground,
        bold=bool(style and style.bold),
        underlined=bool(style and style.underline),
        reverse=turned,
        dim=bool(style and style.dim),
    )


def lines_of(grid: Grid) -> list[str]:
    """The signs alone, a string for each row."""
    return ["".join(cell.sign for cell in row) for row in grid]
