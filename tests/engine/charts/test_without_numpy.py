"""Where NumPy is missing, charts are made by the standard library, and are the same."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine import History, Scenario, train
from engine.charts import EpochAxis, Reduction, first_below
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.training import OBSERVED

PRECISION = 1e-11
"""An exponential may differ in its last place, and an error is the square of a miss."""
ROOT = Path(__file__).parents[3]

LAST = 7_891
AXES = (EpochAxis(LAST, 9), EpochAxis(LAST, 60), EpochAxis(LAST, 300, logarithmic=True))
ERRORS = (0.29, 0.01, 1e-3, 1e-9)
OVERFLOWING = (1e200, 1e200)
"""Targets so far away that their squared error is no finite number."""

WITHOUT = """\
import json, sys
sys.modules["numpy"] = None
import engine.charts.plain
from engine.charts.backend import backend
from tests.engine.charts.test_without_numpy import found
assert backend() is engine.charts.plain
print(json.dumps(found(*json.loads(sys.argv[1]))))
"""


def found(policy: BiasUpdates, targets: tuple[float, float]) -> list[object]:
    """All that charts ask of a history, with whatever is there to find it."""
    scenario = Scenario(bias_updates=policy, targets=(targets[0], targets[1]))
    history = train(scenario, LAST)
    return [first_below(history, error) for error in ERRORS] + columns(history)


def columns(history: History) -> list[object]:
    """The extremes of every series on every axis, flat; None where a column has none."""
    reduction = Reduction(history)
    pairs = [
        pair
        for axis in AXES
        for name in (*OBSERVED, *history.names)
        for pair in reduction.extremes(name, axis.edges)
    ]
    return [value for pair in pairs for value in (pair or (None, None))]


def run(script: str, *arguments: str) -> str:
    """What a script prints in an interpreter of its own."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


@pytest.mark.parametrize("policy", BIAS_UPDATES)
@pytest.mark.parametrize("targets", [(0.01, 0.99), OVERFLOWING])
def test_charts_are_the_same_without_numpy(
    policy: BiasUpdates, targets: tuple[float, float]
) -> None:
    """Columns and the first epoch below an error are what NumPy gives, to its last bits."""
    expected = found(policy, targets)
    given = json.loads(run(WITHOUT, json.dumps([policy, targets])))
    assert len(expected) == len(given)
    for value, other in zip(expected, given, strict=True):
        assert (value is None) == (other is None)
        assert value is None or pytest.approx(value, rel=PRECISION, abs=0.0) == other


COMMANDS = """\
import sys
sys.modules["numpy"] = None
from tui.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "command",
    [
        ("train", "--until-error", "0.01", "--format", "csv"),
        ("trace", "--epoch", "99"),
        ("verify",),
    ],
    ids=lambda command: command[0],
)
def test_commands_need_no_numpy(command: tuple[str, ...]) -> None:
    """Every command does its work where NumPy cannot be imported, and writes the same."""
    with_it = COMMANDS.replace('sys.modules["numpy"] = None\n', "")
    assert run(with_it, *command) == run(COMMANDS, *command)
