"""The tests of engine.calculus."""
