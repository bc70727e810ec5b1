"""A stage whose value is asked for: the formula, a place for the answer, and what is said."""

from tui.panels.asking.panel import AskingPanel
from tui.panels.asking.rows import Places, places_in

__all__ = ["AskingPanel", "Places", "places_in"]
