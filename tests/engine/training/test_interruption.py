"""An interruption may land on any line, and leaves a history that is whole."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from engine import Scenario, Training, train
from engine.training import Outcome, blocks, history, run

if TYPE_CHECKING:
    from _typeshed import TraceFunction

EPOCHS = 12
ADDING = {blocks.__file__, history.__file__}


def interrupting(at: int, reached: list[int]) -> TraceFunction:
    """A tracer that interrupts at one of the lines that add to a history, counted from 0."""

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if frame.f_code.co_filename not in ADDING:
            return trace if frame.f_code.co_filename == run.__file__ else None
        if event == "line":
            reached[0] += 1
            if reached[0] == at + 1:
                raise KeyboardInterrupt
        return trace

    return trace


def interrupted_run(at: int) -> tuple[Training, bool]:
    """A run in small slices, interrupted at a line, and whether it got as far as that line."""
    training, reached = Training(Scenario()), [0]
    before = sys.gettrace()
    sys.settrace(interrupting(at, reached))
    try:
        training.run(EPOCHS)
    finally:
        sys.settrace(before)
    return training, reached[0] > at


def test_an_interruption_anywhere_leaves_a_whole_history(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it lands, each epoch that is kept is right, and the run can go on."""
    monkeypatch.setattr(run, "SLICE", 3)
    monkeypatch.setattr(blocks, "ROWS", 2)
    at, landed = 0, True
    uninterrupted = train(Scenario(), EPOCHS)
    whole = list(uninterrupted)
    while landed:
        training, landed = interrupted_run(at)
        kept = training.history
        assert (training.outcome is Outcome.INTERRUPTED) == landed, at
        assert whole[: len(kept)] == list(kept), at
        training.run(EPOCHS)
        assert whole == list(kept), at
        assert uninterrupted.bytes_kept == kept.bytes_kept, at
        at += 1
    assert at > 100
