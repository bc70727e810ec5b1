"""The tests of backpass, and the oracles that they check it against."""
