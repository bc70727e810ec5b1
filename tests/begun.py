"""A session that has begun: at the first stage, not at the start."""

from engine import Scenario, Stage
from engine.lesson import Walk
from engine.travel import Moment, Session


def begun(scenario: Scenario | None = None, walk: Walk = "stage") -> Session:
    """A session on the first stage of epoch 0, for all that is not about the start."""
    session = Session(scenario or Scenario(), walk=walk)
    session.first()
    return session


def here(moment: Moment) -> Stage:
    """The stage of a moment that is on one."""
    assert moment.stage is not None
    return moment.stage


def reveal_all(session: Session) -> None:
    """Every step of a hidden result."""
    while session.reveal():
        pass
