"""Every command of the program, once: its keys, its name and what it does.

Key bindings, the footer, the help screen and the command palette are all made from this list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding


class Command(NamedTuple):
    """Something a user can do. `footer` is its name there, and empty where it has no place."""

    action: str
    keys: str
    shown_keys: str
    title: str
    help: str
    footer: str = ""


Groups = tuple[tuple[str, tuple[Command, ...]], ...]
"""Commands under headings."""

STEPPING = (
    Command("next", "right,l,n,space,pagedown", "→ l n space PgDn", "Next stage",
            "one stage on, and on into the next pass", "next"),
    Command("previous", "left,h,p,backspace,pageup", "← h p backspace PgUp", "Previous stage",
            "one stage back, across passes too", "back"),
    Command("next_phase", "down,j", "↓ j", "Next phase", "to the start of the next phase"),
    Command("previous_phase", "up,k", "↑ k", "Previous phase",
            "to the start of this phase, or the one before"),
    Command("next_pass", "right_square_bracket", "]", "Next pass", "the same stage, one update on"),
    Command("previous_pass", "left_square_bracket", "[", "Previous pass",
            "the same stage, one update back"),
    Command("first", "home", "Home", "First stage", "the first stage of this pass"),
    Command("last", "end", "End", "Last stage", "the last stage of this pass"),
    Command("go_to", "g", "g", "Go to …", "an epoch, a stage, or both: 10000 E_total", "go to"),
    Command("back", "u", "u", "Back after a jump", "to where one was before a jump"),
    Command("restart", "0", "0", "Start", "back to the start, before the first stage"),
)  # fmt: skip
PLAYING = (
    Command("play", "a", "a", "Play or pause", "play by itself, or pause", "play"),
    Command("faster", "plus,equals_sign", "+", "Faster", "one step up, as far as it can train"),
    Command("slower", "minus", "-", "Slower", "one step down, to 1 stage in 20 s"),
    Command("app.train", "t", "t", "Train …", "to an epoch, or until the error is small", "train"),
)
CHARTS = (
    Command(
        "earlier",
        "left,h,p,backspace,pageup",
        "← h p",
        "Earlier",
        "one column of the chart back",
        "back",
    ),
    Command(
        "later", "right,l,n,space,pagedown", "→ l n", "Later", "one column of the chart on", "on"
    ),
    Command("previous_pass", "left_square_bracket", "[", "Previous pass", "one epoch back"),
    Command("next_pass", "right_square_bracket", "]", "Next pass", "one epoch on, training it"),
    Command("restart", "home,0", "Home 0", "First epoch", "epoch 0"),
    Command("newest", "end", "End", "Newest epoch", "the last that was trained"),
    Command("go_to", "g", "g", "Go to …", "an epoch, a stage, or both: 10000 E_total", "go to"),
    Command("study", "enter", "Enter", "Into the pass", "study the pass of this epoch", "study"),
    Command("scale", "z", "z", "Scale", "epochs on a linear or a logarithmic scale"),
)
LOOKING = (
    Command("detail", "d", "d", "Detail", "walk: lesson, every factor, or ordinary stages",
            "detail"),
    Command("more", "enter", "Enter", "Explain more", "the whole explanation of this stage"),
    Command("hide", "r", "r", "Hide results", "until asked; r again reveals, and again ends it"),
    Command("app.charts", "c", "c", "Training screen", "error, outputs, weights over all epochs"),
    Command("numbers", "tab", "Tab", "All numbers",
            "outline, weights and error, if not on screen"),
    Command("app.verify", "v", "v", "Verify", "the tutorial's printed figures beside ours"),
    Command("app.more_digits", "", "", "More decimals", "one decimal more, up to 12"),
    Command("app.fewer_digits", "", "", "Fewer decimals", "one decimal less, down to 3"),
)  # fmt: skip
ROOM = (
    Command(
        "app.projection",
        "f,f5",
        "f F5",
        "Projection",
        "on and off: one stage, for a room",
        "project",
    ),
)
BLANKING = (
    Command("blank", "b,full_stop", "b .", "Blank", "an empty screen, and back"),
    Command("app.projection", "f,f5,escape", "f F5 Esc", "Projection", "leave it"),
)
PROGRAM = (
    Command("app.help", "question_mark,f1", "? F1", "Help", "this page", "help"),
    Command("app.quit", "q,ctrl+q", "q ctrl+q", "Quit", "leave the program", "quit"),
)
STUDY: Groups = (
    ("Stepping", STEPPING),
    ("Playing and training", PLAYING),
    ("Looking", LOOKING),
    ("For a room", ROOM),
    ("The program", PROGRAM),
)
PROJECTION: Groups = (
    ("Stepping", STEPPING),
    ("Playing and training", PLAYING),
    ("Looking", LOOKING),
    ("For a room", BLANKING),
    ("The program", PROGRAM),
)
TRAINING: Groups = (
    ("Travelling", CHARTS),
    ("Playing and training", PLAYING),
    ("For a room", ROOM),
    ("The program", PROGRAM),
)


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """The key bindings of some commands; the footer shows the first key of each."""
    return [
        Binding(
            command.keys,
            command.action,
            command.footer or command.title,
            show=bool(command.footer),
            key_display=command.shown_keys.split()[0],
        )
        for command in commands
        if command.keys
    ]
