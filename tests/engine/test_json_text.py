"""JSON that no terminal is steered by, wherever it is written."""

from __future__ import annotations

import json
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.json_text import finite, json_text

STEERING = "\x00\x1b\x7f\x9b\u2028\u202e\ud800"


@given(st.text(), st.booleans())
def test_any_text_comes_back_and_none_of_it_steers(text: str, ascii_only: bool) -> None:
    """What cannot be printed is escaped, and the document is read as it was."""
    document = {text + STEERING: [text, STEERING + text]}
    written = json_text(document, ascii_only=ascii_only)
    assert written.replace("\n", "").isprintable()
    assert document == json.loads(written)
    assert written.isascii() or not ascii_only


def test_what_is_not_finite_is_null() -> None:
    """JSON has no infinity, so nothing writes one."""
    assert [finite(value) for value in (0.5, None, inf, -inf, nan)] == [0.5, *[None] * 4]
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text(inf)
