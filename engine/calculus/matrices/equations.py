"""The whole pass in matrices and vectors: the same cells, in the order of linear algebra.

A matrix W has a row for each neuron that the weights lead into, and a column for each unit that
they come from: so W·x adds up one row to one net input. On the way back the weights out of a
hidden neuron are added up, which are a column of W: so there Wᵀ stands, W with its rows and
columns exchanged.
"""

from __future__ import annotations

from functools import cache

from engine.calculus.matrices.grid import Cell, Equation, Grid, Reads
from engine.expression import ONE, UNICODE, Expression, Product, Quantity, line
from engine.names import (
    LEARNING_RATE,
    TOTAL_ERROR,
    delta,
    gradient,
    net,
    next_value,
    out,
    partial,
    target,
)
from engine.network import HIDDEN, INPUTS, OUTPUTS, activation_of, incoming, outgoing
from engine.policies import Rules, bias_names, bias_of

WHY_ROWS = "A row of W holds the weights into one neuron: W·x adds that row up to its net input."
WHY_TRANSPOSED = (
    "A column of W holds the weights out of one neuron: Wᵀ·δo adds that column up, as rows and"
    " columns change places."
)


@cache
def equations(rules: Rules) -> tuple[Equation, ...]:
    """The pass in matrices, in its order."""
    w_out = _weights(OUTPUTS, "W2")
    sent_back = next_value if rules.update_order == "layer_by_layer" else str
    transposed = tuple(
        tuple(_cell(sent_back(w.name), partial(net(w.target), out(n))) for w in outgoing(n))
        for n in HIDDEN
    )
    back = "W2⁺ᵀ" if rules.update_order == "layer_by_layer" else "W2ᵀ"
    hidden, outputs = [out(n) for n in HIDDEN], [out(n) for n in OUTPUTS]
    errors = tuple(_cell(gradient(name)) for name in outputs)
    delta_o = _column("δo", [delta(neuron) for neuron in OUTPUTS])
    delta_h = _column("δh", [delta(neuron) for neuron in HIDDEN])
    factors = len(_slopes("o", OUTPUTS, rules))
    targets = _column("t", [target(n) for n in OUTPUTS])
    return (
        _net_inputs("hidden layer", HIDDEN, _weights(HIDDEN, "W1"), _column("x", INPUTS), rules),
        _activations("hidden layer", HIDDEN, "h"),
        _net_inputs("output layer", OUTPUTS, w_out, _column("h", hidden), rules),
        _activations("output layer", OUTPUTS, "o"),
        Equation(
            "error",
            (
                Grid("E", ((_cell(TOTAL_ERROR),),)),
                targets._replace(reads=Reads.ALL),
                _column("o", outputs, Reads.ALL),
            ),
            ("½‖", " − ", "‖²"),
        ),
        Equation(
            "output layer, back",
            (
                delta_o,
                Grid("(o − t)", tuple((cell,) for cell in errors)),
                *_slopes("o", OUTPUTS, rules),
            ),
            ("", *[" ⊙ "] * factors, ""),
        ),
        _gradients("output layer, back", OUTPUTS, "δo", "W2", ("hᵀ", hidden)),
        _update("output layer, back", OUTPUTS, "W2"),
        *_biases("output layer, back", OUTPUTS, delta_o, rules),
        Equation(
            "hidden layer, back",
            (
                _column("∂E/∂h", [gradient(name) for name in hidden]),
                Grid(back, transposed, Reads.ROW),
                delta_o._replace(reads=Reads.COLUMN),
            ),
            ("", "·", ""),
        ),
        Equation(
            "hidden layer, back",
            (
                delta_h,
                _column("∂E/∂h", [gradient(name) for name in hidden]),
                *_slopes("h", HIDDEN, rules),
            ),
            ("", *[" ⊙ "] * factors, ""),
        ),
        _gradients("hidden layer, back", HIDDEN, "δh", "W1", ("xᵀ", list(INPUTS))),
        _update("hidden layer, back", HIDDEN, "W1"),
        *_biases("hidden layer, back", HIDDEN, delta_h, rules),
    )


def _cell(name: str, stage: str | None = None) -> Cell:
    return Cell(Quantity(name), (stage or name,))


def _column(symbol: str, names: list[str] | tuple[str, ...], reads: Reads = Reads.SAME) -> Grid:
    return Grid(symbol, tuple((_cell(name),) for name in names), reads)


def _weights(layer: tuple[str, ...], symbol: str) -> Grid:
    """A row for each neuron of a layer: the weights that lead into it."""
    rows = tuple(tuple(_cell(weight.name) for weight in incoming(neuron)) for neuron in layer)
    return Grid(symbol, rows, Reads.ROW)


def _net_inputs(
    layer: str, neurons: tuple[str, ...], weights: Grid, fed: Grid, rules: Rules
) -> Equation:
    biases = [bias_of(neuron, rules.bias_updates) for neuron in neurons]
    number = weights.symbol[1:]
    return Equation(
        layer,
        (
            _column(f"net{number}", [net(neuron) for neuron in neurons]),
            weights,
            fed._replace(reads=Reads.COLUMN),
            _column(f"b{number}", biases),
        ),
        ("", "·", " + ", ""),
    )


def _activations(layer: str, neurons: tuple[str, ...], symbol: str) -> Equation:
    number = "1" if neurons == HIDDEN else "2"
    given = _column(f"net{number}", [net(neuron) for neuron in neurons])
    result = _column(symbol, [out(neuron) for neuron in neurons])
    return Equation(layer, (result, given), ("σ(", ")"))


def _slopes(symbol: str, neurons: tuple[str, ...], rules: Rules) -> tuple[Grid, ...]:
    """The slope of each neuron's function, a vector for each factor: out ⊙ (1 − out)."""
    written = _factors(rules.activation.slope(Quantity(symbol)))
    slopes = {neuron: _factors(rules.activation.slope(Quantity(out(neuron)))) for neuron in neurons}
    return tuple(
        Grid(
            f"({text})" if " " in (text := line(factor, UNICODE.symbol, UNICODE)) else text,
            tuple((Cell(slopes[n][at], (partial(out(n), net(n)),)),) for n in neurons),
        )
        for at, factor in enumerate(written)
    )


def _factors(expression: Expression) -> tuple[Expression, ...]:
    return expression.factors if isinstance(expression, Product) else (expression,)


def _gradients(
    layer: str,
    neurons: tuple[str, ...],
    delta_symbol: str,
    symbol: str,
    fed: tuple[str, list[str]],
) -> Equation:
    """The outer product of the δ of a layer and what its weights carry."""
    rows = tuple(tuple(_cell(gradient(w.name)) for w in incoming(n)) for n in neurons)
    carried = tuple(
        Cell(Quantity(activation_of(w.source)), _carried(w.source, neurons))
        for w in incoming(neurons[0])
    )
    return Equation(
        layer,
        (
            Grid(f"∂E/∂{symbol}", rows),
            _column(delta_symbol, [delta(n) for n in neurons], Reads.ROW),
            Grid(fed[0], (carried,), Reads.COLUMN),
        ),
        ("", "·", ""),
    )


def _carried(unit: str, neurons: tuple[str, ...]) -> tuple[str, ...]:
    """The derivatives of the net inputs of a layer that are what one unit sends there."""
    weights = (weight for neuron in neurons for weight in incoming(neuron))
    return tuple(partial(net(w.target), w.name) for w in weights if w.source == unit)


def _biases(layer: str, neurons: tuple[str, ...], given: Grid, rules: Rules) -> list[Equation]:
    """The gradients of the biases and their step, where they learn; δ is the grid given."""
    policy = rules.bias_updates
    if policy == "frozen":
        return []
    names = bias_names(policy, neurons)
    symbol = "b1" if neurons == HIDDEN else "b2"
    result = _column(f"∂E/∂{symbol}", [gradient(name) for name in names])
    ones = Grid("1ᵀ", (tuple(Cell(ONE) for _ in neurons),), Reads.ROW)
    if policy == "shared":
        added = given._replace(reads=Reads.COLUMN)
        gradients = Equation(layer, (result, ones, added), ("", "·", ""))
    else:
        gradients = Equation(layer, (result, given._replace(reads=Reads.SAME)), ("", ""))
    stepped = (
        _column(f"{symbol}⁺", [next_value(name) for name in names]),
        _column(symbol, names),
        Grid("η", ((_cell(LEARNING_RATE),),), Reads.ALL),
        result,
    )
    return [gradients, Equation(layer, stepped, ("", " − ", "·", ""))]


def _update(layer: str, neurons: tuple[str, ...], symbol: str) -> Equation:
    names = [[weight.name for weight in incoming(neuron)] for neuron in neurons]

    def grid(text: str, of: list[list[str]]) -> Grid:
        return Grid(text, tuple(tuple(map(_cell, row)) for row in of))

    return Equation(
        layer,
        (
            grid(f"{symbol}⁺", [[next_value(name) for name in row] for row in names]),
            grid(symbol, names),
            Grid("η", ((_cell(LEARNING_RATE),),), Reads.ALL),
            grid(f"∂E/∂{symbol}", [[gradient(name) for name in row] for row in names]),
        ),
        ("", " − ", "·", ""),
    )
