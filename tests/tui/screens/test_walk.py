"""A walk through a pass and back on the whole screen, in each arrangement of its panels."""

import re
from collections.abc import Iterator

import pytest

from engine import Scenario
from engine.lesson import explain
from engine.travel import Moment
from tests.begun import begun
from tests.tui.figures import is_rounding
from tests.tui.opened import lines, opened
from tui.app import BackpassApp

SIZES = [(80, 24), (112, 30), (120, 36), (100, 60), (240, 70)]


def told(moment: Moment) -> Iterator[float]:
    """What may be told: all that is known, the error of the round before, and the pay-off."""
    yield from moment.known.values()
    if moment.last_error:
        yield moment.last_error.value
    if moment.payoff:
        for change in moment.payoff[:3]:
            yield from (value for value in change if value is not None)


def screens(app: BackpassApp, *, forwards: bool) -> Iterator[list[str]]:
    """The screen at each of the 57 steps from the first stage to the first of the next pass."""
    for _ in range(57):
        app.show()
        yield lines(app)
        if forwards:
            app.session.next()
        else:
            app.session.previous()


@pytest.mark.parametrize("size", SIZES)
async def test_the_same_screens_come_back(size: tuple[int, int]) -> None:
    """Forwards and back each stage looks the same, and no two stages look alike."""
    async with opened(size, walk="factor") as (app, _):
        app.session.go_to(1)  # so that the error's curve has its marks from the start
        app.session.go_to(0)
        there = list(screens(app, forwards=True))
        app.session.previous()
        assert there == list(screens(app, forwards=False))[::-1]
        assert len(there) == len({tuple(screen) for screen in there})


@pytest.mark.parametrize(
    ("size", "policy"),
    [*((size, "frozen") for size in SIZES), ((80, 24), "shared"), ((120, 36), "per_neuron")],
)
async def test_every_number_on_the_screen_is_known_to_the_engine(
    size: tuple[int, int], policy: str
) -> None:
    """Whatever has a decimal point is a value of this pass that is known by now, or is said.

    Signs are left out, since a formula may turn them round, as in e^(−net_h1).
    """
    scenario = Scenario(bias_updates=policy)  # type: ignore[arg-type]
    async with opened(size, scenario, walk="factor") as (app, _):
        errors = set()
        for epoch in (0, 1, 2, 4, 5, 3):
            app.session.go_to(epoch)
            errors.add(app.session.moment.trace.values["E_total"])
        for screen in screens(app, forwards=True):
            moment = app.session.moment
            known = {abs(value) for value in told(moment)} | errors
            said = str(explain(moment.trace, moment.stage, result=True))
            for number in set(re.findall(r"\d+\.\d+(?:e−?\d+)?", "\n".join(screen))):
                known_by = any(is_rounding(number, value) for value in known)
                assert known_by or number in said, number


def test_detail_makes_no_difference_to_what_is_known() -> None:
    """A stage knows the same with and without the stops before it."""
    fine, coarse = begun(walk="factor"), begun()
    for _ in range(30):
        fine.go_to(stage=coarse.moment.stage_id)
        assert fine.moment.known == coarse.moment.known
        coarse.next()
