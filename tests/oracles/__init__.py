"""Backpropagation as textbooks write it, twice, knowing nothing of the engine.

Both are used to check the engine's numbers and as the peers of its benchmarks.
"""
