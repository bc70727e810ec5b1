"""The page: the program as a folder of static files that any browser runs by itself."""

from tui.site.building import build
from tui.site.fetching import SiteError

__all__ = ["SiteError", "build"]
