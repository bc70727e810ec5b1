"""A pass that plays itself, from one stage in 20 seconds to training as fast as it can."""

from engine.playing.ladder import FLAT_OUT, LADDER, START, Speed, Unit
from engine.playing.player import Player

__all__ = ["FLAT_OUT", "LADDER", "START", "Player", "Speed", "Unit"]
