"""The engine stands alone: no terminal and nothing heavy comes with it."""

import subprocess
import sys
from pathlib import Path

import engine
import tui

INTERFACE = {"textual", "rich", "tui"}
HEAVY = {"numpy", "msgspec"}
ARRAY_MODULES = {"engine.charts.arrays"}
"""Modules made of NumPy, which the others import only once they are needed."""

IMPORT = """\
import pkgutil, sys
import engine
names = {found.name for found in pkgutil.walk_packages(engine.__path__, "engine.")}
for name in names - set(sys.argv[1:]):
    __import__(name)
engine.trace_pass(engine.Scenario())
engine.train(engine.Scenario(), 100)
print(*names)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def imported(*but: str) -> tuple[set[str], set[str]]:
    """What there is to import, and what a fresh interpreter has after importing all `but` these."""
    command = [sys.executable, "-c", IMPORT, *but]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    names, loaded = (set(line.split()) for line in done.stdout.splitlines())
    return names, loaded


def test_the_engine_imports_no_interface() -> None:
    """A fresh interpreter that has imported every module of the engine has no interface."""
    names, loaded = imported()
    assert {"engine.expression.layout", "engine.training.run", "engine.trace"} <= names
    assert not INTERFACE & loaded


def test_the_engine_loads_nothing_heavy_before_it_is_needed() -> None:
    """Neither NumPy nor msgspec is loaded by its modules, by a pass or by training."""
    names, loaded = imported(*ARRAY_MODULES)
    assert names >= ARRAY_MODULES
    assert not (HEAVY | INTERFACE) & loaded


def test_every_import_can_be_seen() -> None:
    """The contract reads import statements, and ruff finds importlib: no third way is taken."""
    folders = [Path(folder) for package in (engine, tui) for folder in package.__path__]
    for module in (module for folder in folders for module in folder.rglob("*.py")):
        assert "__import__" not in module.read_text("utf-8"), module
