"""The tests of engine.definitions."""
