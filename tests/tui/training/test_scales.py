"""The scales of the charts: how many values stand beside them, and that each is true."""

import pytest

from engine import Scenario
from engine.expression import ASCII, UNICODE, Notation
from engine.scenario import Weights
from engine.travel import Session
from tests.tui.training.test_charts import BEHIND, CHARTS, LEFT, drawn, trained, view_of

SMALLEST = (30, 8)
"""A chart in the smallest terminal."""


def beside(rows: list[str]) -> list[str]:
    """What stands left of the chart, from the top downwards."""
    return [text for row in rows[1:-1] if (text := row[:LEFT].strip())]


@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize("size", [SMALLEST, (40, 10), (60, 18), (120, 30)])
@pytest.mark.parametrize("chart", CHARTS)
def test_a_scale_has_two_values_or_more(
    chart: str, size: tuple[int, int], logarithmic: bool
) -> None:
    """One value alone is no scale: two stand beside every chart, and two epochs below it."""
    rows = drawn(chart, view_of(trained(10_000), 10_000, logarithmic=logarithmic), size)
    assert len(beside(rows)) >= 2
    assert len(rows[-1].split()) >= 2


def test_values_beside_a_chart_are_whole() -> None:
    """A large negative value keeps its minus, in the smallest terminal too."""
    weights = Weights(w5=-3e305, w6=-1e305, w7=-2e305, w8=-2.5e305)
    session = Session(Scenario(weights=weights, learning_rate=1e-300))
    session.reach(3)
    named = beside(drawn("output", view_of(session, 3), (60, 18)))
    values = [float(text.replace("−", "-")) for text in named]
    assert len(values) >= 2
    assert all(-3e305 <= value <= -1e305 for value in values)
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize(("o2", "written"), [
    (0.99, "target o2 0.99"), (0.9905, "t o2 0.9905"), (0.123456789, "t o2 0.1234568"),
])  # fmt: skip
def test_a_target_is_written_as_it_is(o2: float, written: str) -> None:
    """Whole where it has room, then with a shorter name, then rounded: never cut."""
    session = Session(Scenario(targets=(0.01, o2)))
    session.reach(10)
    rows = drawn("outputs", view_of(session, 10), SMALLEST)
    assert written in [row[-15:].strip(" │·") for row in rows]


@pytest.mark.parametrize(("width", "says"), [(30, "│ here"), (40, "│ this epoch")])
def test_the_upright_line_is_explained_at_every_width(width: int, says: str) -> None:
    """Beside the error, in a shorter word where there is less room."""
    title = drawn("error", view_of(trained(10_000), 10_000), (width, 8))[0]
    assert title.rstrip().endswith(says)


@pytest.mark.parametrize("chart", CHARTS)
def test_no_upright_line_without_its_word(chart: str) -> None:
    """With nothing trained there is one epoch to be at: no chart has a line for the cursor's."""
    for last, has_one in ((0, False), (10, True)):
        rows = drawn(chart, view_of(trained(last)), (40, 10))
        assert has_one == any("│" in row for row in rows[1:-1])


@pytest.mark.parametrize(("notation", "says"), [(ASCII, "5 is w5"), (UNICODE, "")])
def test_the_signs_of_curves_are_explained(notation: Notation, says: str) -> None:
    """Where a curve is drawn with a number, the title says whose; braille needs no word."""
    title = drawn("output", view_of(trained(10), notation=notation), (40, 10))[0]
    assert says == title.strip().removeprefix("weights into the output layer").strip()


def test_names_beside_the_smallest_outputs_have_their_room() -> None:
    """They take fewer columns there, so that a curve has the more."""
    rows = drawn("outputs", view_of(trained(10_000), 10_000), SMALLEST)
    assert "0 10,000" in rows[-1]
    assert any(row.endswith(" out_o1 0.01591") for row in rows)
    assert any(row.rstrip().endswith(" out_o2 0.98406") for row in rows)
    assert BEHIND["outputs"] > 15
