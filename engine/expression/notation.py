"""The two character sets in which formulas are written."""

from __future__ import annotations

from typing import NamedTuple


class Notation(NamedTuple):
    """How the signs of a formula are spelled in one character set."""

    minus: str
    dot: str
    partial: str
    delta: str
    eta: str
    half: str
    squared: str
    next_value: str
    bar: str
    infinity: str

    def symbol(self, name: str) -> str:
        """The symbol of a quantity on one line, from its id: `dE_total/dw5` is ∂E_total/∂w5."""
        if "/" in name:
            above, below = name.split("/")
            return f"{self.differential(above)}/{self.differential(below)}"
        if name.endswith("+"):
            return name[:-1] + self.next_value
        if name.startswith("delta_"):
            return self.delta + name.removeprefix("delta")
        return self.eta if name == "eta" else name

    def differential(self, part: str) -> str:
        """The upper or lower half of a derivative's symbol, from that half of its id."""
        return self.partial + self.symbol(part[1:])


UNICODE = Notation(
    minus="−",
    dot="·",
    partial="∂",
    delta="δ",
    eta="η",
    half="½",
    squared="²",
    next_value="⁺",
    bar="─",
    infinity="∞",
)
ASCII = Notation(
    minus="-",
    dot="*",
    partial="d",
    delta="delta",
    eta="eta",
    half="1/2",
    squared="^2",
    next_value="+",
    bar="-",
    infinity="inf",
)
