"""The derivation panel: the lines of a derivation so far, each beside the name of its rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from textwrap import wrap
from typing import NamedTuple

from engine.calculus import Step, derivation, derived, differentiated
from engine.expression import ASCII, Block, Notation, broken, line, set_within, stacked, word
from engine.trace import Stage
from tui.drawing import Canvas, Role
from tui.panels.large_words import large_words
from tui.panels.panel import Panel
from tui.panels.stage.parts import BAR
from tui.view import View

MARGIN = 1
RULE = 24
"""Columns for the name of a rule, where it stands beside its line."""
SAID = 3
"""Rows at the end: a blank one, and why the newest line follows."""
APART = 24
"""Rows from which a blank one parts a line from the next."""
UNDERLINE = "━"
LARGE = (140, 40)
"""Cells from which a reader too has large letters, where all lines together have room in them."""


class Entry(NamedTuple):
    """A line as it is drawn: its rule's name, and the formula set."""

    rule: str
    block: Block
    equals: Block

    @property
    def width(self) -> int:
        """The cells of the formula behind its =."""
        return self.equals.width + self.block.width

    @property
    def is_large(self) -> bool:
        """Whether it is set in large letters."""
        return self.equals.height > 1


class DerivationPanel(Panel):
    """As many lines as have been asked for; of those the newest that fit."""

    lines = 1
    """How many lines are shown; one more than there are shows the numbers too."""

    def depends_on(self, view: View) -> object:
        """The moment and how it is written, and how many lines are shown."""
        return view, self.lines

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """The question, the lines, and in the last rows why the newest of them follows."""
        canvas = Canvas(width, height, room=self.for_a_room)
        stage = view.moment.stage
        if stage is None or differentiated(stage.id) is None:
            return canvas
        steps = derivation(stage.id, view.moment.trace.scenario.rules)
        shown = steps[: self.lines]
        canvas.text(MARGIN, 0, f"Why {view.notation.symbol(stage.id)}?", Role.STRONG)
        large = _are_large(steps, view.notation, canvas)
        set_step = partial(_entry, notation=view.notation, canvas=canvas, large=large)
        entries = [set_step(step) for step in steps]
        beside = all(RULE + e.width + 2 * MARGIN <= width for e in entries)
        marked = set_step(shown[-1], newest=True)
        _draw_entries(
            canvas, [*entries[: len(shown) - 1], marked], height - SAID - 1, beside=beside
        )
        bottom = _bottom(canvas, entries, beside=beside)
        place = f"line {len(shown)} of {len(steps)}"
        canvas.text(width - MARGIN - len(place), 0, place, Role.MUTED)
        if self.lines > len(steps):
            _draw_numbers(canvas, view, stage, bottom)
        else:
            _draw_said(canvas, view, shown[-1], bottom)
        return canvas


def line_count(view: View) -> int:
    """How many lines there are to show, the numbers included; 0 where nothing is derived."""
    stage = view.moment.stage
    if stage is None or differentiated(stage.id) is None:
        return 0
    return len(derivation(stage.id, view.moment.trace.scenario.rules)) + 1


def _are_large(steps: Sequence[Step], notation: Notation, canvas: Canvas) -> bool:
    """Whether all lines have room in large letters, each beside its rule, on a large screen."""
    if canvas.room or notation is ASCII or canvas.width < LARGE[0] or canvas.height < LARGE[1]:
        return False
    entries = [_entry(step, notation, canvas, large=True) for step in steps]
    return (
        all(e.is_large and RULE + e.width + 2 * MARGIN <= canvas.width for e in entries)
        and sum(e.block.height + 1 for e in entries) < canvas.height - SAID - 1
    )


def _bottom(canvas: Canvas, entries: Sequence[Entry], *, beside: bool) -> int:
    """The row below the words: on a high screen these stand below the place of the last line."""
    rows = canvas.height - SAID - 1
    taken = sum(_rows(each, beside=beside) + 1 for each in entries)
    if canvas.room or rows < APART or taken > rows:
        return canvas.height
    return 1 + taken + SAID


def _entry(
    step: Step, notation: Notation, canvas: Canvas, *, large: bool = False, newest: bool = False
) -> Entry:
    """A line: for a room in large letters, where another such line has room beside it."""
    room = canvas.width - MARGIN
    marked = step.changed if newest else ()
    if canvas.room or large:
        words = large_words(notation)
        equals = words("= ", None)
        found = set_within(step.expression, notation, room - equals.width, marked, words)
        if found and (large or 2 * (found.height + 1) <= canvas.height - SAID - 1):
            return Entry(step.name, found, equals)
    equals = word("= ")
    found = set_within(step.expression, notation, room - equals.width, marked)
    if found is None:
        text = line(step.expression, notation.symbol, notation)
        lines = broken(text, max(room - equals.width, 1), notation)
        found = stacked([word(row) for row in lines])
    return Entry(step.name, found, equals)


def _draw_entries(canvas: Canvas, entries: list[Entry], rows: int, *, beside: bool) -> None:
    """Draw the newest that fit into so many rows; where some do not, a row says how many."""
    gap = 1 if rows >= APART else 0
    fitting: list[Entry] = []
    for entry in reversed(entries):
        needed = [*fitting, entry]
        hidden = len(entries) > len(needed)
        taken = sum(_rows(each, beside=beside) + gap for each in needed)
        if fitting and taken + hidden + 1 > rows:
            break
        fitting.append(entry)
    y = 1
    if (out := len(entries) - len(fitting)) > 0:
        before = "1 line" if out == 1 else f"{out} lines"
        canvas.text(MARGIN, y, f"… {before} before", Role.MUTED)
        y += 1
    for entry in reversed(fitting):
        newest = entry is entries[-1]
        y = _draw_entry(canvas, entry, y, beside=beside, newest=newest) + gap


def _rows(entry: Entry, *, beside: bool) -> int:
    return entry.block.height + (0 if beside else 1)


def _draw_entry(canvas: Canvas, entry: Entry, y: int, *, beside: bool, newest: bool) -> int:
    """Draw a line and the name of its rule; below the newest one what has changed is underlined."""
    role = Role.STRONG if newest else Role.MUTED
    block = entry.block
    left = MARGIN + (RULE if beside else 0)
    canvas.text(MARGIN, y + (block.baseline if beside else 0), entry.rule, role)
    top = y if beside else y + 1
    for row, (run,) in enumerate(entry.equals.rows, top + block.baseline - entry.equals.baseline):
        canvas.text(left, row, run.text, Role.TEXT)
    marked: set[int] = set()
    for row, runs in enumerate(block.rows, top):
        x = left + entry.equals.width
        for run in runs:
            written = newest and run.marked
            text = run.text.replace(*BAR) if canvas.room or entry.is_large else run.text
            canvas.text(x, row, text, Role.WRITTEN if written else Role.TEXT)
            if written and run.text.strip():
                marked |= set(range(x, x + len(run.text)))
            x += len(run.text)
    below = top + block.height
    for x in marked:
        canvas.text(x, below, UNDERLINE, Role.WRITTEN_LINE)
    return below


def _draw_said(canvas: Canvas, view: View, step: Step, bottom: int) -> None:
    y = bottom - SAID + 1
    width = canvas.width - 2 * MARGIN
    text = step.sentence(view.notation)
    for row, words in enumerate(wrap(text, max(width, 1))[: SAID - 1], y):
        canvas.text(MARGIN, row, words, Role.TEXT)


def _draw_numbers(canvas: Canvas, view: View, stage: Stage, bottom: int) -> None:
    """In place of why: the last line with its numbers, and what this scenario does instead."""
    found, symbol = derived(stage.id, view.moment.trace), view.notation.symbol(stage.id)
    texts = [f"{symbol} = {view.written(stage.id)}"]
    if view.moment.hidden is None:
        numbers = found.shown(view.moment.trace, view.digits, view.notation)
        texts = [f"{symbol} = {numbers}", found.closing(view.notation, view.digits)]
    lines = [wrap(text, max(canvas.width - 2 * MARGIN, 1)) for text in texts]
    while len(lines) > 1 and sum(map(len, lines)) > SAID + 1:  # whole sentences only
        lines.pop()
    rows = [row for part in lines for row in part]
    for y, row in enumerate(rows, bottom - len(rows)):
        canvas.text(MARGIN, y, row, Role.STRONG)
