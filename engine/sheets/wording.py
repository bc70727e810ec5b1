"""What all papers say, and how their numbers are written."""

from __future__ import annotations

from decimal import Decimal

from engine.diagnosis.digits import ON_A_FORM, own_digits
from engine.parts import Part
from engine.sheets.sheet import Sheet

TASK = (
    f"Work through one pass of backpropagation. Write every value with {ON_A_FORM} significant"
    " digits, and keep more while you calculate. All weights are updated at once."
)

LONGEST_FIXED = 14
"""Characters of a number that is still written without a power of ten."""


def solved(value: float) -> str:
    """A value with the digits that a sheet asks for, or with as many as it has."""
    digits = min(ON_A_FORM, own_digits(value))
    fixed = f"{Decimal(f'{value:.{digits - 1}e}'):f}"
    return fixed if len(fixed) <= LONGEST_FIXED else f"{value:.{digits - 1}e}"


def plain(value: float) -> str:
    """A number that was given, as it was given."""
    return f"{value:.12g}"


def telling_line(sheet: Sheet, only: Part | None = None) -> str:
    """For the teacher: how many mistakes the numbers of the sheet tell apart."""
    told = sheet.told(only)
    apart, of = told.apart, told.of
    return f"For the teacher: of {of} mistakes that can be made here, {apart} are told apart."


PHASES = {
    "forward": "Forward",
    "error": "Error",
    "backward-output": "Backward: the output layer",
    "backward-hidden": "Backward: the hidden layer",
}
