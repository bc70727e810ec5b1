"""The menu of practice: what is to be asked."""

from __future__ import annotations

from secrets import token_hex
from typing import NamedTuple

from engine.parts import PARTS, Part
from tui.dialogs.choosing import Choice, ChoosingDialog
from tui.view import View

WORDS: dict[Part, str] = {
    "forward": "net inputs and outputs",
    "error": "both errors and their sum",
    "output": "gradients of the output layer",
    "hidden": "gradients of the hidden layer",
    "update": "all new weights",
}
FIND, WHOLE, HERE = "find", "whole", "here"


class Wish(NamedTuple):
    """What is to be practised: a part or all of a pass, from a stage on; or finding an error.

    The errors follow from the seed.
    """

    only: Part | None = None
    start: str | None = None
    find: bool = False
    seed: str = ""


class PracticeMenu(ChoosingDialog[Wish]):
    """Gives what was chosen."""

    def __init__(self, view: View) -> None:
        """Take the view from which practice begins."""
        stage = view.moment.stage
        choices = [Choice(WHOLE, "Practise this pass", "each value is asked before it is shown")]
        if stage is not None and stage.value is not None:
            symbol = view.notation.symbol(stage.id)
            choices.append(Choice(HERE, "Practise from here on", f"from {symbol}"))
        choices += [Choice(part, f"Only {part}", WORDS[part]) for part in PARTS]
        choices.append(Choice(FIND, "Find the error", "a pass with one mistake in it"))
        super().__init__("Your turn", choices, view.notation)
        self._stage = None if stage is None else stage.id

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Close with the wish; where nothing is left to choose, stay."""
        match choice and choice.id:
            case None:
                return
            case "whole":
                wish = Wish()
            case "here":
                wish = Wish(start=self._stage)
            case "find":
                wish = Wish(find=True, seed=token_hex(4))
            case part:
                wish = Wish(only=next(each for each in PARTS if each == part))
        self.dismiss(wish)
