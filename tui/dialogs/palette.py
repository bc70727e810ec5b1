"""The command palette and the list of themes: something chosen by its name."""

from __future__ import annotations

from collections.abc import Iterable

from engine.expression import Notation
from tui.commands import Command
from tui.dialogs.choosing import Choice, ChoosingDialog


class PaletteDialog(ChoosingDialog[str]):
    """Gives the id of what was chosen."""

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Close with the choice; where nothing is left to choose, stay."""
        if choice is not None:
            self.dismiss(choice.id)


def palette(commands: Iterable[Command], notation: Notation) -> PaletteDialog:
    """Every command by its name; the result is its action."""
    choices = []
    for command in commands:
        key = command.keys_in(notation).partition(" ")[0]
        choices.append(Choice(command.action, command.title, command.help, key))
    return PaletteDialog("Commands", choices, notation)


def themes(names: Iterable[str], notation: Notation) -> PaletteDialog:
    """Every theme by its name."""
    return PaletteDialog("Themes", [Choice(name, name) for name in names], notation)
