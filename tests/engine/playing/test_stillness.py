"""Playing stops where nothing changes any more."""

from engine import Scenario
from engine.playing import LADDER, Player
from engine.playing.stillness import still_from
from engine.scenario import Biases, Weights
from engine.training import Training
from tests.begun import begun
from tests.engine.playing.clock import Clock

SATURATED = Scenario(
    inputs=(1.0, 1.0), targets=(1.0, 1.0), weights=Weights(*[90.0] * 8), biases=Biases(90.0, 90.0)
)
"""Both outputs are exactly 1, as they should be: the very first update changes nothing."""


def test_the_first_still_epoch_is_found() -> None:
    """It is the first whose parameters are those of the next, to the last bit."""
    training = Training(Scenario(bias_updates="shared", learning_rate=20.0))
    training.run(60_000)
    history = training.history
    found = still_from(history, history.last)
    assert found is not None
    assert found > 0
    assert history.parameters(found) == history.parameters(found + 1)
    assert history.parameters(found) == history.parameters(history.last)
    assert history.parameters(found - 1) != history.parameters(found)


def test_where_weights_still_change_nothing_is_found() -> None:
    """Neither at the start nor on the way is the tutorial's network still."""
    training = Training(Scenario())
    training.run(1_000)
    assert [still_from(training.history, epoch) for epoch in (0, 1, 1_000)] == [None] * 3


def test_playing_stops_and_says_so() -> None:
    """As fast as it can, it does not fill the memory with copies, and names the epoch."""
    player = Player(begun(SATURATED), Clock())
    player.place = len(LADDER) - 1
    player.play()
    while player.tick():
        pass
    assert not player.playing
    assert player.session.training.history.last < 100_000
    assert player.ending.startswith("Stopped: from epoch 0 on no weight changes any more")


def test_an_epoch_that_was_asked_for_is_reached_all_the_same() -> None:
    """A short training that arrives says that it arrived."""
    player = Player(begun(SATURATED), Clock())
    player.train(20)
    while player.tick():
        pass
    assert player.ending == "Epoch 20 is reached."
