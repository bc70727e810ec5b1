"""The top line of the training screen: what is trained, how far one is, and what plays."""

from __future__ import annotations

from collections.abc import Iterator

from engine.one_line import one_line
from tui.drawing import Canvas
from tui.drawing.cells import shortened
from tui.panels.header import PLAYS, SHORT_TITLE, Facts, badges_of, draw_facts, place_of
from tui.panels.panel import Panel
from tui.view import View

PHASE = "all epochs"
SHORTER = 1, 2, 3
"""How far the words of the badges are shortened."""


class TrainingHeader(Panel):
    """Title and badges on the left; the epoch, of how many, and what plays on the right.

    The stage that was left and its error are not named here: the charts are about whole epochs,
    and the error of the epoch stands above its curve. Only while it plays stage by stage is the
    stop named, for nothing else moves then.
    """

    DEFAULT_CSS = """
    TrainingHeader { background: $panel; }
    """

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the line in the longest words that fit."""
        canvas = Canvas(width, height)
        draw_facts(canvas, _wordings(view))
        return canvas


def _wordings(view: View) -> Iterator[Facts]:
    """The facts in ever fewer cells."""
    moment = view.moment
    title = one_line(moment.trace.scenario.heading)
    epoch = f"epoch {moment.epoch:,}"
    of = f"{epoch} of {view.last:,} trained"
    stepping = view.status.startswith(PLAYS) and not view.by_rounds
    place = place_of(moment, short=False) if stepping else ""
    facts = Facts(PHASE, title, badges_of(view, 0), place, of, "", view.status)
    yield facts
    facts = facts._replace(quantity=shortened(title, SHORT_TITLE))
    yield facts
    facts = facts._replace(quantity="")
    yield facts
    for step in SHORTER:
        facts = facts._replace(badges=badges_of(view, step))
        yield facts
    facts = facts._replace(epoch=epoch)
    yield facts
    facts = facts._replace(place=place_of(moment, short=True) if stepping else "")
    yield facts
    yield facts._replace(playing="")
    yield Facts(PHASE, "", "", "", "", "", "")
