"""Starting the program in a terminal, as the command line asks for it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from engine.lesson import WALKS, Walk
from engine.scenario import Scenario
from engine.travel import Session
from tui.app import BackpassApp
from tui.commands import names
from tui.files.document import Document
from tui.keys import Keys, KeysError, read_keys
from tui.limits import USUAL_DIGITS
from tui.terminal.output import encoding_of

if TYPE_CHECKING:
    from tui.dialogs.practice_menu import Wish


def _own_keys() -> tuple[Keys, str]:
    """The user's own keys, and what is wrong with the file where it cannot be used."""
    path = user_config_path("backpass") / "keys.toml"
    try:
        return read_keys(path, names()), ""
    except KeysError as error:
        return {}, f"{path.name}: {error}."


def run_app(  # noqa: PLR0913  (one for each option of the command line)
    scenario: Scenario,
    *,
    epoch: int = 0,
    stage: str | None = None,
    detail: Walk = WALKS[0],
    digits: int = USUAL_DIGITS,
    theme: str | None = None,
    ascii_only: bool | None = None,
    project: bool = False,
    document: Document | None = None,
    greeting: str = "",
    practice: Wish | None = None,
) -> int:
    """Open the program on a scenario and return its exit status."""
    if ascii_only is None:
        ascii_only = encoding_of(sys.__stdout__) != "utf-8"
    keys, wrong = _own_keys()
    if wrong:
        greeting = f"{greeting} {wrong} The usual keys are used.".lstrip()

    def practise() -> None:
        if practice:
            app.call_later(app.practise, practice)

    def begin() -> None:
        if greeting:
            app.call_later(app.greet, greeting)
        if project:
            app.call_later(app.action_projection)
        app.playback.go(epoch, stage, practise)

    session = Session(scenario, walk=detail)
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only, keys=keys, document=document)
    app.at_start = begin
    if theme:
        app.theme = theme
    app.run()
    return app.return_code or 0
