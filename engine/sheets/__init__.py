"""Worksheets: networks that follow from a name, and the papers that ask for their values."""

from engine.sheets.choice import Telling
from engine.sheets.sheet import (
    SEED,
    Sheet,
    UnknownSheetError,
    own_sheet,
    sheet_name,
    sheet_named,
)

__all__ = [
    "SEED",
    "Sheet",
    "Telling",
    "UnknownSheetError",
    "own_sheet",
    "sheet_name",
    "sheet_named",
]
