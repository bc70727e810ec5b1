"""The tests that start the program in a real pseudo-terminal."""
