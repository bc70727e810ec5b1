"""Bytes on their way to a terminal that is slow, or gone."""

from __future__ import annotations

import io
import os
from threading import Thread

import pytest

from tui.terminal.output import Output, encoding_of


def test_a_slow_terminal_gets_everything() -> None:
    """What does not fit at once is sent when there is room, also where writing never blocks."""
    reads, writes = os.pipe()
    os.set_blocking(writes, False)
    text = "∂E·" * 200_000
    taken: list[bytes] = []

    def take() -> None:
        while data := os.read(reads, 1 << 16):
            taken.append(data)

    reader = Thread(target=take)
    output = Output(writes, "utf-8")
    output.write(text)
    reader.start()
    output.flush()
    os.close(writes)
    reader.join()
    os.close(reads)
    assert text.encode() == b"".join(taken)


def test_a_terminal_that_is_gone() -> None:
    """Where nobody reads any more, nothing fails and nothing waits."""
    reads, writes = os.pipe()
    os.close(reads)
    output = Output(writes, "utf-8")
    for _ in range(3):
        output.write("x" * 100_000)
        output.flush()
    os.close(writes)


def test_what_the_encoding_lacks() -> None:
    """A sign that cannot be written becomes a question mark, half a character too."""
    reads, writes = os.pipe()
    for encoding in ("ascii", "utf-8"):
        output = Output(writes, encoding)
        output.write("é\ud800")
        output.flush()
    os.close(writes)
    with open(reads, "rb") as file:  # noqa: PTH123  (a descriptor has no path)
        assert file.read() == b"??" + "é?".encode()


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", "utf-8"), ("UTF8", "utf-8"), ("utf-16", "ascii"), ("latin-1", "ascii")],
)
def test_the_encoding_of_a_terminal(encoding: str, expected: str) -> None:
    """Only UTF-8 is written as such: of any other, what all have in common."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    assert expected == encoding_of(stream)
    assert encoding_of(None) == "ascii"
