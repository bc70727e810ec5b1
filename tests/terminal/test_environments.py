"""Terminals that can do less, and what is no terminal at all."""

import re
import subprocess
import sys

import pytest

from tests.terminal.clean import assert_clean
from tests.terminal.program import ENVIRONMENT, SECOND, opened, start

ASCII = {
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",
}
COLOUR = re.compile(r"3[0-8]|4[0-8]|9[0-7]|10[0-7]")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_a_terminal_without_unicode_is_sent_none(size: tuple[int, int]) -> None:
    """Where the encoding is not UTF-8 every stage is drawn in plain ASCII, whole."""
    with opened(size, **ASCII) as terminal:
        for number in range(1, 31):
            terminal.until(f"stage {number} of 30")
            assert "? help" in terminal.lines[-1]
            terminal.press("right")
        terminal.until(" 1 of 30 . epoch 1 ")
        assert terminal.output.isascii()
        assert b"\\u" not in terminal.output


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "no_SUCH.locale"},
        {"LC_ALL": "no_SUCH.locale", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "utf-16"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
    ids=str,
)
def test_a_locale_or_an_encoding_that_is_broken(variables: dict[str, str]) -> None:
    """It is drawn whatever they say, in characters that every terminal has."""
    with opened((80, 24), **variables) as terminal:
        terminal.press("right")
        terminal.until(SECOND)
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)
        assert b"\x00" not in terminal.output


def test_no_colour_where_none_is_wanted() -> None:
    """With NO_COLOR set, no sequence sets a colour; what is written is told by its shape."""
    with opened(NO_COLOR="1") as terminal:
        terminal.press("right")
        terminal.until("stage 2 of 30")
        codes = [code for found in sgr(terminal.output) for code in found.split(";")]
        assert "1" in codes
        assert [code for code in codes if COLOUR.fullmatch(code)] == []


def test_colour_where_nothing_forbids_it() -> None:
    """Without NO_COLOR there are colours, so that the test above looks for the right thing."""
    with opened() as terminal:
        assert any(COLOUR.match(found) for found in sgr(terminal.output))


def test_a_dumb_terminal_is_told_in_one_line() -> None:
    """TERM=dumb gives one line, status 2 and no control sequence."""
    with start(TERM="dumb") as terminal:
        assert terminal.wait() == 2
        assert_clean(terminal)
        assert len(terminal.output.splitlines()) == 1
        assert b"TERM=dumb" in terminal.output
        assert b"\x1b" not in terminal.output


def test_a_screen_is_never_painted_into_a_pipe() -> None:
    """Without a terminal there is one line on standard error, status 2, and nothing else."""
    done = subprocess.run(
        [sys.executable, "-m", "tui"],
        input=b"",
        capture_output=True,
        check=False,
        env=ENVIRONMENT,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"terminal" in done.stderr


def sgr(output: bytes) -> list[str]:
    """The parameters of every sequence that sets how characters look."""
    return re.findall(r"\x1b\[([0-9;]*)m", output.decode())
