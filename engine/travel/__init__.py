"""Travel through epochs and stages: all stepping logic, without a screen."""

from engine.travel.destination import (
    Destination,
    DestinationError,
    parse_destination,
    split_epoch,
)
from engine.travel.moment import AT_START, START, Departure, LastError, Moment
from engine.travel.session import Session
from engine.travel.spelling import Candidate, narrowed

__all__ = [
    "AT_START",
    "START",
    "Candidate",
    "Departure",
    "Destination",
    "DestinationError",
    "LastError",
    "Moment",
    "Session",
    "narrowed",
    "parse_destination",
    "split_epoch",
]
