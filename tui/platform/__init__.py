"""What differs between a terminal and a web page: files, the clipboard, links, and leaving."""

from tui.platform.platform import Link, Picker, Platform
from tui.platform.terminal import TerminalPlatform

__all__ = ["Link", "Picker", "Platform", "TerminalPlatform"]
