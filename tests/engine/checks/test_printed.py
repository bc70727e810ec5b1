"""The tutorial's printed figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache

import numpy as np
import pytest

from engine import Scenario
from engine.checks import PrintedFigure, is_tutorial, printed, printed_figures
from engine.checks.figures import Figure
from engine.checks.witnesses import Witness
from engine.scenario import Weights
from tests.oracles.matrices import MatrixNetwork
from tests.oracles.named import named_values

TUTORIAL = Scenario()
FIGURES = printed_figures()
LONGEST_REASON = 200
DIFFERING = {
    ("dE_o2/dout_h1", 0): "-0.019049119",
    ("net_h1", 0): "w3*i2",
    ("E_total", 1): "0.291027924",
    ("E_total", 10_000): "0.0000351085",
    ("out_o1", 10_000): "0.015912196",
    ("out_o2", 10_000): "0.984065734",
}
WITNESSED = {
    ("E_total", 1): ("layer_by_layer", 1),
    ("E_total", 10_000): ("simultaneous", 9_999),
    ("out_o1", 10_000): ("layer_by_layer", 10_000),
    ("out_o2", 10_000): ("layer_by_layer", 10_000),
}
"""The update order and the number of updates that give a printed figure."""


@cache
def by_matrices(order: str, updates: int) -> dict[str, float]:
    """Every value of the pass after so many updates, by a network of matrices."""
    inputs, targets = np.array(TUTORIAL.inputs), np.array(TUTORIAL.targets)
    weights, biases = vars(TUTORIAL.weights).values(), vars(TUTORIAL.biases).values()
    network = MatrixNetwork([*weights], [*biases], 0.5, "frozen", order)
    for _ in range(updates):
        network.train(inputs, targets)
    return named_values(network, TUTORIAL.inputs, TUTORIAL.targets)


def differing(name: str, epoch: int) -> PrintedFigure:
    """The one figure of a quantity and an epoch that differs."""
    (row,) = [row for row in FIGURES if (row.name, row.epoch) == (name, epoch) and not row.agrees]
    return row


def test_all_figures_are_there() -> None:
    """Thirty-five figures: 34 numbers and the one formula with a wrong index."""
    expected = (35, 34)
    assert expected == (len(FIGURES), sum("*" not in row.printed for row in FIGURES))


def test_those_that_differ_are_known_and_explained() -> None:
    """The figures that differ are the known ones, each with a reason and what gives it."""
    found = {(row.name, row.epoch): row.printed for row in FIGURES if not row.agrees}
    expected = DIFFERING
    assert expected == found
    for key in found:
        row = differing(*key)
        assert row.explained
        assert 0 < len(row.reason) <= LONGEST_REASON
        assert row.witness


def test_those_that_agree_need_no_reason() -> None:
    """A figure that agrees carries neither reason nor witness."""
    rest = {(row.reason, row.witness, row.witness_value) for row in FIGURES if row.agrees}
    assert {("", "", None)} == rest


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: f"{row.name}@{row.epoch}")
def test_ours_by_matrices(row: PrintedFigure) -> None:
    """Our value of every figure is that of a network of matrices."""
    expected = by_matrices("simultaneous", row.epoch)[row.name]
    assert pytest.approx(expected, rel=1e-11, abs=0) == row.ours


@pytest.mark.parametrize("row", [row for row in FIGURES if "*" not in row.printed])
def test_the_verdict_is_that_of_rounding(row: PrintedFigure) -> None:
    """A figure agrees exactly where our value, rounded like it, is the printed number."""
    ours = Decimal(row.ours).quantize(Decimal(row.printed), ROUND_HALF_EVEN)
    assert f"{ours:f}" == row.shown
    assert (ours == Decimal(row.printed)) == row.agrees


@pytest.mark.parametrize("key", WITNESSED)
def test_what_gives_a_printed_figure(key: tuple[str, int]) -> None:
    """The witness is what the matrices give by its rule, and it rounds to the printed figure."""
    row = differing(*key)
    value = row.witness_value or 0.0
    assert pytest.approx(by_matrices(*WITNESSED[key])[row.name], rel=1e-11, abs=0) == value
    places = Decimal(row.printed)
    assert places == Decimal(value).quantize(places, ROUND_HALF_EVEN)


def test_rounded_too_early() -> None:
    """The node delta, cut to 9 decimals by hand, times 0.5 is a tie that goes up as printed."""
    row = differing("dE_o2/dout_h1", 0)
    delta = f"{by_matrices('simultaneous', 0)['delta_o2']:.9f}"
    tie = Decimal(delta) * Decimal("0.5")
    assert [tie - Decimal("0.0000000005"), float(row.printed)] == [
        Decimal(row.printed),
        row.witness_value,
    ]


def test_the_slip_of_index() -> None:
    """With w3, which is 0.25, in place of w2 the net input of h1 would be 0.3825."""
    row = differing("net_h1", 0)
    expected = 0.15 * 0.05 + 0.25 * 0.10 + 0.35
    right = "w2*i2"
    assert right == row.shown
    assert pytest.approx(expected, rel=1e-15) == row.witness_value


def test_a_difference_without_a_known_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure that differs for no known reason, or by another amount, is not explained."""
    other = Figure("Error", "E_total", "0.298371108")
    monkeypatch.setattr(printed, "FIGURES", (other,))
    (row,) = printed_figures.__wrapped__()
    expected = (False, False)
    assert expected == (row.agrees, row.explained)


def test_a_witness_that_does_not_give_the_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reason counts only as long as what it names does give the printed figure."""
    wrong = Witness("no reason", "E_total", lambda runs: runs.first.values["E_total"] / 2)
    other = Figure("Error", "E_total", "0.298371108")
    monkeypatch.setattr(printed, "FIGURES", (other,))
    monkeypatch.setattr(printed, "WITNESSES", {(other.name, other.printed): wrong})
    (row,) = printed_figures.__wrapped__()
    assert not row.explained


CHANGES = (
    ({"title": "Mine"}, True),
    ({"learning_rate": 0.25}, False),
    ({"update_order": "layer_by_layer"}, False),
    ({"weights": Weights(w8=0.5)}, False),
)


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_whether_a_scenario_is_the_tutorials(change: dict[str, object], expected: bool) -> None:
    """The title may be another; a changed value or rule makes it another scenario."""
    assert expected == is_tutorial(replace(TUTORIAL, **change))  # type: ignore[arg-type]
