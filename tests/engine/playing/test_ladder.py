"""The ladder of speeds: its rungs, and how the header says them."""

from engine.playing import FLAT_OUT, LADDER, Player, Speed, Unit
from tests.begun import begun

SAID = (
    "1 stage in 20 s",
    "1 stage in 10 s",
    "1 stage in 5 s",
    "1 stage in 2 s",
    "1 stage/s",
    "2 stages/s",
    "5 stages/s",
    "10 stages/s",
    "20 stages/s",
    "1 pass/s",
    "2 passes/s",
    "5 passes/s",
    "10 passes/s",
    "30 passes/s",
    "60 passes/s",
    "1,000 passes/s",
    "as fast as it can",
)


def test_the_ladder_is_said_in_plain_words() -> None:
    """Its rungs are said in plain words, from one stage in 20 seconds to as fast as it can."""
    assert tuple(map(str, LADDER)) == SAID


def test_a_speed_that_is_not_on_the_ladder_is_said_too() -> None:
    """Other speeds are said in the same words."""
    expected = ("1 stage in 4 s", "3 stages/s", "1 pass in 10 s", "2,500 passes/s")
    speeds = (
        Speed(Unit.STAGE, 0.25),
        Speed(Unit.STAGE, 3),
        Speed(Unit.PASS, 0.1),
        Speed(Unit.PASS, 2500),
    )
    assert expected == tuple(map(str, speeds))


def test_each_rung_is_within_reach_and_no_further() -> None:
    """From the usual speed, faster goes up to the fastest and slower down to the slowest."""
    player = Player(begun())
    up = [str(player.speed)]
    for _ in range(len(LADDER)):
        player.faster()
        up.append(str(player.speed))
    assert [*SAID[1:], SAID[-1], SAID[-1]] == up
    assert player.place == FLAT_OUT
    for _ in range(len(LADDER) + 1):
        player.slower()
    assert SAID[0] == str(player.speed)


def test_training_that_was_asked_for_runs_flat_out_and_leaves_the_speed() -> None:
    """Training goes as fast as it can, and the speed of playing is the same again after it."""
    player = Player(begun())
    player.train(20)
    assert SAID[-1] == str(player.speed)
    while player.tick():
        pass
    assert SAID[1] == str(player.speed)
