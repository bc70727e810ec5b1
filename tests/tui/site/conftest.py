"""A machine whose npm and pip need no network."""

from __future__ import annotations

import pytest

from tests.tui.site.fetched import Installed, Machine, integrity
from tui.site import building
from tui.site.pinned import NPM_PACKAGES


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Installed:
    """Let the program run where only what is said is installed."""

    def on(**settings: object) -> Machine:
        machine = Machine(**settings)  # type: ignore[arg-type]  # any of its fields
        pinned = tuple(
            package._replace(integrity=integrity(machine.packages[package.name]))
            for package in NPM_PACKAGES
        )
        monkeypatch.setattr(building, "NPM_PACKAGES", pinned)
        monkeypatch.setattr("shutil.which", machine.which)
        monkeypatch.setattr("subprocess.run", machine.run)
        return machine

    return on
