"""What the study screen and the training screen share: one session, one player, one view."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen

from engine.travel import Destination, Session
from tui.commands import Groups, bindings, in_a_room, with_keys
from tui.host import Host
from tui.panels.charts import ChartPanel
from tui.panels.footer import FooterBar
from tui.panels.panel import Panel
from tui.panels.too_small import TooSmall
from tui.playback import Playback
from tui.screens.arrangement import Arrangements, chosen, least
from tui.screens.placing import Kind, Places, Placing, kinds, places
from tui.view import View


class SessionScreen(Screen[None]):
    """A screen that draws the app's view, and on which the player can be started and stopped."""

    DEFAULT_CSS = """
    SessionScreen { overflow: hidden; }
    """
    TELLS_WHERE: ClassVar[bool] = True
    """Whether a key that does nothing here is told where it would do something."""
    GROUPS: ClassVar[Groups] = ()
    """The commands of this screen."""
    ARRANGEMENTS: ClassVar[tuple[Arrangements, ...]] = ()
    """All the arrangements that its panels can have; the first is the usual one."""

    blank = False
    """Whether nothing is shown, as a room may want it."""

    def __init__(self, host: Host, *, classes: str | None = None, room: bool = False) -> None:
        """Take the program whose session this is a view of, and whether projection led here."""
        super().__init__(classes="-room" if room else classes)
        self.host = host
        self.groups = with_keys(in_a_room(self.GROUPS) if room else self.GROUPS, host.keys)
        self._bindings = BindingsMap(bindings(self.groups))
        self._placing = Placing(self.places)

    @property
    def playback(self) -> Playback:
        """What plays, trains and stops."""
        return self.host.playback

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self.playback.session

    @property
    def view(self) -> View:
        """What is to be shown now."""
        return self.host.view

    @property
    def layout(self) -> Layout:
        """What puts the panels in their places."""
        return self._placing

    @property
    def arrangements(self) -> Arrangements:
        """The arrangements from which the size chooses now."""
        return self.ARRANGEMENTS[0]

    def takes(self, key: str) -> bool:
        """Whether a key does something here; to gather all that it could do takes time."""
        return key in self._bindings.key_to_bindings or key in self.active_bindings

    def places(self, size: Size) -> Places:
        """Where each panel stands at a size; nowhere while the screen is blank."""
        return {} if self.blank else places(chosen(self.arrangements, size) or TooSmall, size)

    def compose(self) -> ComposeResult:
        """Every panel that is in some arrangement of this screen."""
        found: dict[Kind, None] = {}
        for arrangements in self.ARRANGEMENTS:
            for _, part in arrangements:
                found |= dict.fromkeys(kinds(part))
        found[TooSmall] = None
        for kind in found:
            yield self._made(kind)

    def _made(self, kind: Kind) -> Panel:
        if issubclass(kind, ChartPanel):
            return kind(lambda: self.playback.curves)
        if issubclass(kind, FooterBar):
            return kind(self.groups)
        return kind(least(self.ARRANGEMENTS[0])) if issubclass(kind, TooSmall) else kind()

    @property
    def panels(self) -> list[Panel]:
        """All its panels, those too that have no place at this size."""
        return [child for child in self.children if isinstance(child, Panel)]

    def rearrange(self) -> None:
        """Place the panels anew, after the arrangement for this size has changed."""
        for panel in self.panels:
            panel.refresh(layout=True)
        self.show()

    def on_screen_resume(self) -> None:
        """Show the moment: the first one, or what has changed on another screen."""
        self.show()

    def show(self) -> None:
        """Draw every panel from one view of the moment."""
        view = self.view
        for panel in self.panels:
            panel.show(view)

    def step(
        self,
        move: Callable[[], bool],
        *,
        ahead: bool = False,
        reveals: bool = False,
        why: str = "",
    ) -> None:
        """Make one step and show where it leads. While it plays, the key only stops it.

        From a blank screen it only comes back. A step that leads nowhere says why; one that only
        reveals what playing waits for lets it play on.
        """
        if self.blank:
            self.action_blank()
        elif self.playback.player.playing and not reveals:
            self.playback.stop()
        elif move():
            self.host.unsay()
            self.show()
        elif why := why or (self.playback.player.why_no_further() if ahead else ""):
            self.notify(why)

    def action_restart(self) -> None:
        """To epoch 0."""
        self.step(self.session.restart, why="This is the start.")

    def action_next_pass(self) -> None:
        """One update on."""
        self.step(self.session.next_pass, ahead=True)

    def action_previous_pass(self) -> None:
        """One update back."""
        self.step(self.session.previous_pass, why="This is the first pass.")

    def action_go_to(self) -> None:
        """Ask where to go, and go there."""
        from tui.dialogs.go_to import GoToDialog

        self.playback.stop()
        self.host.ask(GoToDialog(self.host.view), self.go)

    def action_back(self) -> None:
        """To where one was before the last jump."""
        self.step(self.session.back, why="There was no jump to go back from.")

    def go(self, destination: Destination | None) -> None:
        """Go to a destination, unless it was not given after all."""
        if destination is None:
            return
        self.step(lambda: self.playback.go(*destination))

    def action_blank(self) -> None:
        """Blank the screen, or bring it back."""
        self.blank = not self.blank
        self.rearrange()

    def action_hide(self) -> None:
        """Hide results until asked, reveal the hidden one, or stop hiding."""
        self.session.hide_or_reveal()
        self.show()

    def action_play(self) -> None:
        """Play, or pause."""
        self.host.unsay()
        self.playback.toggle()

    def action_faster(self) -> None:
        """One step up the ladder of speeds."""
        self._at_a_speed(self.playback.faster, "It is the fastest.")

    def action_slower(self) -> None:
        """One step down the ladder of speeds."""
        self._at_a_speed(self.playback.slower, "It is the slowest.")

    def _at_a_speed(self, change: Callable[[], bool], last: str) -> None:
        """At another speed, of which nothing may lie over; or say that there is none."""
        if change():
            self.host.unsay()
        else:
            self.notify(last)
