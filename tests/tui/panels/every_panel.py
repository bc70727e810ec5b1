"""Every panel of the program, found by looking, so that a new one is tried without being named."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import tui
from engine import Scenario
from engine.charts import Reduction
from engine.editing import Edit
from engine.practice import FindTheError
from engine.travel import Session
from tui.panels.editing import Cursor
from tui.panels.footer import FooterBar
from tui.panels.network import NetworkPanel
from tui.panels.panel import Panel
from tui.screens.study import StudyScreen

FIND = FindTheError(Scenario(), "1")


def panel_classes() -> list[type[Panel]]:
    """The panels that are drawn; those that others derive from are none."""
    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        if module.name.startswith("tui.panels"):
            import_module(module.name)
    return sorted(_final(Panel), key=lambda panel: panel.__name__)


def made(panel: type[Panel], session: Session) -> Panel:
    """A panel, with all that it asks for when it is made."""
    offered: dict[str, Any] = {
        "curves": lambda: Reduction(session.training.history),
        "groups": StudyScreen.GROUPS,
        "least": (80, 24),
        "cursor": Cursor(Edit(session.scenario), "w5"),
        "find": lambda: FIND,
    }
    asked = inspect.signature(panel).parameters.values()
    needed = [each.name for each in asked if each.default is each.empty]
    return panel(**{name: offered[name] for name in needed})


def _final(panel: type[Panel]) -> Iterator[type[Panel]]:
    derived = panel.__subclasses__()
    if not derived or panel in (NetworkPanel, FooterBar):  # which are drawn themselves too
        yield panel
    for each in derived:
        yield from _final(each)
