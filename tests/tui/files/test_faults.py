"""Files that are no scenario: each fault gets its one line, and no file can do worse than that."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.scenario_file import ScenarioFileError
from tui.cli import main
from tui.files.document import open_file
from tui.files.reading import LARGEST_FILE

FAULTS: dict[str, str | bytes] = {
    # Broken TOML.
    "no value": "learning_rate =",
    "no key": "= 0.5",
    "two values": "learning_rate = 0.5 0.6",
    "a key twice": "learning_rate = 1\nlearning_rate = 2",
    "a table twice": "[weights]\nw1 = 1\n[weights]\nw2 = 1",
    "an open bracket": "inputs = [0.05, 0.1",
    "an open text": 'title = "a',
    "an open table": "[weights",
    "another language": "learning_rate: 0.5",
    "JSON": '{"learning_rate": 0.5}',
    "a leading zero": "learning_rate = 00.5",
    "a decimal comma": "learning_rate = 0,5",
    "no digit before the point": "learning_rate = .5",
    "no digit behind the point": "learning_rate = 5.",
    "a wrong escape": 'title = "\\q"',
    "a lonely surrogate": 'title = "\\ud800"',
    "a deep nest": "inputs = " + "[" * 3000 + "]" * 3000,
    "a chain of dots": "a" + ".a" * 5000 + " = 1",
    "a long whole number": "learning_rate = " + "9" * 5000,
    # Wrong types.
    "a text for a number": '[weights]\nw3 = "a"',
    "a number in quotes": 'learning_rate = "0.5"',
    "a truth value": "learning_rate = true",
    "a date": "learning_rate = 2026-11-24",
    "a time": "learning_rate = 07:32:00",
    "a date and a time": "title = 2026-11-24T07:32:00Z",
    "a number for a text": "title = 5",
    "a list for a number": "learning_rate = [0.5]",
    "a number for a list": "inputs = 0.05",
    "a table for a number": "learning_rate = {a = 1}",
    "a number for a table": "weights = 1",
    "a list for a table": "weights = [0.15, 0.2]",
    "tables in a list for a table": "[[weights]]\nw1 = 0.15",
    "a table for a list": "inputs = {i1 = 0.05}",
    "a text in a list": 'inputs = [0.05, "a"]',
    "a truth value in a list": "targets = [true, false]",
    "a list in a list": "inputs = [[0.05, 0.1]]",
    # Wrong lengths.
    "no input": "inputs = []",
    "one input": "inputs = [0.05]",
    "three inputs": "inputs = [0.05, 0.1, 0.2]",
    "one target": "targets = [0.01]",
    "many targets": "targets = [" + "0.1, " * 1000 + "]",
    # Numbers that no network can have.
    "not a number": "learning_rate = nan",
    "infinity": "inputs = [inf, 0]",
    "less than infinity": "[biases]\nb1 = -inf",
    "beyond a float": "[weights]\nw1 = 1e400",
    "a whole number beyond a float": "[weights]\nw1 = 1" + "0" * 400,
    "no rate": "learning_rate = 0",
    "no rate, below": "learning_rate = -0.0",
    "less than no rate": "learning_rate = -0.5",
    "too small a rate": "learning_rate = 1e-400",
    "hexadecimal below 0": "learning_rate = -0x10",
    # Unknown keys and choices.
    "an unknown key": "momentum = 0.9",
    "an unknown weight": "[weights]\nw9 = 1",
    "an unknown bias": "[biases]\nb_h1 = 1",
    "an unknown table": "[network]\nw1 = 1",
    "a key in capitals": "Inputs = [0.05, 0.1]",
    "an empty key": '"" = 1',
    "a key that steers": '"\\u001b]0;a\\u0007" = 1',
    "a key that turns": '"\\u202ekey" = 1',
    "a very long key": "a" * 10_000 + " = 1",
    "an unknown policy": 'bias_updates = "always"',
    "a policy in capitals": 'update_order = "Simultaneous"',
    "a policy that steers": 'bias_updates = "\\u009b31m"',
    "a policy that turns": 'bias_updates = "\\u202efrozen"',
    # Bytes.
    "control characters": "learning_rate = 0.5\0",
    "an escape": "learning_rate = \x1b[31m0.5",
    "a turned number": "learning_rate = \u202e5.0",
    "another minus": "learning_rate = −0.5",
    "digits of another script": "learning_rate = ٠.٥",
    "UTF-16": "learning_rate = 0.5".encode("utf-16"),
    "Latin 1": "title = 'für'".encode("latin-1"),
    "half a character": "title = '∂'".encode()[:-2],
    "a program": b"\x7fELF\x02\x01\x01\x00\xff\xfe",
    "too large": b"#" * (LARGEST_FILE + 1),
    "old Mac lines": b"learning_rate = 0.5\rtitle = 'a'",
}


def said_of(path: Path, name: str = "") -> str:
    """The line that opening a file in the program gives."""
    with pytest.raises(ScenarioFileError) as caught:
        open_file(path, name, waiting=False)
    return str(caught.value)


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_gets_its_line(fault: str, tmp_path: Path) -> None:
    """One printable line of a readable length that names the file and what was expected."""
    content = FAULTS[fault]
    path = tmp_path / "lesson.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    line = said_of(path, "lesson.toml")
    assert line.startswith("lesson.toml: ")
    assert line.isprintable()
    assert "expected" in line
    assert len(line) < 250


def test_every_fault_ends_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, the line on standard error, and nothing on standard output."""
    path = tmp_path / "lesson.toml"
    for fault, content in FAULTS.items():
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        status = main(["trace", "-s", str(path)])
        said = capsys.readouterr()
        assert (status, said.out, said.err.count("\n")) == (2, "", 1), fault
        assert said.err.startswith(f"{path}: "), fault


ALLOWED = {
    "hexadecimal": ("learning_rate = 0x10", 16.0),
    "octal": ("learning_rate = 0o17", 15.0),
    "underscores": ("learning_rate = 1_000.5", 1000.5),
    "the smallest number": ("learning_rate = 5e-324", 5e-324),
    "the largest number": ("learning_rate = 1.7976931348623157e308", 1.7976931348623157e308),
}


@pytest.mark.parametrize(("text", "rate"), ALLOWED.values(), ids=ALLOWED)
def test_odd_numbers_are_numbers(text: str, rate: float, tmp_path: Path) -> None:
    """What TOML and a float can hold is taken as it is, to the last bit."""
    path = tmp_path / "lesson.toml"
    path.write_text(text)
    assert rate == open_file(path).scenario.learning_rate


def make_pipe(path: Path) -> None:
    """A FIFO that nobody writes to: reading it would wait for ever."""
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    """A socket, by a short name, as its path may not be long."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(before)


def make_loop(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


SPECIAL: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (Path.mkdir, "expected a TOML file, got a folder"),
    "a pipe": (make_pipe, "expected a regular file"),
    "a socket": (make_socket, "expected a regular file"),
    "a link to itself": (make_loop, "expected a readable TOML file: Too many levels"),
    "a link to nothing": (
        lambda path: path.symlink_to("gone"),
        "expected a readable TOML file: No such file",
    ),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "expected a regular file"),
}


@pytest.mark.parametrize("kind", SPECIAL)
@pytest.mark.parametrize("name", ["a.toml", "\udcff\udcfe.toml", "a\x1b]0;b\x07\n.toml"])
def test_what_is_no_file_gets_its_line(kind: str, name: str, tmp_path: Path) -> None:
    """Folders, pipes, sockets, devices, loops, whatever their names: one line, and no waiting."""
    make, expected = SPECIAL[kind]
    make(tmp_path / name)
    line = said_of(tmp_path / name)
    assert expected in line
    assert line.isprintable()


@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3000, "a\0b", "/dev/full", "/dev/null/a"])
def test_names_that_no_file_can_have(name: str, tmp_path: Path) -> None:
    """A name that is too long, holds a NUL, or leads through a device gets its line."""
    assert said_of(tmp_path / name).isprintable()


def test_a_file_whose_name_is_not_utf_8(tmp_path: Path) -> None:
    """Such a file is opened like any other, and is known by its own path."""
    path = tmp_path / os.fsdecode(b"l\xe4sson.toml")
    path.write_text("learning_rate = 0.25")
    found = open_file(path, waiting=False)
    assert found.document is not None
    assert (0.25, path) == (found.scenario.learning_rate, found.document.path)


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null/x"])
def test_the_command_line_ends_too(path: str) -> None:
    """On the command line a device is read up to the limit: one line, status 2, no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", "trace", "-s", path],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
