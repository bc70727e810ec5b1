"""An expression with other expressions put in for the quantities that it refers to."""

from __future__ import annotations

from collections.abc import Callable

from engine.expression.tree import Expression, Quantity, mapped

Meaning = Callable[[str], Expression]


def substitute(expression: Expression, meaning: Meaning) -> Expression:
    """The same expression, where `meaning` gives what stands in place of each quantity."""
    if isinstance(expression, Quantity):
        return meaning(expression.name)
    return mapped(expression, lambda part: substitute(part, meaning))
