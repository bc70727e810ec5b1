"""A file with a user's own keys: what it may say, and what is said where it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.keys import KeysError, read_keys

NAMES = ("next", "next_pass", "help")


def read(folder: Path, text: str) -> dict[str, tuple[str, ...]]:
    """The keys that a file with this text gives."""
    path = folder / "keys.toml"
    path.write_text(text, encoding="utf-8")
    return dict(read_keys(path, NAMES))


def test_no_file_changes_nothing(tmp_path: Path) -> None:
    """Most have none."""
    assert read_keys(tmp_path / "keys.toml", NAMES) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('next = "n"', {"next": ("n",)}),
        ('next = ["ü", ">"]', {"next": ("ü", ">")}),
        ('next = ["N", "n"]', {"next": ("N", "n")}),
        ('help = ["F6", "Ctrl+G", "PgDn", "→"]', {"help": ("f6", "ctrl+g", "pagedown", "right")}),
        ('next = " "\nhelp = ","', {"next": ("space",), "help": ("comma",)}),
    ],
)
def test_keys_as_people_write_them(
    text: str, expected: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    """One or several, by their signs or their names; a letter is another one with Shift."""
    assert expected == read(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('next = "n"\nhelp = "n"', "n is given to two commands"),
        ('next = ["n", "n"]', "n is given to two commands"),
        ('dance = "n"', "no command is called dance"),
        ("next = 3", 'next: a key is a text such as "]" or "f6"'),
        ('next = "nothing"', "next: nothing is no key"),
        ('next = "ctrl+"', r"next: ctrl\+ is no key"),
        ('next = "\\u0007"', "is no key"),
    ],
)
def test_what_is_no_key_is_told(text: str, said: str, tmp_path: Path) -> None:
    """By the command's name, and so that one finds it."""
    with pytest.raises(KeysError, match=said):
        read(tmp_path, text)
