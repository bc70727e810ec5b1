"""Travel through epochs and stages: all stepping logic, without a screen."""

from engine.travel.destination import Destination, DestinationError, parse_destination
from engine.travel.moment import Moment
from engine.travel.session import Session

__all__ = ["Destination", "DestinationError", "Moment", "Session", "parse_destination"]
