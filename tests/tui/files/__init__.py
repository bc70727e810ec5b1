"""The tests of tui.files."""
