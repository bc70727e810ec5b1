"""Expressions, and their views: value, Python source, a line of text, a set formula, LaTeX."""

from engine.expression.aligned import Aligned, Column, Equation, set_aligned, set_columns
from engine.expression.arithmetic import Arithmetic, computed
from engine.expression.broken import set_within, stacked
from engine.expression.evaluate import evaluate
from engine.expression.functions import LOGISTIC, logistic
from engine.expression.latex import latex, latex_number, latex_symbol
from engine.expression.layout import Block, Run, Words, set_expression, set_formula, word
from engine.expression.line import broken, line
from engine.expression.notation import ASCII, UNICODE, Notation
from engine.expression.numbers import fitted, given, number, shortest, significant
from engine.expression.source import source, without_ones
from engine.expression.spreadsheet import spreadsheet
from engine.expression.substitute import substitute
from engine.expression.tree import (
    HALF,
    ONE,
    Applied,
    Constant,
    Derivative,
    Difference,
    Exponential,
    Expression,
    Function,
    Negative,
    Power,
    Product,
    Quantity,
    Quotient,
    Ratio,
    Square,
    Sum,
    UnfinishedError,
    children,
    mapped,
    occurrences,
    reads,
    total,
)

__all__ = [
    "ASCII",
    "HALF",
    "LOGISTIC",
    "ONE",
    "UNICODE",
    "Aligned",
    "Applied",
    "Arithmetic",
    "Block",
    "Column",
    "Constant",
    "Derivative",
    "Difference",
    "Equation",
    "Exponential",
    "Expression",
    "Function",
    "Negative",
    "Notation",
    "Power",
    "Product",
    "Quantity",
    "Quotient",
    "Ratio",
    "Run",
    "Square",
    "Sum",
    "UnfinishedError",
    "Words",
    "broken",
    "children",
    "computed",
    "evaluate",
    "fitted",
    "given",
    "latex",
    "latex_number",
    "latex_symbol",
    "line",
    "logistic",
    "mapped",
    "number",
    "occurrences",
    "reads",
    "set_aligned",
    "set_columns",
    "set_expression",
    "set_formula",
    "set_within",
    "shortest",
    "significant",
    "source",
    "spreadsheet",
    "stacked",
    "substitute",
    "total",
    "without_ones",
    "word",
]
