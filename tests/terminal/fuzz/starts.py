"""How a fuzzed run begins: the file, the options, and the keys that lead to a screen."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

COMMANDS: tuple[tuple[str, ...], ...] = (
    (),
    ("--digits", "12"),
    ("--digits", "3"),
    ("--project",),
    ("--ascii",),
    ("--detail", "stage"),
    ("--detail", "factor", "--epoch", "7"),
    ("--stage", "update", "--theme", "backpass-light"),
    ("--stage", "dE_total/dw5"),
    ("--stage", "delta_h1", "--ascii"),
    ("--stage", "dE_total/dw1", "--project"),
    ("quiz",),
    ("quiz", "--find"),
    ("quiz", "--only", "output", "--ascii"),
    ("quiz", "--project", "--digits", "12"),
    ("quiz", "--find", "--project"),
)
WAYS = (
    "",
    "",
    "",
    "e",
    "e\r",
    "ee",
    "i",
    "m",
    "mmmm",
    "y",
    "y\r",
    "o",
    "s",
    "x",
    "c",
    "t",
    "g",
    "v",
)
"""Keys that are pressed first: they lead to every screen and dialog there is."""
TITLE = r'"[/] 世界🙂世界 \\u001b[31m \\u009b31m \\u202e[bold]x[b=1"'
SCENARIOS = {
    "tutorial": "",
    "large": "[weights]\nw1 = -2500000",
    "enormous": "inputs = [1e308, -1e308]\n[weights]\nw5 = 1.7e308",
    "tiny": "inputs = [5e-324, -0.0]\nlearning_rate = 1e-300",
    "diverging": "learning_rate = 1e9\nbias_updates = 'per_neuron'",
    "layer_by_layer": "update_order = 'layer_by_layer'",
    "title": f"title = {TITLE}\nbias_updates = 'shared'",
}


class Start(NamedTuple):
    """A scenario of those above, the command line but for its file, and the first keys."""

    scenario: str
    command: tuple[str, ...]
    keys: str


def start(chance: Random) -> Start:
    """Some way to begin."""
    return Start(chance.choice(list(SCENARIOS)), chance.choice(COMMANDS), chance.choice(WAYS))
