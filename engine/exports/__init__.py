"""A pass or a training run as text for other programs and for readers, and whole files of it."""

from engine.exports.run import sensible_step, train_csv, train_text
from engine.exports.stages import Detail, EpochNotReachedError, in_updates, traced
from engine.exports.trace import trace_json, trace_text
from engine.exports.whole_file import OutputError, check_target, write_whole

__all__ = [
    "Detail",
    "EpochNotReachedError",
    "OutputError",
    "check_target",
    "in_updates",
    "sensible_step",
    "trace_json",
    "trace_text",
    "traced",
    "train_csv",
    "train_text",
    "write_whole",
]
