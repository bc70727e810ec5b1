"""Find the error."""

from __future__ import annotations

import pytest

from engine import Scenario
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.practice import FindTheError, Step
from tests.engine.misconceptions.networks import random_scenario

SEEDS = [str(number) for number in range(25)]


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
@pytest.mark.parametrize("seed", SEEDS)
def test_from_the_first_step_to_the_last(seed: str, bias_updates: BiasUpdates) -> None:
    """The first line that differs is the wrong one; its name is an option; its value is asked."""
    scenario = random_scenario(int(seed), bias_updates)
    found = FindTheError(scenario, seed)
    values = found.trace.values
    wrong = next(
        line.stage for line in found.lines if f"{line.value:.9e}" != f"{values[line.stage]:.9e}"
    )
    assert found.mark(wrong).right
    names = [option.id for option in found.options]
    assert len(names) == len(set(names)) == 3
    assert found.name(names.index(found.mistake.id)).right
    assert found.correct(f"{values[wrong]:.6e}").right
    assert (found.step, found.clean) == (Step.DONE, True)


def test_the_same_seed_is_the_same_error() -> None:
    """And others differ."""
    made = [FindTheError(Scenario(), seed) for seed in ("a", "a", "b", "c", "d")]
    assert (made[0].lines, made[0].options) == (made[1].lines, made[1].options)
    assert len({each.mistake.stage.id for each in made}) > 1


def test_wrong_steps() -> None:
    """A line before it is right, one after it follows; a wrong name or value is told as such."""
    found = FindTheError(random_scenario(3), "3", only="output")
    stage = found.mistake.stage.id
    assert "is right" in found.mark("net_h1").line
    later = next(
        line.stage for line in found.lines[::-1] if line.value != found.trace.values[line.stage]
    )
    assert later != stage
    assert "follows" in found.mark(later).line
    assert found.mark(stage).right
    wrong = next(k for k, each in enumerate(found.options) if each.id != found.mistake.id)
    assert not found.name(wrong).right
    assert found.step is Step.NAME
    right = next(k for k, each in enumerate(found.options) if each.id == found.mistake.id)
    assert found.name(right).right
    assert not found.correct("what?").right
    told = found.correct(f"{found.mistake.value(found.trace.values):.6e}")
    assert (told.right, told.line) == (False, found.mistake.sentence())
    assert found.correct(f"{found.trace.values[stage]:.6e}").right
    assert not found.clean


def test_steps_in_another_order() -> None:
    """A step that is not the next one is refused."""
    found = FindTheError(Scenario(), "1")
    with pytest.raises(ValueError, match="mark the first wrong line"):
        found.name(0)
    with pytest.raises(ValueError, match="mark the first wrong line"):
        found.correct("1")


def test_a_network_in_which_nothing_shows() -> None:
    """Where every value is the same whatever one does, there is no such exercise."""
    zeros = dict.fromkeys(Scenario().parameters, 0.0)
    with pytest.raises(ValueError, match="no mistake shows"):
        FindTheError(Scenario(targets=(0.5, 0.5)), "1", zeros, only="output")
