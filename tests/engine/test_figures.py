"""The figures that must come out: after one update, after thousands, and as the lesson prints."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest

from engine import History, Scenario, trace_pass, train
from engine.policies import BiasUpdates, UpdateOrder

Figures = tuple[str, str, str]

FIGURES: dict[tuple[BiasUpdates, UpdateOrder], dict[int, Figures]] = {
    ("frozen", "simultaneous"): {
        0: ("0.2983711087600027", "0.7513650695523157", "0.7729284653214625"),
        1: ("0.29102777369359933", "0.7420881111907824", "0.7752849682944595"),
        10_000: ("3.510187782978859e-05", "0.01591362044355068", "0.9840642735146238"),
    },
    ("shared", "simultaneous"): {
        1: ("0.2857508866992965", "0.7320241671", "0.7659846534"),
        10_000: ("4.355321066163751e-06", "0.0121021591", "0.9879283897"),
    },
    ("per_neuron", "simultaneous"): {
        1: ("0.28047144679143016", "0.7284417622", "0.7783769203"),
        10_000: ("2.4475622359322466e-06", "0.0115875274", "0.9884589350"),
    },
    ("frozen", "layer_by_layer"): {
        1: ("0.29102792390544197", "0.7420884384791137", "0.7752853846239224"),
        10_000: ("3.5084786296312774e-05", "0.0159121963260343", "0.9840657344856291"),
    },
}
PRINTED = {
    "net_h1": "0.3775",
    "out_h1": "0.593269992",
    "out_h2": "0.596884378",
    "net_o1": "1.105905967",
    "out_o1": "0.75136507",
    "out_o2": "0.772928465",
    "E_o1": "0.274811083",
    "E_o2": "0.023560026",
    "E_total": "0.298371109",
    "dE_total/dout_o1": "0.74136507",
    "dout_o1/dnet_o1": "0.186815602",
    "delta_o1": "0.138498562",
    "dnet_o1/dw5": "0.593269992",
    "dE_total/dw5": "0.082167041",
    "w5+": "0.35891648",
    "w6+": "0.408666186",
    "w7+": "0.511301270",
    "w8+": "0.561370121",
    "dnet_o1/dout_h1": "0.40",
    "dE_o1/dout_h1": "0.055399425",
    "dE_total/dout_h1": "0.036350306",
    "dout_h1/dnet_h1": "0.241300709",
    "dnet_h1/dw1": "0.05",
    "dE_total/dw1": "0.000438568",
    "w1+": "0.149780716",
    "w2+": "0.19956143",
    "w3+": "0.24975114",
    "w4+": "0.29950229",
}


def rounded_like(printed: str, value: float | None) -> str:
    """A value with as many decimals as the printed figure, rounded in decimal."""
    assert value is not None
    return str(Decimal(value).quantize(Decimal(printed), ROUND_HALF_EVEN))


def rounded_alike(noted: str, value: float) -> str:
    """A value with as many significant digits as were noted, but no more than 11."""
    noted_digits = len(Decimal(noted).as_tuple().digits)
    return f"{value:.{min(noted_digits, 11) - 1}e}"


@pytest.fixture(scope="module", params=FIGURES, ids="-".join)
def trained(request: pytest.FixtureRequest) -> tuple[dict[int, Figures], History]:
    """Ten thousand updates under one set of rules, and what they must give."""
    biases, order = request.param
    scenario = Scenario(bias_updates=biases, update_order=order)
    return FIGURES[request.param], train(scenario, 10_000)


def test_figures_of_a_run(trained: tuple[dict[int, Figures], History]) -> None:
    """E_total, out_o1 and out_o2 of an epoch agree to 11 significant digits."""
    figures, history = trained
    for epoch, noted in figures.items():
        found = history[epoch]
        values = found.E_total, found.out_o1, found.out_o2
        expected = [rounded_alike(text, float(text)) for text in noted]
        assert expected == list(map(rounded_alike, noted, values))


def test_a_pass_of_a_trained_network_shows_its_figures(
    trained: tuple[dict[int, Figures], History],
) -> None:
    """The pass that is walked through at an epoch has the figures of that epoch."""
    figures, history = trained
    for epoch, noted in figures.items():
        trace = trace_pass(history.scenario, history.parameters(epoch))
        values = [trace.values[name] for name in ("E_total", "out_o1", "out_o2")]
        expected = [rounded_alike(text, float(text)) for text in noted]
        assert expected == list(map(rounded_alike, noted, values))


def test_the_printed_error_is_that_of_the_update_before() -> None:
    """After 9,999 updates the error rounds to the figure that is printed for 10,000."""
    expected = "0.0000351085"
    assert expected == rounded_like(expected, train(Scenario(), 9_999)[9_999].E_total)


@pytest.mark.parametrize(("name", "printed"), PRINTED.items())
def test_a_printed_figure_is_right_to_its_last_digit(name: str, printed: str) -> None:
    """Every printed figure of the pass that is right comes out, rounded as it was printed."""
    assert printed == rounded_like(printed, trace_pass(Scenario())[name].value)


def test_printed_outputs_and_first_error_come_from_updating_layer_by_layer() -> None:
    """Three printed figures come out only where the hidden layer sees the new weights."""
    mistaken = train(Scenario(update_order="layer_by_layer"), 10_000)
    printed = {
        "0.291027924": mistaken[1].E_total,
        "0.015912196": mistaken[10_000].out_o1,
        "0.984065734": mistaken[10_000].out_o2,
    }
    assert list(printed) == [rounded_like(figure, value) for figure, value in printed.items()]


def test_the_derivative_that_was_rounded_too_early() -> None:
    """∂E_o2/∂out_h1 ends in 8 where the print ends in 9."""
    printed, expected = "-0.019049119", "-0.019049118"
    assert expected == rounded_like(printed, trace_pass(Scenario())["dE_o2/dout_h1"].value)
