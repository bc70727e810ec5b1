"""How each role of a drawing looks in a theme.

The roles' colours come from the theme and are moved towards black or white until they stand
out: every theme, Textual's own too, gives text that can be read. They are resolved once for a
theme and a ground, which is much cheaper than styling each role of each panel by stylesheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import BLACK, WHITE, Color
from textual.filter import LineFilter

from tui.drawing import Role

FOR_STUDY, FOR_A_ROOM = 4.5, 7.0
"""The least contrast between text and its ground."""
FOR_LINES = 3.0
FOR_LINES_IN_A_ROOM = 4.5
"""The least contrast between a line that carries meaning and its ground."""

FAINT = 7
"""How far, in twentieths, the path's colour is moved from that of what is read to the ground."""

Inks = Mapping[Role, Style]

_FILLED = Style(reverse=True, bold=True)
WITHOUT_COLOUR: Inks = {
    **dict.fromkeys(Role, Style()),
    Role.STRONG: Style(bold=True),
    Role.READ: Style(bold=True, underline=True),
    Role.WRITTEN: _FILLED,
    Role.MARK: _FILLED,
    Role.FAULT: _FILLED,
    Role.KEY: Style(bold=True),
    Role.RESULT: Style(bold=True),
}
"""The style of each role for those who want no colours."""
IN_A_ROOM_WITHOUT_COLOUR: Inks = {
    role: look + Style(bold=True) for role, look in WITHOUT_COLOUR.items()
}
"""The same where nothing may be thin."""


@cache
def inks(
    variables: frozenset[tuple[str, str]], ground: Color, *, room: bool, arriving: bool
) -> Inks:
    """The style of each role, for a theme's variables and the colour of the ground.

    For a room everything is bold and stands out more; while something arrives there, what is
    written stands out most of all.
    """
    theme = _Theme(dict(variables), ground, room=room)
    text, written = theme.text("foreground"), theme.text("written", "warning")
    read = theme.text("read", "primary")
    filled = Style(color=theme.on(written).rich_color, bgcolor=written.rich_color, bold=True)
    result = _plain(written, bold=True)
    if arriving:
        filled = Style(color=theme.on(text).rich_color, bgcolor=text.rich_color, bold=True)
        result = _plain(text, bold=True)
    wrong = theme.text("error")
    fault = Style(color=theme.on(wrong).rich_color, bgcolor=wrong.rich_color, bold=True)
    mark = Style(color=theme.on(read).rich_color, bgcolor=read.rich_color, bold=True)
    return {
        Role.TEXT: _plain(text, bold=room),
        Role.STRONG: _plain(text, bold=True),
        Role.MUTED: _plain(theme.text("muted", "foreground"), bold=room),
        Role.LINE: _plain(theme.line("wire", "foreground"), bold=room),
        Role.PATH_LINE: _plain(theme.faint("read", "primary"), bold=room),
        Role.READ: _plain(read, bold=True) + Style(underline=True),
        Role.READ_LINE: _plain(read, bold=room),
        Role.WRITTEN: filled,
        Role.WRITTEN_LINE: _plain(written, bold=room),
        Role.MARK: mark,
        Role.FAULT: fault,
        Role.KEY: _plain(written, bold=True),
        Role.RESULT: result,
        Role.CURSOR: _plain(written, bold=room),
        Role.CURVE: _plain(read, bold=room),
        Role.SECOND: _plain(theme.text("second", "secondary"), bold=room),
        Role.THIRD: _plain(theme.text("third", "success"), bold=room),
        Role.FOURTH: _plain(theme.text("fourth", "error"), bold=room),
        Role.FIFTH: _plain(theme.text("fifth", "accent"), bold=room),
        Role.SIXTH: _plain(theme.text("sixth", "foreground"), bold=room),
    }


class Look(NamedTuple):
    """How panels are to look: theme, the kind of screen, and Textual's filters."""

    theme: str
    room: bool
    arriving: bool
    filters: tuple[LineFilter, ...]


@lru_cache(16)
def inks_of(
    look: Look, base: Style, ground: Color, variables: frozenset[tuple[str, str]] | None
) -> Inks:
    """The style of each role on panels of one look: their own style, and the role's ink.

    Textual's filters would else change every piece of every row. Without variables of a theme
    there are no colours.
    """
    found = IN_A_ROOM_WITHOUT_COLOUR if look.room else WITHOUT_COLOUR
    if variables is not None:
        found = inks(variables, ground, room=look.room, arriving=look.arriving)
    pieces = [Segment(" ", base + ink) for ink in found.values()]
    for each in look.filters:
        pieces = each.apply(pieces, ground)
    return {role: piece.style or Style() for role, piece in zip(found, pieces, strict=True)}


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, from 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class _Theme:
    """Finds a theme's colours and makes them stand out from the ground."""

    def __init__(self, variables: Mapping[str, str], ground: Color, *, room: bool) -> None:
        self._variables = variables
        self._ground = ground
        self._room = room

    def text(self, *names: str) -> Color:
        return self._standing_out(names, FOR_A_ROOM if self._room else FOR_STUDY)

    def line(self, *names: str) -> Color:
        return self._standing_out(names, FOR_LINES_IN_A_ROOM if self._room else FOR_LINES)

    def faint(self, *names: str) -> Color:
        """A line's colour, nearer to the ground than text of that colour."""
        text = self.text(*names)
        if text.ansi is not None or self._ground.ansi is not None:
            return text
        least = FOR_LINES_IN_A_ROOM if self._room else FOR_LINES
        shares = (share / 20 for share in range(FAINT, -1, -1))
        blends = (text.blend(self._ground, share) for share in shares)
        return next((ink for ink in blends if contrast(ink, self._ground) >= least), text)

    def on(self, ground: Color) -> Color:
        """Black or white, whichever stands out more on a colour."""
        return max((BLACK, WHITE), key=lambda color: contrast(color, ground))

    def _standing_out(self, names: tuple[str, ...], least: float) -> Color:
        name = next((name for name in names if name in self._variables), names[-1])
        color = Color.parse(self._variables[name])
        if color.ansi is not None or self._ground.ansi is not None:
            return color
        end = self.on(self._ground)
        for share in range(21):
            moved = color.blend(end, share / 20)
            if contrast(moved, self._ground) >= least:
                return moved
        return end


def _plain(color: Color, *, bold: bool = False) -> Style:
    return Style(color=color.rich_color, bold=bold)


def _luminance(color: Color) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (color.r / 255, color.g / 255, color.b / 255)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
