"""A short fuzz; `python -m tests.terminal.fuzz` is a longer one."""

from pathlib import Path

import pytest

from tests.terminal.fuzz.run import run


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_to_it(seed: int, tmp_path: Path) -> None:
    """No key, click, paste or size ends the program with an error or makes it deaf."""
    assert run(seed, tmp_path) is None
