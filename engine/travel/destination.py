"""Where to go, as a user types it: `10000`, `1e4`, `w5+`, `∂E/∂w1`, `10000 E`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from engine.policies import Rules
from engine.training import MOST_EPOCHS
from engine.travel.spelling import plain, spellings

_WHOLE = re.compile(r"\d+(?:[,_']\d+)*|\d+(?:\.\d+)?[eE]\+?\d{1,4}", re.ASCII)
_GROUPED = re.compile(r"\s*(\d{1,3}(?:\s\d{3})+)(?=\s|$)", re.ASCII)


class DestinationError(ValueError):
    """A text that names no epoch and no stage; its message says what would."""


class Destination(NamedTuple):
    """An epoch, a stage, or both; what is None stays as it is. The start is called `start`."""

    epoch: int | None = None
    stage: str | None = None


def parse_destination(text: str, rules: Rules) -> Destination:
    """Read a destination: an epoch, a stage by any of its names, or both in either order.

    Raises DestinationError for anything else.
    """
    if not text.split():
        raise DestinationError("type an epoch such as 10000, or a stage such as w5+")
    if whole := spellings(rules).get(plain(text)):
        return Destination(None, whole)
    epoch, name = split_epoch(text)
    if not name:
        return Destination(epoch)
    stage = spellings(rules).get(plain(name))
    if stage is None:
        raise DestinationError(f'no stage is called "{name}"')
    return Destination(epoch, stage)


def split_epoch(text: str) -> tuple[int | None, str]:
    """The epoch in a text, if there is one, first or last, and what is left of the text.

    Raises DestinationError for an epoch beyond all that are kept.
    """
    text = _GROUPED.sub(lambda found: "".join(found[1].split()), text)
    words = text.split()
    for place in (0, -1):
        if words and _WHOLE.fullmatch(words[place]):
            epoch = _epoch(words.pop(place))
            return epoch, " ".join(words)
    return None, " ".join(words)


def _epoch(word: str) -> int:
    digits = re.sub("[,_']", "", word).lstrip("0") or "0"
    if len(digits) > len(str(MOST_EPOCHS)) and "e" not in digits.lower():
        raise DestinationError(f"the last epoch that is kept is {MOST_EPOCHS:,}")
    number = Decimal(digits)
    if number > MOST_EPOCHS:
        raise DestinationError(f"the last epoch that is kept is {MOST_EPOCHS:,}")
    if number != int(number):
        raise DestinationError(f'an epoch is a whole number, and "{word}" is none')
    return int(number)
