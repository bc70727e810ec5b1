"""Practice: each value is asked for before it is shown."""

from __future__ import annotations

from typing import ClassVar

from engine.lesson import explain
from engine.practice import Practice
from engine.travel import Moment
from tui.commands import PRACTICE, Groups
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.summary import SummaryDialog
from tui.host import Host
from tui.panels.panel import Panel
from tui.screens.asking import AskingScreen

HOW = (
    "Type its value, with 4 digits or more.",
    "Enter alone shows it, Tab gives a hint, Esc leaves.",
    "3/8 and 0.5*0.2 are understood too.",
)
UNFINISHED = "The questions of this pass are not finished."
NAME = "practice.md"
RULE = "Practice follows the rule: all weights change at once."


class PracticeScreen(AskingScreen):
    """Walks through a pass and stops where something is asked."""

    GROUPS: ClassVar[Groups] = PRACTICE

    def __init__(
        self, host: Host, practice: Practice, *, room: bool = False, other_rule: bool = False
    ) -> None:
        """Take what is practised; `other_rule` says that the lesson's own rule is another."""
        super().__init__(host, room=room)
        self.practice = practice
        self._left = False
        self._other_rule = other_rule

    @property
    def moment(self) -> Moment:
        """Where the cursor of practice is."""
        return self.practice.moment

    @property
    def asking(self) -> bool:
        """Whether a question is open here."""
        return self.practice.asking

    @property
    def remark(self) -> tuple[str, ...]:
        """What is said to the last answer, or how to answer."""
        feedback = self.practice.feedback
        said = feedback.sentences if feedback else HOW if self.asking else ()
        return said if self.asking else (*said, *self._lesson)

    @property
    def status(self) -> str:
        """Which question it is, or comes next; and the rule, where the lesson's is another."""
        exercise = self.practice.exercise
        place = f"question {exercise.asked} of {len(exercise.questions)}"
        if not self.asking:
            place = f"next: {place}" if exercise.left else "all answered"
        return f"{place} · all weights at once" if self._other_rule else place

    @property
    def _lesson(self) -> tuple[str, ...]:
        """What the lesson says of a stage whose value is shown."""
        moment, host = self.moment, self.host.view
        return explain(
            moment.trace, moment.stage, host.digits, host.notation, result=True
        ).sentences

    def on_mount(self) -> None:
        """Say which rule holds."""
        if self._other_rule:
            self.notify(RULE)

    def show(self) -> None:
        """Draw, and have it known whether something would be lost."""
        if self._left:
            return
        self.practice.exercise.digits = self.host.view.digits
        losses = self.host.losses
        if self.practice.exercise.unfinished:
            losses["practice"] = UNFINISHED
        else:
            losses.pop("practice", None)
        self.host.platform.hold(bool(losses))
        super().show()

    def answered(self, text: str) -> None:
        """Take an answer; where nothing is asked, go on."""
        if self.blank:
            self.action_blank()
        elif self.asking:
            self.practice.answer(text, self.view.notation)
            self.show()
        else:
            self.action_next()

    def action_skip(self) -> None:
        """As Enter with nothing typed."""
        self.answered("")

    def action_next(self) -> None:
        """One stage on, or to the summary."""
        if self.blank:
            self.action_blank()
        elif self.practice.over:
            self.action_summary()
        elif self.practice.next():
            self.host.unsay()
        else:
            self.notify("Type the value, or press Enter to see it.")
        self.show()

    async def pressed(self, key: str) -> bool:
        """Do what a key does here; of a value that nobody asked for, say that nobody did."""
        done = await super().pressed(key)
        if not done and key.isdigit():
            self.notify("No value is asked for here: Enter goes on.")
        return done

    def action_previous(self) -> None:
        """One stage back."""
        if not self.practice.previous():
            self.notify("This is where practice began.")
        self.show()

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """To the stage that was clicked, once it has been reached."""
        if self.practice.go(event.quantity):
            self.show()
        elif event.quantity in self.moment.trace.positions:
            self.notify("Practice has not come to that yet, or passes it by.")

    def action_hint(self) -> None:
        """More help with this question."""
        if self.asking:
            self.practice.hint(self.view.notation)
            self.show()
        else:
            self.notify("No value is asked for here: Enter goes on.")

    def action_summary(self) -> None:
        """What came of the questions so far, and how to go on."""
        self.host.ask(SummaryDialog(self.practice, self.view.notation), self._after)

    def action_leave(self) -> None:
        """Back to the lesson; where something would be lost, ask first."""
        if not self.practice.exercise.unfinished:
            self._leave(wanted=True)
            return
        question = ConfirmDialog("Leave practice?", UNFINISHED, self.view.notation)
        self.host.ask(question, lambda wanted: self._leave(wanted=wanted is True))

    def _leave(self, *, wanted: bool) -> None:
        if wanted:
            self._left = True
            self.host.losses.pop("practice", None)
            self.host.platform.hold(bool(self.host.losses))
            self.host.end_practice(self, room=self.room)

    def _after(self, chosen: str | None) -> None:
        match chosen:
            case "again":
                self.practice.again()
            case "pass":
                self.practice.next_pass()
            case "save":
                self._save()
            case "leave":
                self._leave(wanted=True)
                return
        self.show()

    def _save(self) -> None:
        title = self.moment.trace.scenario.heading
        text = self.practice.exercise.summary.markdown(title, self.view.notation)
        self.host.keep("Save the summary", NAME, text, "text/markdown")
