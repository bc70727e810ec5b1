"""The environment variables that would have Textual draw for another terminal than there is."""

from __future__ import annotations

from collections.abc import MutableMapping

SIZES = ("COLUMNS", "LINES")
"""Shells set them when they start, and nobody afterwards: the terminal itself knows its size."""

_KEPT = {
    "TEXTUAL_ANIMATIONS": ("none", "basic", "full"),
    "TEXTUAL_COLOR_SYSTEM": ("auto", "standard", "256", "truecolor"),
    "TEXTUAL_DISABLE_KITTY_KEY": ("0", "1"),
}
"""What a user may want to tell Textual, and the values that it takes without an error."""


def settle(environment: MutableMapping[str, str]) -> None:
    """Take away what contradicts the terminal, and what is meant for those who develop an app.

    To be called before Textual is imported, which reads its variables then. Among those that go
    are some that load code, press keys, end the program or write files.
    """
    for name, value in list(environment.items()):
        of_textual = name == "TEXTUAL" or name.startswith("TEXTUAL_")
        if name in SIZES or (of_textual and value.lower() not in _KEPT.get(name, ())):
            del environment[name]
