"""The tests of tui.screens."""
