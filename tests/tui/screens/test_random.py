"""Whatever is pressed, clicked and resized, in whatever order, the program goes on."""

import asyncio

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from tests.tui.opened import lines, opened
from tui.app import BackpassApp
from tui.commands import LOOKING, STEPPING
from tui.screens.study import StudyScreen

COMMANDS = (*STEPPING, *LOOKING)
KEYS = sorted(
    {key for command in COMMANDS for key in command.keys if key}
    | {"question_mark", "f1", "escape", "enter", "tab", "shift+tab", "ctrl+p", "up", "down", "f5"}
    | set("0123456789wE_+-/")
)
"""All keys of the study screen but those that quit and those that let time pass."""
SIZES = [(1, 1), (10, 5), (79, 24), (80, 24), (120, 36), (200, 24), (80, 60), (240, 70)]

keys = st.sampled_from(KEYS)
far = st.sampled_from(["right_square_bracket", "left_square_bracket", "end", "right", "left", "0"])
"""Keys that lead across passes, pressed often so that passes change."""
sizes = st.sampled_from(SIZES)
clicks = st.tuples(st.floats(0, 1, exclude_max=True), st.floats(0, 1, exclude_max=True))
steps = st.lists(st.one_of(far, far, keys, keys, sizes, clicks), min_size=8, max_size=16)
scenarios = st.builds(
    Scenario,
    bias_updates=st.sampled_from(["frozen", "shared", "per_neuron"]),
    learning_rate=st.sampled_from([0.5, 1e300]),
)


# A failure is told as it was found: to shorten it, the program would be started hundreds of times.
@settings(max_examples=8, derandomize=True, phases=(Phase.explicit, Phase.generate))
@given(steps, scenarios)
def test_any_steps_leave_a_program_that_works(
    chosen: list[str | tuple[float, float]], scenario: Scenario
) -> None:
    """No step raises, the session stays sound, and the header says where it is."""
    asyncio.run(take(chosen, scenario))


async def take(chosen: list[str | tuple[float, float]], scenario: Scenario) -> None:
    """Take the steps one after the other in a program of its own."""
    async with opened((80, 24), scenario) as (app, pilot):
        for step in chosen:
            if isinstance(step, str):
                await pilot.press(step)
            elif step in SIZES:
                await pilot.resize_terminal(int(step[0]), int(step[1]))
            else:
                width, height = app.size
                await pilot.click(offset=(int(step[0] * width), int(step[1] * height)))
            assert_sound(app)
        await pilot.resize_terminal(240, 24)
        while not isinstance(app.screen, StudyScreen):
            app.pop_screen()
        await pilot.pause()
        moment = app.session.moment
        done, total = moment.step, len(moment.stops)
        stage = f"between {done} and {done + 1}" if moment.between else f"{done}"
        stage = f"{moment.walk} of {total} stops" if moment.at_start else f"{stage} of {total}"
        place = f"{stage} · epoch {moment.epoch:,}"
        assert place in lines(app)[0]


def assert_sound(app: BackpassApp) -> None:
    """The cursor is in a pass that was reached, and the pass is what training gave."""
    session = app.session
    moment, history = session.moment, session.training.history
    assert app.is_running
    assert 0 <= moment.epoch <= history.last
    assert -1 <= moment.position < len(moment.trace)
    again = trace_pass(session.scenario, history.parameters(moment.epoch))
    assert repr(dict(again.values)) == repr(dict(moment.trace.values))
