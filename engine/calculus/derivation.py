"""The derivation of every derivative of a pass, from what is differentiated to its definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from engine.backpropagation import definitions
from engine.calculus.dependence import Dependence
from engine.calculus.differentiate import worked_out
from engine.calculus.simplify import numbers_worked_out, simplified
from engine.calculus.slopes import in_its_own_value
from engine.calculus.step import Rule, Saying, Step, differing, listed
from engine.expression import (
    UNICODE,
    Applied,
    Derivative,
    Expression,
    Notation,
    Product,
    Quantity,
    Sum,
    line,
    reads,
    substitute,
    total,
)
from engine.names import DELTA, TOTAL_ERROR, Partial, Subscripted, net, partial, read
from engine.policies import Rules


class NoDerivativeError(ValueError):
    """A stage that is no derivative has no derivation."""


class NotDerivedError(AssertionError):
    """A derivation that does not arrive at the definition: one of the two is wrong."""


@cache
def derivation(stage: str, rules: Rules) -> tuple[Step, ...]:
    """The lines from what is differentiated to exactly the definition of a derivative stage.

    The order of updates changes no derivative, so it is left out of account: layer by layer
    the derivation ends where the tutorial's does. Raises NoDerivativeError for a stage that is
    no derivative, KeyError for one that does not exist, and NotDerivedError where the lines do
    not arrive at the definition.
    """
    rules = rules._replace(update_order="simultaneous")
    expression = {d.id: d.expression for d in definitions(rules)}[stage]
    what = differentiated(stage)
    if what is None or expression is None:
        raise NoDerivativeError(stage)
    steps = tuple(_Deriving(what, rules).lines(expression))
    if steps[-1].expression != expression:
        raise NotDerivedError(f"{stage}: {steps[-1].expression} is not {expression}")
    return steps


def differentiated(stage: str) -> Partial | None:
    """What a stage differentiates by what; None where it is no derivative."""
    match read(stage):
        case Partial() as found:
            return found
        case Subscripted(stem, neuron) if stem == DELTA:
            return Partial(TOTAL_ERROR, net(neuron))
        case _:
            return None


class _Deriving:
    """One derivative, and how it is worked out: directly, or by the chain rule."""

    def __init__(self, what: Partial, rules: Rules) -> None:
        self.of, self.by = what
        self.graph = Dependence(rules)

    def lines(self, goal: Expression) -> Iterator[Step]:
        """The lines to a goal; its form says along which links the chain rule is to go."""
        match goal:
            case Product(factors) if _are_quantities(factors):
                return self._chain([factor.name for factor in quantities(goal)])
            case Sum(terms) if _are_quantities(terms):
                return self._routes()
            case Product() | Sum() if self.of == TOTAL_ERROR:
                return self._several_links([factor.name for factor in quantities(goal)])
            case _:
                return self._direct()

    def _start(self, of: Expression, name: str | None = None) -> Step:
        def said(notation: Notation) -> str:
            symbols = notation.symbol(name or self.of), notation.symbol(self.by)
            return f"{symbols[0]}, written out, is differentiated with respect to {symbols[1]}."

        return Step(Rule.DEFINITION, Derivative(of, self.by), (), said)

    def _direct(self) -> Iterator[Step]:
        """By the rules of differentiation alone, from a formula that names the quantity."""
        of = self.graph.expression(self.of)
        while self.by not in reads(of):
            of = substitute(of, self.graph.expression)
        applied = of if isinstance(of, Applied) else None
        step = self._start(applied.written if applied else of)
        for step in _to_the_end(step):  # noqa: B020  (the last of them is gone on from)
            yield step
        if applied:
            yield from in_its_own_value(step.expression, applied, Quantity(self.of))

    def _chain(self, goal: list[str]) -> Iterator[Step]:
        """By the chain rule, one link after another."""
        yield self._start(self.graph.expression(self.of))
        links = [_differentiated(name).by for name in goal]
        done, at = list[Expression](), self.of
        for link in links[:-1]:
            self._check((link,), at)
            both = (Quantity(partial(at, link)), Quantity(partial(link, self.by)))
            yield Step(Rule.CHAIN, Product((*done, *both)), both, self._only_through(at, link))
            done, at = [*done, both[0]], link
        yield from self._named([*done, Quantity(partial(at, self.by))], goal)

    def _named(self, factors: list[Expression], goal: list[str]) -> Iterator[Step]:
        """The same factors by the names that the goal has for them."""
        for at, name in enumerate(goal):
            whole, by = _differentiated(name)
            if factors[at] == Quantity(name):
                continue
            if whole != self.of:
                factors[at] = changed = Quantity(partial(whole, by))
                why = self._nothing_else(whole, by)
                yield Step(Rule.CONSTANT, Product(tuple(factors)), (changed,), why)
            factors[at] = changed = Quantity(name)
            yield Step(
                Rule.NAME, Product(tuple(factors)), (changed,), _are_called(whole, (by,), [name])
            )

    def _routes(self) -> Iterator[Step]:
        """By the sum rule: each of the errors depends on the quantity."""
        errors = quantities(self.graph.expression(self.of))
        yield self._start(self.graph.expression(self.of))
        parts = tuple(Quantity(partial(each.name, self.by)) for each in errors)

        def said(notation: Notation) -> str:
            names = listed([notation.symbol(each.name) for each in errors])
            by = notation.symbol(self.by)
            return f"{names} both depend on {by}: there are two routes, and they add."

        if not all(self.graph.depends(each.name, self.by) for each in errors):
            raise NotDerivedError(f"not every part of {self.of} depends on {self.by}")
        yield Step(Rule.SUM, Sum(parts), parts, said)

    def _several_links(self, deltas: list[str]) -> Iterator[Step]:
        """By the chain rule along several links at once, each worked out to the end."""
        yield self._start(self.graph.expression(self.of))
        links = tuple(_differentiated(name).by for name in deltas)
        self._check(links, self.of)
        slopes = [Quantity(partial(link, self.by)) for link in links]
        outer = [Quantity(partial(self.of, link)) for link in links]
        chained = _sum_of_products(outer, slopes)
        yield Step(Rule.CHAIN, chained, (chained,), self._only_through(self.of, *links))
        named = [Quantity(name) for name in deltas]
        why = _are_called(self.of, links, deltas)
        yield Step(Rule.NAME, _sum_of_products(named, slopes), tuple(named), why)
        starts = [self._start(self.graph.expression(link), link) for link in links]
        for steps in zip(*map(_to_the_end, starts), strict=True):
            inner = [step.expression for step in steps]
            changed = tuple(part for step in steps for part in step.changed or (step.expression,))
            yield Step(steps[0].rule, _sum_of_products(named, inner), changed, steps[0].why)

    def _check(self, links: tuple[str, ...], of: str) -> None:
        if not self.graph.only_through(of, self.by, links):
            raise NotDerivedError(f"{of} does not depend on {self.by} through {links} alone")

    def _only_through(self, of: str, *links: str) -> Saying:
        def said(notation: Notation) -> str:
            through = listed([notation.symbol(link) for link in links])
            symbols = notation.symbol(of), notation.symbol(self.by)
            return f"{symbols[0]} depends on {symbols[1]} only through {through}."

        return said

    def _nothing_else(self, whole: str, by: str) -> Saying:
        """The whole has the same derivative as one of its parts, as the others do not change."""
        parts = [part.name for part in quantities(self.graph.expression(whole))]
        others = [part for part in parts if part != self.of]
        if self.of not in parts or any(self.graph.depends(part, by) for part in others):
            raise NotDerivedError(f"{whole} changes with {by} otherwise than {self.of} does")

        def said(notation: Notation) -> str:
            rest = listed([notation.symbol(part) for part in others])
            part, every = notation.symbol(self.of), notation.symbol(whole)
            unmoved = f"{rest} does not change with {notation.symbol(by)}"
            return f"{unmoved}, so {part} and {every} change alike."

        return said


def quantities(expression: Expression) -> list[Quantity]:
    """The quantities that an expression refers to."""
    return [Quantity(name) for name in reads(expression)]


def _are_quantities(parts: tuple[Expression, ...]) -> bool:
    return all(isinstance(part, Quantity) for part in parts)


def _differentiated(name: str) -> Partial:
    found = differentiated(name)
    if found is None:
        raise NotDerivedError(f"{name} is no link of a chain")
    return found


def _to_the_end(start: Step) -> Iterator[Step]:
    """The lines from an unfinished derivative to where nothing more can be left out."""
    expression = start.expression
    yield start
    for step in worked_out(expression):
        expression = step.expression
        yield step
    for rule, rewrite in ((Rule.NUMBERS, numbers_worked_out), (Rule.SIMPLIFIED, simplified)):
        found = rewrite(expression)
        if _written(found) != _written(expression):
            yield Step(rule, found, differing(expression, found))
        expression = found


def _written(expression: Expression) -> str:
    return line(expression, UNICODE.symbol, UNICODE)


def _sum_of_products(left: Sequence[Expression], right: Sequence[Expression]) -> Expression:
    return total(*(Product((one, other)) for one, other in zip(left, right, strict=True)))


def _are_called(of: str, links: tuple[str, ...], names: list[str]) -> Saying:
    def said(notation: Notation) -> str:
        pairs = zip((partial(of, link) for link in links), names, strict=True)
        texts = [
            f"{notation.symbol(long)} is called {notation.symbol(short)}" for long, short in pairs
        ]
        return f"{listed(texts)}."

    return said
