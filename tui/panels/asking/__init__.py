"""A stage whose value is asked for: the formula, a place for the answer, and what is said."""

from tui.panels.asking.panel import WORDS_FIRST, AskingPanel
from tui.panels.asking.rows import Field, Places, places_in

__all__ = ["WORDS_FIRST", "AskingPanel", "Field", "Places", "places_in"]
