"""What a screen is drawn from: one frozen record, so that all panels show the same moment."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from engine.expression import UNICODE, Notation, fitted, significant
from engine.lesson import Explanation, explain
from engine.travel import Moment
from tui.limits import USUAL_DIGITS

MORE = 3
"""Decimals that a small number has more than the others."""
SIGNED = 3
"""Characters of a number beside its decimals: a minus, a digit and a point."""


class View(NamedTuple):
    """A moment, how to write it, and how far training has come. Nothing in it grows.

    `last` is the newest epoch, `visited` those at which the cursor has been; `status` says
    what the program is doing on its own, `logarithmic` on which scale charts show the epochs,
    and `by_rounds` that whole rounds go by, too fast to show their stages; `pace` is the speed
    at which it would play, where somebody has chosen one. In practice `asking` says that the
    stage's value is asked for, and `remark` is what is said, one sentence after the other.
    """

    moment: Moment
    last: int
    visited: frozenset[int]
    digits: int = USUAL_DIGITS
    notation: Notation = UNICODE
    status: str = ""
    logarithmic: bool = False
    by_rounds: bool = False
    pace: str = ""
    asking: bool = False
    remark: tuple[str, ...] = ()

    @property
    def in_lesson(self) -> View:
        """The same in the lesson's way of writing, where another one is chosen."""
        if self.moment.form is None:
            return self
        return self._replace(moment=replace(self.moment, form=None))

    @property
    def explanation(self) -> Explanation:
        """What is said at this moment; of its value only once that is shown."""
        moment = self.moment
        return explain(
            moment.trace,
            moment.stage,
            self.digits,
            self.notation,
            form=moment.written_as,
            result=moment.hidden is None,
        )

    def written(self, name: str) -> str:
        """A quantity's value as it is known at this moment, or a dash."""
        value = self.moment.known.get(name)
        if value is None:
            return self.moment.stand_in(name)
        return significant(value, self.digits, self.notation)

    def final(self, name: str) -> float:
        """A quantity's value at the end of the pass, wherever the cursor is in it."""
        return self.moment.trace.values[name]

    def listed(self, name: str, width: int) -> str:
        """The same in at most `width` characters, for a list of which it ends a line.

        It has as many decimals as a negative number has room for, and behind it stand blanks
        where another could have more, so that the points of all are in one column.
        """
        value = self.moment.known.get(name)
        if value is None:
            return self.moment.stand_in(name)
        decimals = max(min(self.digits, width - SIGNED), 0)
        text = fitted(value, width, decimals, self.notation)
        return self.pointed(text, decimals + min(self.spare, width - SIGNED - decimals))

    @property
    def spare(self) -> int:
        """Decimals that a list keeps free for a number of which too few digits would show."""
        return min(max(USUAL_DIGITS - self.digits, 0), MORE)

    @staticmethod
    def pointed(text: str, decimals: int) -> str:
        """A number, and blanks in place of the decimals that it does not have."""
        return text if "e" in text else text + " " * (decimals - len(text.partition(".")[2]))
