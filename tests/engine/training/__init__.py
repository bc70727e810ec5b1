"""The tests of engine.training."""
