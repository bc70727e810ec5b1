"""A training run as JSON, every number with all of its digits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from math import isfinite

from engine.exports.run import sampled
from engine.training import History


def train_json(history: History, every: int = 1) -> Iterator[str]:
    """The scenario and the epochs as one object, an epoch a line; documented in docs/schemas.

    JSON has no infinity, so an error that is not finite is null. Only ASCII is written.
    """
    yield '{\n"scenario": ' + json.dumps(asdict(history.scenario), allow_nan=False) + ","
    yield '\n"epochs": ['
    separator = "\n"
    for at in sampled(history, every):
        epoch = history[at]
        error = epoch.E_total if isfinite(epoch.E_total) else None
        row = {"epoch": at, "E_total": error, "out_o1": epoch.out_o1, "out_o2": epoch.out_o2}
        yield separator + json.dumps({**row, **epoch.parameters}, allow_nan=False)
        separator = ",\n"
    yield "\n]\n}\n"
