"""The screen for what somebody wants to practise."""

from __future__ import annotations

from engine.practice import Exercise, FindTheError, Practice
from tui.dialogs.practice_menu import Wish
from tui.host import Host
from tui.screens.asking import AskingScreen
from tui.screens.finding import FindScreen
from tui.screens.practice import PracticeScreen


def practising(host: Host, wish: Wish, *, room: bool) -> AskingScreen | None:
    """Practise in the pass of this moment; None where no mistake could be found in it."""
    moment = host.playback.session.moment
    scenario, parameters = moment.trace.scenario, moment.trace.parameters
    other_rule = scenario.update_order != "simultaneous"
    if wish.find:
        try:
            find = FindTheError(scenario, wish.seed, parameters, only=wish.only)
        except ValueError:
            return None
        return FindScreen(host, find, wish, moment.epoch, room=room)
    digits = host.view.digits
    exercise = Exercise(scenario, parameters, only=wish.only, start=wish.start, digits=digits)
    practice = Practice(exercise, moment.epoch, wish.start)
    return PracticeScreen(host, practice, room=room, other_rule=other_rule)
