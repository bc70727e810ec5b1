"""Training: the definitions compiled to one loop, and the history that it leaves."""

from engine.training.history import Epoch, History
from engine.training.run import MOST_EPOCHS, Outcome, Training, train

__all__ = ["MOST_EPOCHS", "Epoch", "History", "Outcome", "Training", "train"]
