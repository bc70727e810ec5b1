"""A line of a derivation: an expression, and the rule by which it follows from the line before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from engine.expression import Derivative, Expression, Notation, children

Saying = Callable[[Notation], str]
"""A sentence, in the notation of whoever reads it."""


class Rule(Enum):
    """The rules of differentiation and of algebra, by their names; each in one sentence."""

    DEFINITION = "definition", "What is differentiated, and with respect to what."
    SUM = "sum rule", "A sum or a difference is differentiated term by term."
    CONSTANT = "constant", "What does not change has the derivative 0."
    ITSELF = "itself", "A quantity changes exactly as fast as itself: the derivative is 1."
    FACTOR = "constant factor", "A constant factor stays as it is."
    PRODUCT = "product rule", "Each factor is differentiated in turn, the others stay."
    POWER = "power rule", "The exponent comes in front, and is then one less."
    EXPONENTIAL = "exponential", "e to a power is its own derivative."
    QUOTIENT = (
        "quotient rule",
        "The divisor stands below, squared; its derivative stands above, with a minus.",
    )
    CHAIN = "chain rule", "Through a link, the derivatives of both steps are multiplied."
    FUNCTION = "known function", "The derivative of this function is known."
    NAME = "name", "The same quantity by the name that it already has."
    NUMBERS = "numbers", "The numbers are worked out."
    SIMPLIFIED = "simplified", "Numbers are multiplied; factors of 1 and terms of 0 are left out."
    SPLIT = "split", "One fraction is written as a product of two."
    FRACTION = "fraction", "The fraction is written in another way; its value stays."
    RECOGNISED = "recognised", "The formula that one began with is the quantity itself."

    def __init__(self, label: str, sentence: str) -> None:
        """Take the name that a reader sees, and what the rule says."""
        self.label = label
        self.sentence = sentence


def listed(parts: list[str]) -> str:
    """Parts of a sentence as an enumeration: a, b and c."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def is_unfinished(expression: Expression) -> bool:
    """Whether a derivative in it is still to be worked out."""
    return isinstance(expression, Derivative) or any(map(is_unfinished, children(expression)))


def differing(before: Expression, after: Expression) -> tuple[Expression, ...]:
    """The smallest parts of an expression that are not what they were before."""
    if before == after:
        return ()
    old, new = children(before), children(after)
    if type(before) is not type(after) or len(old) != len(new) or not new:
        return (after,)
    return tuple(part for pair in zip(old, new, strict=True) for part in differing(*pair))


@dataclass(frozen=True, slots=True)
class Step:
    """One line: `changed` are the parts of `expression` that the rule has made, as objects.

    `why` says in words what the rule found here, where the rule alone does not say enough.
    """

    rule: Rule
    expression: Expression
    changed: tuple[Expression, ...] = ()
    why: Saying | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The rule's name; the chain rule's too, where a derivative of what is inside follows."""
        return f"{self.rule.label}, {Rule.CHAIN.label}" if self._is_chained else self.rule.label

    @property
    def _is_chained(self) -> bool:
        outer = self.rule in (Rule.POWER, Rule.EXPONENTIAL, Rule.FUNCTION)
        return outer and any(map(is_unfinished, self.changed))

    def sentence(self, notation: Notation) -> str:
        """Why this line follows, in one sentence."""
        if self.why:
            return self.why(notation)
        chained = " The derivative of what is inside is a factor." if self._is_chained else ""
        return self.rule.sentence + chained
