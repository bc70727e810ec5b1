"""Passes and training runs written out."""
