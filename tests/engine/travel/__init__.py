"""Tests of travel through epochs and stages."""
