"""Training flat out: in slices that are short, to exactly the end that was asked for."""

from itertools import pairwise

import pytest

from engine import Scenario, Training, train
from engine.playing import LADDER, Player
from engine.playing.pace import FIRST_SLICE, SLICE_SECONDS
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.training import History, Outcome
from engine.training import run as run_module
from tests.begun import begun
from tests.engine.peers import scenario_of
from tests.engine.playing.clock import Clock
from tests.engine.policies import each_rules

EXPLODING = Scenario(
    targets=(1.7e308, 1.7e308),
    learning_rate=3e-310,
    weights=Weights(w5=10.0, w6=10.0, w7=10.0, w8=10.0),
    biases=Biases(0.35, -16.0),
)
"""Errors near the largest float: the weights grow slowly, and then beyond all floats."""


class Timed:
    """A player of a session whose training takes its time on the player's clock."""

    def __init__(self, scenario: Scenario | None = None, seconds: float = 4e-6) -> None:
        """Take the scenario, and the seconds that one epoch takes."""
        self.clock = Clock()
        self.session = begun(scenario)
        self.player = Player(self.session, self.clock)
        self.seconds = seconds
        self.slices: list[int] = []
        self._advance = self.session.training.advance
        self.session.training.advance = self._timed  # type: ignore[method-assign]

    def _timed(self, epochs: int, stop_below: float = 0.0) -> int:
        self.slices.append(epochs)
        done = self._advance(epochs, stop_below)
        self.clock.now += done * self.seconds
        return done

    def to_the_end(self, most: int = 10_000) -> None:
        """Tick until the player rests."""
        for _ in range(most):
            if not self.player.tick():
                return
        pytest.fail("it never ends")


def bits(history: History) -> list[list[float]]:
    """The trained parameters of all epochs."""
    return [list(history.weights[epoch]) for epoch in range(len(history))]


@pytest.mark.parametrize("target", [1, 499, 500, 501, 7_777, 20_000])
def test_training_ends_exactly_at_the_target(target: int) -> None:
    """The last slice is as short as it must be, and the cursor stands at the end of training."""
    timed = Timed()
    timed.player.train(target)
    timed.to_the_end()
    expected = (target, target, "E_total", f"Epoch {target:,} is reached.")
    moment, player = timed.session.moment, timed.player
    last = timed.session.training.history.last
    assert expected == (last, moment.epoch, moment.stage_id, player.ending)
    assert (player.playing, player.arrived) == (False, True)
    assert target == sum(timed.slices)


@pytest.mark.parametrize("seconds", [5e-7, 4e-6, 1e-4])
def test_slices_grow_to_their_time_and_no_longer(seconds: float) -> None:
    """Whatever an epoch takes, slices settle at the few milliseconds that they may take."""
    timed = Timed(seconds=seconds)
    timed.player.train(200_000)
    for _ in range(12):
        timed.player.tick()
    assert timed.slices[0] == FIRST_SLICE
    settled = timed.slices[-1] * seconds
    assert SLICE_SECONDS * 0.9 <= settled <= SLICE_SECONDS * 1.01
    assert all(size <= 4 * before for before, size in pairwise(timed.slices))


def test_slices_follow_a_machine_that_becomes_slow() -> None:
    """Where epochs suddenly take much longer, only one slice is too long."""
    timed = Timed(seconds=1e-6)
    timed.player.train(1_000_000)
    for _ in range(8):
        timed.player.tick()
    timed.seconds = 1e-4
    for _ in range(2):
        timed.player.tick()
    assert timed.slices[-1] * timed.seconds <= SLICE_SECONDS * 1.01


def test_an_epoch_slower_than_a_slice_is_still_trained() -> None:
    """A slice has at least one epoch, and no time at all divides nothing."""
    for seconds in (1.0, 0.0):
        timed = Timed(seconds=seconds)
        timed.player.train(1_000)
        timed.to_the_end()
        assert timed.session.training.history.last == 1_000
        assert min(timed.slices) >= 1


@each_rules
def test_training_in_slices_gives_the_same_bits(rules: Rules) -> None:
    """Every epoch of a played training is that of a bare run, to the last bit."""
    scenario = scenario_of(rules)
    timed = Timed(scenario)
    timed.player.train(6_001)
    timed.to_the_end()
    assert bits(train(scenario, 6_001)) == bits(timed.session.training.history)


def test_training_stops_below_an_error() -> None:
    """It stops at the very first epoch whose error is below, and says so."""
    wanted = train(Scenario(), 1_300)[1_234].E_total
    timed = Timed()
    timed.player.train(50_000, wanted)
    timed.to_the_end()
    ending = f"Epoch 1,235: E_total is below {wanted!r}."
    assert (1_235, ending) == (timed.session.training.history.last, timed.player.ending)
    assert not timed.player.arrived


def test_training_that_comes_to_its_epoch_first_says_so() -> None:
    """Where the error that was asked for is not reached by then, both are named."""
    timed = Timed()
    timed.player.train(200, 0.0001)
    timed.to_the_end()
    assert timed.player.ending == "Epoch 200 is reached. E_total is not yet below 0.0001."


def test_training_that_diverges_says_where_and_why() -> None:
    """It stops at the last epoch that is finite, names it, and blames the learning rate."""
    bare = Training(EXPLODING)
    assert bare.run(5_000) is Outcome.DIVERGED
    timed = Timed(EXPLODING)
    timed.player.train(5_000)
    timed.to_the_end()
    last = bare.history.last
    assert last == timed.session.training.history.last == timed.session.moment.epoch
    assert timed.player.ending.startswith(f"Stopped at epoch {last:,}: the next weights")
    assert "The steps are too large" in timed.player.ending
    assert not timed.player.playing


@pytest.mark.parametrize("place", range(len(LADDER)), ids=lambda place: str(LADDER[place]))
def test_playing_ends_where_training_diverges(place: int) -> None:
    """At every speed playing stops there, with the same word, and can be asked again."""
    clock = Clock()
    player = Player(begun(EXPLODING), clock)
    player.session.reach(5_000)
    last = player.session.training.history.last
    player.place = place
    player.session.go_to(last - 1, "update")
    for _ in range(2):
        player.play()
        for _ in range(40):
            clock.now += 40.0
            player.tick()
        assert not player.playing
        assert last == player.session.moment.epoch
        assert player.ending.startswith(f"Stopped at epoch {last:,}: the next weights")


def test_the_longest_history_ends_training(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training further than what is kept ends there and says so."""
    monkeypatch.setattr(run_module, "MOST_EPOCHS", 800)
    timed = Timed()
    timed.player.train(5_000)
    timed.to_the_end()
    expected = (800, "Stopped at epoch 800, the last that is kept.")
    assert expected == (timed.session.training.history.last, timed.player.ending)


def test_paused_training_goes_on_to_the_same_end() -> None:
    """Training that was paused keeps what it has, and going on gives the same bits."""
    timed = Timed()
    timed.player.train(9_000)
    for _ in range(3):
        timed.player.tick()
    timed.player.pause()
    reached = timed.session.training.history.last
    assert not timed.player.tick()
    assert reached == timed.session.training.history.last
    assert 0 < reached < 9_000
    timed.player.train(9_000)
    timed.to_the_end()
    assert bits(train(Scenario(), 9_000)) == bits(timed.session.training.history)


def test_training_to_what_is_already_there_ends_at_once() -> None:
    """A target behind the newest epoch needs no training, and keeps all epochs."""
    timed = Timed()
    timed.session.reach(600)
    timed.slices.clear()
    timed.player.train(200)
    timed.to_the_end()
    assert (timed.session.training.history.last, timed.slices) == (600, [])
    assert timed.player.arrived


def test_progress_rate_and_time_left_are_those_of_the_run() -> None:
    """After a while the rate is epochs by seconds, and the time left what remains at that rate."""
    timed = Timed(seconds=1e-5)
    timed.session.reach(2_000)
    timed.player.train(102_000)
    assert timed.player.pace.rate is None
    assert timed.player.pace.seconds_left(102_000) is None
    while timed.player.pace.seconds < 0.5:
        timed.player.tick()
    last = timed.session.training.history.last
    assert pytest.approx(1e5, rel=1e-6) == timed.player.pace.rate
    assert pytest.approx((102_000 - last) * 1e-5, rel=1e-6) == timed.player.pace.seconds_left(
        102_000
    )
    assert pytest.approx(last / 102_000) == timed.player.progress


def test_progress_never_passes_the_whole() -> None:
    """A target of 0 epochs is all done, and one that is behind is no more than done."""
    player = Player(begun(), Clock())
    player.train(0)
    player.tick()
    assert player.arrived
    player.session.reach(10)
    assert player.progress == 1.0
