"""The gradients and node deltas in other ways of writing, made from the definitions.

None of them is stated: each is a definition with other definitions put in, so that its value
cannot be another. Only where books leave the minus out of δ does a δ turn its sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from engine.backpropagation import definitions
from engine.calculus.simplify import simplified
from engine.definition import Definition, Kind
from engine.expression import (
    Expression,
    Negative,
    Product,
    Quantity,
    Sum,
    evaluate,
    mapped,
    reads,
    total,
)
from engine.names import delta
from engine.network import HIDDEN
from engine.policies import Rules

FormId = Literal["chain", "sum", "delta-rule", "delta", "minus-delta"]
FORM_IDS: tuple[FormId, ...] = get_args(FormId)

_CHANGED = (Kind.GRADIENT, Kind.NODE_DELTA, Kind.BIAS_GRADIENT)
_KEPT = (Kind.NODE_DELTA, Kind.NEXT_VALUE)
"""Backward quantities for which no definition is put in: they are the letters of the forms."""
_JOINED = (Kind.ROUTES, Kind.ROUTE, Kind.NODE_DELTA)
"""What joins links of the chain rule; with these written out only the links themselves are left."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a quantity.

    `letters` says what a δ means in it, where that is not what it means in the lesson, in the
    order in which they are computed. `turned` where the value has the other sign.
    """

    id: FormId
    expression: Expression
    letters: tuple[tuple[str, Expression], ...] = ()
    turned: bool = False

    def values(self, values: Mapping[str, float]) -> Mapping[str, float]:
        """The values of a pass, with the letters as this form means them."""
        found = dict(values)
        for name, expression in self.letters:
            found[name] = evaluate(expression, found)
        return found

    def value(self, values: Mapping[str, float]) -> float:
        """The value of the quantity, written like this."""
        return evaluate(self.expression, self.values(values))


@cache
def forms(stage: str, rules: Rules) -> tuple[Form, ...]:
    """All ways of writing a stage, its definition first; none for one that has only this one.

    Raises KeyError for a stage that does not exist.
    """
    return tuple(_Writing(stage, rules).forms())


def form(stage: str, form_id: FormId, rules: Rules) -> Form | None:
    """A stage in one way of writing; None where that one is not for this stage."""
    return next((found for found in forms(stage, rules) if found.id == form_id), None)


class _Writing:
    """One stage, and the definitions that may be put into its own."""

    def __init__(self, stage: str, rules: Rules) -> None:
        self.by_id = {definition.id: definition for definition in definitions(rules)}
        self.stage = self.by_id[stage]

    def forms(self) -> list[Form]:
        """Without those that would be written like one before."""
        if self.stage.expression is None:
            return []
        if self.stage.kind is Kind.ROUTE:
            return self._of_route(self.stage.expression)
        if self.stage.kind not in _CHANGED:
            return []
        if self._is_bias:
            return self._of_bias(self.stage.expression)
        chain = self.stage.expression
        found = [Form("chain", chain)]
        if self._is_hidden:
            found.append(Form("sum", self._link_by_link(chain)))
        found.append(Form("delta-rule", self._written_out(chain)))
        if self.stage.kind is Kind.NODE_DELTA:
            return [*found, self._turned()]
        short = self._short()
        return [*found, Form("delta", short), self._minus_outside(short)]

    def _of_route(self, expression: Expression) -> list[Form]:
        """A route is written with δ in the lesson already."""
        return [Form("delta", expression), self._minus_outside(expression)]

    def _of_bias(self, expression: Expression) -> list[Form]:
        """A bias too: its gradient is the δ of its neurons."""
        chain = self._of_deltas(expression)
        return [
            Form("delta", expression),
            Form("chain", chain),
            Form("delta-rule", self._written_out(chain)),
            self._minus_outside(expression),
        ]

    def _minus_outside(self, expression: Expression) -> Form:
        """With the minus of δ in front of it."""
        return Form("minus-delta", _negative(expression), self._letters(expression))

    @property
    def _is_hidden(self) -> bool:
        return self.stage.phase == "backward-hidden"

    @property
    def _is_bias(self) -> bool:
        return self.stage.kind is Kind.BIAS_GRADIENT

    def _of_deltas(self, expression: Expression) -> Expression:
        """With each δ as the product that defines it."""
        return _put_in(expression, {d.id: d for d in self.by_id.values() if _is_delta(d)})

    def _link_by_link(self, expression: Expression) -> Expression:
        """With each route of the error as the links that it leads over, from E_total on."""
        return _put_in(expression, {d.id: d for d in self.by_id.values() if d.kind in _JOINED})

    def _written_out(self, expression: Expression) -> Expression:
        """With all definitions of the backward pass put in, but for those of the letters."""
        backward = {
            d.id: d
            for d in self.by_id.values()
            if d.phase.startswith("backward") and d.kind not in _KEPT
        }
        return _put_in(expression, backward)

    def _short(self) -> Expression:
        """With δ in place of the factors that define it."""
        expression = self.stage.expression
        node = self.by_id.get(delta(self.stage.via))
        if not isinstance(expression, Product) or node is None:
            return expression or Sum(())
        shared = node.expression.factors if isinstance(node.expression, Product) else ()
        assert expression.factors[: len(shared)] == shared, "δ is what its weights share"  # noqa: S101
        rest = expression.factors[len(shared) :]
        return self._written_out(Product((Quantity(node.id), *rest)))

    def _turned(self) -> Form:
        """δ as books have it that leave the minus out."""
        letters = self._letters(Quantity(self.stage.id))
        return Form("minus-delta", letters[-1][1], letters[:-1], turned=True)

    def _letters(self, expression: Expression) -> tuple[tuple[str, Expression], ...]:
        """The turned δ that an expression needs, each after those that it is made of itself."""
        found: dict[str, Expression] = {}
        for name in reads(expression):
            definition = self.by_id.get(name)
            if definition and _is_delta(definition):
                written = self._written_out(definition.expression or Sum(()))
                hidden = definition.about in HIDDEN
                found |= dict(self._letters(written)) if hidden else {}
                found[name] = written if hidden else _negative(written)
        return tuple(found.items())


def _is_delta(definition: Definition) -> bool:
    return definition.kind is Kind.NODE_DELTA


def _negative(expression: Expression) -> Expression:
    """The other sign, in front of the whole; of a sum, before each of its terms."""
    if isinstance(expression, Sum):
        return total(*(_negative(term) for term in expression.terms))
    found = simplified(expression)
    return found.operand if isinstance(found, Negative) else Negative(expression)


def _put_in(expression: Expression, by_id: Mapping[str, Definition]) -> Expression:
    """An expression with definitions put in for their quantities, and products made flat."""
    if isinstance(expression, Quantity) and expression.name in by_id:
        meaning = by_id[expression.name].expression
        return expression if meaning is None else _put_in(meaning, by_id)
    found = mapped(expression, lambda part: _put_in(part, by_id))
    if not isinstance(found, Product):
        return found
    parts = (p.factors if isinstance(p, Product) else (p,) for p in found.factors)
    return Product(tuple(factor for part in parts for factor in part))
