"""Fetching what the page is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.site.fetched import Installed
from tui.site import SiteError, build
from tui.site.fetching import fetch_npm, fetch_wheels
from tui.site.pinned import NPM_PACKAGES, WHEELS


def test_a_package_that_is_not_the_pinned_one(installed: Installed, tmp_path: Path) -> None:
    """Its checksum tells, and nothing of it is used."""
    installed()
    with pytest.raises(SiteError, match=r"^pyodide@\S+: its checksum is not the one that is"):
        fetch_npm(NPM_PACKAGES[0], tmp_path)


def test_wheels_are_pinned_by_their_checksums(installed: Installed, tmp_path: Path) -> None:
    """Every package is named with its version and checksum, and pip is told to check them."""
    machine = installed()
    fetch_wheels(WHEELS, tmp_path)
    told = (tmp_path / "requirements.txt").read_text().splitlines()
    assert [f"{w.name}=={w.version} --hash=sha256:{w.sha256}" for w in WHEELS] == told
    assert " --require-hashes " in machine.ran[-1]
    assert " --no-deps " in machine.ran[-1]


def test_without_npm(installed: Installed, tmp_path: Path) -> None:
    """One line says that it is needed and where it comes from."""
    installed(installed=())
    with pytest.raises(SiteError, match=r"^npm is needed to build the page: install Node\.js"):
        build(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    ["python -m pip", "pip", "pip3", "uv tool run --python python pip", "pipx run pip"],
)
def test_pip_is_found_wherever_it_is(installed: Installed, tmp_path: Path, command: str) -> None:
    """Python's own, the machine's, or one that uv or pipx brings: whichever runs is taken."""
    machine = installed(installed=("npm", command.split(maxsplit=1)[0]), pip_as=command)
    assert fetch_wheels(WHEELS, tmp_path) == [
        tmp_path / "wheels" / name for name in ("msgspec.whl", "textual.whl")
    ]
    assert machine.ran[-1].startswith(f"{command} download ")


def test_without_pip(installed: Installed, tmp_path: Path) -> None:
    """One line says what is needed."""
    installed(pip_as="nothing")
    with pytest.raises(SiteError, match=r"^pip or uv is needed to build the page"):
        build(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_what_pip_says_is_passed_on(installed: Installed, tmp_path: Path) -> None:
    """Where fetching fails, its last line tells why, and nothing is written."""
    installed(error="WARNING: slow\nERROR: No matching distribution found for rich\n")
    with pytest.raises(SiteError, match=r"fetched: ERROR: No matching distribution found for ri"):
        build(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []
