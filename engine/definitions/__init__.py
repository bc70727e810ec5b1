"""The quantities of one pass, each defined once, in the order in which a pass meets them."""

from engine.definitions.definition import PHASES, Definition, Kind, Phase
from engine.definitions.order import definitions

__all__ = ["PHASES", "Definition", "Kind", "Phase", "definitions"]
