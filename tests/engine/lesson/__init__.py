"""Tests of the lesson's texts."""
