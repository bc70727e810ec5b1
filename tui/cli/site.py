"""`backpass site`: the program as a page."""

from __future__ import annotations

from tui.cli.arguments import Options
from tui.cli.messages import StoppedError, say
from tui.site import SiteError, build


def site(options: Options) -> int:
    """Build the page; returns the exit status. Raises StoppedError where it cannot be built."""
    folder = options.output or ""
    say("backpass: fetching Python for browsers, a terminal and the packages of the program ...")
    try:
        size = build(folder, force=options.force)
    except SiteError as error:
        raise StoppedError(f"backpass: {error}") from None
    say(f"backpass: {folder}: {size / 1e6:.1f} MB; any static host serves it")
    say(f"to look at it: python -m http.server --directory {folder}")
    return 0
