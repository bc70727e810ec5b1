"""Tests of the training screen and its charts."""
