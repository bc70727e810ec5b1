"""A training run written out."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, train
from engine.exports import sensible_step, train_csv, train_text
from engine.expression import ASCII
from engine.policies import BiasUpdates
from tests.engine.exports.test_trace_json import DIVERGING
from tests.engine.strategies import moderate_scenarios

TEN = train(Scenario(), 10)
COLUMNS = "epoch,E_total,out_o1,out_o2,w1,w2,w3,w4,w5,w6,w7,w8"


def epochs(lines: list[str]) -> list[int]:
    """The first column of a file, less its heading."""
    return [int(line.split(",")[0]) for line in lines[1:]]


@pytest.mark.parametrize(
    ("policy", "biases"),
    [("frozen", "b1,b2"), ("shared", "b1,b2"), ("per_neuron", "b_h1,b_h2,b_o1,b_o2")],
)
def test_columns(policy: BiasUpdates, biases: str) -> None:
    """The heading names the epoch, what was observed, and every weight and bias."""
    heading = next(train_csv(train(Scenario(bias_updates=policy), 0)))
    assert f"{COLUMNS},{biases}\n" == heading


@pytest.mark.parametrize(
    ("every", "expected"),
    [(1, [*range(11)]), (3, [0, 3, 6, 9, 10]), (5, [0, 5, 10]), (10, [0, 10]), (99, [0, 10])],
)
def test_rows(every: int, expected: list[int]) -> None:
    """There is a row for epoch 0, for every so many, and once for the last."""
    assert expected == epochs(list(train_csv(TEN, every)))


def test_epoch_zero_alone() -> None:
    """A run of no updates has one row, with the scenario's own parameters."""
    expected = [[0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55, 0.35, 0.6]]
    rows = list(csv.reader(train_csv(train(Scenario(), 0))))
    assert expected == [[float(field) for field in row[4:]] for row in rows[1:]]


@given(moderate_scenarios, st.integers(1, 4))
def test_read_again_it_is_the_history(scenario: Scenario, every: int) -> None:
    """Each number reads back as the float that it was, to the last bit."""
    history = train(scenario, 5)
    for row in csv.DictReader(StringIO("".join(train_csv(history, every)))):
        epoch = history[int(row.pop("epoch"))]
        expected = {"E_total": epoch.E_total, "out_o1": epoch.out_o1, "out_o2": epoch.out_o2}
        assert {**expected, **epoch.parameters} == {name: float(row[name]) for name in row}


def test_a_run_that_diverged() -> None:
    """Of a run that diverged, the epochs before that are written."""
    expected = [0, 1]
    assert expected == epochs(list(train_csv(train(DIVERGING, 10))))


@given(st.integers(1, 10_000_000))
def test_about_twenty_rows(count: int) -> None:
    """The step is a round number; it shows no more than twenty rows, and no fewer without need."""
    step = sensible_step(count)
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert count <= 20 * step
    assert step == 1 or count > 20 * step / 2.5


TEXT = """\
The tutorial's network
inputs 0.05, 0.1   targets 0.01, 0.99
learning rate 0.5   biases frozen   updates simultaneous

       epoch           E_total            out_o1            out_o2
           0       0.298371109       0.751365070       0.772928465
           1       0.291027774       0.742088111       0.775284968

                    at epoch 0            at epoch 1
          w1       0.150000000           0.149780716
          w2       0.200000000           0.199561432
          w3       0.250000000           0.249751144
          w4       0.300000000           0.299502287
          w5       0.400000000           0.358916480
          w6       0.450000000           0.408666186
          w7       0.500000000           0.511301270
          w8       0.550000000           0.561370121
          b1       0.350000000           0.350000000
          b2       0.600000000           0.600000000
"""


def test_text() -> None:
    """A reader sees the scenario, the error by epoch, and the weights before and after."""
    assert "".join(train_text(train(Scenario(), 1))) == TEXT


def test_text_of_ten_thousand() -> None:
    """By itself it shows every 500th of 10,000 epochs, and any step that is asked for."""
    history = train(Scenario(), 10_000)
    texts = ["".join(train_text(history)), "".join(train_text(history, 5_000))]
    shown = [re.findall(r"^ *([\d,]+)(?:  +0\.\d{9}){3}$", text, re.MULTILINE) for text in texts]
    expected = [[f"{epoch:,}" for epoch in range(0, 10_001, step)] for step in (500, 5_000)]
    assert expected == shown
    assert "10,000       0.000035102       0.015913620       0.984064274\n" in texts[0]


def test_text_in_ascii() -> None:
    """In the ASCII notation nothing else is written, and a title stays one line."""
    expected = r"\x1b" + "\n"
    lines = list(train_text(train(Scenario(title="\x1b"), 10_000), notation=ASCII))
    assert expected == lines[0]
    assert "".join(lines).isascii()


def test_a_run_of_no_update_has_its_parameters_once() -> None:
    """Where the first epoch is also the last, there is one column of weights."""
    lines = "".join(train_text(train(Scenario(), 0))).splitlines()
    assert [" ".join(line.split()) for line in lines if " w1 " in line] == ["w1 0.150000000"]
    assert sum("at epoch 0" in line for line in lines) == 1
    assert not any(line.count("at epoch") > 1 for line in lines)
