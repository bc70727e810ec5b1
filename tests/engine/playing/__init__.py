"""Tests of playing, driven by a clock of their own."""
