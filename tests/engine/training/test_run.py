"""How a run goes on, and the honest word on how it ended."""

from __future__ import annotations

from array import array
from math import isfinite

import pytest
from hypothesis import given

from engine import Scenario, Training, trace_pass, train
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.scenario import Biases, Parameters, Weights
from engine.training import Outcome
from engine.training import run as run_module
from engine.training.compiler import Floats, Loop
from engine.training.run import SLICE
from tests.engine.strategies import extreme_scenarios, moderate_scenarios

EXPLODING = {"frozen": 3e-310, "shared": 3e-311, "per_neuron": 3e-311}
"""Learning rates with which `exploding` takes hundreds of updates to leave the floats."""


def exploding(policy: BiasUpdates) -> Scenario:
    """Errors near the largest float: the weights grow slowly, and then beyond all floats."""
    return Scenario(
        targets=(1.7e308, 1.7e308),
        learning_rate=EXPLODING[policy],
        bias_updates=policy,
        weights=Weights(w5=10.0, w6=10.0, w7=10.0, w8=10.0),
        biases=Biases(0.35, -16.0),
    )


def finite_epochs(scenario: Scenario, most: int) -> list[Parameters]:
    """The epochs that are finite, up to `most` updates, each one traced from the one before."""
    epochs = [scenario.parameters]
    while len(epochs) <= most:
        after = trace_pass(scenario, epochs[-1]).next
        if not all(map(isfinite, after.values())):
            break
        epochs.append(after)
    return epochs


@given(extreme_scenarios)
def test_a_run_keeps_every_finite_epoch_and_no_other(scenario: Scenario) -> None:
    """Whatever the numbers, a run stops exactly before the first epoch that is not finite."""
    expected = finite_epochs(scenario, 5)
    training = Training(scenario)
    outcome = training.run(5)
    history = training.history
    assert expected == [history.parameters(epoch) for epoch in range(len(history))]
    assert (outcome is Outcome.DIVERGED) == (len(expected) < 6)


@pytest.mark.parametrize("policy", BIAS_UPDATES)
def test_a_diverging_run_keeps_every_finite_epoch(policy: BiasUpdates) -> None:
    """After hundreds of updates that went well, the run stops before the one that does not."""
    scenario = exploding(policy)
    expected = finite_epochs(scenario, 2_000)
    training = Training(scenario)
    assert training.run(2_000) is Outcome.DIVERGED
    history = training.history
    assert 20 < len(expected) <= 2_000
    assert expected == [history.parameters(epoch) for epoch in range(len(history))]


def test_a_diverged_run_goes_no_further() -> None:
    """Once a run has diverged, asking for more leaves it as it is."""
    training = Training(exploding("frozen"))
    training.run(2_000)
    last = training.history.last
    assert training.diverged
    assert not training.advance(10)
    assert training.run(2_000) is Outcome.DIVERGED
    assert last == training.history.last
    assert last == train(exploding("frozen"), 2_000).last


def test_a_huge_learning_rate_is_survived() -> None:
    """With a learning rate of 1e300 every epoch that was reached can be opened."""
    history = train(Scenario(learning_rate=1e300), 50)
    for epoch in history:
        assert all(map(isfinite, epoch.parameters.values()))


@given(moderate_scenarios)
def test_stops_at_the_first_epoch_below(scenario: Scenario) -> None:
    """Asked to stop below a value, a run ends with the first epoch whose error is below it."""
    errors = [epoch.E_total for epoch in train(scenario, 20)]
    wanted = sorted(errors)[len(errors) // 2]
    expected = next((epoch for epoch, error in enumerate(errors) if error < wanted), 20)
    training = Training(scenario)
    outcome = training.run(20, wanted)
    assert expected == training.history.last
    assert (outcome is Outcome.BELOW) == (errors[expected] < wanted)


def test_stops_below_in_a_later_slice() -> None:
    """The value asked for is watched over slices, and at the very end of one."""
    errors = [epoch.E_total for epoch in train(Scenario(), SLICE + 1)]
    for expected in (SLICE - 1, SLICE, SLICE + 1):
        training = Training(Scenario())
        assert training.run(2 * SLICE, errors[expected - 1]) is Outcome.BELOW
        assert expected == training.history.last


def test_an_error_that_is_already_below_needs_no_update() -> None:
    """A run that starts below the value asked for stays at epoch 0."""
    training = Training(Scenario())
    expected = (Outcome.BELOW, 0)
    assert expected == (training.run(10, 1.0), training.history.last)


def test_a_run_goes_on_after_it_fell_below() -> None:
    """After one value was reached, a lower one can be asked for."""
    training = Training(Scenario())
    training.run(10_000, 0.1)
    middle = training.history.last
    assert training.run(10_000, 0.01) is Outcome.BELOW
    assert training.history.last > middle
    assert training.history[training.history.last].E_total < 0.01


def test_advance_tells_how_many_epochs_it_was() -> None:
    """The count is that of the epochs added, fewer where the run stopped early."""
    training = Training(Scenario())
    counts = [training.advance(7), training.advance(0), training.advance(100, stop_below=0.25)]
    expected = [7, 0, training.history.last - 7]
    assert expected == counts
    assert counts[2] < 100


def test_the_longest_history_is_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run stops at the longest history that is kept, and says so."""
    monkeypatch.setattr(run_module, "MOST_EPOCHS", 10)
    training = Training(Scenario())
    expected = (Outcome.FULL, 10)
    assert expected == (training.run(25), training.history.last)
    assert not training.advance(1)


def test_a_run_that_has_what_was_asked_for_is_open() -> None:
    """A run that got as far as asked can go on, to the same epochs as one that never paused."""
    training = Training(Scenario())
    assert training.run(5) is Outcome.OPEN
    assert training.run(9) is Outcome.OPEN
    assert list(train(Scenario(), 9)) == list(training.history)


def interrupted_in(training: Training, number: int) -> Loop:
    """The training loop, interrupted when it is entered for the given time."""
    loop, entered = training._loop, 0  # noqa: SLF001  (stands in for a user at the keyboard)

    def interrupted(
        constants: Floats, parameters: Floats, epochs: int, stop_below: float
    ) -> tuple[Floats, array[float]]:
        nonlocal entered
        entered += 1
        if entered == number:
            raise KeyboardInterrupt
        return loop(constants, parameters, epochs, stop_below)

    return interrupted


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_interrupted_run_keeps_what_it_reached(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A run that is interrupted keeps its finished slices, and can go on to the same end."""
    training = Training(Scenario())
    with monkeypatch.context() as patch:
        patch.setattr(training, "_loop", interrupted_in(training, number))
        assert training.run(4 * SLICE) is Outcome.INTERRUPTED
    expected = (number - 1) * SLICE
    assert expected == training.history.last
    assert training.run(3 * SLICE) is Outcome.OPEN
    whole = train(Scenario(), 3 * SLICE)
    assert whole[3 * SLICE] == training.history[3 * SLICE]
