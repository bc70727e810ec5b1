"""Training: the definitions compiled to one loop, and the history that it leaves."""

from engine.training.axis import EpochAxis, LinearAxis, LogAxis, linear_axis, log_axis
from engine.training.history import Epoch, History
from engine.training.reduction import Extremes, Reduction
from engine.training.run import MOST_EPOCHS, Outcome, Training, train

__all__ = [
    "MOST_EPOCHS",
    "Epoch",
    "EpochAxis",
    "Extremes",
    "History",
    "LinearAxis",
    "LogAxis",
    "Outcome",
    "Reduction",
    "Training",
    "linear_axis",
    "log_axis",
    "train",
]
