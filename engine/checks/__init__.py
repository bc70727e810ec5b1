"""Checks that a user can run: gradients, one pass against the loop, the tutorial's figures."""

from engine.checks.agreement import Agreement, check_agreement
from engine.checks.gradients import GradientCheck, check_gradients
from engine.checks.printed import PrintedFigure, is_tutorial, printed_figures

__all__ = [
    "Agreement",
    "GradientCheck",
    "PrintedFigure",
    "check_agreement",
    "check_gradients",
    "is_tutorial",
    "printed_figures",
]
