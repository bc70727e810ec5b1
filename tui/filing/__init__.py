"""Opening, saving and exporting: what is asked, and what is done with the answers."""

from tui.filing.filing import LONG, Filing

__all__ = ["LONG", "Filing"]
