"""The whole pass in matrices: equations, the cells of a stage, and the same as code."""

from engine.calculus.matrices.code import numpy_lines
from engine.calculus.matrices.equations import WHY_ROWS, WHY_TRANSPOSED, equations
from engine.calculus.matrices.grid import At, Cell, Equation, Grid, cells, spelled
from engine.calculus.matrices.lit import Lit, lit, updated

__all__ = [
    "WHY_ROWS",
    "WHY_TRANSPOSED",
    "At",
    "Cell",
    "Equation",
    "Grid",
    "Lit",
    "cells",
    "equations",
    "lit",
    "numpy_lines",
    "spelled",
    "updated",
]
