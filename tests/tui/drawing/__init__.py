"""The tests of tui.drawing."""
