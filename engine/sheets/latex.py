r"""Sheets in LaTeX: a whole document of plain ASCII that `pdflatex` compiles as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, get_args

from engine.expression import latex, latex_symbol
from engine.latex_text import latex_text
from engine.parts import Part
from engine.sheets.latex_network import network_picture
from engine.sheets.sheet import Sheet
from engine.sheets.wording import PHASES, TASK, plain, solved, telling_line
from engine.trace import Stage

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)

TOGETHER = "45mm"
"""What a heading needs below it on its page: itself and its first lines."""

PREAMBLE = r"""\documentclass[11pt,{paper}paper]{{article}}
\usepackage[T1]{{fontenc}}
\usepackage[{paper}paper,margin=18mm]{{geometry}}
\usepackage{{multicol}}
\usepackage{{tikz}}
\pagestyle{{empty}}
\setlength{{\parindent}}{{0pt}}
\setlength{{\columnsep}}{{10mm}}
\setlength{{\emergencystretch}}{{3em}}
\newcommand{{\blank}}[1]{{\par\noindent\rule{{0pt}}{{9mm}}$\displaystyle #1 =$~\hrulefill}}
\newcommand{{\known}}[1]{{\par\noindent$#1$}}
\newcommand{{\worked}}[3]{{\par\noindent\begin{{minipage}}{{\linewidth}}\small\vspace{{1.5mm}}
  $\displaystyle #1$\par\vspace{{0.7mm}}\hspace*{{1em}}$\displaystyle = #2$\par
  \vspace{{0.7mm}}\hspace*{{1em}}$= \mathbf{{#3}}$\end{{minipage}}}}
\begin{{document}}
"""


def sheets_latex(
    sheets: Sequence[Sheet],
    only: Part | None = None,
    *,
    answers: bool = False,
    paper: Paper = "a4",
) -> str:
    """The sheets, each from a page of its own, with blanks to fill in or with worked answers."""
    pages = ("\n".join(_page(sheet, only, answers=answers)) for sheet in sheets)
    document = "\n\\clearpage\n".join(pages)
    return PREAMBLE.format(paper=paper) + document + "\n\\end{document}\n"


def _page(sheet: Sheet, only: Part | None, *, answers: bool) -> Iterator[str]:
    heading = f"Sheet {latex_text(sheet.name)}" + (": answers" if answers else "")
    name = latex_text(sheet.owner) or r"\rule{60mm}{0.4pt}"
    yield rf"{{\Large\bfseries {heading}}}\hfill Name:~{name}\par\medskip"
    yield latex_text(TASK) + r"\par\medskip"
    yield network_picture(sheet.scenario)
    rate = plain(sheet.scenario.learning_rate)
    yield rf"\begin{{center}}learning rate $\eta = {rate}$\end{{center}}"
    stages = sheet.questions(only)
    if known := sheet.known(only):
        yield r"\subsection*{Known already}"
        yield r"\begin{multicols}{3}"
        yield from (rf"\known{{{latex_symbol(stage.id)} = {_value(stage)}}}" for stage in known)
        yield r"\end{multicols}"
    for phase, group in groupby(stages, lambda stage: stage.phase):
        yield rf"\begin{{multicols}}{{2}}[\subsection*{{{PHASES[phase]}}}][{TOGETHER}]"
        yield from (_worked(stage) if answers else _blank(stage) for stage in group)
        yield r"\end{multicols}"
    yield rf"\par\vfill{{\footnotesize {telling_line(sheet, only)}}}"


def _blank(stage: Stage) -> str:
    return rf"\blank{{{latex_symbol(stage.id)}}}"


def _worked(stage: Stage) -> str:
    expression = stage.definition.expression
    if expression is None:
        return ""
    numbers = latex(expression, lambda name: _power(f"{stage.values[name]:.7g}"))
    return rf"\worked{{{stage.latex()}}}{{{numbers}}}{{{_value(stage)}}}"


def _value(stage: Stage) -> str:
    return "" if stage.value is None else _power(solved(stage.value))


def _power(number: str) -> str:
    mantissa, exponential, exponent = number.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponential else mantissa
