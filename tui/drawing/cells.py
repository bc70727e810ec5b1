"""How wide text is on a terminal: counted in cells, of which a wide character takes two."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size

UNPRINTABLE = "�"
"""What stands for a character that would command the terminal instead of being shown."""
_EMOJI_STYLE = "\ufe0f"
"""Asks for another width of the character before it; terminals differ in whether they obey."""


def cell_width(text: str) -> int:
    """The cells that a printable text takes."""
    return cell_len(text)


def printable(text: str) -> str:
    """The text as one line that commands nothing.

    A blank stands for each blank of any kind, a sign for each control character, and nothing
    for characters that only change how others are shown.
    """
    if text.isprintable() and _EMOJI_STYLE not in text:
        return text
    return "".join(map(_shown, text))


@lru_cache(4096)
def cells(text: str) -> tuple[str, ...]:
    """What stands in each cell: one character, or nothing in the second half of a wide one.

    A character without a width of its own, such as an accent, goes with the one before it.
    """
    found: list[str] = []
    for sign in printable(text):
        size = get_character_cell_size(sign)
        if size:
            found += [sign, *[""] * (size - 1)]
        elif found:
            found[-1 if found[-1] else -2] += sign
    return tuple(found)


def whole(signs: tuple[str, ...]) -> tuple[str, ...]:
    """Some neighbouring cells, with a blank for half of a wide character at either end."""
    if signs and not signs[0]:
        signs = (" ", *signs[1:])
    if signs and cell_width(signs[-1]) > 1:
        signs = (*signs[:-1], " ")
    return signs


def shortened(text: str, most: int) -> str:
    """The text in at most so many cells; where it is cut, an ellipsis says so."""
    signs = cells(text)
    if len(signs) <= most:
        return "".join(signs)
    return "".join(chain(whole(signs[: most - 1]), "…")) if most > 0 else ""


def _shown(sign: str) -> str:
    if sign.isprintable():
        return "" if sign == _EMOJI_STYLE else sign
    if sign.isspace():
        return " "
    return "" if category(sign) == "Cf" else UNPRINTABLE


def whole_sentences(text: str, cells: int) -> str:
    """As many whole sentences of a text as fit into so many cells; the first always."""
    shown, *others = text.replace(". ", ".\n").split("\n")
    for sentence in others:
        longer = f"{shown} {sentence}"
        if len(longer) > cells:
            break
        shown = longer
    return shown
