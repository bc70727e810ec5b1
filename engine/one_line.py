"""Any text as one printable line, for messages that quote what a user gave."""

from __future__ import annotations


def one_line(text: str, longest: int | None = None) -> str:
    """The text with line breaks and other unprintable characters written as escapes.

    A text longer than `longest` characters is cut there, and says so with an ellipsis.
    """
    if longest is not None and len(text) > longest:
        text = text[: longest - 3] + "..."
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
