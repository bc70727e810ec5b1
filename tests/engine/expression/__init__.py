"""The tests of engine.expression."""
