"""A pass or a training run as text, for other programs and for readers.

Every function takes what was computed and gives text; none trains, and none opens a file.
"""

from engine.exports.run import sensible_step, train_csv, train_text
from engine.exports.stages import Detail, shown
from engine.exports.trace import trace_json, trace_text

__all__ = [
    "Detail",
    "sensible_step",
    "shown",
    "trace_json",
    "trace_text",
    "train_csv",
    "train_text",
]
