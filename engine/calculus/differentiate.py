"""Working out derivatives, one rule at a time, until none is unfinished."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.calculus.rules import RULES, Place, UnknownDerivativeError
from engine.calculus.step import Rule, Saying, Step, is_unfinished, listed
from engine.expression import (
    Derivative,
    Expression,
    Notation,
    Product,
    Quantity,
    Sum,
    line,
    mapped,
)

Apply = Callable[[Place], Expression | None]


def worked_out(expression: Expression) -> Iterator[Step]:
    """The lines that follow from an expression with unfinished derivatives, up to one without.

    A rule is used wherever it holds at once. Raises UnknownDerivativeError where no rule does.
    """
    while is_unfinished(expression):
        step = _next(expression)
        yield step
        expression = step.expression


def _next(expression: Expression) -> Step:
    for rule, apply in RULES:
        rewriting = _Rewriting(apply)
        found = rewriting.rewritten(expression)
        if rewriting.changed:
            why = _why(rule, rewriting.places)
            return Step(rule, found, tuple(rewriting.changed), why)
    raise UnknownDerivativeError(f"no rule differentiates {expression}")


class _Rewriting:
    """One rule used everywhere in an expression where it holds, and what it made there."""

    def __init__(self, apply: Apply) -> None:
        self._apply = apply
        self.places: list[Place] = []
        self.changed: list[Expression] = []

    def rewritten(self, expression: Expression, *, is_factor: bool = False) -> Expression:
        """The expression after the rule; a derivative within a derivative comes first."""
        if isinstance(expression, Derivative) and not is_unfinished(expression.of):
            place = Place(expression.of, expression.by, is_factor)
            found = self._apply(place)
            if found is None:
                return expression
            self.places.append(place)
            self.changed.append(found)
            return found
        if isinstance(expression, Product):
            return Product(tuple(part for f in expression.factors for part in self._factors(f)))
        return mapped(expression, self.rewritten)

    def _factors(self, factor: Expression) -> tuple[Expression, ...]:
        """The factors that stand in place of one, so that no product stands within a product."""
        found = self.rewritten(factor, is_factor=True)
        if found is factor or not isinstance(found, Product) or isinstance(factor, Product):
            return (found,)
        self.changed[-1:] = found.factors
        return found.factors


def _why(rule: Rule, places: list[Place]) -> Saying | None:
    """What there is to say about these places in particular."""
    first = places[0]

    def unmoved(notation: Notation) -> str:
        parts = [line(Sum((place.of,)), notation.symbol, notation) for place in places]
        by = notation.symbol(first.by)
        if len(parts) == 1:
            return f"{parts[0]} does not change with {by}: the derivative is 0."
        return f"{listed(parts)} do not change with {by}: their derivatives are 0."

    def raised(notation: Notation) -> str:
        by = notation.symbol(first.by)
        return f"{by} is {by}^1: the exponent 1 comes in front, and is then one less."

    if rule is Rule.CONSTANT:
        return unmoved
    return raised if rule is Rule.POWER and isinstance(first.of, Quantity) else None
