"""What a round was good for: the error and the outputs before it, after it, and after many."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from engine.trace import Pass
from engine.training import History, Training
from engine.training.compiler import OBSERVED, forward_pass

MANY = 10_000
"""The rounds that the tutorial repeats."""


Values = tuple[float, float, float]
"""E_total, out_o1 and out_o2."""


class Change(NamedTuple):
    """A quantity before a round, after it, and after MANY rounds in all.

    `after` is None where the round leads to weights that are not finite, `after_many` where
    the run ends before that, or where so many rounds are done already.
    """

    before: float
    after: float | None
    after_many: float | None


class PayOff(NamedTuple):
    """What becomes of the error and of the outputs.

    `diverges_at` is the round after which the weights are no longer finite numbers, where
    that happens within the first MANY rounds.
    """

    E_total: Change
    out_o1: Change
    out_o2: Change
    diverges_at: int | None = None


class PayOffs:
    """The pay-off of every round of one run; what MANY rounds give is computed once."""

    def __init__(self, history: History) -> None:
        """Take the run."""
        self._history = history
        self._many: Values | None = None
        self._diverges_at: int | None = None

    def of(self, epoch: int, trace: Pass) -> PayOff:
        """The pay-off of the round that this pass, at this epoch, computes."""
        after = self._after(trace)
        if epoch < MANY:
            self._train()
        many = self._many if epoch < MANY else None
        diverges_at = self._diverges_at if after else epoch + 1
        error, first, second = (
            Change(trace.values[name], after and after[place], many and many[place])
            for place, name in enumerate(OBSERVED)
        )
        return PayOff(error, first, second, diverges_at)

    def _after(self, trace: Pass) -> Values | None:
        following = tuple(trace.next.values())
        if not all(map(isfinite, following)):
            return None
        return forward_pass(trace.scenario.rules)(self._history.constants, following)

    def _train(self) -> None:
        if self._many or self._diverges_at:
            return
        history = self._history
        if history.last < MANY:
            training = Training(history.scenario)
            training.run(MANY)
            history = training.history
        if history.last < MANY:
            self._diverges_at = history.last + 1
        else:
            reached = history[MANY]
            self._many = (reached.E_total, reached.out_o1, reached.out_o2)
