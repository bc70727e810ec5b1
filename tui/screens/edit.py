"""The edit screen: a cursor on the network; one value at a time is changed where it stands."""

from __future__ import annotations

from typing import ClassVar

from textual.events import Key
from textual.geometry import Offset

from engine.editing import FIELDS, Edit, field_of, given, typed
from engine.expression import shortest
from engine.scenario import Scenario
from engine.travel import Session
from tui.commands import EDIT, Groups
from tui.dialogs.value import ValueDialog
from tui.host import Host
from tui.network.cursor import Way, beside
from tui.panels.editing import FOLLOWS, Cursor, EditedNetwork, EditLine
from tui.panels.panel import Panel
from tui.screens import later_arrangement
from tui.screens.placing import Kind
from tui.screens.session_screen import SessionScreen

USUAL = "w5"
"""Where the cursor begins when the stage is about no value that can be changed."""
BEGINNINGS = "0123456789.,-+−"
"""What begins a number: typed on the network, it opens the field."""


class EditScreen(SessionScreen):
    """Shows the pass at epoch 0 with every change at once; what was trained is kept until then."""

    GROUPS: ClassVar[Groups] = EDIT
    ARRANGEMENTS = (later_arrangement.EDIT,)

    def __init__(self, host: Host) -> None:
        """Begin on the value that the stage is about."""
        super().__init__(host)
        self._left = self.session
        self.cursor = Cursor(Edit(self.session.scenario), self._first())

    def _first(self) -> str:
        moment = self.session.moment
        about = moment.stage.definition.about if moment.stage else ""
        names = (about, *moment.reads)
        fields = (field_of(name, self.session.scenario) for name in names)
        return next((field for field in fields if field), USUAL)

    def on_mount(self) -> None:
        """Show the values that can be changed: those of epoch 0."""
        if self.session.moment.epoch:
            self._apply()

    def _made(self, kind: Kind) -> Panel:
        if issubclass(kind, EditedNetwork | EditLine):
            return kind(self.cursor)
        return super()._made(kind)

    @property
    def network(self) -> EditedNetwork:
        """The network with the cursor on it."""
        return self.query_one(EditedNetwork)

    def action_move(self, way: Way) -> None:
        """The cursor to the value that lies next in a direction."""
        self._to(beside(self.network.places(), self.cursor.field, way))

    def action_step_field(self, by: int) -> None:
        """The cursor to the next value, or the one before, in reading order; past them the list."""
        place = FIELDS.index(self.cursor.field) + by
        if 0 <= place < len(FIELDS):
            self._to(FIELDS[place])
        else:
            self.action_values(by)

    def _to(self, field: str) -> None:
        self.cursor.field = field
        self.show()

    def action_change(self, text: str | None = None) -> None:
        """Open the field where the value stands, with a text to begin with."""
        field, scenario = self.cursor.field, self.cursor.edit.scenario
        notation = self.host.view.notation
        value = shortest(given(scenario)[field], None, notation)
        dialog = ValueDialog(
            notation.symbol(field),
            value if text is None else text,
            self._try,
            self._place(),
            notation,
            begun=text is not None,
        )
        self.host.ask(dialog, self._take)

    def _place(self) -> Offset:
        """Where the value stands on the screen."""
        runs = self.network.places().get(self.cursor.field)
        corner = self.network.content_region.offset
        return corner + Offset(max(runs[0].x - 2, 0), runs[0].y) if runs else corner

    def _try(self, text: str) -> None:
        """Show the pass as it would be with what is typed so far. Raises ValueError for no number.

        Then it is shown as it is.
        """
        scenario = self.cursor.edit.scenario
        try:
            scenario = typed(scenario, self.cursor.field, text)
        finally:
            self._show_tried(scenario)

    def _show_tried(self, scenario: Scenario) -> None:
        if scenario != self.cursor.scenario:
            self.cursor.tried = scenario
            self._apply()
            self.app.screen.refresh()  # through the field's own screen one sees this one

    def _take(self, text: str | None) -> None:
        tried, self.cursor.tried = self.cursor.tried, None
        if text is not None:
            self._put(typed(self.cursor.edit.scenario, self.cursor.field, text))
        elif tried is not None:
            self._apply()

    def _put(self, scenario: Scenario) -> None:
        if scenario != self.cursor.edit.scenario:
            self.cursor.edit.put(scenario)
            self._apply()

    def action_undo(self) -> None:
        """Take back the last change."""
        if self.cursor.edit.undo():
            self._apply()
        else:
            self.notify("Nothing is changed that could be taken back.")

    def action_redo(self) -> None:
        """Make the change again that was taken back last."""
        if self.cursor.edit.redo():
            self._apply()
        else:
            self.notify("Nothing was taken back that could be made again.")

    def action_values(self, way: int = 1) -> None:
        """Every value in a list, from its beginning, or backwards from its end."""
        from tui.dialogs.values import Listed, ValuesDialog

        def take(listed: Listed | None) -> None:
            if listed is None:
                return
            if listed.way:
                self._to(FIELDS[0 if listed.way > 0 else -1])
            self._put(listed.scenario)

        scenario = self.cursor.edit.scenario
        self.host.ask(ValuesDialog(scenario, self.host.view, backwards=way < 0), take)

    def action_leave(self) -> None:
        """Back to the lesson: where nothing is changed, to where it was left."""
        self.host.leave(self)
        if self.cursor.edit.has_changed:
            self.notify(f"{FOLLOWS.capitalize()}.")
        else:
            self.host.resume(self._left)

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """Open the field of the value that was clicked."""
        if field := field_of(event.quantity, self.cursor.edit.scenario):
            self._to(field)
            self.action_change()

    def on_key(self, event: Key) -> None:
        """Open the field on the first character of a number."""
        if event.character and event.character in BEGINNINGS:
            event.stop()
            self.action_change(event.character)

    def _apply(self) -> None:
        """Show the pass of the scenario as it is now, at the stage that one was at."""
        before = self._left.moment
        session = Session(self.cursor.scenario, walk=before.walk)
        if before.stage_id in session.moment.trace.positions:
            session.go_to(stage=before.stage_id)
        if self._left.hiding:
            session.hide_or_reveal()
        self.host.resume(session)
        self.show()
