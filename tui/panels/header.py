"""The top line: where one is in the lesson and in the training, and what plays."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from engine.expression import Notation, significant
from engine.lesson import wording
from engine.names import TOTAL_ERROR
from engine.one_line import one_line
from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.drawing.cells import cell_width, shortened
from tui.panels.marks import NAMES
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
DOT = " · "
GAP = 2
"""Cells between what stands on the left and what stands on the right."""
UNKNOWN = "—"
TITLED = 150
"""Cells from which the title stands beside every stage."""
SHORT_TITLE = 16
"""Cells of the title where more would take the place of what one needs to know."""
DECIMALS = (6, 4)
"""Decimals of the error where all that are asked for have no room."""
FEWEST = 3
"""Decimals of the error where the words of a badge, or of what plays, need its place."""
FIRST, *LATER = 1, 2, 3
"""How far the words of the badges are shortened: at first those that say what is wrong are not."""
PLAYS = "▶"
BACKWARD = "◀"


class Facts(NamedTuple):
    """What the line says, in words that may be longer or shorter; what is empty is left out.

    `kept` cells stay free for the longest that the stages of a phase have to say: so the words are
    the same at all of them.
    """

    phase: str
    quantity: str
    badges: str
    place: str
    epoch: str
    error: str
    playing: str
    kept: int = 0

    @property
    def left(self) -> str:
        """Where one is in the pass."""
        between = " " if self.phase == BACKWARD else DOT
        return between.join(part for part in (self.phase, self.quantity) if part)

    @property
    def right(self) -> str:
        """How far that is, and what plays."""
        parts = (self.place, self.epoch, self.error, self.playing)
        return DOT.join(part for part in parts if part)

    @property
    def width(self) -> int:
        """The cells of all of it, margins and those that are kept included."""
        badges = len(self.badges) + 2 if self.badges else 0
        sides = cell_width(self.left) + cell_width(self.right)
        return 2 * MARGIN + sides + badges + GAP + self.kept


class Header(Panel):
    """Phase and quantity on the left; stop, epoch, last error and what plays on the right."""

    DEFAULT_CSS = """
    Header { background: $panel; }
    """

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the line in the longest words that fit, and the title where there is room."""
        canvas = Canvas(width, height)
        x, start = draw_facts(canvas, _wordings(view))
        title = one_line(view.moment.trace.scenario.heading)
        room = start - x - GAP
        if width >= TITLED and not view.moment.at_start and cell_width(title) <= room:
            canvas.text(x, 0, title, Role.MUTED)
        return canvas


def draw_facts(canvas: Canvas, wordings: Iterator[Facts]) -> tuple[int, int]:
    """Draw the first wording that fits, else the last; where the cells between its sides are.

    Of those that follow one that fits none is made.
    """
    facts = next(wordings)
    while facts.width > canvas.width and (shorter := next(wordings, None)):
        facts = shorter
    canvas.text(MARGIN, 0, facts.left, Role.STRONG)
    x = MARGIN + cell_width(facts.left) + GAP
    if facts.badges:
        canvas.text(x - 1, 0, f" {facts.badges} ", Role.MARK)
        x += len(facts.badges) + 2
    start = max(canvas.width - cell_width(facts.right) - MARGIN, x)
    canvas.text(start, 0, facts.right, Role.TEXT)
    return x, start


def _wordings(view: View) -> Iterator[Facts]:
    """The facts in ever fewer cells: what can be spared goes first, error and badges stay longest.

    Only where a badge or what plays needs the place do phase, epoch and stop give way.
    """
    facts = _full(view)
    yield facts
    for change in _concessions(view):
        facts = facts._replace(**change)
        yield facts
    yield _least(view)


def _concessions(view: View) -> Iterator[dict[str, Any]]:
    """What is said in fewer words, one after the other."""
    moment = view.moment
    step, total = moment.step, len(moment.stops)
    yield {"place": place_of(moment, short=True)}
    yield {"error": _error(view, view.digits, ago=False)}
    yield {"quantity": _quantity(view, short=True), "kept": _kept(view, short=True)}
    for digits in DECIMALS:
        yield {"error": _error(view, digits, ago=False)}
    yield {"error": _error(view, DECIMALS[-1], ago=False, short=True)}
    yield {"badges": badges_of(view, FIRST)}
    if not moment.at_start and not moment.between:
        yield {"place": f"{step}/{total}"}
    named = moment.stage is not None and moment.stage.definition.expression is not None
    yield {"phase": _short_phase(moment)} if named else {"quantity": ""}
    if view.status.startswith(PLAYS):
        yield {"error": _error(view, FEWEST, ago=False, short=True)}
        yield {"playing": PLAYS}
    yield {"epoch": ""}
    for number in LATER:
        yield {"badges": badges_of(view, number)}
    yield {"error": _error(view, FEWEST, ago=False, short=True)}
    yield {"kept": 0}
    yield {"quantity": ""}
    yield {"place": ""}
    yield {"phase": ""}
    yield {"error": ""}


def _full(view: View) -> Facts:
    moment = view.moment
    return Facts(
        NAMES[moment.phase] if moment.phase else "start",
        _quantity(view, short=False),
        badges_of(view, 0),
        place_of(moment, short=False),
        f"epoch {moment.epoch:,}",
        _error(view, view.digits, ago=True),
        view.status,
        _kept(view, short=False),
    )


def badges_of(view: View, step: int) -> str:
    """All badges, their words shortened by so many steps."""
    said = "; ".join(wording(badge, step) for badge in view.moment.badges)
    return said.replace("δ", view.notation.delta)


def _short_phase(moment: Moment) -> str:
    """The sign of a phase that goes backward; else nothing, for the timeline names the phase."""
    backward = moment.phase is not None and NAMES[moment.phase].startswith(BACKWARD)
    return BACKWARD if backward else ""


def _least(view: View) -> Facts:
    """What is left where nothing fits: the phase and the quantity."""
    return Facts(*_full(view)[:2], "", "", "", "", "")


def _quantity(view: View, *, short: bool) -> str:
    """What the stage gives; at the start, what one looks at."""
    moment = view.moment
    if moment.stage is None:
        title = one_line(moment.trace.scenario.heading)
        return shortened(title, SHORT_TITLE) if short else title
    if moment.stage.definition.expression is None:
        return "all new weights"
    return _symbol(moment.stage_id, view.notation, short=short)


def _symbol(quantity: str, notation: Notation, *, short: bool) -> str:
    symbol = notation.symbol(quantity)
    return symbol.replace("E_total", "E") if short else symbol


def _kept(view: View, *, short: bool) -> int:
    """By how many cells the longest quantity of the phase, and its stop, are longer than these."""
    moment = view.moment
    if moment.stage is None or moment.between:
        return 0
    stages = map(moment.trace.__getitem__, moment.stops)
    ids = tuple(stage.id for stage in stages if stage.phase == moment.phase)
    own = len(_symbol(moment.stage_id, view.notation, short=short))
    further = len(str(len(moment.stops))) - len(str(moment.step))
    return _longest(ids, view.notation, short=short) - own + further


@lru_cache
def _longest(quantities: tuple[str, ...], notation: Notation, *, short: bool) -> int:
    """The cells of the longest symbol."""
    return max(len(_symbol(each, notation, short=short)) for each in quantities)


def place_of(moment: Moment, *, short: bool) -> str:
    """How far in the walk: a stop, between two of them, or before the first."""
    total = len(moment.stops)
    if moment.at_start:
        return f"{total} stops" if short else f"{moment.walk} of {total} stops"
    place = f"{moment.step} of {total}"
    if moment.between:
        place = f"between {moment.step} and {moment.step + 1} of {total}"
    return place if short else f"{moment.walk} {place}"


def _error(view: View, digits: int, *, ago: bool, short: bool = False) -> str:
    """The last error that is known, and how old it is; `?` where this pass's is hidden."""
    moment = view.moment
    name = "E" if short else TOTAL_ERROR
    if moment.hidden == TOTAL_ERROR:
        return f"{name} {moment.stand_in(TOTAL_ERROR)}"
    last = moment.last_error
    if last is None:
        return f"{name} {UNKNOWN}"
    number = significant(last.value, digits, view.notation)
    old = last.rounds_ago > 0
    if short and old:
        return f"{name} was {number}"
    text = f"{name} {number}"
    return f"{text}, one round ago" if old and ago else f"{text} before" if old else text
