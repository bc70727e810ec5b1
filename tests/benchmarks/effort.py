"""How much is measured: enough to trust the numbers, or just enough to see that there are some."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """How often, and how long.

    `rounds` of `epochs` compare training with its peers; a history of `history` epochs is
    opened and charted `looks` times; the app and the one-line app are started `starts` times
    and given `keys` keys each; `runs` times the app trains `trained` epochs; the page is visited
    `visits` times, if at all, as it takes a minute to build.
    """

    rounds: int
    epochs: int
    history: int
    looks: int
    starts: int
    keys: int
    runs: int
    trained: int
    visits: int


FULL = Effort(
    rounds=15,
    epochs=10_000,
    history=1_000_000,
    looks=300,
    starts=25,
    keys=200,
    runs=3,
    trained=1_000_000,
    visits=5,
)
QUICK = Effort(
    rounds=2,
    epochs=200,
    history=12_000,
    looks=5,
    starts=1,
    keys=24,
    runs=1,
    trained=20_000,
    visits=0,
)
