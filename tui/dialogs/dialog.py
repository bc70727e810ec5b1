"""What all dialogs share: a band over the screen below, its keys on its last row."""

from __future__ import annotations

from typing import ClassVar, NamedTuple, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.widgets import Label, Static

from engine.expression import ASCII, Notation
from tui.drawing.cells import printable
from tui.drawing.strokes import TO_ASCII
from tui.keys import shown

Result = TypeVar("Result")


class Hint(NamedTuple):
    """A key of a dialog, or several with blanks between them, what it does, and its action."""

    key: str
    does: str
    action: str


SCROLL = Hint("down up", "scroll", "scroll_band('page_down')")
WIDEST, MARGIN, GAP = 76, 2, 3
"""Cells of a dialog's lines, at each side of them, and between two hints."""


class PlainBar(ScrollBarRender):
    """A scrollbar of whole cells: the signs for parts of one are not in ASCII."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]


class HintLabel(Label):
    """A hint that can be clicked."""

    def __init__(self, text: Content, action: str, *, classes: str | None = None) -> None:
        """Take the words and what a click does."""
        super().__init__(text, classes=classes)
        self._action = action

    async def on_click(self) -> None:
        """Do what the key does."""
        await self.run_action(f"screen.{self._action}")


class Dialog(ModalScreen[Result | None]):
    """A dialog that gives a result, or None where it was closed without one.

    It is as wide as the screen, so that no columns of the screen below stand beside it.
    """

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        #band {
            width: 100%;
            height: auto;
            max-height: 100%;
            padding: 0 2;
            align-horizontal: center;
            border-top: heavy $primary;
            border-bottom: heavy $primary;
            background: $surface;
            scrollbar-size-vertical: 1;
        }
        #band > * { max-width: 76; }
        .title { text-style: bold; margin-bottom: 1; width: 100%; }
        .text { margin-bottom: 1; width: 100%; height: auto; }
        .note { display: none; width: 100%; color: $text-error; text-style: bold; }
        .note.-said { display: block; }
        #band > .hints {
            dock: bottom; height: 1; width: 100%; max-width: 100%; align: center top;
        }
        .hints Horizontal { width: 100%; max-width: 76; height: 1; background: $surface; }
        .hints Label { margin-right: 3; color: $text-muted; }
        .hints .scrolls { display: none; }
        &.-long .hints .scrolls { display: block; }
        &.-room #band { text-style: bold; scrollbar-color: $primary; }
        &.-room OptionList { scrollbar-color: $primary; }
        &.-room Field { border: heavy $primary; }
        &.-room Field > .input--selection { background: $primary; color: $background; }
        &.-ascii Field { border: blank; }
        &.-ascii Field:focus { border: ascii $primary; }
        &.-ascii #band { border-top: ascii $primary; border-bottom: ascii $primary; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel"),
        *(
            Binding(key, f"scroll_band('{way}')")
            for key, way in {
                "down": "down",
                "up": "up",
                "pagedown,space": "page_down",
                "pageup": "page_up",
                "home": "home",
                "end": "end",
            }.items()
        ),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (Hint("escape", "closes", "cancel"),)
    SCROLLS: ClassVar[bool] = True
    """Whether arrows scroll what is too long for the screen; else they move something in it."""

    def __init__(self, heading: str, notation: Notation) -> None:
        """Take the title, and how signs are written."""
        super().__init__()
        self.heading = heading
        self.notation = notation
        self.set_class(notation is ASCII, "-ascii")
        ScrollBar.renderer = PlainBar if notation is ASCII else ScrollBarRender

    def compose(self) -> ComposeResult:
        """The title, the dialog's own widgets, and its keys."""
        with VerticalScroll(id="band", can_focus=False):
            yield Label(self.words(self.heading), classes="title")
            yield from self.body()
            yield Static(classes="note")
            with Horizontal(classes="hints"), Horizontal():
                if self.SCROLLS:
                    yield HintLabel(self._hint(SCROLL), SCROLL.action, classes="scrolls")
                for hint in self.hints:
                    yield HintLabel(self._hint(hint), hint.action)

    def on_mount(self) -> None:
        """Say that it scrolls only where it does."""
        for band in self.query("#band"):
            self.watch(band, "show_vertical_scrollbar", self._is_long)

    def _is_long(self, is_long: bool) -> None:
        """Name the keys that scroll, where there is more to see and room to say so."""
        texts = [self._hint(hint).cell_length for hint in (SCROLL, *self.hints)]
        room = min(WIDEST, self.app.size.width - 2 * MARGIN)
        self.set_class(is_long and sum(texts) + GAP * (len(texts) - 1) <= room, "-long")

    def _hint(self, hint: Hint) -> Content:
        plain = self.notation is ASCII
        keys = " ".join(shown(each, ascii_only=plain) for each in hint.key.split())
        return self.words(f"{keys} {hint.does}")

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that its last row shows."""
        return self.HINTS

    def body(self) -> ComposeResult:
        """The dialog's own widgets."""
        yield from ()

    def paragraph(self, text: str) -> Static:
        """Some lines of text."""
        return Static(self.words(text), classes="text")

    def complain(self, text: str) -> None:
        """Say what is wrong with an answer, as a sentence; the dialog stays open.

        Nothing at all takes away what was said.
        """
        begins = text.partition(" ")[0]
        if begins.isalpha() and begins.islower():  # a word; a name such as `w5` stays as it is
            text = text[0].upper() + text[1:]
        if text and not text.endswith((".", "?")):
            text += "."
        self.query_one(".note", Static).update(self.words(text))
        self.query_one(".note").set_class(bool(text), "-said")

    def words(self, text: str) -> Content:
        """Text for a widget: never read as markup, and nothing in it commands the terminal.

        For a room its fractions have no thin bars.
        """
        lines = "\n".join(map(printable, text.split("\n")))
        if self.has_class("-room"):
            lines = lines.replace("─", "━")
        if self.notation is ASCII:
            lines = lines.replace("…   ", f"{ASCII.ellipsis} ").translate(TO_ASCII)
        return Content(lines)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close, once."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_scroll_band(self, way: str) -> None:
        """Scroll what is too long for the screen."""
        for band in self.query("#band"):  # a dialog without one has nothing to scroll
            getattr(band, f"scroll_{way}")(animate=False)

    def action_cancel(self) -> None:
        """Close without a result."""
        self.dismiss(None)
