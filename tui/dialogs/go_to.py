"""The dialog that asks where to go."""

from __future__ import annotations

from collections.abc import Iterable

from engine.travel import (
    Candidate,
    Destination,
    DestinationError,
    narrowed,
    parse_destination,
    split_epoch,
)
from tui.dialogs.choosing import Choice, ChoosingDialog
from tui.view import View


class GoToDialog(ChoosingDialog[Destination]):
    """Every stage with its value, narrowed by a part of its name; an epoch can be typed too."""

    def __init__(self, view: View) -> None:
        """Take the view whose stages there are to go to."""
        self._view = view
        self._rules = view.moment.trace.scenario.rules
        super().__init__(
            "Go to a stage, an epoch, or both",
            list(map(self._choice, narrowed("", self._rules))),
            view.notation,
            example="w5+    10000    10000 E_total",
        )

    def first(self) -> int:
        """The stage that one is at."""
        here = self._view.moment.stage_id
        return next(place for place, choice in enumerate(self.choices) if choice.id == here)

    def narrowed(self, typed: str) -> Iterable[Choice]:
        """The stages that what is typed beside an epoch can mean."""
        try:
            _, name = split_epoch(typed)
        except DestinationError:
            return []
        return map(self._choice, narrowed(name, self._rules) or narrowed(typed, self._rules))

    def nothing_found(self, typed: str) -> str:
        """What is wrong with it; an epoch alone needs no stage."""
        try:
            parse_destination(typed, self._rules)
        except DestinationError as error:
            return str(error)
        return ""

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Go to the stage that is lit, at the epoch that is typed, or say what is wrong."""
        try:
            if choice is None:
                self.dismiss(parse_destination(typed, self._rules))
                return
            epoch, name = split_epoch(typed)
        except DestinationError as error:
            self.complain(str(error))
            return
        stays = epoch is not None and not name and choice.id == self._view.moment.stage_id
        self.dismiss(Destination(epoch, None if stays else choice.id))

    def _choice(self, candidate: Candidate) -> Choice:
        view, name = self._view, candidate.id
        value = view.written(name) if name in view.moment.trace.values else ""
        return Choice(name, view.notation.symbol(name), value)
