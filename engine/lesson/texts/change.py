"""What is said about a parameter's next value, and at the update."""

from __future__ import annotations

from engine.lesson.texts.text import Explanation
from engine.lesson.texts.words import Words
from engine.names import gradient
from engine.names import next_value as next_of
from engine.network import HIDDEN, WEIGHTS
from engine.policies import bias_names, trained_names

OUTPUT_WEIGHTS = tuple(weight.name for weight in WEIGHTS if weight.source in HIDDEN)


def next_value(w: Words) -> Explanation:
    """A parameter's next value."""
    eta = w.notation.eta
    when, more = _when(w)
    rate = f"{eta} is the learning rate."
    others = (rate, *_direction(w))
    return Explanation(
        f"What will {w.about} be after this round?",
        (
            f"Subtract {eta} times the gradient from {w.about}.",
            *((when, *others) if _is_too_early(w) else (*others, when)),
        ),
        (
            "The gradient tells which way the error grows, so we go the other way.",
            f"{eta} sets how far; other books call it {w.alpha} or {w.epsilon}.",
            more,
        ),
    )


def _is_too_early(w: Words) -> bool:
    """Whether a weight is replaced before the error has passed it."""
    return w.layer_by_layer and w.about in OUTPUT_WEIGHTS


def _when(w: Words) -> tuple[str, str]:
    """When the next value comes into use; short, and at more length."""
    if _is_too_early(w):
        begins = w.about == OUTPUT_WEIGHTS[0]
        mistake = "The mistake begins here" if begins else "The same mistake"
        return (
            f"{mistake}: {w.next} is used at once, in place of {w.about}.",
            f"By the rule {w.next} is only noted down, and {w.about} is used until the update.",
        )
    stays = f"{w.about} itself stays {w.number(w.about)} until the update."
    if w.trace.right_value(gradient(w.about)) is not None:
        return stays, "Its gradient was computed with weights that had changed already."
    if w.layer_by_layer:
        return stays, f"{w.next} is only noted down."
    return (
        stays,
        f"All gradients of this round belong to one network, so {w.next} is only noted down.",
    )


def _direction(w: Words) -> tuple[str, ...]:
    name = gradient(w.about)
    if not w.all_finite(name):
        return ()
    slope = w.value(name)
    if slope == 0:
        return (f"The gradient is 0, so {w.next} equals {w.about}.",)
    sign, change = ("positive", "smaller") if slope > 0 else ("negative", "larger")
    if w.value(w.id) == w.value(w.about):
        return (f"The gradient is {sign}, but so small that {w.next} equals {w.about}.",)
    return (f"The gradient is {sign}, so {w.next} is {change} than {w.about}.",)


def update(w: Words) -> Explanation:
    """The closing stage of a round."""
    policy = w.trace.scenario.bias_updates
    if not w.all_finite(*(next_of(name) for name in trained_names(policy))):
        sentences: tuple[str, ...] = (
            "Not all new weights are finite numbers.",
            "So no round can follow: training stops here.",
        )
    elif w.layer_by_layer:
        sentences = (
            "Here w5 to w8 changed too early.",
            "The gradients of w1 to w4 were computed with them: that is the mistake.",
            "By the rule, all weights change only now.",
            _biases(w),
        )
    else:
        sentences = ("All new weights replace the old ones at once.", _biases(w))
    return Explanation(
        "What are the new weights?",
        sentences,
        (
            "All gradients of a round belong to one network, the one that made the error.",
            "If w5 to w8 change first, the gradients of w1 to w4 mix old and new weights.",
            "That mistake is common.",
            "It is hard to see, for the numbers are often almost the same.",
        ),
    )


def _biases(w: Words) -> str:
    policy = w.trace.scenario.bias_updates
    names = bias_names(policy)
    if set(names) <= set(trained_names(policy)):
        return f"The biases {', '.join(names[:-1])} and {names[-1]} are replaced too."
    said = " and ".join(f"{name} {w.number(name)}" for name in names)
    return f"{said} are frozen: they are not trained here."
