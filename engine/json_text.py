"""A document as JSON, in which nothing can steer a terminal: the one place that writes it."""

from __future__ import annotations

from math import isfinite


def json_text(document: object, *, ascii_only: bool = False) -> str:
    """A document as indented JSON; what cannot be printed, or is not ASCII, stands as escapes.

    Raises ValueError for a number that is not finite, which JSON has not.
    """
    import json  # noqa: PLC0415  (an app that only draws starts sooner without it)

    text = json.dumps(document, indent=2, allow_nan=False, ensure_ascii=ascii_only) + "\n"
    if ascii_only or text.replace("\n", "").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def finite(value: float | None) -> float | None:
    """A number as JSON can hold it: null where it is infinite, or none at all."""
    return value if value is not None and isfinite(value) else None
