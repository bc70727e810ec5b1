"""Tests of the projection screen, on the cells that it really draws."""
