"""An exercise, driven as a screen drives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.parts import PARTS, Part
from engine.practice import Exercise, Help, Outcome
from engine.sheets import sheet_named

FIRST = (
    *("out_o1", "out_o2", "E_total"),
    *(name for k in (5, 6, 7, 8, 1, 2, 3, 4) for name in (f"dE_total/dw{k}", f"w{k}+")),
)


def right(exercise: Exercise) -> str:
    """The right answer to the open question, with 7 digits."""
    assert exercise.current is not None
    return f"{exercise.trace.values[exercise.current.stage]:.6e}"


def answered_all(exercise: Exercise, text: Callable[[Exercise], str] = right) -> list[str]:
    """Answer until the pass asks for nothing more; what was asked."""
    asked = []
    while exercise.current is not None:
        asked.append(exercise.current.stage)
        exercise.answer(text(exercise))
    return asked


def at(stage: str) -> Exercise:
    """An exercise of the tutorial that begins at a stage of its third pass's kind."""
    return Exercise(Scenario(), stages=[stage])


def test_the_first_pass_asks_for_the_last_step_of_each_chain() -> None:
    """Both outputs, the total error, each gradient and each new weight, in the pass's order."""
    assert tuple(answered_all(Exercise(Scenario()))) == FIRST


def test_the_second_and_third_pass_ask_for_more() -> None:
    """Then net inputs, outs, δ and ∂E/∂out_h as well; then everything not yet known."""
    exercise = Exercise(Scenario())
    answered_all(exercise, lambda _: "")
    exercise.next_pass()
    second = answered_all(exercise, lambda _: "")
    more = {f"{q}_{n}" for q in ("net", "out", "delta") for n in ("h1", "h2", "o1", "o2")}
    assert set(second) == set(FIRST) | more | {"dE_total/dout_h1", "dE_total/dout_h2"}
    exercise.next_pass()
    assert len(answered_all(exercise, lambda _: "")) == 55


def test_what_is_known_is_not_asked_again() -> None:
    """Answered right at once in two passes, a stage is known."""
    exercise = Exercise(Scenario())
    answered_all(exercise)
    exercise.next_pass()
    second = answered_all(exercise)
    assert set(FIRST) <= set(second)
    exercise.next_pass()
    assert not set(FIRST) & set(answered_all(exercise))


def test_the_passes_go_on_from_each_other() -> None:
    """The second pass runs in the network that the first one's update made."""
    exercise = Exercise(Scenario())
    exercise.next_pass()
    after = trace_pass(Scenario(), trace_pass(Scenario()).next)
    assert exercise.trace.values["E_total"] == after.values["E_total"]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_alone(part: Part) -> None:
    """`update` means the new weights, and `output` and `hidden` leave them out."""
    stages = answered_all(Exercise(Scenario(), only=part))
    assert stages
    assert all(stage.endswith("+") == (part == "update") for stage in stages)


def test_beginning_at_a_stage() -> None:
    """From any stage on, at any epoch, only what comes after it is asked; and always itself."""
    exercise = Exercise(Scenario(), trace_pass(Scenario()).next, start="dE_total/dw1")
    assert tuple(answered_all(exercise)) == FIRST[FIRST.index("dE_total/dw1") :]
    for stage in trace_pass(Scenario()).stages[:-1]:
        exercise = Exercise(Scenario(), start=stage.id)
        assert exercise.current is not None
        assert exercise.current.stage == stage.id


def test_a_right_answer_says_why() -> None:
    """With the formula, the numbers of this stage and its value; then the next one is asked."""
    exercise = Exercise(Scenario())
    feedback = exercise.answer("0.7513651")
    assert feedback.right
    assert "out_o1 = 1/(1 + e^(−net_o1)) = 1/(1 + e^(−1.105905967)) = 0.751365070" in feedback.line
    assert exercise.current is not None
    assert exercise.current.stage == "out_o2"
    assert exercise.summary.count(Outcome.AT_ONCE) == 1


def test_a_wrong_answer_is_named_and_the_right_one_kept() -> None:
    """The mistake, the factor and the place are told; the answer is not, and one may try again."""
    exercise = at("dE_total/dw1")
    feedback = exercise.answer("0.000364723")
    assert "new w5 and w7 were used where the old ones belong" in feedback.line
    assert "0.00043" not in feedback.line
    assert (feedback.factor, feedback.places) == ("dE_total/dout_h1", ("w5", "w7"))
    assert not feedback.right
    assert exercise.answer("0.000438568").right
    assert exercise.summary.count(Outcome.AFTER_HINT) == 1


def test_help_comes_step_by_step() -> None:
    """The mistake's name, the formula, the numbers, and only then the answer."""
    exercise = at("net_h1")
    steps = [exercise.answer("0.123456") for _ in range(4)]
    assert [step.help for step in steps] == [Help.NONE, Help.FORMULA, Help.NUMBERS, Help.ANSWER]
    assert ["w1·i1" in step.line for step in steps] == [False, True, False, True]
    assert ["0.15·0.05" in step.line for step in steps] == [False, False, True, True]
    assert ["0.377500000" in step.line for step in steps] == [False, False, False, True]
    assert exercise.current is None
    assert exercise.summary.count(Outcome.SHOWN) == 1


def test_hints_can_be_asked_for() -> None:
    """A hint is the formula, the next one the numbers; the answer after that is not at once."""
    exercise = at("net_h1")
    assert [exercise.hint().help, exercise.hint().help] == [Help.FORMULA, Help.NUMBERS]
    assert exercise.answer("0.3775").right
    assert exercise.summary.count(Outcome.AFTER_HINT) == 1
    exercise = at("net_h1")
    assert [exercise.hint().help for _ in range(3)][-1] is Help.ANSWER
    assert exercise.current is None


def test_numbers_are_written_as_in_the_formula() -> None:
    """On one screen a number is written in one way: 0.741365070 with all decimals, 0.50 as given.

    So in a hint, and in what is said about a right answer.
    """
    exercise = at("dE_total/dw5")
    product = "0.741365070 · 0.186815602 · 0.593269992"
    exercise.hint()
    assert f"∂E_total/∂w5 = {product}." in exercise.hint().line
    assert f" = {product} = 0.082167041." in exercise.answer("0.08216704").line
    assert "0.40 − 0.5·0.082167041 = 0.358916480." in at("w5+").answer("0.3589165").line


def test_nothing_typed_skips() -> None:
    """An empty Enter shows the answer and goes on."""
    exercise = Exercise(Scenario())
    feedback = exercise.answer("  ")
    assert (feedback.verdict, "0.751365070" in feedback.line) == ("shown", True)
    assert exercise.summary.again == ("out_o1",)


def test_what_cannot_be_read_costs_nothing() -> None:
    """Neither does what is right so far: the question stays as it was."""
    exercise = at("out_o1")
    assert exercise.answer("hello").verdict == "unreadable"
    assert exercise.answer("0.75").verdict == "more_digits"
    assert exercise.answer("0.7514").right
    assert exercise.summary.count(Outcome.AT_ONCE) == 1


def test_the_numbers_on_the_screen_may_be_calculated_with() -> None:
    """What follows from the values as shown, with 9 decimals, is right to all digits."""
    product = 0.741365070 * 0.186815602 * 0.593269992
    assert at("dE_total/dw5").answer(f"{product:.12f}").right
    assert not at("dE_total/dw5").answer(f"{product + 1e-8:.12f}").right


def test_the_summary_tells_what_recurred() -> None:
    """Each mistake with the stages where it was made, the most frequent first."""
    exercise = Exercise(Scenario(), only="output")
    exercise.answer("-0.082167041")
    exercise.answer("0.082167041")
    exercise.answer("-0.0826676")
    exercise.answer("")
    exercise.answer("-0.12866")
    summary = exercise.summary
    told = [(made.mistake.id, made.stages) for made in summary.mistakes]
    assert told[0] == ("sign_turned", ("dE_total/dw5", "dE_total/dw6"))
    assert summary.again == ("dE_total/dw5", "dE_total/dw6")
    assert [summary.count(outcome) for outcome in Outcome] == [0, 1, 1]
    text = summary.markdown("Sheet 7-1")
    assert text.startswith("# Practice: Sheet 7-1\n")
    assert "∂E_total/∂w5, ∂E_total/∂w6: The size is right" in text
    assert "| ∂E_total/∂w6 | 1 | shown | sign_turned |" in text


def test_the_most_frequent_mistake_is_told_first() -> None:
    """Also where another one was made before it."""
    exercise = Exercise(Scenario(), stages=["dE_total/dw5", "dE_total/dw6", "dE_total/dw7"])
    for wrong in ("0.439829649", "", "-0.0826676", "", "0.0226025", ""):
        exercise.answer(wrong)
    told = [made.mistake.id for made in exercise.summary.mistakes]
    assert told == ["sign_turned", "slope_left_out"]


def test_asking_again() -> None:
    """What was not right at once can be asked again, in the same pass."""
    exercise = Exercise(Scenario(), only="error")
    exercise.answer("")
    again = exercise.again()
    assert answered_all(again) == ["E_total"]
    assert again.trace.parameters == exercise.trace.parameters


def test_layer_by_layer_is_practised_by_the_right_rule() -> None:
    """Also in a scenario that shows the classic mistake."""
    exercise = Exercise(Scenario(update_order="layer_by_layer"), stages=["dE_total/dw1"])
    assert exercise.answer("0.000438568").right


@given(st.lists(st.sampled_from(["right", "", "0.5", "hint", "abc", "-1"]), max_size=60))
def test_whatever_is_done(keys: list[str]) -> None:
    """Every question that is left ends in exactly one way, and the counts add up."""
    exercise = Exercise(sheet_named("7-1").scenario)
    for key in keys:
        if exercise.current is None:
            exercise.next_pass()
        elif key == "hint":
            exercise.hint()
        else:
            exercise.answer(right(exercise) if key == "right" else key)
    summary = exercise.summary
    assert sum(summary.count(outcome) for outcome in Outcome) == len(summary.asked)
    assert len(exercise.history) - len(summary.asked) == (exercise.current is not None)
    assert set(summary.again) <= {each.stage for each in summary.asked}
    assert list(summary.lines())
