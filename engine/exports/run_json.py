"""A training run as JSON, every number with all of its digits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from engine.exports.run import sampled
from engine.json_text import finite
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
        found = {name: finite(value) for name, value in epoch.observed.items()}
        row = {"epoch": at, **found, **epoch.parameters}
        yield separator + json.dumps(row, allow_nan=False)
        separator = ",\n"
    yield "\n]\n}\n"
