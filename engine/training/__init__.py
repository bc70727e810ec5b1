"""Training: the definitions compiled to one loop, and the history that it leaves."""

from engine.training.compiler import OBSERVED
from engine.training.history import Epoch, History
from engine.training.run import MOST_EPOCHS, Outcome, Training, train

__all__ = [
    "MOST_EPOCHS",
    "OBSERVED",
    "Epoch",
    "History",
    "Outcome",
    "Training",
    "train",
]
