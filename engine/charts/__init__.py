"""What charts are drawn from: axes, and the extremes of a history's series column by column."""

from engine.charts.axis import EpochAxis, LinearAxis, LogAxis, linear_axis, log_axis
from engine.charts.backend import first_below
from engine.charts.extremes import Extremes, Pair
from engine.charts.reduction import Reduction

__all__ = [
    "EpochAxis",
    "Extremes",
    "LinearAxis",
    "LogAxis",
    "Pair",
    "Reduction",
    "first_below",
    "linear_axis",
    "log_axis",
]
