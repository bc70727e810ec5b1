"""The texts of the lesson, one for each kind of quantity.

`{about}` is the neuron or weight in question, `{via}` the output neuron through which it is
seen, `{symbol}` the quantity itself; the other names are signs and neighbours.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.definition import Kind


class Text(NamedTuple):
    """A question, its answer in a sentence or two, and more for those who ask."""

    question: str
    answer: str
    more: str


TEXTS = {
    Kind.NET_INPUT: Text(
        "How much comes into {about}?",
        "Each arriving value counts as much as its weight says; the bias is added as it stands.",
        "{about} hears {sources} and a constant 1. The weights decide how loud each is, and the"
        " bias, the weight on that 1, decides how ready {about} is to fire when all else is"
        " silent. The sum may be any number; the next stage brings it between 0 and 1.",
    ),
    Kind.ACTIVATION: Text(
        "How strongly does {about} fire?",
        "The logistic function squeezes any net input between 0 and 1; 0 becomes one half.",
        "Far below zero the answer is nearly 0, far above nearly 1, and in between it climbs"
        " smoothly. Smoothness is what backpropagation lives on: everywhere the curve has a"
        " slope, and the slope tells which way to nudge the weights.",
    ),
    Kind.NEURON_ERROR: Text(
        "How far is {about} from its target?",
        "The miss is squared, so that its direction does not matter and large misses count most.",
        "The {half} changes nothing about which weights are best. It is there for convenience:"
        " differentiating a square brings down a factor of 2, and the {half} takes it away.",
    ),
    Kind.TOTAL_ERROR: Text(
        "How wrong is the whole network?",
        "Both outputs' errors add up to the one number that training makes smaller.",
        "Everything that follows asks the same question of each weight in turn: if you were a"
        " little larger, how would this number change? A positive answer means that the weight"
        " should shrink, a negative one that it should grow.",
    ),
    Kind.ERROR_WRT_OUTPUT: Text(
        "If out_{about} grew a little, how would the error change?",
        "Only E_{about} depends on out_{about}; the square gives twice the miss, the {half}"
        " cancels the 2.",
        "The minus in front comes from inside the bracket, where out_{about} is subtracted. What"
        " remains is simply output minus target: positive where the output is too large, so that"
        " a larger output would make things worse.",
    ),
    Kind.SLOPE: Text(
        "How steep is the logistic curve where {about} stands?",
        "The curve's slope needs nothing but its height: output times what it lacks to 1.",
        "The slope is at most one quarter, in the middle of the curve, and close to nothing at"
        " its ends. A neuron that is almost sure of itself therefore learns slowly, however"
        " wrong it is.",
    ),
    Kind.NODE_DELTA: Text(
        "How does the error answer to the net input of {about}?",
        "The first two links of the chain, multiplied: this is the node delta,"
        " {d}E_total/{d}net_{about}.",
        "Every weight into {about} shares these two links, so their product has a name of its"
        " own. Times what a weight carries it gives that weight's gradient, and sent back"
        " through the weights it tells the layer before about the error.",
    ),
    Kind.NET_WRT_WEIGHT: Text(
        "How does net_{via} answer to {about}?",
        "{about} multiplies {carried}, so a little more of {about} adds {carried} times as much.",
        "In the sum that makes net_{via} only one term contains {about}. The others stay as they"
        " are and drop out of the derivative, and what is left is the value that {about} carries.",
    ),
    Kind.GRADIENT: Text(
        "If {about} grew a little, how would the error change?",
        "Three links multiplied: from {about} to net_{via}, from there to out_{via}, and on to the"
        " error.",
        "The chain rule multiplies the links because each passes on a share of what it gets: a"
        " small change of {about} becomes a change of net_{via}, that becomes a change of"
        " out_{via}, and that a change of E_total. The product is how much of it arrives.",
    ),
    Kind.BIAS_GRADIENT: Text(
        "If {about} grew a little, how would the error change?",
        "A bias feeds a constant 1, so its gradient is the node delta itself.",
        "A bias is a weight like any other, on an input that is always 1. Its last link,"
        " {d}net/{d}{about}, is therefore 1, and the gradient is what is left: the delta of each"
        " neuron that it feeds.",
    ),
    Kind.NEXT_VALUE: Text(
        "What will {about} be after this pass?",
        "One step downhill: against the gradient, scaled by the learning rate {eta}.",
        "The gradient points to where the error grows, so it is subtracted. {next} is only noted"
        " down here; {about} itself keeps its value until every gradient of this pass is known,"
        " for they all belong to the same network.",
    ),
    Kind.NET_WRT_ACTIVATION: Text(
        "How does net_{via} answer to out_{about}?",
        "{via} weighs {about} by {weight}, so that is what a little more of out_{about} adds.",
        "The same edge that carried the activation forwards carries the error backwards, scaled"
        " by the same weight: the one that the forward pass used, since that pass made the error.",
    ),
    Kind.ROUTE: Text(
        "How much of the error of {via} goes back to {about}?",
        "The delta of {via}, sent back along {weight}, the weight between the two.",
        "{about} helped to make out_{via}, and {weight} says how much. The error returns along"
        " the same edge in the same proportion.",
    ),
    Kind.ROUTES: Text(
        "If out_{about} grew a little, how would the whole error change?",
        "{about} feeds both outputs, so the error comes back to it along two routes, and they add.",
        "This sum is where backpropagation differs from a single neuron's learning. A hidden"
        " neuron has no target of its own; what it should have done is told by the neurons that"
        " it feeds. Here the two may well disagree, and then their wishes partly cancel.",
    ),
    Kind.UPDATE: Text(
        "When do the weights change?",
        "Now, and all at once. Every gradient was taken in the same network; the next pass runs"
        " in the new one.",
        "Had the output layer changed first, the hidden layer would have been told about an error"
        " that this network never made. That slip is easy to program and hard to see, as the"
        " numbers come out almost the same. The scenario's update_order shows what it does.",
    ),
}
