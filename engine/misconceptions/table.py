"""Every misconception, in the order in which they are named. To add one, add an entry.

An entry's function is given a stage's definition and says what is taken for which quantity
instead; the value follows from evaluating the changed definition, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from engine.definition import Definition, Kind
from engine.expression import (
    HALF,
    LOGISTIC,
    ONE,
    Expression,
    Negative,
    Product,
    Quantity,
    Square,
    Sum,
)
from engine.misconceptions.misconception import Change, MadeAt, Misconception
from engine.misconceptions.neighbours import (
    hidden_neuron_of,
    layer_of,
    neuron_of,
    neurons_behind,
    other_into,
    weight_named,
)
from engine.names import LEARNING_RATE, delta, error, gradient, net, next_value, out, partial
from engine.network import HIDDEN, OUTPUTS, activation_of, incoming, outgoing
from engine.policies import BiasUpdates

_SLOPED = (Kind.SLOPE, Kind.NODE_DELTA, Kind.GRADIENT)
_SENT_BACK = (Kind.ROUTE, Kind.ROUTES, Kind.NODE_DELTA, Kind.GRADIENT)
_DERIVATIVES = (
    *(Kind.ERROR_WRT_OUTPUT, Kind.SLOPE, Kind.NODE_DELTA, Kind.NET_WRT_WEIGHT, Kind.GRADIENT),
    *(Kind.BIAS_GRADIENT, Kind.NET_WRT_ACTIVATION, Kind.ROUTE, Kind.ROUTES),
)

_entries: list[Misconception] = []


def _entry(id_: str, sentence: str, *kinds: Kind) -> Callable[[MadeAt], MadeAt]:
    def add(changes: MadeAt) -> MadeAt:
        _entries.append(Misconception(id_, sentence, frozenset(kinds), changes))
        return changes

    return add


def _right(stage: Definition) -> Expression:
    return cast("Expression", stage.expression)


def _terms(stage: Definition) -> tuple[Expression, ...]:
    expression = _right(stage)
    return expression.terms if isinstance(expression, Sum) else (expression,)


def _slope(neuron: str) -> str:
    return partial(out(neuron), net(neuron))


@_entry("bias_left_out", "The bias {bias} is missing from the sum.", Kind.NET_INPUT)
def _bias_left_out(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: Sum(_terms(stage)[:-1])}


@_entry(
    "weights_crossed",
    "The weights are crossed: {weights_into} lead into {neuron}, and one of another neuron was"
    " used.",
    Kind.NET_INPUT,
)
def _weights_crossed(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    """The transposed matrix: the weights out of one source in place of those into one target."""
    layer = layer_of(stage.about)
    place = layer.index(stage.about)
    weights = (incoming(neuron)[place].name for neuron in layer)
    carried = (activation_of(weight.source) for weight in incoming(stage.about))
    pairs = zip(weights, carried, strict=True)
    weighted = (Quantity(weight) * Quantity(value) for weight, value in pairs)
    yield {stage.id: Sum((*weighted, _terms(stage)[-1]))}


@_entry(
    "inputs_crossed",
    "The weights are right, but each was multiplied by what the other one carries.",
    Kind.NET_INPUT,
)
def _inputs_crossed(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    first, second = incoming(stage.about)
    crossed = (
        Quantity(first.name) * Quantity(activation_of(second.source)),
        Quantity(second.name) * Quantity(activation_of(first.source)),
    )
    yield {stage.id: Sum((*crossed, _terms(stage)[-1]))}


@_entry(
    "out_for_net",
    "That is out_{neuron}: the logistic function belongs to the next step.",
    Kind.NET_INPUT,
)
def _out_for_net(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: LOGISTIC(_right(stage))}


@_entry(
    "net_for_out",
    "That is net_{neuron} itself: the logistic function was not applied.",
    Kind.ACTIVATION,
)
def _net_for_out(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: Quantity(net(stage.about))}


@_entry(
    "exponent_sign",
    "The minus in the exponent was lost: the logistic function is 1/(1 + e^({minus}net)).",
    Kind.ACTIVATION,
)
def _exponent_sign(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: LOGISTIC(Negative(Quantity(net(stage.about))))}


@_entry(
    "half_left_out",
    "The {half} is missing in front of the square.",
    Kind.NEURON_ERROR,
)
def _half_left_out(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: Product(cast("Product", _right(stage)).factors[1:])}


@_entry("not_squared", "The miss was halved, but not squared.", Kind.NEURON_ERROR)
def _not_squared(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    squared = cast("Square", cast("Product", _right(stage)).factors[1])
    yield {stage.id: HALF * squared.base}


@_entry(
    "one_output_only",
    "Only one of the two terms is there; both count, and they add.",
    Kind.TOTAL_ERROR,
    Kind.ROUTES,
    Kind.BIAS_GRADIENT,
)
def _one_output_only(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    terms = _terms(stage)
    yield from ({stage.id: term} for term in terms if len(terms) > 1)


@_entry(
    "mean_for_sum",
    "The two terms were averaged; they are added, and not halved.",
    Kind.TOTAL_ERROR,
    Kind.ROUTES,
    Kind.BIAS_GRADIENT,
)
def _mean_for_sum(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    if len(_terms(stage)) > 1:
        yield {stage.id: HALF * _right(stage)}


@_entry("sign_turned", "The size is right, but the sign is turned.", *_DERIVATIVES)
def _sign_turned(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: -_right(stage)}


@_entry(
    "slope_left_out",
    "The slope of the logistic function, {slopes}, is missing.",
    Kind.NODE_DELTA,
    Kind.GRADIENT,
    Kind.BIAS_GRADIENT,
)
def _slope_left_out(stage: Definition, bias_updates: BiasUpdates) -> Iterable[Change]:
    neurons = neurons_behind(stage, bias_updates)
    if set(neurons) <= set(OUTPUTS):
        yield {_slope(neuron): ONE for neuron in neurons}


@_entry(
    "slope_of_net",
    "The slope was taken as net{dot}(1 {minus} net); it is out{dot}(1 {minus} out).",
    *_SLOPED,
)
def _slope_of_net(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    net_input = Quantity(net(neuron_of(stage)))
    yield {_slope(neuron_of(stage)): net_input * (ONE - net_input)}


@_entry(
    "one_minus_left_out",
    "The slope has a second factor: out{dot}(1 {minus} out), not out alone.",
    *_SLOPED,
)
def _one_minus_left_out(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {_slope(neuron_of(stage)): Quantity(out(neuron_of(stage)))}


@_entry(
    "slope_twice",
    "The slope {slopes} was multiplied in twice.",
    Kind.NODE_DELTA,
    Kind.GRADIENT,
)
def _slope_twice(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    slope = Quantity(_slope(neuron_of(stage)))
    yield {_slope(neuron_of(stage)): slope * slope}


@_entry(
    "error_for_derivative",
    "The error E_{neuron} was used where its derivative, out {minus} target, belongs.",
    Kind.ERROR_WRT_OUTPUT,
    Kind.NODE_DELTA,
    Kind.GRADIENT,
)
def _error_for_derivative(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    neuron = neuron_of(stage)
    if neuron in OUTPUTS:
        yield {gradient(out(neuron)): Quantity(error(neuron))}


@_entry(
    "wrong_activation",
    "{other_carried} was used; {weight} carries {carried}.",
    Kind.NET_WRT_WEIGHT,
    Kind.GRADIENT,
)
def _wrong_activation(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    other = other_into(weight_named(stage.about))
    yield {partial(net(stage.via), stage.about): Quantity(activation_of(other.source))}


@_entry(
    "weight_for_activation",
    "The weight {weight} itself was used; what it carries, {carried}, belongs there.",
    Kind.NET_WRT_WEIGHT,
    Kind.GRADIENT,
)
def _weight_for_activation(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {partial(net(stage.via), stage.about): Quantity(stage.about)}


@_entry(
    "net_for_activation",
    "net_{source} was used; the weight carries out_{source}.",
    Kind.GRADIENT,
)
def _net_for_activation(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    source = weight_named(stage.about).source
    if source in HIDDEN:
        yield {partial(net(stage.via), stage.about): Quantity(net(source))}


@_entry(
    "new_weight",
    "The new {weights_were} used where the old {ones_belong}.",
    Kind.NET_WRT_ACTIVATION,
    *_SENT_BACK,
)
def _new_weight(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    if hidden := hidden_neuron_of(stage):
        yield {
            partial(net(weight.target), out(hidden)): Quantity(next_value(weight.name))
            for weight in outgoing(hidden)
        }


@_entry(
    "routes_crossed",
    "The weights are crossed on the way back: the error of {neuron} returns along {weights},"
    " which lead out of it.",
    Kind.ROUTES,
    Kind.NODE_DELTA,
    Kind.GRADIENT,
)
def _routes_crossed(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    """The weights into one output in place of those out of the hidden neuron."""
    if hidden := hidden_neuron_of(stage):
        wrong = incoming(OUTPUTS[HIDDEN.index(hidden)])
        yield {
            partial(net(output), out(hidden)): Quantity(weight.name)
            for output, weight in zip(OUTPUTS, wrong, strict=True)
        }


@_entry(
    "error_not_delta",
    "out {minus} target was sent back; what goes back is {delta}, with the slope of the output in"
    " it.",
    *_SENT_BACK,
)
def _error_not_delta(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    if hidden_neuron_of(stage):
        yield {delta(output): Quantity(gradient(out(output))) for output in OUTPUTS}


@_entry(
    "weight_left_out_on_the_way_back",
    "On the way back {delta} has to be multiplied by the weight that it crosses.",
    *_SENT_BACK,
)
def _weight_left_out_on_the_way_back(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    if hidden := hidden_neuron_of(stage):
        yield {partial(net(output), out(hidden)): ONE for output in OUTPUTS}


@_entry(
    "own_slope_left_out",
    "The hidden neuron's own slope, {slopes}, is missing.",
    Kind.NODE_DELTA,
    Kind.GRADIENT,
    Kind.BIAS_GRADIENT,
)
def _own_slope_left_out(stage: Definition, bias_updates: BiasUpdates) -> Iterable[Change]:
    neurons = neurons_behind(stage, bias_updates)
    if set(neurons) <= set(HIDDEN):
        yield {_slope(neuron): ONE for neuron in neurons}


@_entry(
    "delta_for_gradient",
    "That is {delta}_{neuron}: the gradient has one factor more, {carried}.",
    Kind.GRADIENT,
)
def _delta_for_gradient(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {partial(net(stage.via), stage.about): ONE}


@_entry(
    "gradient_for_weight",
    "That is the gradient; the new value is {parameter} {minus} {eta} times it.",
    Kind.NEXT_VALUE,
)
def _gradient_for_weight(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: Quantity(gradient(stage.about))}


@_entry(
    "rate_left_out",
    "The learning rate {eta} is missing: the whole gradient was subtracted.",
    Kind.NEXT_VALUE,
)
def _rate_left_out(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {stage.id: Quantity(stage.about) - Quantity(gradient(stage.about))}


@_entry(
    "added",
    "The step was added; it goes against the gradient, so it is subtracted.",
    Kind.NEXT_VALUE,
)
def _added(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    yield {
        stage.id: Quantity(stage.about) + Quantity(LEARNING_RATE) * Quantity(gradient(stage.about))
    }


@_entry(
    "rate_twice",
    "The learning rate {eta} was multiplied in twice.",
    Kind.NEXT_VALUE,
)
def _rate_twice(stage: Definition, _: BiasUpdates) -> Iterable[Change]:
    step = Quantity(LEARNING_RATE) * Quantity(LEARNING_RATE) * Quantity(gradient(stage.about))
    yield {stage.id: Quantity(stage.about) - step}


MISCONCEPTIONS: tuple[Misconception, ...] = (
    *_entries,
    Misconception(
        "rounded_early",
        "The numbers were rounded before they were used; keep their digits until the end.",
        frozenset(Kind) - {Kind.UPDATE},
        lambda *_: (),
        decimals=(2, 3),
    ),
)
"""All of them, in order."""
