"""Sentences in so many rows: whole ones only, and a word that says where there are more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap

LONGEST = 78
"""Cells after which a line of text ends, however wide the screen is."""
MORE = "Enter: more"
SIGN, KEPT = re.compile(" ([·*−-]) "), "\N{NO-BREAK SPACE}"
"""A sign between two factors or terms, and what keeps them together on a line."""
GAP = 2
"""Cells between the last sentence and the word that there are more."""


def line_width(width: int) -> int:
    """The cells of a line of text in a panel of this width, within its margins."""
    return max(min(width - 2, LONGEST), 1)


def lines_of(text: str, width: int) -> list[str]:
    """A text in lines; a word that is too long for one has a line of its own."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def told(text: str, width: int) -> list[str]:
    """Sentences in lines, of which none ends within a product or a difference."""
    kept = SIGN.sub(KEPT.join(("", r"\1", "")), text)
    return [line.replace(KEPT, " ") for line in lines_of(kept, width)]


def sentences_in(sentences: Sequence[str], width: int, rows: int) -> list[str]:
    """The lines of as many whole sentences, from the first on, as fit.

    Where not all do, the last line says that Enter shows more.
    """
    if rows < 1 or not sentences:
        return []
    for count in range(len(sentences), 0, -1):
        lines = told(" ".join(sentences[:count]), width)
        if len(lines) <= rows and count == len(sentences):
            return lines
        if len(lines) <= rows and (marked := _marked(lines, width, rows)):
            return marked
    first = told(sentences[0], width)
    return first if len(first) <= rows else [MORE] if len(MORE) <= width else []


def _marked(lines: list[str], width: int, rows: int) -> list[str]:
    """The lines and the word that there are more, where it finds room; else nothing."""
    if len(lines[-1]) + GAP + len(MORE) <= width:
        return [*lines[:-1], f"{lines[-1]}{' ' * GAP}{MORE}"]
    return [*lines, MORE] if len(lines) < rows else []


def continued(
    sentences: Sequence[str], more: Sequence[str], width: int, rows: int | None = None
) -> list[str]:
    """The sentences, and after a blank row as many whole ones of `more` as there is room for.

    Where not all of these have room, the last line says that Enter shows the rest.
    """
    lines = told(" ".join(sentences), width)
    if rows is not None and len(lines) > rows:
        return sentences_in(sentences, width, rows)
    room = len(lines) + len(more) * width if rows is None else rows - len(lines) - 1
    further = sentences_in(more, width, room)
    return [*lines, "", *further] if further and further != [MORE] else lines


def listed(sentences: Sequence[str], more: Sequence[str], width: int) -> list[str]:
    """The sentences, and after a blank row each of `more` on a line of its own."""
    further = [line for each in more for line in told(each, width)]
    return [*told(" ".join(sentences), width), *([""] if further else []), *further]
