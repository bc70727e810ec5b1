"""Every misconception, in the order in which they are named. To add one, add an entry.

An entry says what happened, at which kinds of stage it may, and what is then taken for which
quantity instead; the value follows from evaluating the changed definition, and from nothing else.
`at` is the place of the stage: its neuron, its weight, its terms.
"""

from __future__ import annotations

from engine.definition import Kind
from engine.expression import HALF, LOGISTIC, ONE, Negative, Quantity, Sum
from engine.misconceptions.misconception import Misconception
from engine.misconceptions.neighbours import other_into, transposed
from engine.misconceptions.place import carried
from engine.names import LEARNING_RATE, delta, error, gradient, net, next_value, out
from engine.network import HIDDEN, OUTPUTS

ETA = Quantity(LEARNING_RATE)

ADDED_UP = (Kind.TOTAL_ERROR, Kind.ROUTES, Kind.BIAS_GRADIENT)
SLOPED = (Kind.SLOPE, Kind.NODE_DELTA, Kind.GRADIENT)
WITH_SLOPE = (Kind.NODE_DELTA, Kind.GRADIENT, Kind.BIAS_GRADIENT)
CARRIED = (Kind.NET_WRT_WEIGHT, Kind.GRADIENT)
RETURNED = (Kind.ROUTES, Kind.NODE_DELTA, Kind.GRADIENT)
SENT_BACK = (Kind.ROUTE, *RETURNED)
DERIVATIVES = (
    *(Kind.ERROR_WRT_OUTPUT, Kind.SLOPE, Kind.NODE_DELTA, Kind.NET_WRT_WEIGHT, Kind.GRADIENT),
    *(Kind.BIAS_GRADIENT, Kind.NET_WRT_ACTIVATION, Kind.ROUTE, Kind.ROUTES),
)

MISCONCEPTIONS: tuple[Misconception, ...] = (
    Misconception(
        "bias_left_out",
        "The bias {bias} is missing from the sum.",
        (Kind.NET_INPUT,),
        lambda at: [at.itself(Sum(at.terms[:-1]))],
    ),
    Misconception(
        "weights_crossed",
        "The weights are crossed: {weights_into} lead into {neuron}, and one of another neuron was"
        " used.",
        (Kind.NET_INPUT,),
        lambda at: [at.weighted(lambda w: Quantity(transposed(w).name) * carried(w))],
    ),
    Misconception(
        "inputs_crossed",
        "The weights are right, but each was multiplied by what the other one carries.",
        (Kind.NET_INPUT,),
        lambda at: [at.weighted(lambda w: Quantity(w.name) * carried(other_into(w)))],
    ),
    Misconception(
        "out_for_net",
        "That is out_{neuron}: the logistic function belongs to the next step.",
        (Kind.NET_INPUT,),
        lambda at: [at.itself(LOGISTIC(at.right))],
    ),
    Misconception(
        "net_for_out",
        "That is net_{neuron} itself: the logistic function was not applied.",
        (Kind.ACTIVATION,),
        lambda at: [at.itself(at.net)],
    ),
    Misconception(
        "exponent_sign",
        "The minus in the exponent was lost: the logistic function is 1/(1 + e^({minus}net)).",
        (Kind.ACTIVATION,),
        lambda at: [at.itself(LOGISTIC(Negative(at.net)))],
    ),
    Misconception(
        "half_left_out",
        "The {half} is missing in front of the square.",
        (Kind.NEURON_ERROR,),
        lambda at: [at.itself(at.square)],
    ),
    Misconception(
        "not_squared",
        "The difference was halved, but not squared.",
        (Kind.NEURON_ERROR,),
        lambda at: [at.itself(HALF * at.square.base)],
    ),
    Misconception(
        "one_output_only",
        "Only one of the two terms is there; both must be added.",
        ADDED_UP,
        lambda at: [at.itself(term) for term in at.terms],
    ),
    Misconception(
        "mean_for_sum",
        "The sum was halved; the two terms are added, not averaged.",
        ADDED_UP,
        lambda at: [at.itself(HALF * at.right)] if len(at.terms) > 1 else [],
    ),
    Misconception(
        "sign_turned",
        "The size is right, but the sign is wrong.",
        DERIVATIVES,
        lambda at: [at.itself(-at.right)],
    ),
    Misconception(
        "slope_left_out",
        "The slope of the logistic function, {slopes}, is missing.",
        WITH_SLOPE,
        lambda at: at.no_slopes(OUTPUTS),
    ),
    Misconception(
        "slope_of_net",
        "The slope was taken as net{dot}(1 {minus} net); it is out{dot}(1 {minus} out).",
        SLOPED,
        lambda at: [at.slope_taken(at.net * (ONE - at.net))],
    ),
    Misconception(
        "one_minus_left_out",
        "The slope has a second factor: out{dot}(1 {minus} out), not out alone.",
        SLOPED,
        lambda at: [at.slope_taken(at.out)],
    ),
    Misconception(
        "slope_twice",
        "The slope {slopes} was multiplied in twice.",
        (Kind.NODE_DELTA, Kind.GRADIENT),
        lambda at: [at.slope_taken(at.slope * at.slope)],
    ),
    Misconception(
        "error_for_derivative",
        "The error E_{neuron} was used where its derivative, out {minus} target, belongs.",
        (Kind.ERROR_WRT_OUTPUT, Kind.NODE_DELTA, Kind.GRADIENT),
        lambda at: [{gradient(out(n)): Quantity(error(n))} for n in OUTPUTS if n == at.neuron],
    ),
    Misconception(
        "wrong_activation",
        "{other_carried} was used; {weight} carries {carried}.",
        CARRIED,
        lambda at: [at.carried_taken(carried(other_into(at.weight)))],
    ),
    Misconception(
        "weight_for_activation",
        "The weight {weight} itself was used; what it carries, {carried}, belongs there.",
        CARRIED,
        lambda at: [at.carried_taken(at.parameter)],
    ),
    Misconception(
        "net_for_activation",
        "net_{source} was used; the weight carries out_{source}.",
        (Kind.GRADIENT,),
        lambda at: [at.carried_taken(Quantity(net(n))) for n in HIDDEN if n == at.weight.source],
    ),
    Misconception(
        "new_weight",
        "The new {weights_were} used where the old {ones_belong}.",
        (Kind.NET_WRT_ACTIVATION, *SENT_BACK),
        lambda at: at.sent_back(lambda w: Quantity(next_value(w.name))),
    ),
    Misconception(
        "routes_crossed",
        "The weights on the way back are crossed: {weights} lead out of {neuron}.",
        RETURNED,
        lambda at: at.sent_back(lambda w: Quantity(transposed(w).name)),
    ),
    Misconception(
        "error_not_delta",
        "out {minus} target was used in place of {delta}; {delta} has the output's slope in it.",
        SENT_BACK,
        lambda at: (
            [{delta(n): Quantity(gradient(out(n))) for n in OUTPUTS}] if at.is_hidden else []
        ),
    ),
    Misconception(
        "weight_left_out_on_the_way_back",
        "{weights_were} left out: on the way back each {delta} is multiplied by its weight.",
        SENT_BACK,
        lambda at: at.sent_back(lambda _: ONE),
    ),
    Misconception(
        "own_slope_left_out",
        "The hidden neuron's own slope, {slopes}, is missing.",
        WITH_SLOPE,
        lambda at: at.no_slopes(HIDDEN),
    ),
    Misconception(
        "delta_for_gradient",
        "That is {delta}_{neuron}: the gradient has one factor more, {carried}.",
        (Kind.GRADIENT,),
        lambda at: [at.carried_taken(ONE)],
    ),
    Misconception(
        "gradient_for_weight",
        "That is the gradient; the new value is {parameter} {minus} {eta} times it.",
        (Kind.NEXT_VALUE,),
        lambda at: [at.itself(at.gradient)],
    ),
    Misconception(
        "rate_left_out",
        "The learning rate {eta} is missing: the whole gradient was subtracted.",
        (Kind.NEXT_VALUE,),
        lambda at: [at.itself(at.parameter - at.gradient)],
    ),
    Misconception(
        "added",
        "The step was added; it goes against the gradient, so it is subtracted.",
        (Kind.NEXT_VALUE,),
        lambda at: [at.itself(at.parameter + ETA * at.gradient)],
    ),
    Misconception(
        "rate_twice",
        "The learning rate {eta} was multiplied in twice.",
        (Kind.NEXT_VALUE,),
        lambda at: [at.itself(at.parameter - ETA * ETA * at.gradient)],
    ),
    Misconception(
        "rounded_early",
        "The numbers were rounded before they were used; keep their digits until the end.",
        tuple(kind for kind in Kind if kind is not Kind.UPDATE),
        lambda _: [],
        decimals=(2, 3),
    ),
)
"""All of them, in order."""
