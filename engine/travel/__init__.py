"""Travel through epochs and stages: all stepping logic, without a screen."""

from engine.travel.destination import Destination, DestinationError, parse_destination
from engine.travel.moment import AT_START, START, LastError, Moment
from engine.travel.session import Session

__all__ = [
    "AT_START",
    "START",
    "Destination",
    "DestinationError",
    "LastError",
    "Moment",
    "Session",
    "parse_destination",
]
