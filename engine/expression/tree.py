"""Expressions: the small language in which every quantity of a pass is defined, once.

An expression says nothing about how it is shown or computed; the other modules of this
package are its views. Operators build it, so that a definition reads as it does on paper:

>>> net = Quantity("w1") * Quantity("i1") + Quantity("b1") * ONE
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError
from functools import reduce
from operator import add
from typing import Any, ClassVar, NamedTuple, assert_never, cast, dataclass_transform


class UnfinishedError(ValueError):
    """A derivative that is not worked out yet was asked for something that only a result has."""


@dataclass_transform(frozen_default=True)
class Node:
    """What all expressions share: parts that never change, and the operators that join them.

    A kind of expression names its parts as a frozen dataclass does. There are many kinds, and to
    generate a dataclass's methods for each of them would put off the first frame noticeably.
    """

    __match_args__: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        cls.__match_args__ = tuple(cls.__annotations__)  # type: ignore[misc]  # (so does a dataclass)

    def __init__(self, *parts: object) -> None:
        """Take the parts in their order."""
        vars(self).update(zip(self.__match_args__, parts, strict=True))

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={part!r}" for name, part in vars(self).items())
        return f"{type(self).__name__}({parts})"

    def __add__(self, other: Expression) -> Sum:
        """Add, left to right: `a + b + c` is one sum of three terms."""
        return Sum((*(self.terms if isinstance(self, Sum) else (self._as_expression,)), other))

    def __mul__(self, other: Expression) -> Product:
        """Multiply, left to right: `a * b * c` is one product of three factors."""
        factors = self.factors if isinstance(self, Product) else (self._as_expression,)
        return Product((*factors, other))

    def __sub__(self, other: Expression) -> Difference:
        """Subtract."""
        return Difference(self._as_expression, other)

    def __truediv__(self, other: Expression) -> Quotient:
        """Divide."""
        return Quotient(self._as_expression, other)

    def __neg__(self) -> Negative:
        """Turn the sign."""
        return Negative(self._as_expression)

    @property
    def _as_expression(self) -> Expression:
        return cast("Expression", self)  # the union below lists every subclass


class Constant(Node):
    """A whole number that the formula itself contains."""

    value: int


class Ratio(Node):
    """A fixed fraction that the formula itself contains, such as the ½ of the squared error."""

    numerator: int
    denominator: int


class Quantity(Node):
    """Another quantity, by its id: a parameter, an input, or one computed earlier in the pass."""

    name: str


class Sum(Node):
    """Terms added from left to right."""

    terms: tuple[Expression, ...]


class Product(Node):
    """Factors multiplied from left to right."""

    factors: tuple[Expression, ...]


class Difference(Node):
    """What is left of one expression when another is taken away."""

    minuend: Expression
    subtrahend: Expression


class Negative(Node):
    """An expression with its sign turned."""

    operand: Expression


class Square(Node):
    """An expression times itself."""

    base: Expression


class Power(Node):
    """An expression raised to another, such as w5^(1 − 1)."""

    base: Expression
    exponent: Expression


class Quotient(Node):
    """One expression divided by another."""

    dividend: Expression
    divisor: Expression


class Exponential(Node):
    """Euler's number e raised to an expression."""

    exponent: Expression


class Function(NamedTuple):
    """A function that a neuron may apply to its net input: all that any view needs of it.

    `written` gives the formula from the argument, and every written view follows from that;
    `slope` gives the derivative from the function's own value. `value` computes it for any float,
    `on_arrays` for an array, given NumPy, which the engine does not import, and the array.
    `source` and `spreadsheet` write that computation, in Python and for a spreadsheet's cell,
    from the text of the argument; `helpers` are the functions that the source calls by name.
    """

    name: str
    written: Callable[[Expression], Expression]
    slope: Callable[[Expression], Expression]
    value: Callable[[float], float]
    on_arrays: Callable[[Any, Any], Any]
    source: Callable[[str], str]
    spreadsheet: Callable[[str], str]
    helpers: tuple[Callable[[float], float], ...]

    def __call__(self, argument: Expression) -> Applied:
        """The function of an expression."""
        return Applied(self, argument)


class Applied(Node):
    """A function of the network, of an argument: out = σ(net)."""

    function: Function
    argument: Expression

    @property
    def written(self) -> Expression:
        """The same as a formula: 1 / (1 + e^-net)."""
        return self.function.written(self.argument)


class Derivative(Node):
    """A derivative that is not worked out yet: ∂[`of`]/∂`by`, where `by` is a quantity's id."""

    of: Expression
    by: str


Expression = (
    Constant
    | Ratio
    | Quantity
    | Sum
    | Product
    | Difference
    | Negative
    | Square
    | Power
    | Quotient
    | Exponential
    | Applied
    | Derivative
)

ONE = Constant(1)
HALF = Ratio(1, 2)


def total(*terms: Expression) -> Expression:
    """The sum of all terms, from left to right; a single term is its own."""
    return reduce(add, terms)


def children(expression: Expression) -> tuple[Expression, ...]:
    """The expressions that an expression is directly made of, from left to right."""
    match expression:
        case Constant() | Ratio() | Quantity():
            return ()
        case Sum(parts) | Product(parts):
            return parts
        case Difference(left, right) | Power(left, right) | Quotient(left, right):
            return (left, right)
        case Negative(part) | Square(part) | Exponential(part):
            return (part,)
        case Applied(_, part) | Derivative(part):
            return (part,)
        case _:
            assert_never(expression)


def mapped(expression: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """The same kind of expression, made of its changed children."""
    match expression:
        case Constant() | Ratio() | Quantity():
            return expression
        case Sum(parts) | Product(parts):
            return type(expression)(tuple(map(change, parts)))
        case Difference(left, right) | Power(left, right) | Quotient(left, right):
            return type(expression)(change(left), change(right))
        case Negative(part) | Square(part) | Exponential(part):
            return type(expression)(change(part))
        case Applied(function, part):
            return Applied(function, change(part))
        case Derivative(part, by):
            return Derivative(change(part), by)
        case _:
            assert_never(expression)


def occurrences(expression: Expression) -> Counter[str]:
    """How often an expression refers to each quantity, in the order of `reads`."""
    return Counter(_names(expression))


def _names(expression: Expression) -> Iterator[str]:
    if isinstance(expression, Quantity):
        yield expression.name
    for child in children(expression):
        yield from _names(child)


def reads(expression: Expression) -> tuple[str, ...]:
    """The ids of the quantities that an expression refers to, each once, from left to right."""
    return tuple(dict.fromkeys(_names(expression)))
