"""What differs between a terminal and a web page: files, the clipboard, links, and leaving."""

from tui.platform.platform import Picker, Platform
from tui.platform.terminal import TerminalPlatform

__all__ = ["Picker", "Platform", "TerminalPlatform"]
