"""Playing at the speeds that wait: so many steps in so many seconds, whatever happens."""

from math import inf

import pytest

from engine.playing import LADDER, Player, Speed, Unit
from engine.playing import player as player_module
from engine.playing.player import CATCH_UP
from engine.training import run as run_module
from tests.begun import begun
from tests.engine.playing.clock import TURN, Clock, pass_time, player_at, stages_done

WAITING = [speed for speed in LADDER if speed.rate < inf]
AT_STAGES = [speed for speed in WAITING if speed.unit is Unit.STAGE]
each_speed = pytest.mark.parametrize("speed", WAITING, ids=str)

ONE, TWO, TWENTY = (Speed(Unit.STAGE, rate) for rate in (1, 2, 20))
FAST = Speed(Unit.PASS, 1000)
A_MOMENT = 1 / 4096
"""Less than the fastest of these speeds takes for a step."""


def done(player: Player) -> int:
    """How many steps of its own unit the player has taken from the start."""
    at_stages = player.speed.unit is Unit.STAGE
    return stages_done(player) if at_stages else player.session.moment.epoch


@each_speed
def test_every_speed_takes_so_many_steps_in_so_many_seconds(speed: Speed) -> None:
    """In 8 seconds and a little, each speed takes eight times its rate of steps."""
    player, clock = player_at(speed)
    player.play()
    pass_time(player, clock, 8 + TURN)
    expected = 8 * speed.rate + (speed.rate * TURN if speed == FAST else 0)
    assert int(expected) == done(player)


def test_a_slow_stage_is_held_longer_where_there_is_more_to_read() -> None:
    """At 10 seconds a stage none is left sooner, and the two routes of h1 later than the error."""
    player, clock = player_at(LADDER[1])
    held = {}
    for stage in ("E_total", "dE_total/dout_h1"):
        player.session.go_to(stage=stage)
        player.play()
        held[stage] = player.due_in
    assert held["E_total"] == 10
    assert 10 < held["dE_total/dout_h1"] <= 20
    clock.now += held["dE_total/dout_h1"] - A_MOMENT
    assert not player.tick()
    clock.now += 2 * A_MOMENT
    assert player.tick()


def test_a_fast_stage_is_held_no_longer() -> None:
    """Where nobody can read along, every stage takes the same time."""
    player, _ = player_at(ONE)
    player.session.go_to(stage="dE_total/dw5")
    player.play()
    assert player.due_in == 1


@each_speed
def test_nothing_happens_before_the_first_step_is_due(speed: Speed) -> None:
    """The first step comes after its time and not at once, and `due_in` says when."""
    player, clock = player_at(speed)
    player.session.go_to(stage="E_total")  # there is little to read
    before = done(player)
    player.play()
    assert pytest.approx(1 / speed.rate) == player.due_in
    clock.now += 0.75 / speed.rate
    assert not player.tick()
    assert pytest.approx(0.25 / speed.rate, rel=1e-6) == player.due_in
    clock.now += 0.5 / speed.rate
    assert player.due_in == 0
    assert player.tick()
    assert done(player) == before + 1
    if speed.unit is Unit.PASS:
        assert pytest.approx(0.75 / speed.rate, rel=1e-6) == player.due_in


@pytest.mark.parametrize("speed", AT_STAGES, ids=str)
def test_a_played_pass_stops_where_the_keys_would(speed: Speed) -> None:
    """Playing visits the very moments that stepping by keys does, on into the next pass."""
    player, clock = player_at(speed)
    walked = begun()
    player.play()
    for _ in range(33):
        walked.next()
        clock.now += player.due_in + A_MOMENT
        assert player.tick()
        assert (walked.moment.epoch, walked.moment.stage) == (
            player.session.moment.epoch,
            player.session.moment.stage,
        )
    assert player.session.visited == walked.visited == {0, 1}


def test_passes_are_shown_at_their_end_and_are_no_visits() -> None:
    """At pass speed each pass stands at its error, and leaves no mark of a visit."""
    player, clock = player_at(Speed(Unit.PASS, 10))
    player.play()
    pass_time(player, clock, 2 + TURN)
    expected = (20, "E_total", {0})
    moment = player.session.moment
    assert expected == (moment.epoch, moment.stage_id, player.session.visited)


def test_a_changed_speed_counts_from_now() -> None:
    """Faster does not begin with a skip: the next step comes after the new speed's own time."""
    player, clock = player_at(ONE)
    player.play()
    clock.now += 0.9
    player.faster()
    assert player.due_in == 0.5
    assert not player.tick()
    for _ in range(5):
        player.faster()
    assert stages_done(player) == 0
    player.slower()
    assert pytest.approx(1 / player.speed.rate) == player.due_in


def test_slowing_down_from_flat_out_goes_on_at_the_new_pace() -> None:
    """The time that flat out took is not made up for at a speed that counts its steps."""
    player, clock = player_at(LADDER[-1])
    player.play()
    player.tick()
    reached = player.session.training.history.last
    clock.now += 10
    player.slower()
    clock.now += 1 / FAST.rate + A_MOMENT / 4
    player.tick()
    assert (FAST, reached + 1) == (player.speed, player.session.moment.epoch)


@each_speed
def test_a_delay_is_caught_up_so_far_and_no_further(speed: Speed) -> None:
    """After a minute's delay a quarter second of steps is taken at once, at least one."""
    player, clock = player_at(speed)
    player.play()
    clock.now += 60
    player.tick()
    assert max(1, int(CATCH_UP * speed.rate)) == done(player)
    assert pytest.approx(1 / speed.rate) == player.due_in


def test_a_short_delay_is_caught_up_whole() -> None:
    """After a delay of four steps all four are taken, and the beat stays the same."""
    player, clock = player_at(TWENTY)
    player.play()
    clock.now += 4.5 / 20
    player.tick()
    assert stages_done(player) == 4
    assert pytest.approx(0.5 / 20) == player.due_in


def test_pausing_stays_and_playing_goes_on_from_there() -> None:
    """A paused player takes no step however late it is, and then waits its usual time."""
    player, clock = player_at(TWO)
    player.play()
    pass_time(player, clock, 2 + TURN)
    player.pause()
    assert pass_time(player, clock, 5) == 0
    assert stages_done(player) == 4
    player.play()
    assert pytest.approx(0.5) == player.due_in
    pass_time(player, clock, 1 + TURN)
    assert stages_done(player) == 6


def test_playing_goes_on_from_where_the_keys_went() -> None:
    """What was stepped by hand while it was paused is where playing goes on."""
    player, clock = player_at(ONE)
    player.session.go_to(3, "E_total")
    player.play()
    pass_time(player, clock, 1 + TURN)
    expected = (3, "dE_total/dw5")
    assert expected == (player.session.moment.epoch, player.session.moment.stage_id)


@pytest.mark.parametrize("speed", [TWENTY, FAST], ids=str)
def test_playing_ends_with_the_longest_history(
    monkeypatch: pytest.MonkeyPatch, speed: Speed
) -> None:
    """Where no more epochs are kept, playing ends there and says why."""
    for module in (player_module, run_module):
        monkeypatch.setattr(module, "MOST_EPOCHS", 3)
    player, clock = player_at(speed)
    player.play()
    pass_time(player, clock, 8)
    assert not player.playing
    stage = "update" if speed.unit is Unit.STAGE else "E_total"
    expected = (3, stage, "Stopped at epoch 3, the last that is kept.")
    moment = player.session.moment
    assert expected == (moment.epoch, moment.stage_id, player.ending)


def test_a_player_at_rest_does_nothing() -> None:
    """Before it is told to play, nothing changes."""
    clock = Clock()
    player = Player(begun(), clock)
    assert pass_time(player, clock, 3) == 0
    assert stages_done(player) == 0
