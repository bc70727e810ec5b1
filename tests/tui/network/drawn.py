"""Pictures of whole passes, as text and with what they have to say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from engine import Scenario
from engine.expression import UNICODE
from engine.scenario import Biases, Weights
from engine.travel import Moment, Session
from tests.engine.policies import ALL_RULES
from tests.tui.network.facts import Facts
from tests.tui.network.reader import Layout, layout
from tui.network import draw_network

Size = tuple[int, int]
COMPACT: tuple[Size, ...] = ((60, 9), (67, 11), (80, 9))
WHOLE: tuple[Size, ...] = (
    (78, 13),
    (80, 13),
    (85, 14),
    (97, 15),
    (100, 17),
    (114, 17),
    (116, 17),
    (127, 21),
    (158, 25),
    (236, 29),
)
SIZES = COMPACT + WHOLE
ALL_SHOWN = "E_total"
"""A stage at which every neuron shows net and out, and nothing stands beside an edge."""
SCENARIOS = {
    f"{rules.bias_updates}-{rules.update_order}": Scenario(
        bias_updates=rules.bias_updates, update_order=rules.update_order
    )
    for rules in ALL_RULES
} | {
    "long": Scenario(
        inputs=(0.123456789, -12.3456789),
        targets=(0.0123456789, 123.456789),
        learning_rate=0.123456789,
        bias_updates="per_neuron",
        weights=Weights(-1.23456789, 0.000123456, 4e-12, -0.3, -40.5, 123456.789, -5e-7, 1e7),
        biases=Biases(-0.123456789, 1234.56789),
    ),
    "tiny": Scenario(
        weights=Weights(-1e-9, 2e-7, -3e-300, 1e-5, -0.00012, 0.001, -0.5, 1e-3),
        biases=Biases(-1e-4, 1e-12),
    ),
}
TUTORIAL = "frozen-simultaneous"


def rows_of(moment: Moment, size: Size, digits: int = 9) -> list[str]:
    """A picture as text, all rows of one length."""
    text = str(draw_network(moment, size, digits, UNICODE))
    return [row.ljust(size[0]) for row in text.split("\n")]


@cache
def where_in(size: Size, scenario: str) -> Layout:
    """What stands where in the pictures of a size."""
    return read_layout(SCENARIOS[scenario], size)


def read_layout(scenario: Scenario, size: Size, epoch: int = 0) -> Layout:
    """What stands where, read from the stage at which the most is told by it."""
    session = Session(scenario, walk="factor")
    session.go_to(epoch, ALL_SHOWN)
    return layout(rows_of(session.moment, size))


def moments(scenario: Scenario, epoch: int = 0) -> Iterator[Moment]:
    """The start, and every stage of one pass with all its factors."""
    session = Session(scenario, walk="factor")
    if epoch:
        session.go_to(epoch, "net_h1")
    yield session.moment
    while session.next() and session.moment.epoch == epoch:
        yield session.moment


@cache
def walk(size: Size, scenario: str) -> tuple[tuple[list[str], Facts], ...]:
    """All pictures of the first pass."""
    found = moments(SCENARIOS[scenario])
    return tuple((rows_of(moment, size), Facts(moment)) for moment in found)
