"""The dialog that asks what to open: a network of the gallery, or a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.widgets import Input, OptionList, Static

from engine.expression import Notation
from engine.gallery import GALLERY
from tui.dialogs.choosing import Choice, ChoosingDialog

Kind = Literal["exhibit", "path", "chooser"]


class Wanted(NamedTuple):
    """What is to be opened: an exhibit by its name, a file by its path, or one yet to choose."""

    kind: Kind
    value: str = ""


CHOOSER = Choice("chooser:", "a file …", "chosen on this machine")


class OpenDialog(ChoosingDialog[Wanted]):
    """Lists the gallery and a folder's files; what is typed narrows them, or is a path."""

    DEFAULT_CSS = """
    OpenDialog {
        #about { height: 3; width: 100%; margin-top: 1; }
        &.-short .title { margin-bottom: 0; }
    }
    """
    AROUND = 12

    def __init__(
        self,
        files: Sequence[str] | None,
        goings_on: Callable[[str], Iterable[str]],
        notation: Notation,
        *,
        typed: str = "",
    ) -> None:
        """Take the files of the folder (None where files have no paths), and how paths go on."""
        gallery = [Choice(f"exhibit:{n}", n, shown.scenario.title) for n, shown in GALLERY.items()]
        listed = [CHOOSER] if files is None else [Choice(f"path:{n}", n) for n in files]
        self._goings_on = goings_on
        self._typed = typed
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]
        example = "type a name" if files is None else "type a name, or a path such as ~/lesson.toml"
        super().__init__("Open a network", [*listed, *gallery], notation, example=example)

    def body(self) -> ComposeResult:
        """The field, the list, and what to watch for in the exhibit that is lit."""
        yield from super().body()
        yield Static(id="about")

    def on_mount(self) -> None:
        """Start from what was typed before."""
        super().on_mount()
        self.query_one(Input).value = self._typed

    def narrowed(self, typed: str) -> Iterable[Choice]:
        """How a path goes on; else what has all the words in its name or title.

        First come those whose name begins so.
        """
        if "/" in typed:
            return [Choice(f"path:{path}", path) for path in self._goings_on(typed)]
        words = typed.lower().split()
        found = (
            choice
            for choice in self.choices
            if all(word in f"{choice.name} {choice.beside}".lower() for word in words)
        )
        begun = typed.strip().lower()
        return sorted(found, key=lambda choice: not choice.name.lower().startswith(begun))

    def nothing_found(self, typed: str) -> str:
        """Whether Enter looks for a file of that name."""
        return "Nothing in this list is called that. Enter looks for a file."

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list; where nothing is left of it, there is nothing to say about it."""
        super().on_input_changed(event)
        self.query_one("#about").display = bool(self.query_one(OptionList).option_count)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what to watch for."""
        kind, _, name = str(event.option.id).partition(":")
        watch = GALLERY[name].watch if kind == "exhibit" else ""
        self.query_one("#about", Static).update(self.words(watch))

    def action_take(self) -> None:
        """Take what is lit; what was narrowed to a path is not among the usual choices."""
        options = self.query_one(OptionList)
        here = options.highlighted
        typed = self.query_one(Input).value.strip()
        lit = None if here is None else options.get_option_at_index(here).id
        kind, _, value = (lit or f"path:{typed}").partition(":")
        if kind == "path" and value == typed and value.endswith("/"):
            self.complain("This folder has no folder and no .toml file in it, or is none.")
        elif kind == "path" and value.endswith("/"):
            self.query_one(Input).value = value
            self.query_one(Input).action_end()
        elif kind == "path" and not value:
            self.complain("Type a name or a path.")
        else:
            self.dismiss(Wanted("exhibit" if kind == "exhibit" else _file(kind), value))

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Nothing: what is lit is taken by its id."""


def _file(kind: str) -> Kind:
    return "chooser" if kind == "chooser" else "path"
