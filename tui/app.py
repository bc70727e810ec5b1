"""The app: every command that opens a screen or a dialog, and how the program is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import ModalScreen, Screen

from tui.commands import commands_of, elsewhere
from tui.limits import FEWEST_DIGITS, INTERRUPTED, MOST_DIGITS
from tui.program import Program
from tui.screens.session_screen import SessionScreen
from tui.screens.stepping import SteppingScreen
from tui.screens.study import StudyScreen

if TYPE_CHECKING:
    from tui.dialogs.practice_menu import Wish
    from tui.dialogs.train import Order


class BackpassApp(Program):
    """Steps through backpropagation.

    What a command needs is imported when it is given: start-up must not pay for it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "suspend", show=False, priority=True),
    ]

    def get_default_screen(self) -> Screen[None]:
        """Start with the study screen."""
        return StudyScreen(self)

    def action_edit(self) -> None:
        """Put a cursor on the network, to change its values."""
        from tui.screens.edit import EditScreen

        if isinstance(self.screen, StudyScreen):
            self.playback.stop()
            self.enter(EditScreen(self))

    def action_export(self) -> None:
        """Ask what to export or to copy."""
        self.begin(self.filing.export())

    def action_copy_link(self) -> None:
        """Copy what leads another to this moment."""
        self.begin(self.filing.copy_link())

    def action_open(self) -> None:
        """Ask what to open."""
        self.begin(self.filing.open())

    def action_save(self) -> None:
        """Ask where to save."""
        self.begin(self.filing.save())

    def on_key(self, event: Key) -> None:
        """Say of a key that does nothing here where it would do something."""
        screen = self.screen
        if not isinstance(screen, SessionScreen) or screen.takes(event.key):
            return
        if not screen.TELLS_WHERE:
            return
        where = elsewhere(event.key) or elsewhere(event.character or "")
        if where:
            self.notify(where)

    def action_help(self) -> None:
        """Show every command of this screen and its keys."""
        from tui.dialogs.help import HelpDialog

        if isinstance(screen := self.screen, SessionScreen):
            picture = isinstance(screen, SteppingScreen)
            self.ask(HelpDialog(screen.groups, self.notation, picture=picture))

    def action_palette(self) -> None:
        """Ask for a command by its name, and run it."""
        from tui.dialogs.palette import palette

        if not isinstance(screen := self.screen, SessionScreen):
            return

        def run(action: str | None) -> None:
            if action and screen.is_active:
                screen.call_later(self.run_action, action, screen)

        self.ask(palette(commands_of(screen.groups), self.notation), run)

    def action_themes(self) -> None:
        """Ask for a theme."""
        from tui.dialogs.palette import themes

        def change(name: str | None) -> None:
            if name:
                self.theme = name

        self.ask(themes(sorted(self.available_themes), self.notation), change)

    def action_charts(self) -> None:
        """Show the training screen."""
        from tui.screens.training import TrainingScreen

        if isinstance(self.screen, SteppingScreen):
            self.enter(TrainingScreen(self, room=self.projecting))

    def action_matrices(self) -> None:
        """Show the whole pass in vectors and matrices."""
        from tui.screens.matrices import MatrixScreen

        screen = self.screen
        if isinstance(screen, SteppingScreen) and not isinstance(screen, MatrixScreen):
            self.playback.stop()
            self.enter(MatrixScreen(self, room=screen.has_class("-room")))

    def action_train(self) -> None:
        """Ask how far to train, and show the training while it runs."""
        from tui.dialogs.train import TrainDialog

        self.playback.stop()
        self.ask(TrainDialog(self.notation), self._train)

    def _train(self, order: Order | None) -> None:
        if order is not None:
            self.action_charts()
            self.playback.train_until(*order)

    def action_projection(self) -> None:
        """Start projection in a theme made for a room, or leave it and what was opened from it."""
        from tui.screens.projection import ProjectionScreen

        if not self.projecting:
            self.light(room=True)
            self.enter(ProjectionScreen(self))
            return
        self.unsay()
        while not isinstance(self.screen, ProjectionScreen):
            self.pop_screen()
        self.pop_screen()
        self.light(room=False)

    def action_practice(self) -> None:
        """Ask what to practise."""
        from tui.dialogs.practice_menu import PracticeMenu

        self.playback.stop()

        def begin(wish: Wish | None) -> None:
            if wish is not None:
                self.practise(wish)

        self.ask(PracticeMenu(self.view), begin)

    def practise(self, wish: Wish) -> None:
        """Ask for the values of this pass, or for the mistake in one; in projection for a room."""
        from tui.screens.practising import practising

        screen = practising(self, wish, room=self.screen.has_class("-room"))
        if screen is None:
            self.notify("No known mistake shows in the numbers of this pass.")
        else:
            self.enter(screen)

    def end_practice(self, practice: Screen[None], *, room: bool) -> None:
        """Back from practice to the lesson, in projection where practice was."""
        from tui.screens.projection import ProjectionScreen

        if self.screen is not practice:
            return
        self.pop_screen()
        if room and not isinstance(self.screen, ProjectionScreen):
            self.enter(ProjectionScreen(self))
        elif not room and isinstance(self.screen, ProjectionScreen):
            self.pop_screen()

    def action_verify(self) -> None:
        """Show the tutorial's printed figures beside ours, and test the gradients."""
        from tui.dialogs.verify import VerifyDialog

        self.playback.stop()
        self.ask(VerifyDialog(self.view))

    def action_more_digits(self) -> None:
        """Show one decimal more."""
        self._set_digits(self.digits + 1)

    def action_fewer_digits(self) -> None:
        """Show one decimal less."""
        self._set_digits(self.digits - 1)

    def _set_digits(self, digits: int) -> None:
        if not FEWEST_DIGITS <= digits <= MOST_DIGITS:
            self.notify(f"{FEWEST_DIGITS} to {MOST_DIGITS} decimals can be shown.")
            return
        self.digits = digits
        self.show()

    async def action_quit(self) -> None:
        """Leave; where something would be lost, ask first."""
        self._leave(0)

    def action_interrupt(self) -> None:
        """Copy the text that is selected; else leave as a program that was interrupted does."""
        from textual.widgets import Input

        field = self.focused
        selected = self.screen.get_selected_text()
        if not selected and isinstance(field, Input):
            selected = field.selected_text
        if selected:
            self.run_worker(self.filing.copy(selected, "ctrl+c again leaves."))
            self.screen.clear_selection()
            if isinstance(field, Input):
                field.cursor_position = field.cursor_position  # which ends its selection
        else:
            self._leave(INTERRUPTED)

    def _leave(self, status: int) -> None:
        from tui.dialogs.leave import LeaveDialog

        if not self.losses or isinstance(self.screen, LeaveDialog):
            self.exit(return_code=status)
            return
        while isinstance(dialog := self.screen, ModalScreen):
            dialog.dismiss()

        def leave(wanted: bool | None) -> None:
            if wanted:
                self.exit(return_code=status)

        self.ask(LeaveDialog(" ".join(self.losses.values()), self.notation), leave)
