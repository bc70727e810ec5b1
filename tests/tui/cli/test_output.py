"""Results on their way out: pipes that close, disks that are full, and plain encodings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Scenario, trace_pass
from engine.exports import trace_text
from engine.expression import ASCII
from tests.engine.exports.test_run import COLUMNS
from tests.tui.cli.calling import by_shell, called

FIRST_LINES = {
    "trace": "The tutorial's network\n",
    "train --epochs 50000 --format csv": f"{COLUMNS},b1,b2\n",
}


@pytest.mark.parametrize(("line", "first"), FIRST_LINES.items())
def test_a_closed_pipe_ends_it_quietly(line: str, first: str) -> None:
    """`| head -n 1` gets its line, and nothing is said."""
    expected = (first, "")
    done = by_shell(f"backpass {line} | head -n 1")
    assert expected == (done.stdout, done.stderr)


@pytest.mark.parametrize("line", ["--help", "trace", "verify", "train --format csv"])
def test_a_pipe_that_was_never_read(line: str) -> None:
    """Writing to a pipe that is closed from the start ends it as that signal would, quietly."""
    script = f"(backpass {line}; echo status $? >&2) | true"
    # Whether the reader is gone before the first byte or after the last is up to the system.
    said = {"status 141\n", "status 0\n"}
    assert by_shell(script).stderr in said


def test_both_streams_in_a_closed_pipe() -> None:
    """Where messages go into the same closed pipe, it still ends quietly."""
    expected = ""
    assert expected == by_shell("backpass train --format csv 2>&1 | true").stderr


@pytest.mark.parametrize("line", ["--version", "trace", "verify", "train --format csv"])
def test_a_full_disk(line: str) -> None:
    """A disk that is full is an error in one line, status 2, however little is written."""
    expected = (2, "backpass: the output cannot be written: No space left on device\n")
    done = by_shell(f"backpass {line} > /dev/full")
    assert expected == (done.returncode, done.stderr)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_disk_that_takes_no_more(form: str, tmp_path: Path) -> None:
    """A file that the system lets grow no further is an error in one line, and nothing is left."""
    path = tmp_path / f"run.{form}"
    line = f"backpass train --epochs 50 --format {form} -o {path}"
    done = by_shell(f"ulimit -f 8\n{line}")
    assert (2, f"{path}: cannot be written: File too large\n") == (
        done.returncode,
        done.stderr,
    )
    assert list(tmp_path.iterdir()) == []


def test_a_closed_standard_output() -> None:
    """A standard output that is closed is an error in one line, status 2."""
    expected = (2, "backpass: standard output is closed\n")
    done = by_shell("backpass trace >&-")
    assert expected == (done.returncode, done.stderr)


def test_plain_encodings() -> None:
    """Where standard output takes no Unicode, text is written in the ASCII notation."""
    expected = (0, trace_text(trace_pass(Scenario()), notation=ASCII), "")
    done = called("trace", PYTHONIOENCODING="latin-1")
    assert expected == (done.returncode, done.stdout, done.stderr)
    others = [called(name, PYTHONIOENCODING="ascii") for name in ("verify", "train")]
    assert all(done.returncode == 0 and done.stdout.isascii() for done in others)


def test_titles_in_plain_encodings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A title that the encoding lacks is written with escapes, and in JSON is kept."""
    path = tmp_path_factory.mktemp("scenarios") / "lesson.toml"
    path.write_text('title = "∂E"', encoding="utf-8")
    text, document = (
        called("trace", "-s", str(path), "--format", form, PYTHONIOENCODING="ascii").stdout
        for form in ("text", "json")
    )
    expected = (r"\u2202E", "∂E")
    assert expected == (text.splitlines()[0], json.loads(document)["scenario"]["title"])
