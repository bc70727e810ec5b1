"""A derivation as text, as JSON, and as a LaTeX document."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from engine.calculus import Derived
from engine.exports.latex import FOOT, HEAD
from engine.expression import (
    ASCII,
    UNICODE,
    Notation,
    broken,
    latex,
    latex_number,
    latex_symbol,
    number,
)
from engine.json_text import finite, json_text
from engine.latex_text import latex_text

WIDTH = 80
INDENT = "    "


def derivation_text(
    found: Derived, notation: Notation = UNICODE, digits: int = 9, width: int = WIDTH
) -> Iterator[str]:
    """Line by line for a reader: the rule, what follows by it, and why; at the end the value.

    No line is wider than `width` where it can be broken.
    """
    symbol = notation.symbol(found.stage)
    yield f"{symbol}\n"
    for place, line in enumerate(found.lines, 1):
        right = line.formula(notation).removeprefix(f"{symbol} = ")
        yield f"\n{place:>2}. {line.step.name}\n"
        yield from _formula(right, width, notation)
        yield from _paragraph(line.step.sentence(notation), width)
    yield "\n"
    yield from _formula(found.substituted(digits, notation), width, notation)
    yield f"{INDENT}= {number(found.value, digits, notation)}\n"
    if closing := found.closing(notation, digits):
        yield from ["\n", *_paragraph(closing, width)]


def derivation_json(found: Derived, notation: Notation = UNICODE) -> str:
    """The steps with every digit of their values; what is not finite is null."""
    steps = [
        {
            "rule": line.step.name,
            "formula": line.formula(notation),
            "latex": line.latex(),
            "value": finite(line.value),
        }
        for line in found.lines
    ]
    document = {"stage": found.stage, "steps": steps}
    return json_text(document, ascii_only=notation.minus.isascii())


def derivation_latex(found: Derived, digits: int = 9) -> Iterator[str]:
    """A whole document that a plain pdflatex compiles, each line with the name of its rule."""
    yield HEAD
    yield from derivation_body(found, digits)
    yield FOOT


def derivation_body(found: Derived, digits: int = 9) -> Iterator[str]:
    """The same without a document around it."""
    rows: list[str] = []
    for line in found.lines:
        left = latex_symbol(found.stage) if not rows else ""
        right = latex(line.step.expression)
        rows.append(f"{left} &= {right} && \\text{{{latex_text(line.step.name)}}}")
    rows.append(f"&= {latex_number(found.value, digits)}")
    yield "\\begin{align*}\n" + " \\\\[6pt]\n".join(rows) + "\n\\end{align*}\n"
    if closing := found.closing(ASCII, digits):
        yield f"{latex_text(closing)}\n"


def _formula(text: str, width: int, notation: Notation) -> Iterator[str]:
    sign = "= "
    for row in broken(text, width - len(INDENT + sign), notation):
        yield f"{INDENT}{sign}{row}\n"
        sign = "  "


def _paragraph(text: str, width: int) -> Iterator[str]:
    for row in wrap(text, max(width - 2 * len(INDENT), 1)):
        yield f"{INDENT}  {row}\n"
