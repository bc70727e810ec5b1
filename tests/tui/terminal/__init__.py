"""Tests of what stands between Textual and the terminal."""
