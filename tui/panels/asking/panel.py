"""The panel of practice: a stage, the place for an answer, and what is said to it."""

from __future__ import annotations

from engine.expression import ASCII
from engine.lesson import Reveal
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_width, draw_big
from tui.panels.asking.rows import BRACKET, LABEL, Places, places_in
from tui.panels.pane import Pane
from tui.panels.stage import draw_stage
from tui.panels.stage.rows import EQUALS, MARGIN
from tui.panels.stage.words import line_width, lines_of
from tui.view import View

WORDS_FIRST = "-words-first"
"""The class of a screen on which a room needs what is said more than large digits."""


class AskingPanel(Pane):
    """The stage as in the lesson; where its value is asked for, brackets around a field."""

    TITLE = "your turn"

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw the stage, then what is said about it."""
        large = self.for_a_room
        canvas = Canvas(width, height, room=large)
        words_first = large and self.screen.has_class(WORDS_FIRST)
        places = places_in(width, height, view.digits, room=large, words_first=words_first)
        rows = places.rows._replace(words=height)
        if view.asking and not places.field.is_large:
            rows = rows._replace(result=rows.numbers, scale=0)
        draw_stage(canvas, rows, view)
        if view.asking:
            _draw_brackets(canvas, places, view)
        _draw_words(canvas, places, view)
        return canvas


def _draw_brackets(canvas: Canvas, places: Places, view: View) -> None:
    x, y, cells, height = places.field
    if places.field.is_large:
        scale, ascii_only = places.rows.scale, view.notation is ASCII
        for row in range(y, y + height):
            canvas.text(MARGIN + EQUALS, row, " " * canvas.width)
        start = MARGIN + EQUALS
        for at, sign in ((start, BRACKET), (x + cells + 1, "]")):
            draw_big(canvas, at, y, sign, scale, ascii_only=ascii_only, role=Role.STRONG)
        return
    label = f"{view.notation.symbol(view.moment.stage_id)} ="
    canvas.text(0, y, " " * canvas.width)
    canvas.text(max(LABEL - len(label) - 2, MARGIN), y, label, Role.STRONG)
    canvas.text(x - 1, y, "[", Role.STRONG)
    canvas.text(x + cells, y, "]", Role.STRONG)


def _draw_words(canvas: Canvas, places: Places, view: View) -> None:
    """As many whole sentences as there is room for, the first of them first."""
    top, end = places.rows.words, canvas.height
    if view.asking:
        top = places.remark
        if not places.below:
            top += view.moment.revealed >= Reveal.NUMBERS
            end = places.field[1]
    width, shown = line_width(canvas.width), ""
    for sentence in view.remark:
        longer = f"{shown} {sentence}".strip()
        if len(lines_of(longer, width)) <= end - top:
            shown = longer
    for row, line in enumerate(lines_of(shown, width), top):
        canvas.text(MARGIN, row, line)
    if view.remark and not shown:
        _draw_beside(canvas, places, view)


def _draw_beside(canvas: Canvas, places: Places, view: View) -> None:
    """The first word beside the large digits, where they leave no row below them."""
    rows, said = places.rows, view.remark[0]
    taken = 2 * MARGIN + EQUALS + big_width(view.written(view.moment.stage_id), rows.scale)
    x = canvas.width - MARGIN - len(said)
    if x >= taken:
        canvas.text(x, rows.result + 1, said, Role.STRONG)
