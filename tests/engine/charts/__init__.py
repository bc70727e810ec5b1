"""The tests of engine.charts."""
