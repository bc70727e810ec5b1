"""Expressions, and their views: value, Python source, a line of text, a set formula, LaTeX."""

from engine.expression.aligned import Aligned, Equation, set_aligned
from engine.expression.evaluate import evaluate, logistic
from engine.expression.latex import latex, latex_symbol
from engine.expression.layout import Block, Run, set_formula
from engine.expression.line import line
from engine.expression.notation import ASCII, UNICODE, Notation
from engine.expression.numbers import fitted, given, number, shortest, significant
from engine.expression.source import source, without_ones
from engine.expression.spreadsheet import spreadsheet
from engine.expression.substitute import substitute
from engine.expression.tree import (
    HALF,
    ONE,
    Constant,
    Difference,
    Expression,
    Logistic,
    Negative,
    Product,
    Quantity,
    Ratio,
    Square,
    Sum,
    occurrences,
    reads,
    total,
)

__all__ = [
    "ASCII",
    "HALF",
    "ONE",
    "UNICODE",
    "Aligned",
    "Block",
    "Constant",
    "Difference",
    "Equation",
    "Expression",
    "Logistic",
    "Negative",
    "Notation",
    "Product",
    "Quantity",
    "Ratio",
    "Run",
    "Square",
    "Sum",
    "evaluate",
    "fitted",
    "given",
    "latex",
    "latex_symbol",
    "line",
    "logistic",
    "number",
    "occurrences",
    "reads",
    "set_aligned",
    "set_formula",
    "shortest",
    "significant",
    "source",
    "spreadsheet",
    "substitute",
    "total",
    "without_ones",
]
