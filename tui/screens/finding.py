"""Find the error: a pass as somebody wrote it, with one mistake in it."""

from __future__ import annotations

from typing import ClassVar

from engine.lesson import Reveal
from engine.practice import FindTheError, Reply, Step
from engine.travel import Departure, Moment
from tui.commands import FIND, Groups
from tui.dialogs.naming import NamingDialog
from tui.dialogs.practice_menu import Wish
from tui.host import Host
from tui.panels.asking import WORDS_FIRST
from tui.panels.lines import LinesPanel
from tui.panels.panel import Panel
from tui.screens import later_arrangement
from tui.screens.arrangement import Arrangements
from tui.screens.asking import AskingScreen
from tui.screens.placing import Kind

WHAT = {
    Step.MARK: (
        "One line is wrong, and others follow from it.",
        "Go to the first wrong line and press Enter.",
    ),
    Step.NAME: ("Enter: name the mistake.",),
    Step.VALUE: ("Type what should stand there.",),
    Step.DONE: ("Enter: another pass.",),
}


class FindScreen(AskingScreen):
    """Moves through the lines; Enter takes one, then the mistake is named and mended."""

    GROUPS: ClassVar[Groups] = FIND
    ARRANGEMENTS = (
        *AskingScreen.ARRANGEMENTS,
        later_arrangement.FIND_LINES,
        later_arrangement.FIND_LINES_IN_A_ROOM,
    )

    def __init__(
        self, host: Host, find: FindTheError, wish: Wish, epoch: int, *, room: bool = False
    ) -> None:
        """Take the pass to look through, and what the next one is made from."""
        super().__init__(host, room=room)
        self.add_class(WORDS_FIRST)
        self.find = find
        self.showing_lines = True
        self._wish = wish
        self._epoch = epoch
        self._place = 0
        self._count = 1
        self._reply: Reply | None = None

    @property
    def moment(self) -> Moment:
        """The line that is looked at, as it was written; once it is named, as it should be."""
        find = self.find
        mending = find.step in (Step.VALUE, Step.DONE)
        trace = find.trace if mending else find.written
        position = trace.positions[find.lines[self._place].stage]
        revealed = Reveal.FORMULA if self.asking else Reveal.RESULT
        departure = None
        if self.asking:
            departure = Departure(find.mistake.factor, find.mistake.places)
        return Moment(self._epoch, trace, position, "stage", revealed, departure=departure)

    @property
    def asking(self) -> bool:
        """Whether the right value is asked for."""
        return self.find.step is Step.VALUE

    @property
    def remark(self) -> tuple[str, ...]:
        """What was said to the last step, and what is to be done next."""
        said = (self._reply.line,) if self._reply else ()
        return said + WHAT[self.find.step]

    @property
    def status(self) -> str:
        """Which pass it is."""
        return f"find the error {self._count}"

    @property
    def arrangements(self) -> Arrangements:
        """The lines or the network, where not both have room."""
        if self.showing_lines:
            return self.ARRANGEMENTS[2 + self.room]
        return super().arrangements

    def _made(self, kind: Kind) -> Panel:
        return LinesPanel(lambda: self.find) if kind is LinesPanel else super()._made(kind)

    def answered(self, text: str) -> None:
        """Take the next step."""
        if self.blank:
            self.action_blank()
            return
        notation = self.view.notation
        match self.find.step:
            case Step.MARK:
                self._reply = self.find.mark(self.find.lines[self._place].stage, notation)
            case Step.VALUE:
                self._reply = self.find.correct(text, notation)
            case Step.DONE:
                self._another()
        if self.find.step is Step.NAME:
            self.host.ask(NamingDialog(self.find, notation), self._named)
        self.show()

    def action_next(self) -> None:
        """One line on."""
        self._to(self._place + 1, "This is the last line.")

    def action_previous(self) -> None:
        """One line back."""
        self._to(self._place - 1, "This is the first line.")

    def action_first(self) -> None:
        """To the first line."""
        self._to(0)

    def action_last(self) -> None:
        """To the last line."""
        self._to(len(self.find.lines) - 1)

    def action_lines(self) -> None:
        """The lines in place of the network, or the network again."""
        self.showing_lines = not self.showing_lines
        self.rearrange()

    def action_leave(self) -> None:
        """Back to the lesson."""
        self.host.end_practice(self, room=self.room)

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """To the line that was clicked."""
        stages = [line.stage for line in self.find.lines]
        if event.quantity in stages:
            self._to(stages.index(event.quantity))

    def _to(self, place: int, why: str = "") -> None:
        if self.blank:
            self.action_blank()
        elif self.find.step is not Step.MARK:
            self.notify("This is the line that is wrong.")
        elif 0 <= place < len(self.find.lines):
            self._place, self._reply = place, None
            self.show()
        else:
            self.notify(why)

    def _named(self, reply: Reply | None) -> None:
        if reply is not None:
            self._reply = reply
        self.show()

    def _another(self) -> None:
        self._count += 1
        trace = self.find.trace
        self.find = FindTheError(
            trace.scenario,
            f"{self._wish.seed}-{self._count}",
            trace.parameters,
            only=self._wish.only,
        )
        self._place, self._reply = 0, None
