"""Where training has come to a standstill: no update changes a single bit any more."""

from __future__ import annotations

from engine.training import History


def still_from(history: History, epoch: int) -> int | None:
    """The first epoch whose parameters its update leaves as they are; None before that.

    An update that changed nothing will change nothing ever after, so it is enough to look at
    the last one up to this epoch, and then to search for the first.
    """
    if not _is_still(history, epoch):
        return None
    low, high = 1, epoch
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _is_still(history, middle) else (middle + 1, high)
    return low - 1


def _is_still(history: History, epoch: int) -> bool:
    return epoch > 0 and history.weights[epoch] == history.weights[epoch - 1]
