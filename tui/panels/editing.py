"""The network while it is edited, and the line that says what is being changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.editing import FIELDS, Edit, field_of, given, written
from engine.expression import fitted
from engine.scenario import Scenario
from engine.trace import trace_pass
from engine.training import OBSERVED
from tui.drawing import Canvas, Role
from tui.network.cursor import Places, draw_cursor, places
from tui.panels.network import NetworkPanel
from tui.panels.panel import Panel
from tui.view import View

FOLLOWS = "training starts again at epoch 0"
FEWEST = 8
"""Cells of a value that follows from the change."""
TUTORIAL = Scenario()


class Cursor:
    """What the screen and its panels share: the edit, and the field that the cursor is on."""

    def __init__(self, edit: Edit, field: str) -> None:
        """Begin on a field."""
        self.edit = edit
        self.field = field
        self.tried: Scenario | None = None
        """What it would be with what is typed so far."""

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown: with what is typed so far, else as it is."""
        return self.edit.scenario if self.tried is None else self.tried


class EditedNetwork(NetworkPanel):
    """The network with a cursor on a value that can be changed."""

    def __init__(self, cursor: Cursor) -> None:
        """Take the cursor."""
        super().__init__(id="network")
        self._cursor = cursor

    def depends_on(self, view: View) -> object:
        """The view, and where the cursor is."""
        return view, self._cursor.field

    def places(self) -> Places:
        """Where each value stands that can be changed."""
        return places(self.targets, _fields(self.targets.values(), self._cursor.edit.scenario))

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the cursor over the network."""
        canvas = super().draw(view, width, height)
        fields = _fields(canvas.targets.values(), self._cursor.edit.scenario)
        draw_cursor(canvas, places(canvas.targets, fields).get(self._cursor.field, []))
        return canvas


def _fields(names: Iterable[str], scenario: Scenario) -> dict[str, str]:
    return {name: field for name in set(names) if (field := field_of(name, scenario))}


class EditLine(Panel):
    """Which value the cursor is on, what it was, and what follows from changing it."""

    DEFAULT_CSS = """
    EditLine { background: $panel; }
    """

    def __init__(self, cursor: Cursor) -> None:
        """Take the cursor."""
        super().__init__(id="edited")
        self._cursor = cursor

    def depends_on(self, view: View) -> object:
        """The edit, and where the cursor is."""
        hidden = view.moment.hidden is not None
        return view.notation, self._cursor.field, self._cursor.scenario, hidden

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw as many of the parts as there is room for."""
        canvas = Canvas(width, height)
        canvas.text(1, 0, "EDIT", Role.KEY)
        x = 7
        for part, role in self._parts(view):
            if x + len(part) > width:
                break
            canvas.text(x, 0, part, role)
            x += len(part) + 2
        return canvas

    def _parts(self, view: View) -> Iterator[tuple[str, Role]]:
        edit, field = self._cursor.edit, self._cursor.field

        def value(scenario: Scenario) -> str:
            return written(field, given(scenario)[field], view.notation)

        shown = self._cursor.scenario
        now, before, usual = (value(each) for each in (shown, edit.before, TUTORIAL))
        yield f"{view.notation.symbol(field)} {now}", Role.STRONG
        if now != before:
            yield f"was {before}", Role.TEXT
        if shown != edit.before:
            yield FOLLOWS, Role.STRONG
        if field in (FIELDS[0], FIELDS[-1]):
            yield f"{'Tab' if field == FIELDS[-1] else 'Shift+Tab'}: the list", Role.MUTED
        outputs = self._outputs(view) if view.moment.hidden is None else []
        yield from outputs[:1]
        if usual not in (now, before):
            yield f"in the tutorial {usual}", Role.MUTED
        yield from outputs[1:]
        if shown == edit.before:
            yield "Enter changes it", Role.MUTED

    def _outputs(self, view: View) -> list[tuple[str, Role]]:
        """The error and the outputs that follow."""
        values = trace_pass(self._cursor.scenario).values
        return [
            (f"{name} {fitted(values[name], FEWEST, 6, view.notation)}", Role.TEXT)
            for name in OBSERVED
        ]
