"""Which cells of the matrices a stage is, and which it reads."""

from __future__ import annotations

from typing import NamedTuple

from engine.backpropagation import definitions
from engine.calculus.matrices.equations import equations
from engine.calculus.matrices.grid import At, cells
from engine.definition import Definition, Kind
from engine.policies import Rules

_ADDED_UP = {Kind.ROUTE: "∂E/∂h", Kind.NEURON_ERROR: "E"}
"""Where the terms are added up that no cell shows."""


class Lit(NamedTuple):
    """Where a stage stands: an equation by its place, the cells that it is, and those it reads."""

    equation: int
    cells: frozenset[At]
    reads: frozenset[At]


def lit(stage: str, rules: Rules) -> Lit | None:
    """The cells of a stage and those that it reads; None for one that has no cell.

    A factor that is only read, as ∂net_o1/∂w5 is the out_h1 in hᵀ, lights the cell that it is.

    Raises KeyError for a stage that does not exist.
    """
    definition = {found.id: found for found in definitions(rules)}[stage]
    if definition.kind is Kind.UPDATE:
        return None
    if symbol := _ADDED_UP.get(definition.kind):
        return _term(definition, rules, symbol)
    for at, equation in enumerate(equations(rules)):
        for where, cell in cells(equation):
            if stage in cell.names and where.grid == 0:
                reads = equation.reads(where.row, where.column)
                return Lit(at, frozenset([where]), reads)
    for at, equation in enumerate(equations(rules)):
        found = frozenset(where for where, cell in cells(equation) if stage in cell.names)
        if found:
            return Lit(at, frozenset(), found)
    return None


def updated(rules: Rules) -> tuple[Lit, ...]:
    """What the update lights: the whole of each W⁺."""
    return tuple(
        Lit(at, frozenset(where for where, _ in cells(equation) if where.grid == 0), frozenset())
        for at, equation in enumerate(equations(rules))
        if equation.grids[0].symbol.endswith("⁺")
    )


def _term(definition: Definition, rules: Rules, symbol: str) -> Lit | None:
    """A term that the matrices add up and do not show: it lights what it is made of."""
    for at, equation in enumerate(equations(rules)):
        if equation.grids[0].symbol == symbol:
            reads = set(definition.reads)
            found = (where for where, cell in cells(equation) if reads.intersection(cell.names))
            return Lit(at, frozenset(), frozenset(found))
    return None
