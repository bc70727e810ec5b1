"""The tests of the program's screens, which need no terminal."""
