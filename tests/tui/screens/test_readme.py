"""The README's table of keys says what the commands say."""

from __future__ import annotations

import re
from pathlib import Path

from tui.commands import SCREENS, commands_of

README = Path(__file__).parents[3] / "README.md"
SPELLED = {"PageDown": "PgDn", "PageUp": "PgUp", "Escape": "Esc"}
UNSHOWN = {"="}
"""Keys that stand in no table: + without Shift."""


def table() -> set[str]:
    """The keys in the first column of the table under Keys."""
    section = README.read_text(encoding="utf-8").partition("## Keys")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)[2:]
    return {SPELLED.get(key, key) for row in rows for key in row.split() if key != "·"}


def test_the_table_has_every_key_and_no_other() -> None:
    """Every key of a command is in the README, and what the README lists is a key."""
    commands = [command for groups in SCREENS.values() for command in commands_of(groups)]
    bound = {key for command in commands for key in command.shown_keys.split()} - UNSHOWN
    assert bound - table() == set()
    assert table() - bound == set()
