"""What keys are called: on the screen, and in a file with a user's own keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

Keys = Mapping[str, tuple[str, ...]]
"""A user's own keys, by the names of commands."""

_SHOWN = {
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "enter": "Enter",
    "escape": "Esc",
}
_READ = {name.lower(): key for key, name in _SHOWN.items()} | {",": "comma", " ": "space"}
_NAMED = {*_SHOWN, "space", "backspace", "delete", "insert", "comma"}
_KEY = re.compile(r"(?:(?:ctrl|alt|shift)\+)*(?:f\d\d?|(?P<name>\w+|\S))")


class KeysError(ValueError):
    """A file of keys that cannot be used; its message says why."""


_ARROWS = {"right", "left", "up", "down"}


def shown(key: str, *, ascii_only: bool = False) -> str:
    """A key as the screen shows it; in ASCII an arrow is a word, for `>` is another key."""
    if ascii_only and key in _ARROWS:
        return key.capitalize()
    if key in _SHOWN:
        return _SHOWN[key]
    return key.upper() if re.fullmatch(r"f\d\d?", key) else key


def read_keys(path: Path, names: Collection[str]) -> Keys:
    """A user's own keys: lines such as `next_pass = ["ü", ">"]`, by the names of commands.

    Raises KeysError where the file cannot be used; where there is none, nothing is changed.
    """
    if not path.exists():
        return {}
    import tomllib  # noqa: PLC0415  (only who has keys of their own need wait for it)

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise KeysError(str(error)) from error
    found: dict[str, tuple[str, ...]] = {}
    for name, given in table.items():
        if name not in names:
            raise KeysError(f"no command is called {name}")
        keys = given if isinstance(given, list) else [given]
        found[name] = tuple(_key(name, key) for key in keys)
    taken = [key for keys in found.values() for key in keys]
    if twice := next((key for key in taken if taken.count(key) > 1), None):
        raise KeysError(f"{twice} is given to two commands")
    return found


def _key(name: str, given: object) -> str:
    key = given.lower() if isinstance(given, str) and len(given) > 1 else given
    if not isinstance(key, str):
        raise KeysError(f'{name}: a key is a text such as "]" or "f6"')
    key = _READ.get(key, key)
    match = _KEY.fullmatch(key)
    named = match["name"] if match else ""
    if match is None or not key.isprintable() or (named and len(named) > 1 and named not in _NAMED):
        raise KeysError(f"{name}: {key} is no key")
    return key
