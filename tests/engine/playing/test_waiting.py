"""Playing while results are hidden: it stays at each until it was asked for."""

from math import inf

import pytest

from engine.playing import LADDER, Player, Speed, Unit
from tests.begun import reveal_all
from tests.engine.playing.clock import TURN, Clock, pass_time, player_at, stages_done

AT_STAGES = [speed for speed in LADDER if speed.unit is Unit.STAGE]
each_stage_speed = pytest.mark.parametrize("speed", AT_STAGES, ids=str)


def hiding(speed: Speed) -> tuple[Player, Clock]:
    """A player that has just begun to play, with results hidden from the first on."""
    player, clock = player_at(speed)
    player.session.hide_or_reveal()
    player.play()
    return player, clock


@each_stage_speed
def test_a_hidden_result_is_waited_for(speed: Speed) -> None:
    """However long it takes, a stage whose result is hidden is neither left nor revealed."""
    player, clock = hiding(speed)
    assert pass_time(player, clock, 30) == 0
    assert (True, True, inf) == (player.playing, player.waiting, player.due_in)
    assert stages_done(player) == 0
    assert player.session.moment.hidden == "net_h1"


@each_stage_speed
def test_after_the_reveal_it_goes_on_after_its_usual_time(speed: Speed) -> None:
    """Revealed, the result stays for the time that any stage is given, and the next is hidden."""
    player, clock = hiding(speed)
    for stage in range(1, 4):
        pass_time(player, clock, 3)
        reveal_all(player.session)
        assert player.due_in < inf
        clock.now += 1 / 1024
        player.tick()
        assert pytest.approx(1 / speed.rate) == player.due_in
        clock.now += 0.9 / speed.rate
        assert not player.tick()
        clock.now += 0.2 / speed.rate
        assert player.tick()
        assert stage == stages_done(player)
        assert player.waiting


def test_no_stage_is_jumped_over_to_catch_up() -> None:
    """After a delay of many steps it takes one, and waits at the result that this hides."""
    player, clock = hiding(LADDER[5])
    reveal_all(player.session)
    player.tick()
    clock.now += 10
    assert player.tick()
    assert stages_done(player) == 1
    assert pass_time(player, clock, 5) == 0


def test_a_reveal_just_after_the_step_still_gives_the_usual_time() -> None:
    """The time that a stage is given counts from the reveal even where no turn lay between."""
    player, clock = hiding(Speed(Unit.STAGE, 1))
    reveal_all(player.session)
    player.tick()
    clock.now += 1 + TURN
    player.tick()
    clock.now += 0.5
    reveal_all(player.session)
    player.tick()
    assert pytest.approx(1.0) == player.due_in


def test_the_update_has_no_result_to_wait_for() -> None:
    """The last stage of a pass computes nothing and is left after its usual time."""
    player, clock = player_at(Speed(Unit.STAGE, 1))
    player.session.last()
    player.session.hide_or_reveal()
    player.play()
    pass_time(player, clock, 1 + TURN)
    moment = player.session.moment
    assert (moment.epoch, moment.stage_id, moment.hidden) == (1, "net_h1", "net_h1")


@pytest.mark.parametrize("speed", [Speed(Unit.PASS, 10), LADDER[-1]], ids=str)
def test_at_pass_speed_hiding_does_not_matter(speed: Speed) -> None:
    """Passes and training go on over hidden results."""
    player, clock = hiding(speed)
    assert not player.waiting
    pass_time(player, clock, 1 + TURN)
    assert player.session.moment.epoch >= 10
    assert player.playing


def test_no_longer_hiding_goes_on() -> None:
    """Where hiding ends while it waits, playing goes on without another word."""
    player, clock = hiding(Speed(Unit.STAGE, 2))
    pass_time(player, clock, 1)
    reveal_all(player.session)
    player.session.hide_or_reveal()
    assert not player.session.hiding
    pass_time(player, clock, 3)
    assert stages_done(player) == 5


def test_a_paused_player_waits_for_nothing() -> None:
    """Paused, it is not waiting, whatever is hidden."""
    player, _ = hiding(Speed(Unit.STAGE, 1))
    player.pause()
    assert not player.waiting
