"""The history: every epoch as it was trained, never changed, in as little as it takes."""

from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import History, Scenario, Training, trace_pass, train
from engine.policies import BIAS_UPDATES, BiasUpdates, trained_names
from engine.training.blocks import ROWS
from tests.engine.strategies import moderate_scenarios, scenarios

MOST_BYTES = 100


def rows_of(history: History) -> list[bytes]:
    """The trained parameters of every epoch, to the last bit."""
    return [array("d", history.weights[epoch]).tobytes() for epoch in range(len(history))]


def errors_of(history: History) -> list[float]:
    """The errors of all epochs."""
    return [epoch.E_total for epoch in history]


@given(moderate_scenarios, st.lists(st.integers(0, 7), max_size=6))
def test_slices_give_the_same_as_one_go(scenario: Scenario, slices: list[int]) -> None:
    """A run in slices of any length leaves the same bits as one without a pause."""
    training = Training(scenario)
    for epochs in slices:
        training.advance(epochs)
    whole = train(scenario, training.history.last)
    assert rows_of(whole) == rows_of(training.history)
    assert errors_of(whole) == errors_of(training.history)


@given(scenarios)
def test_an_epoch_is_the_pass_before_it_carried_out(scenario: Scenario) -> None:
    """Each epoch's parameters are the next values of the epoch before, to the last bit."""
    history = train(scenario, 4)
    for before, after in pairwise(range(len(history))):
        trace = trace_pass(scenario, history.parameters(before))
        assert trace.next == history.parameters(after)


@given(moderate_scenarios)
def test_an_epoch_knows_its_error_and_outputs(scenario: Scenario) -> None:
    """An opened epoch has the error and the outputs of its pass, to the last bit."""
    for epoch in train(scenario, 3):
        values = trace_pass(scenario, epoch.parameters).values
        expected = tuple(values[name] for name in ("E_total", "out_o1", "out_o2"))
        assert expected == (epoch.E_total, epoch.out_o1, epoch.out_o2)


@given(moderate_scenarios, st.integers(0, 20), st.integers(0, 20))
def test_rows_never_change(scenario: Scenario, first: int, more: int) -> None:
    """What a run has reached stays as it was however long it goes on."""
    training = Training(scenario)
    training.advance(first)
    rows, errors = rows_of(training.history), errors_of(training.history)
    training.advance(more)
    assert rows == rows_of(training.history)[: len(rows)]
    assert errors == errors_of(training.history)[: len(errors)]


def test_rows_never_change_across_blocks() -> None:
    """Slices that end before, at and after the end of a block change nothing."""
    training = Training(Scenario(bias_updates="per_neuron"))
    for epochs in (ROWS - 2, 1, 1, 1, 2 * ROWS):
        training.advance(epochs)
    assert rows_of(train(training.history.scenario, 3 * ROWS - 1 + 2)) == rows_of(training.history)


def test_parameters_taken_out_are_a_copy() -> None:
    """Changing what an epoch gave out changes no epoch."""
    history = train(Scenario(), 2)
    taken = dict(history.parameters(1))
    taken["w1"] = 99.0
    row = history.weights[1]
    assert isinstance(row, array)
    row[0] = 99.0
    expected = trace_pass(Scenario()).next["w1"]
    assert expected == history.parameters(1)["w1"] == history[1].parameters["w1"]


def test_an_epoch_cannot_be_changed() -> None:
    """An opened epoch is frozen."""
    with pytest.raises(AttributeError):
        train(Scenario(), 1)[1].E_total = 0.0  # type: ignore[misc]


@pytest.mark.parametrize("epoch", [-1, 3, 10_000])
def test_an_epoch_that_was_not_reached_is_refused(epoch: int) -> None:
    """Only epochs from 0 to the last can be opened."""
    with pytest.raises(IndexError, match=f"no row {epoch} of 3"):
        train(Scenario(), 2)[epoch]


def test_a_new_history_has_epoch_0() -> None:
    """Before any update there is epoch 0, the scenario's own parameters."""
    history = History(Scenario())
    expected = (0, 1, Scenario().parameters)
    assert expected == (history.last, len(history), history[0].parameters)


@pytest.mark.parametrize("policy", BIAS_UPDATES)
def test_history_costs_at_most_100_bytes_an_epoch(policy: BiasUpdates) -> None:
    """Blocks that are full cost what their floats do, 100 bytes an epoch at most."""
    history = train(Scenario(bias_updates=policy), 2 * ROWS - 1)
    each = 8 * len(trained_names(policy))
    assert each * len(history) == history.bytes_kept
    assert each <= MOST_BYTES


@pytest.mark.parametrize("policy", BIAS_UPDATES)
def test_history_takes_memory_by_the_block(policy: BiasUpdates) -> None:
    """At any length it costs no more than one block that is not full."""
    history = train(Scenario(bias_updates=policy), ROWS)
    each = 8 * len(trained_names(policy))
    assert history.bytes_kept <= each * (len(history) + ROWS)


@given(scenarios)
def test_whole_passes_are_those_of_the_stages(scenario: Scenario) -> None:
    """Any quantities of a row of epochs are what the stages of each epoch give, to the last bit."""
    history = train(scenario, 2)
    values = [trace_pass(scenario, history.parameters(at)).values for at in range(len(history))]
    names = [name for name in values[0] if name not in scenario.constants]
    expected = [[float.hex(found[name]) for name in names] for found in values]
    passes = history.passes(0, len(history), names)
    assert expected == [[float.hex(value) for value in found] for found in passes]
