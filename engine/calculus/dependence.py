"""Which quantities of a forward pass depend on which, and through which others."""

from __future__ import annotations

from collections.abc import Mapping

from engine.backpropagation import definitions
from engine.definition import Definition
from engine.expression import Expression, Quantity
from engine.policies import Rules


class Dependence:
    """The forward pass as a graph: each quantity reads the ones before it."""

    def __init__(self, rules: Rules) -> None:
        """Take the definitions of the forward pass and of the errors."""
        self.definitions: Mapping[str, Definition] = {
            definition.id: definition
            for definition in definitions(rules)
            if definition.phase in ("forward", "error")
        }

    def expression(self, name: str) -> Expression:
        """How a quantity is defined; one that is given, and not computed, is itself."""
        definition = self.definitions.get(name)
        return definition.expression or Quantity(name) if definition else Quantity(name)

    def depends(self, of: str, by: str) -> bool:
        """Whether a quantity changes with another."""
        return self._leaks(of, by, ())

    def only_through(self, of: str, by: str, links: tuple[str, ...]) -> bool:
        """Whether every way from `by` to `of` leads through exactly one of the links.

        None of the links may depend on another: else a way would be counted twice.
        """
        apart = not any(
            self.depends(one, other) for one in links for other in links if one != other
        )
        return apart and not self._leaks(of, by, links)

    def _leaks(self, of: str, by: str, links: tuple[str, ...]) -> bool:
        if of in links:
            return False
        if of == by:
            return True
        definition = self.definitions.get(of)
        return definition is not None and any(
            self._leaks(quantity, by, links) for quantity in definition.reads
        )
