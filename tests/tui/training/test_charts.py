"""The charts, drawn for short and long runs at several sizes, without a screen."""

from __future__ import annotations

import re
from functools import cache

import pytest

from engine import Scenario
from engine.charts import Reduction
from engine.expression import ASCII, UNICODE, Notation
from engine.policies import BiasUpdates
from engine.scenario import Biases, Weights
from engine.training import Training
from engine.travel import Session
from tui.drawing import Role
from tui.panels.charts import (
    ChartPanel,
    ErrorPanel,
    epoch_axis,
)
from tui.panels.training_charts import HiddenWeightsChart, OutputsPanel, OutputWeightsChart
from tui.view import View

CHARTS: dict[str, type[ChartPanel]] = {
    "error": ErrorPanel,
    "outputs": OutputsPanel,
    "hidden": HiddenWeightsChart,
    "output": OutputWeightsChart,
}
BEHIND = {"error": 1, "outputs": 17, "hidden": 14, "output": 14}
"""Columns right of the curves, for their names and values."""
BEHIND_WIDE = {"error": 1, "outputs": 21, "hidden": 17, "output": 17}
"""The same in a wide chart: nine decimals, and a blank behind them."""
SIZES = ((80, 10), (44, 6), (240, 30), (32, 8))
EPOCHS = (0, 1, 10, 10_000)
LEFT = 7
"""Columns left of a chart for the values of its axis."""
LABEL = r"([wb]\S*) (\S+) *$"
"""The name of a parameter and its value, at the end of a row."""
DOTS = "".join(map(chr, range(0x2801, 0x2900)))


@cache
def trained(epochs: int) -> Session:
    """The tutorial, trained so far."""
    session = Session(Scenario())
    session.reach(epochs)
    return session


def view_of(
    session: Session,
    epoch: int = 0,
    visited: frozenset[int] = frozenset({0}),
    *,
    digits: int = 9,
    notation: Notation = UNICODE,
    logarithmic: bool = False,
) -> View:
    """The session as a screen would show it, the cursor at an epoch."""
    session.go_to(epoch, "update")
    history = session.training.history
    return View(session.moment, history.last, visited, digits, notation, "", logarithmic)


def made(chart: str, view: View) -> ChartPanel:
    """A chart of the run that a view is a moment of."""
    curves = curves_of(view.moment.trace.scenario, view.last)
    return CHARTS[chart](lambda: curves)


@cache
def curves_of(scenario: Scenario, last: int) -> Reduction:
    """The curves of a run."""
    training = Training(scenario)
    training.run(last)
    return Reduction(training.history)


def behind(chart: str, width: int) -> int:
    """Columns right of the curves in a chart of this width."""
    return (BEHIND_WIDE if width > 50 else BEHIND)[chart]


def drawn(chart: str, view: View, size: tuple[int, int]) -> list[str]:
    """The rows of a chart, all as wide as they were asked for."""
    canvas = made(chart, view).draw(view, *size)
    rows = [
        "".join(text for text, _ in canvas.pieces(y, ascii_only=view.notation is ASCII))
        for y in range(size[1])
    ]
    assert [size[0]] * size[1] == [len(row) for row in rows]
    return rows


def columns_of(rows: list[str], signs: str) -> set[int]:
    """The columns in which certain signs stand."""
    return {x for row in rows for x, sign in enumerate(row) if sign in signs}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("epochs", EPOCHS)
@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("logarithmic", [False, True])
def test_curves_fill_the_chart_and_nothing_else(
    chart: str, epochs: int, size: tuple[int, int], logarithmic: bool
) -> None:
    """A curve has dots from the first to the last column of the chart, and none outside it.

    So it has on a logarithmic scale, after one round too. An error of one epoch is no curve yet:
    the chart says so.
    """
    view = view_of(trained(epochs), logarithmic=logarithmic)
    found = columns_of(drawn(chart, view, size)[1:], DOTS)
    if chart == "error" and not epochs:
        assert not found
        text = " ".join(" ".join(drawn(chart, view, size)).split())
        assert "A curve begins with the next round." in text
        return
    first, last = LEFT, size[0] - behind(chart, size[0]) - 1
    assert found <= set(range(first, last + 1))
    assert min(found) <= first + 1
    if epochs == 10_000:
        assert found == set(range(first, last + 1))
    elif epochs:
        assert max(found) >= last - 1


@pytest.mark.parametrize("size", [(8, 9), (19, 3), (0, 0), (1, 1), (14, 1), (80, 1), (80, 3)])
@pytest.mark.parametrize("chart", CHARTS)
def test_charts_without_room_draw_no_curve(chart: str, size: tuple[int, int]) -> None:
    """Where no chart fits there is its title at most, and nothing is broken."""
    assert not columns_of(drawn(chart, view_of(trained(10)), size), DOTS)


def test_the_error_at_the_cursor_stands_above_its_chart() -> None:
    """After 10,000 epochs it is the tutorial's, by its own rule; and the line is explained."""
    title = drawn("error", view_of(trained(10_000), 10_000), (80, 12))[0]
    assert title.startswith(" E_total 0.000035102 ")
    assert title.rstrip().endswith("│ this epoch")


def test_the_error_stands_between_powers_of_ten() -> None:
    """From 0.298 to 0.0000351 it stands between 1 and 0.00001, every other power named."""
    rows = drawn("error", view_of(trained(10_000)), (80, 12))
    names = [row[:LEFT].strip() for row in rows[1:]]
    assert [name for name in names if name] == ["1e0", "1e−2", "1e−4"]


def test_the_error_falls_from_the_upper_left_to_the_lower_right() -> None:
    """The curve starts in the uppermost sixth, where 0.298 stands, and ends in the lowest."""
    rows = drawn("error", view_of(trained(10_000)), (80, 32))[1:-1]
    last = {x: y for y, row in enumerate(rows) for x, sign in enumerate(row) if sign in DOTS}
    assert min(y for y, row in enumerate(rows) if row[LEFT] in DOTS) == 3
    assert last[78] == 26


def test_targets_are_dotted_and_named() -> None:
    """Each target is written beside its own row, above and below the outputs."""
    rows = drawn("outputs", view_of(trained(10)), (80, 12))
    for name, row in (("target o2 0.99", rows[1]), ("target o1 0.01", rows[-2])):
        assert row.rstrip().endswith(name)
        assert "·" in row


@pytest.mark.parametrize("height", [8, 12, 30])
@pytest.mark.parametrize("policy", ["frozen", "shared", "per_neuron"])
@pytest.mark.parametrize("layer", ["hidden", "output"])
def test_every_parameter_is_named_with_its_value_at_the_cursor(
    policy: BiasUpdates, layer: str, height: int
) -> None:
    """All that are trained and lead into the layer, from the largest at the top downwards."""
    session = Session(Scenario(bias_updates=policy))
    session.reach(1_000)
    view = view_of(session, 1_000)
    rows = drawn(layer, view, (60, height))[1:-1]
    named = [found.groups() for row in rows if (found := re.search(LABEL, row))]
    weights = {f"w{n}" for n in (range(1, 5) if layer == "hidden" else range(5, 9))}
    letter, number = ("h", 1) if layer == "hidden" else ("o", 2)
    own = {f"b_{letter}1", f"b_{letter}2"}
    biases = {"frozen": set[str](), "shared": {f"b{number}"}, "per_neuron": own}
    assert weights | biases[policy] == {name for name, _ in named}
    values = session.training.history.parameters(1_000)
    shown = [float(text.replace("−", "-")) for _, text in named]
    assert shown == pytest.approx([values[name] for name, _ in named], rel=1e-2)
    ends = [values[name] for name, _ in named]
    assert ends == sorted(ends, reverse=True)


@pytest.mark.parametrize("width", [44, 60, 120])
@pytest.mark.parametrize("layer", ["hidden", "output"])
@pytest.mark.parametrize("epochs", EPOCHS)
def test_values_beside_a_chart_have_equally_many_decimals(
    epochs: int, layer: str, width: int
) -> None:
    """Also where one is negative; all nine of them in a wide chart."""
    rows = drawn(layer, view_of(trained(epochs), epochs), (width, 12))[1:-1]
    values = [found[2] for row in rows if (found := re.search(LABEL, row))]
    decimals = {len(value.partition(".")[2]) for value in values}
    assert len(decimals) == 1
    if width >= 60:
        assert decimals == {9}
        assert {row[-1] for row in rows} == {" "}


def test_names_stand_beside_the_ends_of_their_curves() -> None:
    """Where the curves end apart, each name is on the row of its curve's last dot."""
    rows = drawn("hidden", view_of(trained(10_000), 10_000), (80, 40))[1:-1]
    edge = 80 - behind("hidden", 80) - 1
    ends = [y for y, row in enumerate(rows) if row[edge] in DOTS]
    names = [y for y, row in enumerate(rows) if row[edge + 1 :].strip()]
    assert len(names) == 4
    assert all(min(abs(y - end) for end in ends) <= 1 for y in names)


def test_curves_are_told_apart_without_colours() -> None:
    """In plain signs each curve is drawn with the number of its weight, all four of them."""
    rows = drawn("output", view_of(trained(10_000), notation=ASCII), (60, 12))[1:-1]
    inside = {sign for row in rows for sign in row[LEFT : 60 - behind("output", 60)]}
    assert {"5", "6", "7", "8"} <= inside


def test_curves_are_told_apart_by_colours() -> None:
    """No two curves of a chart have one role, and a name has the role of its curve."""
    view = view_of(trained(10_000), 10_000)
    canvas = made("hidden", view).draw(view, 80, 40)
    pieces = [piece for y in range(1, 39) for piece in canvas.pieces(y)]
    roles = {found[0]: role for text, role in pieces if (found := re.search(r"w\d", text))}
    assert len(set(roles.values())) == 4
    dots = {role for y in range(40) for text, role in canvas.pieces(y) if set(text) & set(DOTS)}
    assert dots == set(roles.values())


@pytest.mark.parametrize(("epoch", "column"), [(0, LEFT), (10_000, 80 - 1 - 1), (5_000, LEFT + 36)])
def test_the_cursor_is_an_upright_line_at_its_epoch(epoch: int, column: int) -> None:
    """At the first epoch it stands left, at the last one right, and in the middle between."""
    view = view_of(trained(10_000), epoch)
    canvas = made("error", view).draw(view, 80, 12)
    at = {
        x
        for y in range(1, 12)
        for x, (sign, role) in enumerate(
            (sign, role) for text, role in canvas.pieces(y) for sign in text
        )
        if (sign, role) == ("│", Role.CURSOR)
    }
    assert {column} == at


@pytest.mark.parametrize(("logarithmic", "named"), [
    (True, ["0", "1", "10", "100", "1,000", "10,000"]),
    (False, ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]),
])  # fmt: skip
def test_epochs_are_named_below(logarithmic: bool, named: list[str]) -> None:
    """Powers of ten on a logarithmic scale, evenly spaced epochs on a linear one."""
    view = view_of(trained(10_000), logarithmic=logarithmic)
    assert named == drawn("error", view, (70, 12))[-1].split()


@pytest.mark.parametrize("chart", CHARTS)
def test_ascii_charts_draw_only_ascii(chart: str) -> None:
    """In the ASCII notation curves, labels and the cursor are plain signs."""
    rows = drawn(chart, view_of(trained(10_000), 5_000, notation=ASCII), (80, 9))
    assert "".join(rows).isascii()
    assert "|" in "".join(rows)


EXTREMES = {
    "never-right": Scenario(targets=(1e200, -1e200), learning_rate=1e-250),
    "largest": Scenario(weights=Weights(*[-1.7e308] * 8), biases=Biases(1.7e308, 0.0)),
    "both-ends": Scenario(weights=Weights(w1=1.7e308, w2=-1.7e308)),
    "smallest": Scenario(
        inputs=(0.0, 0.0), weights=Weights(0.0, 5e-324, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    ),
    "all-alike": Scenario(inputs=(0.0, 0.0), weights=Weights(*[0.5] * 8)),
    "no-error": Scenario(targets=(0.5, 0.5), weights=Weights(*[0.0] * 8), biases=Biases(0.0, 0.0)),
    "huge-rate": Scenario(learning_rate=1e300),
}


@pytest.mark.parametrize("epochs", [0, 3, 700])
@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("scenario", EXTREMES.values(), ids=EXTREMES)
def test_any_values_are_charted(scenario: Scenario, chart: str, epochs: int) -> None:
    """Values at the ends of the floats, all alike, or not finite: nothing is broken."""
    session = Session(scenario)
    session.reach(epochs)
    for logarithmic in (False, True):
        view = view_of(session, session.training.history.last, logarithmic=logarithmic)
        for size in SIZES:
            drawn(chart, view, size)


def test_an_axis_is_there_where_there_is_room() -> None:
    """There are two dots for each column, or one for each epoch, and none without room."""
    view = view_of(trained(10_000))
    axis = epoch_axis(view, 80)
    assert axis is not None
    assert axis.columns == 2 * (80 - LEFT)
    short = epoch_axis(view_of(trained(10)), 80)
    assert short is not None
    assert short.columns == 11
    assert epoch_axis(view, LEFT) is None
