"""A pass that plays itself, from one stage in two seconds to training flat out."""

from engine.playing.ladder import FLAT_OUT, LADDER, Speed, Unit
from engine.playing.player import Player

__all__ = ["FLAT_OUT", "LADDER", "Player", "Speed", "Unit"]
