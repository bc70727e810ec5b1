"""Streams that are closed, processes that are ended, and titles that would steer a terminal."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import PATIENCE
from tests.tui.cli.calling import COMMAND, ENVIRONMENT, by_shell, called
from tui.limits import INTERRUPTED

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""What may steer a terminal: all but the ends of lines."""
STEERING = '"\\u001b]0;a\\u0007\\u009b31m\\u0090\\u007f\\u0085"'
"""A title in TOML that would change a terminal's own title and its colours."""


def scenario(folder: Path, text: str) -> str:
    """The path of a file with this text."""
    path = folder / "lesson.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("line", ["train --epochs 3 --format csv", "trace --format json"])
def test_messages_go_nowhere_without_standard_error(line: str, tmp_path: Path) -> None:
    """Where standard error is closed, a warning is no part of the results."""
    path = scenario(tmp_path, "targets = [0, 0.5]")
    warned, silent = (by_shell(f"backpass {line} -s {path} {end}") for end in ("", "2>&-"))
    assert "warning" in warned.stderr
    assert (warned.stdout, 0) == (silent.stdout, silent.returncode)


@pytest.mark.parametrize("line", ["--digits 99", "train -s none.toml", "trace --epoch x", ""])
def test_errors_go_nowhere_without_standard_error(line: str) -> None:
    """Where standard error is closed, a mistake still has its status, and no output."""
    done = by_shell(f"backpass {line} 2>&-")
    assert (done.stdout, done.returncode) == ("", 2)


def test_a_file_is_not_taken_for_standard_error(tmp_path: Path) -> None:
    """With all three streams closed a file is written as ever."""
    like, path = tmp_path / "like.csv", tmp_path / "out.csv"
    source = scenario(tmp_path, "targets = [0, 0.5]")
    for target, streams in ((like, ""), (path, "<&- >&- 2>&-")):
        done = by_shell(f"backpass train --format csv -s {source} -o {target} {streams}")
        assert done.returncode == 0
    assert like.read_text() == path.read_text()


def test_no_file_gets_the_number_of_a_closed_stream() -> None:
    """Where standard input and error are closed, what is opened does not take their place."""
    script = "from tui.cli.streams import fill_gaps; fill_gaps(); print(open('/dev/null').fileno())"
    line = f'exec "{sys.executable}" -c "{script}" <&- 2>&-'
    done = subprocess.run(
        ["/bin/sh", "-c", line], env=ENVIRONMENT, check=True, capture_output=True, text=True
    )
    assert int(done.stdout) > 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_nothing_is_left_of_a_file_that_was_not_finished(
    number: signal.Signals, tmp_path: Path
) -> None:
    """A signal while a file is written ends the program with its status, and leaves no file."""
    target = tmp_path / "out.csv"
    line = ["train", "--epochs", "200000", "--format", "csv", "-o", str(target)]
    with subprocess.Popen([*COMMAND, *line], env=ENVIRONMENT, stderr=subprocess.DEVNULL) as process:
        end = time.monotonic() + PATIENCE
        while not any(path.stat().st_size for path in tmp_path.glob(".*.tmp")):
            assert process.poll() is None, "it ended before it was told to"
            assert time.monotonic() < end, "nothing was written"
            time.sleep(0.001)
        process.send_signal(number)
        status = process.wait(PATIENCE)
    assert (128 + number, []) == (status, list(tmp_path.iterdir()))


def test_a_signal_that_is_ignored_stays_ignored(tmp_path: Path) -> None:
    """Under nohup the work is finished though its terminal hangs up."""
    target = tmp_path / "out.csv"
    line = f"nohup {sys.executable} -m tui train --epochs 60000 --format csv -o {target} &"
    done = by_shell(f"{line}\nsleep 0.7; kill -HUP $!; wait $!")
    assert done.returncode == 0
    assert target.read_text().splitlines()[-1].startswith("60000,")


@pytest.mark.parametrize("name", ["new/", "new/.", "new//", "."])
def test_the_name_of_a_folder(name: str, tmp_path: Path) -> None:
    """A name that can only be a folder's is refused, whether or not there is one."""
    done = called("trace", "-o", f"{tmp_path}/{name}")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "expected the name of a file, got a folder" in done.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_title_never_steers_the_terminal(form: str, tmp_path: Path) -> None:
    """Control characters of a title, of the second kind too, are written as escapes."""
    path = scenario(tmp_path, f"title = {STEERING}")
    done = called("trace", "-s", path, "--format", form)
    assert done.returncode == 0
    assert CONTROL.findall(done.stdout) == []
    if form == "json":
        title = json.loads(done.stdout)["scenario"]["title"]
        assert title == "\x1b]0;a\x07\x9b31m\x90\x7f\x85"


def test_a_name_never_steers_the_terminal(tmp_path: Path) -> None:
    """Nor does the name of a file, in a warning or in an error."""
    path = tmp_path / "\x9b31m\x1b.toml"
    path.write_text("targets = [0, 0.5]")
    for name in (str(path), f"{path}\x85"):
        done = called("trace", "-s", name)
        assert done.stderr
        assert CONTROL.findall(done.stderr) == []


RUNG_IN = """
import os, runpy, sys

class Bell:
    def find_spec(self, name, path, target=None):
        if name == "tui.cli.entry":
            os.write(1, b".")

sys.argv = ["backpass", "train"]
sys.meta_path.insert(0, Bell())
runpy.run_module("tui", run_name="__main__")
"""
"""Runs the program, and says on standard output when it begins to load what it needs."""


@pytest.mark.parametrize("delay", [0, 0.005, 0.02, 0.05, 0.1, 0.2])
def test_ctrl_c_while_it_is_being_loaded(delay: float) -> None:
    """Ctrl+c shows no traceback, whatever it strikes, once Python itself is there."""
    command = [sys.executable, "-c", RUNG_IN]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"."
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    assert b"Traceback" not in said
    assert process.returncode in {0, INTERRUPTED, -signal.SIGINT}
