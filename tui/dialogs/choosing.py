"""A list to choose from, narrowed as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.style import Style
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from engine.expression import Notation
from tui.dialogs.dialog import MARGIN, WIDEST, Dialog, Hint, Result
from tui.dialogs.field import Field
from tui.drawing.cells import cell_width

KEYS = 7
"""Cells for the keys of commands."""
SCROLLBAR, INDENT = 1, 2
"""Cells beside the list, and before what stands below a name."""
NARROWEST, MOST_LINES = 24, 2
"""Cells beside a name below which nothing is written there, and its lines at the most."""
LEAST = 4
"""Cells of a line in a terminal that is too small for any."""


LIT = "option-list--option-highlighted"


class Options(OptionList):
    """A list that grows and shrinks while the mouse is on it."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The line that is lit is reversed where no colour tells it: style sheets cannot say so."""
        style = super().get_visual_style(*component_classes, partial=partial)
        reversed_ = LIT in component_classes and self.app.no_color
        return style + Style(reverse=True) if reversed_ else style

    async def _on_click(self, event: Click) -> None:
        """Take no line that was gone by the time the click came."""
        place = event.style.meta.get("option")
        if isinstance(place, int) and place >= self.option_count:
            event.prevent_default()


class Choice(NamedTuple):
    """A line of the list: what is chosen by it, its name, what it is, and a key beside the name."""

    id: str
    name: str
    beside: str = ""
    key: str = ""


class ChoosingDialog(Dialog[Result]):
    """Shows choices; letters narrow them, arrows move, Enter takes the one that is lit."""

    DEFAULT_CSS = """
    ChoosingDialog {
        OptionList {
            width: 100%;
            height: auto;
            text-wrap: nowrap;
            text-overflow: ellipsis;
            border: none;
            padding: 0;
            background: $surface;
            scrollbar-size-vertical: 1;
        }
        OptionList > .option-list--option-highlighted { text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)"),
        Binding("up", "move(-1)"),
        Binding("pagedown", "page(1)"),
        Binding("pageup", "page(-1)"),
    ]
    SCROLLS = False
    AROUND: ClassVar[int] = 10
    """Rows that it has beside its list: frame, title, field, what is said, keys."""
    HINTS = (
        Hint("enter", "takes it", "take"),
        Hint("down up", "move", "move(1)"),
        Hint("escape", "closes", "cancel"),
    )

    def __init__(
        self,
        heading: str,
        choices: Sequence[Choice],
        notation: Notation,
        *,
        example: str = "type to narrow the list",
    ) -> None:
        """Take what can be chosen, and what to say while nothing is typed."""
        super().__init__(heading, notation)
        self.choices = choices
        self._example = example
        self._widest = max((cell_width(choice.name) for choice in choices), default=0)
        self._keys = KEYS if any(choice.key for choice in choices) else 0

    def body(self) -> ComposeResult:
        """A field, and the list below it."""
        yield Field(placeholder=str(self.words(self._example)))
        options = Options(*map(self._option, self.choices))
        options.can_focus = False  # the field has the focus, and keeps it
        options.styles.max_height = self._most()
        yield options

    def _most(self) -> int:
        """The rows of the list at the most."""
        return max(self.app.size.height - self.AROUND, 1)

    def on_mount(self) -> None:
        """Light the first choice."""
        self.query_one(OptionList).highlighted = self.first()

    def first(self) -> int | None:
        """The choice that is lit before anything is typed."""
        return 0 if self.choices else None

    def narrowed(self, typed: str) -> Iterable[Choice]:
        """The choices that are left for what was typed, best first."""
        words = typed.lower().split()
        return [c for c in self.choices if all(word in c.name.lower() for word in words)]

    def nothing_found(self, typed: str) -> str:
        """What is said where nothing is left for what was typed."""
        return "Nothing here is called that."

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Close with a result, or say what is wrong."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list; the dialog stays as high as it was, so that nothing jumps."""
        band = self.query_one("#band")
        band.styles.min_height = max(band.outer_size.height, 1)
        found = self._shown(event.value)
        narrowed = len(found) < len(self.choices)
        options = self.query_one(OptionList)
        options.highlighted = (0 if found else None) if narrowed else self.first()
        self.complain("" if found else self.nothing_found(event.value))

    def on_resize(self) -> None:
        """Write the lines anew for another width; the list takes all rows that there are."""
        self.query_one("#band").styles.min_height = None
        options = self.query_one(OptionList)
        options.styles.max_height = self._most()
        lit = options.highlighted
        self._shown(self.query_one(Input).value)
        options.highlighted = lit

    def _shown(self, typed: str) -> Sequence[Choice]:
        """List what is left for what was typed."""
        found = list(self.narrowed(typed)) if typed else self.choices
        self.query_one(OptionList).clear_options().add_options(map(self._option, found))
        return found

    def on_input_submitted(self) -> None:
        """Take what is lit."""
        self.action_take()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_take()

    def action_take(self) -> None:
        """Take what is lit."""
        options = self.query_one(OptionList)
        here = options.highlighted
        chosen = None if here is None else options.get_option_at_index(here).id
        choice = next((choice for choice in self.choices if choice.id == chosen), None)
        self.taken(self.query_one(Input).value, choice)

    def action_move(self, lines: int) -> None:
        """Move in the list, which stops at its ends."""
        options = self.query_one(OptionList)
        if options.option_count:
            place = (options.highlighted or 0) + lines
            options.highlighted = min(max(place, 0), options.option_count - 1)

    def action_page(self, way: int) -> None:
        """Move by as many lines as are in sight."""
        self.action_move(way * max(self.query_one(OptionList).size.height - 1, 1))

    def _option(self, choice: Choice) -> Option:
        """Name, key and what it is side by side, or where that is too narrow below each other."""
        gap = " " * (self._widest - cell_width(choice.name) + 2)
        lead = f"{choice.name}{gap}{choice.key:<{self._keys}}"
        width = min(WIDEST, self.app.size.width - 2 * MARGIN) - SCROLLBAR
        room, indent = width - cell_width(lead), cell_width(lead)
        if below := room < min(NARROWEST, len(choice.beside)):
            room, indent = width - INDENT, INDENT
        room = max(room, LEAST)
        first, *rest = wrap(choice.beside, room, max_lines=MOST_LINES, placeholder=" …") or [""]
        lines = [lead.rstrip(), first, *rest] if below else [lead + first, *rest]
        return Option(self.words(("\n" + " " * indent).join(lines)), id=choice.id)
