"""Which stages of a pass an export shows."""

from __future__ import annotations

from typing import Literal

from engine.trace import Pass, Stage

Detail = Literal["stage", "factor"]
"""How finely a pass is written: its ordinary stages, or every chain-rule factor."""


def shown(trace: Pass, detail: Detail) -> list[Stage]:
    """The stages that are written in this detail."""
    return [stage for stage in trace if detail == "factor" or stage.definition.ordinary]
