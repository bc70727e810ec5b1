"""The tests of tui.panels."""
