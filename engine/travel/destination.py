"""Where to go, as a user types it: `10000`, `w5+`, `dE_total/dw1`, `10000 E_total`."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from engine.backpropagation import definitions
from engine.names import net, parameter_of
from engine.network import HIDDEN, OUTPUTS
from engine.policies import Rules
from engine.training import MOST_EPOCHS

_SPELLINGS = {"∂": "d", "δ": "delta", "⁺": "+"}


class DestinationError(ValueError):
    """A text that names no epoch and no stage; its message says what would."""


class Destination(NamedTuple):
    """An epoch, a stage, or both; what is None stays as it is."""

    epoch: int | None = None
    stage: str | None = None


def parse_destination(text: str, rules: Rules) -> Destination:
    """Read a destination: an epoch, a stage's id or symbol, or an epoch and then a stage.

    Raises DestinationError for anything else.
    """
    words = text.split()
    if not words:
        raise DestinationError("type an epoch such as 10000, or a stage such as w5+")
    epoch = _epoch(words[0])
    rest = words if epoch is None else words[1:]
    if len(rest) > 1:
        raise DestinationError(f'"{rest[1]}" is one word too many: an epoch, then a stage')
    return Destination(epoch, _stage(rest[0], rules) if rest else None)


def _epoch(word: str) -> int | None:
    digits = word.replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit()):
        return None
    if len(digits) > len(str(MOST_EPOCHS)) or int(digits) > MOST_EPOCHS:
        raise DestinationError(f"the last epoch that is kept is {MOST_EPOCHS:,}")
    return int(digits)


def _stage(word: str, rules: Rules) -> str:
    wanted = word
    for sign, letters in _SPELLINGS.items():
        wanted = wanted.replace(sign, letters)
    ids = {definition.id.lower(): definition.id for definition in definitions(rules)}
    ids |= {neuron: net(neuron) for neuron in HIDDEN + OUTPUTS}
    ids |= {parameter: name for name in ids.values() if (parameter := parameter_of(name))}
    if found := ids.get(wanted.lower()):
        return found
    near = get_close_matches(wanted.lower(), ids, n=3, cutoff=0.4)
    hint = ": did you mean " + " or ".join(dict.fromkeys(ids[name] for name in near)) + "?"
    raise DestinationError(f'no stage is called "{word}"' + (hint if near else ""))
