"""Expressions, and their views: value, Python source, a line of text, a set formula, LaTeX."""

from engine.expression.evaluate import evaluate, logistic
from engine.expression.latex import latex, latex_symbol
from engine.expression.layout import Block, Run, set_formula
from engine.expression.line import line
from engine.expression.notation import ASCII, UNICODE, Notation
from engine.expression.numbers import fitted, number, shortest
from engine.expression.source import source, without_ones
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
    reads,
)

__all__ = [
    "ASCII",
    "HALF",
    "ONE",
    "UNICODE",
    "Block",
    "Constant",
    "Difference",
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
    "latex",
    "latex_symbol",
    "line",
    "logistic",
    "number",
    "reads",
    "set_formula",
    "shortest",
    "source",
    "without_ones",
]
