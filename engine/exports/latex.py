"""One pass as a LaTeX document that a plain `pdflatex` compiles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from engine.exports.stages import Detail, shown
from engine.expression import latex_number
from engine.latex_text import latex_text
from engine.trace import Pass, Stage

HEAD = r"""\documentclass[a4paper,11pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{amsmath}
\usepackage[margin=13mm]{geometry}
\allowdisplaybreaks
\begin{document}
"""
WIDEST = 70
"""Signs of a formula, blanks apart, that surely have room on a line."""
OPENING, CLOSING = ("{", r"\left("), ("}", r"\right)")
_BRACKETS = re.compile(r"(\\left\(|\\right\)|[{}])")
_COMMAND = re.compile(r"\\[a-z]+|[{} ]")
FOOT = "\\end{document}\n"


def trace_latex(
    trace: Pass, epoch: int = 0, detail: Detail = "factor", *, digits: int = 9
) -> Iterator[str]:
    """A whole document: each phase a section, each stage in symbols and in numbers."""
    yield HEAD
    yield f"\\section*{{{latex_text(trace.scenario.heading)}}}\n\nEpoch {epoch:,}\n"
    for phase, group in groupby(shown(trace, detail), lambda stage: stage.phase):
        equations = [_equation(stage, digits) for stage in group if stage.value is not None]
        yield f"\n\\subsection*{{{phase}}}\n"
        if equations:
            yield "\\begin{align*}\n" + " \\\\[4pt]\n".join(equations) + "\n\\end{align*}\n"
        else:
            yield "All new weights replace the old ones at once.\n"
    yield FOOT


def _equation(stage: Stage, digits: int) -> str:
    value = latex_number(stage.value or 0.0, digits)
    symbol, _, formula = stage.latex().partition(" = ")
    numbers = stage.latex_substituted(digits)
    right = value if numbers == value else f"{_folded(numbers)} = {value}"
    return f"{symbol} &= {_folded(formula)} \\\\\n&= {right}"


def _folded(formula: str) -> str:
    """A sum that is wider than the page with each of its terms on a line of its own."""
    if len(_COMMAND.sub("", formula)) <= WIDEST:
        return formula
    terms, depth = [""], 0
    for piece in _BRACKETS.split(formula):
        depth += (piece in OPENING) - (piece in CLOSING)
        first, *others = piece.split(" + ") if depth == 0 else [piece]
        terms[-1] += first
        terms += others
    return " \\\\\n&\\quad{} + ".join(terms)
