"""Whatever moves are made in whatever order, the session is where a plain model says."""

from __future__ import annotations

from math import isnan
from struct import pack

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from engine import Scenario, trace_pass
from engine.lesson import WALKS, Walk
from engine.travel import LastError, Moment, Session
from tests.engine.strategies import scenarios
from tests.engine.travel.model import Model

AFTER: dict[Walk, Walk] = {"lesson": "factor", "factor": "stage", "stage": "lesson"}
FURTHEST = 6
"""Epochs that the walks go to by themselves."""


def same(left: float, right: float) -> bool:
    """Whether two values are equal to the last bit, or both not a number."""
    return pack("d", left) == pack("d", right) or (isnan(left) and isnan(right))


class AnyWalk(RuleBasedStateMachine):
    """Moves at random, each made by the session and by the model."""

    @initialize(scenario=scenarios, walk=st.sampled_from(WALKS))
    def start(self, scenario: Scenario, walk: Walk) -> None:
        """Open any scenario."""
        self.session = Session(scenario, walk=walk)
        self.model = Model(scenario, walk)
        self.seen: list[tuple[Moment, dict[str, float], str]] = []

    @rule(move=st.sampled_from(["next", "previous", "next_phase", "previous_phase"]))
    def step(self, move: str) -> None:
        """A step, which says whether it moved."""
        assert getattr(self.model, move)() == getattr(self.session, move)()

    @rule(count=st.integers(1, 70))
    def many_steps(self, count: int) -> None:
        """A walk of many stages on."""
        if self.session.moment.epoch < FURTHEST:
            for _ in range(count):
                assert self.model.next() == self.session.next()

    @rule(move=st.sampled_from(["next_pass", "previous_pass"]))
    def jump(self, move: str) -> None:
        """A step by a whole update."""
        assert getattr(self.model, move)() == getattr(self.session, move)()

    @rule()
    def first(self) -> None:
        """To the first stage of the pass."""
        assert self.model.move(self.model.epoch, self.model.stops[0]) == self.session.first()

    @rule()
    def last(self) -> None:
        """To the last stage of the pass."""
        assert self.model.move(self.model.epoch, self.model.stops[-1]) == self.session.last()

    @rule()
    def restart(self) -> None:
        """To where it all began."""
        assert self.model.move(0, -1) == self.session.restart()

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        """To an epoch, a stage, or both."""
        epoch = data.draw(st.none() | st.integers(0, FURTHEST))
        stage = data.draw(st.none() | st.sampled_from([*self.model.all, "start"]))
        assert self.model.go_to(epoch, stage) == self.session.go_to(epoch, stage)

    @rule()
    def change_walk(self) -> None:
        """Another walk, which moves nothing."""
        self.model.walk = AFTER[self.model.walk]
        self.session.next_walk()

    @rule()
    def reveal(self) -> None:
        """One step more of what is hidden."""
        assert self.model.reveal() == self.session.reveal()

    @rule()
    def hide_or_reveal(self) -> None:
        """The key that hides, reveals, and ends hiding."""
        self.model.hide_or_reveal()
        self.session.hide_or_reveal()

    @rule()
    def there_and_back(self) -> None:
        """Back undoes forward exactly, and forward undoes back."""
        before = self.session.moment
        if before.hidden is not None or before.between:
            return
        for away, home in (("next", "previous"), ("previous", "next")):
            if getattr(self.session, away)():
                getattr(self.model, away)()
                assert self.model.here == self.session.moment.stage_id
                self.reveal_all()
                assert getattr(self.session, home)()
                getattr(self.model, home)()
                self.reveal_all()
                after = self.session.moment
                assert (before.epoch, before.position) == (after.epoch, after.position)
                assert before.known.keys() == after.known.keys()
                assert all(same(value, after.known[name]) for name, value in before.known.items())

    def reveal_all(self) -> None:
        """Every step of what is hidden."""
        while self.session.reveal():
            self.model.reveal()

    @invariant()
    def is_where_the_model_is(self) -> None:
        """The cursor is at the model's epoch and stage, and counts the stops up to there."""
        moment, model = self.session.moment, self.model
        assert (model.epoch, model.place) == (moment.epoch, moment.position)
        assert tuple(model.stops) == moment.stops
        assert sum(place <= model.place for place in model.stops) == moment.step
        assert (model.place >= 0 and model.place not in model.stops) == moment.between
        later = [model.all[place] for place in model.stops if place > model.place]
        assert (later[0] if later else None) == moment.upcoming
        assert (model.walk, model.hiding, model.hidden) == (
            moment.walk,
            self.session.hiding,
            moment.hidden,
        )
        if model.hiding:
            assert model.revealed == moment.revealed
        assert (model.here == "start") == moment.at_start
        assert model.visited == self.session.visited

    @invariant()
    def knows_what_was_computed_and_no_more(self) -> None:
        """Known are constants, parameters and the stages up to the cursor, bit for bit."""
        moment, model = self.session.moment, self.model
        fresh = model.fresh_pass()
        done = [name for name in model.all[: model.place + 1] if name != "update"]
        earlier = trace_pass(model.scenario, model.rows[model.epoch - 1]) if model.epoch else None
        names = {*model.scenario.constants, *model.scenario.parameters, *done} - {model.hidden}
        assert names == moment.known.keys()
        assert all(same(fresh.values[name], moment.known[name]) for name in names)
        if "E_total" in names:
            assert moment.last_error == LastError(moment.known["E_total"], 0)
        elif earlier is None:
            assert moment.last_error is None
        else:
            assert moment.last_error is not None
            assert same(earlier.values["E_total"], moment.last_error.value)
            assert moment.last_error.rounds_ago == 1

    @invariant()
    def records_never_change(self) -> None:
        """Every moment that was ever handed out still says what it said then."""
        for moment, known, stage in self.seen[-8:]:
            assert (stage, known.keys()) == (moment.stage_id, moment.known.keys())
            assert all(same(value, moment.known[name]) for name, value in known.items())
        moment = self.session.moment
        self.seen.append((moment, dict(moment.known), moment.stage_id))


AnyWalk.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestWalk = AnyWalk.TestCase
TestWalk.__doc__ = "Any walk agrees with the model after each of its moves."
