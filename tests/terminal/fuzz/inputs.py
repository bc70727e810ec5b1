"""What a fuzzed terminal does: each input is bytes, or another size."""

from __future__ import annotations

from random import Random
from string import ascii_letters, digits, punctuation
from typing import NamedTuple

LARGEST = (500, 200)
SIZES = ((1, 1), (80, 24), (120, 36), (60, 18), (8, 24), (2, 90), (75, 100), (160, 45), LARGEST)
"""Sizes that the program is made for, and sizes that broke it once."""

CURSOR = {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
SPECIAL = {
    **{name: f"\x1b[{letter}" for name, letter in CURSOR.items()},
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "insert": "\x1b[2~",
    "delete": "\x1b[3~",
    "shift+tab": "\x1b[Z",
    "F1": "\x1bOP",
    "F2": "\x1bOQ",
    "F5": "\x1b[15~",
    "tab": "\t",
    "enter": "\r",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "ctrl+p": "\x10",
}
USUAL: tuple[str, ...] = (
    *"gtcvdrfazbpoesximyuh?+-[]0123456789.",
    "right",
    "left",
    "enter",
    "escape",
    "tab",
    "F2",
    "ctrl+p",
)
"""Keys that lead somewhere, pressed more often than the rest."""
RARE: tuple[str, ...] = (
    *SPECIAL,
    *ascii_letters,
    *digits,
    *(sign for sign in punctuation if sign not in "/~"),  # nothing is written outside its folder
)

TYPED = (
    "[", "[/]", "[bold]x", "[b=1", "[@click=app.quit]x[/]", "\\[", "\x1b[31m", "\x1b]0;title\x07",
    "\x9b31m", "\x00", "10000", "10000 E_total", "w5+", "9" * 400, "-1", "1e308", "nan", "é∂世界🙂",
    "\u202e", "a\nb\r\nc\n", "x" * 10_000, "[" * 10_000, "1\n" * 5_000, "\x1b[48;9;9;0;0t",
)  # fmt: skip


class Input(NamedTuple):
    """One thing that is done to the program; `name` is how it is printed."""

    name: str
    data: bytes = b""
    size: tuple[int, int] | None = None


def inputs(chance: Random, count: int) -> list[Input]:
    """So many inputs in a row."""
    kinds = (_key, _burst, _click, _wheel, _paste, _resize)
    return [make(chance) for make in chance.choices(kinds, (8, 5, 3, 1, 1, 2), k=count)]


def _name(chance: Random) -> str:
    return chance.choice(USUAL if chance.random() < 0.7 else RARE)


def _key(chance: Random) -> Input:
    name = _name(chance)
    return Input(name, SPECIAL.get(name, name).encode())


def _burst(chance: Random) -> Input:
    """Three keys in one write; often the same one three times."""
    names = [_name(chance)] * 3 if chance.random() < 0.4 else [_name(chance) for _ in range(3)]
    return Input("+".join(names), "".join(SPECIAL.get(name, name) for name in names).encode())


def _click(chance: Random) -> Input:
    x, y = _cell(chance)
    times = chance.choice((1, 1, 2))
    return Input(f"click {x},{y} x{times}", f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode() * times)


def _wheel(chance: Random) -> Input:
    x, y = _cell(chance)
    button = chance.choice((64, 65))
    return Input(
        f"wheel {button} {x},{y}", f"\x1b[<{button};{x};{y}M".encode() * chance.randint(1, 5)
    )


def _paste(chance: Random) -> Input:
    text = chance.choice(TYPED)
    if chance.random() < 0.5:
        text = f"\x1b[200~{text}\x1b[201~"
    return Input(f"paste {text[:24]!r}…{len(text)}", text.encode())


def _resize(chance: Random) -> Input:
    if chance.random() < 0.5:
        size = chance.choice(SIZES)
    else:
        size = (chance.randint(1, LARGEST[0]), chance.randint(1, LARGEST[1]))
        if chance.random() < 0.6:
            size = (1 + size[0] // 4, 1 + size[1] // 4)
    return Input(f"size {size[0]}x{size[1]}", size=size)


def _cell(chance: Random) -> tuple[int, int]:
    wide = chance.random() < 0.2
    return chance.randint(1, 500 if wide else 100), chance.randint(1, 200 if wide else 36)
