"""The charts, drawn for short and long runs at several sizes, without a screen."""

from __future__ import annotations

from functools import cache

import pytest

from engine import Scenario
from engine.charts import Reduction
from engine.expression import ASCII, UNICODE, Notation
from engine.scenario import Biases, Weights
from engine.training import Training
from engine.travel import Session
from tests.begun import begun
from tui.drawing import Role
from tui.panels.charts import ChartPanel, ErrorPanel, OutputsPanel, WeightsChart, epoch_axis
from tui.panels.facts import FactsPanel
from tui.view import View

CHARTS = (ErrorPanel, OutputsPanel, WeightsChart)
SIZES = ((80, 9), (44, 5), (240, 30), (16, 3))
EPOCHS = (0, 1, 10, 10_000)
LEFT, RIGHT = 7, 7
"""Columns beside a chart for labels and names."""
DOTS = "".join(map(chr, range(0x2801, 0x2900)))


@cache
def trained(epochs: int) -> Session:
    """The tutorial, trained so far."""
    session = begun()
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


def made(panel: type[ChartPanel], view: View) -> ChartPanel:
    """A chart of the run that a view is a moment of."""
    curves = curves_of(view.moment.trace.scenario, view.last)
    return panel(lambda: curves)


@cache
def curves_of(scenario: Scenario, last: int) -> Reduction:
    """The curves of a run."""
    training = Training(scenario)
    training.run(last)
    return Reduction(training.history)


def drawn(panel: type[ChartPanel], view: View, size: tuple[int, int]) -> list[str]:
    """The rows of a chart, all as wide as they were asked for."""
    canvas = made(panel, view).draw(view, *size)
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
@pytest.mark.parametrize("panel", CHARTS)
@pytest.mark.parametrize("logarithmic", [False, True])
def test_curves_fill_the_chart_and_nothing_else(
    panel: type[ChartPanel], epochs: int, size: tuple[int, int], logarithmic: bool
) -> None:
    """A curve has dots from the first to the last column of the chart, and none outside it.

    On a logarithmic scale epoch 0 stands in the middle of its columns, which are many.
    """
    view = view_of(trained(epochs), logarithmic=logarithmic)
    found = columns_of(drawn(panel, view, size)[1:], DOTS)
    first, last = LEFT, size[0] - RIGHT - 1
    assert found <= set(range(first, last + 1))
    if logarithmic and epochs:
        assert len(found) >= (last - first) // 3
        return
    assert min(found) <= first + 1
    if epochs == 10_000:
        assert found == set(range(first, last + 1))
    elif epochs:
        assert max(found) >= last - 1


@pytest.mark.parametrize("size", [(13, 9), (15, 2), (0, 0), (1, 1), (14, 1), (80, 1)])
@pytest.mark.parametrize("panel", CHARTS)
def test_charts_without_room_draw_no_curve(panel: type[ChartPanel], size: tuple[int, int]) -> None:
    """Where no chart fits there is its title at most, and nothing is broken."""
    assert not columns_of(drawn(panel, view_of(trained(10)), size), DOTS)


@pytest.mark.parametrize(
    ("epochs", "logarithmic", "expected"),
    [
        (0, False, "E_total, epochs 0 to 0"),
        (1, False, "E_total, epochs 0 to 1"),
        (10_000, False, "E_total, epochs 0 to 10,000"),
        (10_000, True, "E_total, epochs 0 to 10,000, logarithmic"),
    ],
)
def test_the_title_says_which_epochs(epochs: int, logarithmic: bool, expected: str) -> None:
    """The error's chart says how far it goes, and its scale where that is not the usual one."""
    view = view_of(trained(epochs), logarithmic=logarithmic)
    assert expected == drawn(ErrorPanel, view, (80, 9))[0].rstrip()


def test_the_error_stands_between_powers_of_ten() -> None:
    """The error of 10,000 epochs, from 0.298 to 0.0000351, stands between 1 and 0.00001."""
    rows = drawn(ErrorPanel, view_of(trained(10_000)), (80, 12))
    assert (rows[1][:LEFT].strip(), rows[-1][:LEFT].strip()) == ("1e0", "1e−5")
    plain = drawn(ErrorPanel, view_of(trained(10_000), notation=ASCII), (80, 12))
    assert plain[-1].startswith("1e-5")


def test_the_error_falls_from_the_upper_left_to_the_lower_right() -> None:
    """The curve starts in the uppermost sixth, where 0.298 stands, and ends in the lowest."""
    rows = drawn(ErrorPanel, view_of(trained(10_000)), (80, 31))[1:]
    height = {x: y for y, row in enumerate(rows) for x, sign in enumerate(row) if sign in DOTS}
    assert height[LEFT] > min(y for y, row in enumerate(rows) if row[LEFT] in DOTS)
    assert min(y for y, row in enumerate(rows) if row[LEFT] in DOTS) == 3
    assert height[80 - RIGHT - 1] == 26


def test_outputs_approach_their_dotted_targets() -> None:
    """Both outputs are named at their ends, and end at the rows of their targets."""
    rows = drawn(OutputsPanel, view_of(trained(10_000)), (80, 12))
    assert rows[1].rstrip().endswith("out_o2")
    assert rows[-1].rstrip().endswith("out_o1")
    early = drawn(OutputsPanel, view_of(trained(10)), (80, 12))
    assert "·" in early[1]
    assert "·" in early[-1]
    assert (early[1][:LEFT].strip(), early[-1][:LEFT].strip()) == ("0.99", "0.01")


def test_every_trained_parameter_has_its_curve_and_name() -> None:
    """Eight weights, and four biases where each neuron trains its own, are named at their ends."""
    view = view_of(trained(10))
    assert made(WeightsChart, view).names(view) == tuple(f"w{n}" for n in range(1, 9))
    session = begun(Scenario(bias_updates="per_neuron"))
    session.reach(50)
    rows = drawn(WeightsChart, view_of(session), (120, 16))
    ends = {row[-RIGHT:].strip() for row in rows[1:]} - {""}
    assert {*(f"w{n}" for n in range(1, 9)), "b_h1", "b_h2", "b_o1", "b_o2"} == ends


@pytest.mark.parametrize("height", [4, 5, 8, 14])
def test_no_name_stands_where_another_curve_ends(height: int) -> None:
    """In a low chart names share the row of their curves' ends, and none names another curve."""
    parameters = trained(10_000).training.history.parameters(10_000)
    values = {name: parameters[name] for name in WEIGHTS}
    low, high = (-3.8929772, 2.92568897)  # w5 and w8 at the end, which nothing exceeds
    steps = height - 2
    ends = {name: round((high - value) / (high - low) * steps) for name, value in values.items()}
    rows = drawn(WeightsChart, view_of(trained(10_000)), (80, height))[1:]
    named = [(name, y) for y, row in enumerate(rows) for name in row[-RIGHT:].split()]
    assert len(named) >= min(height, 8) - 1
    assert {"w5", "w7"} <= {name for name, _ in named}
    for name, y in named:
        assert ends[name] == y or y not in ends.values()


@pytest.mark.parametrize(
    ("epoch", "column"), [(0, LEFT), (10_000, 80 - RIGHT - 1), (5_000, LEFT + 33)]
)
def test_the_cursor_is_an_upright_line_at_its_epoch(epoch: int, column: int) -> None:
    """At the first epoch it stands left, at the last one right, and in the middle between."""
    for panel in CHARTS:
        view = view_of(trained(10_000), epoch)
        canvas = made(panel, view).draw(view, 80, 12)
        at = {
            x
            for y in range(12)
            for x, (sign, role) in enumerate(
                (sign, role) for text, role in canvas.pieces(y) for sign in text
            )
            if (sign, role) == ("│", Role.CURSOR)
        }
        assert at <= {column}
        assert at or panel is OutputsPanel  # whose curves may cover all of a column


def test_visited_epochs_have_their_marks() -> None:
    """Each epoch at which the cursor has been has a mark on the lowest row of the error's chart."""
    view = view_of(trained(10_000), 0, frozenset({0, 5_000, 10_000}))
    rows = drawn(ErrorPanel, view, (80, 12))
    assert {LEFT, LEFT + 33, 80 - RIGHT - 1} == columns_of(rows[-1:], "▲")
    assert not columns_of(drawn(OutputsPanel, view, (80, 12)), "▲")


def test_a_visit_beyond_the_history_has_no_mark() -> None:
    """Visits that a shorter history does not have are left out."""
    view = view_of(trained(10), 0, frozenset({0, 99}))
    assert len(columns_of(drawn(ErrorPanel, view, (80, 12))[-1:], "▲")) == 1


@pytest.mark.parametrize("panel", CHARTS)
def test_ascii_charts_draw_only_ascii(panel: type[ChartPanel]) -> None:
    """In the ASCII notation curves, labels, marks and the cursor are plain signs."""
    rows = drawn(panel, view_of(trained(10_000), 5_000, notation=ASCII), (80, 9))
    assert "".join(rows).isascii()
    assert "|" in "".join(rows)
    assert ":" in "".join(rows)


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
@pytest.mark.parametrize("panel", CHARTS)
@pytest.mark.parametrize("scenario", EXTREMES.values(), ids=EXTREMES)
def test_any_values_are_charted(scenario: Scenario, panel: type[ChartPanel], epochs: int) -> None:
    """Values at the ends of the floats, all alike, or not finite: nothing is broken."""
    session = begun(scenario)
    session.reach(epochs)
    for logarithmic in (False, True):
        view = view_of(session, session.training.history.last, logarithmic=logarithmic)
        for size in SIZES:
            drawn(panel, view, size)


def test_an_axis_is_there_where_there_is_room() -> None:
    """There are two dots for each column, or one for each epoch, and none without room."""
    view = view_of(trained(10_000))
    axis = epoch_axis(view, 80)
    assert axis is not None
    assert axis.columns == 2 * (80 - LEFT - RIGHT)
    short = epoch_axis(view_of(trained(10)), 80)
    assert short is not None
    assert short.columns == 11
    assert epoch_axis(view, LEFT + RIGHT) is None


def facts(view: View, size: tuple[int, int] = (80, 4)) -> str:
    """The facts as text."""
    return str(FactsPanel().draw(view, *size))


def test_facts_tell_the_epoch_with_the_tutorials_figures() -> None:
    """After 10,000 epochs the facts show the tutorial's figures beside the targets."""
    text = facts(view_of(trained(10_000), 10_000))
    assert "epoch 10,000   E_total 0.000035102" in text
    assert "out_o1 0.015913620 (target 0.01)" in text
    assert "out_o2 0.984064274 (target 0.99)" in text


def test_facts_tell_every_parameter() -> None:
    """Every weight and bias stands there with its value, in any policy and width."""
    for policy, names in (("frozen", ("b1", "b2")), ("per_neuron", ("b_h1", "b_o2"))):
        session = begun(Scenario(bias_updates=policy))  # type: ignore[arg-type]
        for width in (80, 120, 240):
            text = facts(view_of(session), (width, 4))
            assert all(f"{name} 0." in text for name in (*WEIGHTS, *names))


WEIGHTS = tuple(f"w{number}" for number in range(1, 9))


def test_facts_of_huge_numbers_stay_in_their_columns() -> None:
    """Numbers with many digits are written shorter, and none runs into the next name."""
    scenario = Scenario(
        targets=(1e200, 0.1), weights=Weights(w1=-123456.123456789, w2=-1e300, w3=1e-300)
    )
    text = facts(view_of(begun(scenario)))
    assert all(f" {name} " in f" {text} ".replace("\n", " ") for name in WEIGHTS)
    assert "target 1e+200" in text
