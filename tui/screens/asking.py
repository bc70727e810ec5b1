"""What practice and finding the error share: a stage, a field, and a room that may look on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.geometry import Region, Size

from engine.expression import ASCII
from engine.travel import Moment
from tui.drawing.pane import FRAME
from tui.host import Host
from tui.panels.asking import WORDS_FIRST, AskingPanel, Field, places_in
from tui.panels.pane import has_frames
from tui.screens import later_arrangement
from tui.screens.answer_field import AnswerField
from tui.screens.arrangement import Arrangements
from tui.screens.placing import Places
from tui.screens.session_screen import SessionScreen
from tui.view import View


class AskingScreen(SessionScreen):
    """Shows a moment of its own, with a field while an answer is wanted."""

    ARRANGEMENTS: ClassVar[tuple[Arrangements, ...]] = (
        later_arrangement.ASKING_STUDY,
        later_arrangement.ASKING_IN_A_ROOM,
    )
    AUTO_FOCUS = ""
    TELLS_WHERE = False  # digits typed too early would pile up messages over the field

    def __init__(self, host: Host, *, room: bool = False) -> None:
        """Take the program, and whether a room looks on."""
        super().__init__(host, classes="-room" if room else None)
        self.room = room

    @property
    def moment(self) -> Moment:
        """What is shown."""
        raise NotImplementedError

    @property
    def asking(self) -> bool:
        """Whether an answer is wanted."""
        raise NotImplementedError

    @property
    def remark(self) -> tuple[str, ...]:
        """What is said."""
        raise NotImplementedError

    @property
    def status(self) -> str:
        """What the header says of the exercise."""
        raise NotImplementedError

    @property
    def view(self) -> View:
        """The moment, written as everything else is."""
        return self.host.view._replace(
            moment=self.moment,
            status=self.status,
            by_rounds=False,
            pace="",
            asking=self.asking,
            remark=self.remark,
        )

    @property
    def arrangements(self) -> Arrangements:
        """For one, or for a room."""
        return self.ARRANGEMENTS[1 if self.room else 0]

    def places(self, size: Size) -> Places:
        """Where each panel stands, and the field within its own; nowhere while it is blank."""
        found = super().places(size)
        if (panel := found.get(AskingPanel)) is None:
            return found
        inner = panel.shrink((FRAME,) * 4) if has_frames(size) and not self.room else panel
        digits = self.host.view.digits
        words_first = self.has_class(WORDS_FIRST)
        field = places_in(
            inner.width, inner.height, digits, room=self.room, words_first=words_first
        ).field
        if not self.asking:
            field = Field(inner.width - 1, field.y, 1)
        x, y, width, height = field
        return {**found, AnswerField: Region(inner.x + x, inner.y + y, width, height)}

    def compose(self) -> ComposeResult:
        """The panels, and the field on top of them."""
        yield from super().compose()
        yield AnswerField(self.answered, self.pressed, ascii_only=self.host.view.notation is ASCII)

    def show(self) -> None:
        """Draw everything; the field is open only while an answer is wanted."""
        super().show()
        field = self.query_one(AnswerField)
        if field.open != self.asking:
            field.let(be_open=self.asking)
            field.refresh(layout=True)
        self.set_focus(field)

    async def pressed(self, key: str) -> bool:
        """Do what a key does on this screen; False where that is nothing."""
        found = self._bindings.key_to_bindings.get(key)
        if found:
            await self.run_action(found[0].action)
        return bool(found)

    def answered(self, text: str) -> None:
        """Do something with what was typed."""
        raise NotImplementedError

    def action_answer(self) -> None:
        """Answer with what stands in the field; where it is closed, go on."""
        field = self.query_one(AnswerField)
        typed, field.value = field.value, ""
        self.answered(typed)

    def action_room(self) -> None:
        """For a room, or for one again."""
        self.room = not self.room
        self.set_class(self.room, "-room")
        self.host.light(room=self.room)
        self.blank = False
        self.rearrange()

    def action_blank(self) -> None:
        """Blank the screen before a room, or bring it back."""
        if not self.room:
            self.notify("Blank: only in projection.")
            return
        super().action_blank()
