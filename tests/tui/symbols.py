"""How quantities are written on the screen, from their ids, told once more for the tests."""

from __future__ import annotations


def symbol(name: str) -> str:
    """`dE_total/dw5` as ∂E_total/∂w5, `w5+` as w5⁺, `delta_o1` as δ_o1, and all else as it is."""
    if "/" in name:
        above, below = name.split("/")
        return f"∂{symbol(above[1:])}/∂{symbol(below[1:])}"
    return name.replace("delta", "δ").replace("+", "⁺").replace("eta", "η")
