"""What is said at a stage: whole sentences, so that a panel never has to cut one."""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """A question that the stage answers, the sentences that answer it, and more of them.

    The sentences stand in the order of their weight: where there is room for one, the first
    is enough.
    """

    question: str
    sentences: tuple[str, ...]
    more: tuple[str, ...]
