"""Backpropagation on a 2-2-2 network: definitions, passes, training and travel through time.

Pure: no terminal, no files but those that it is asked to read or write.
"""

from engine.scenario import Scenario, ScenarioError
from engine.trace import Pass, Stage, trace_pass
from engine.training import History, Training, train

__all__ = [
    "History",
    "Pass",
    "Scenario",
    "ScenarioError",
    "Stage",
    "Training",
    "trace_pass",
    "train",
]
