"""The numbers that more than one part of the program must agree on."""

from __future__ import annotations

FEWEST_DIGITS, MOST_DIGITS = 3, 12
"""Decimals that can be shown."""
USUAL_DIGITS = 9
"""Decimals that are shown unless others are asked for: as many as the tutorial shows."""
USUAL_EPOCHS = 10_000
"""Epochs to train unless another number is asked for: as many as the tutorial trains."""
MOST_SHEETS = 10_000
"""Worksheets that are made at a time."""
INTERRUPTED = 130
"""The exit status after ctrl+c: 128 and the signal's number."""
