"""The command line. Nothing heavy is imported before the command that needs it is known."""

from tui.cli.entry import main

__all__ = ["main"]
