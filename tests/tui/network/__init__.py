"""The tests of tui.network."""
