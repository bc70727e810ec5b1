"""Every figure that the tutorial prints, in its order and as printed; nothing is computed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in print: in which part, of which quantity, and after how many updates."""

    where: str
    name: str
    printed: str
    epoch: int = 0

    @property
    def is_number(self) -> bool:
        """Whether a number is printed, and not a term of a formula."""
        return "*" not in self.printed

    def rounded(self, value: float) -> str:
        """A value with as many decimals as the figure has."""
        return f"{value:.{len(self.printed.partition('.')[2])}f}"


def _part(where: str, figures: str, epoch: int = 0) -> tuple[Figure, ...]:
    words = iter(figures.split())
    return tuple(
        Figure(where, name, printed, epoch) for name, printed in zip(words, words, strict=True)
    )


FIGURES = (
    *_part(
        "Forward pass",
        """
        net_h1 0.3775          out_h1 0.593269992     out_h2 0.596884378
        net_o1 1.105905967     out_o1 0.75136507      out_o2 0.772928465
        """,
    ),
    *_part("Error", "E_o1 0.274811083  E_o2 0.023560026  E_total 0.298371109"),
    *_part(
        "Output layer",
        """
        dE_total/dout_o1 0.74136507   dout_o1/dnet_o1 0.186815602   dnet_o1/dw5 0.593269992
        dE_total/dw5 0.082167041      w5+ 0.35891648
        w6+ 0.408666186   w7+ 0.511301270   w8+ 0.561370121
        """,
    ),
    *_part(
        "Hidden layer",
        """
        delta_o1 0.138498562        dnet_o1/dout_h1 0.40         dE_o1/dout_h1 0.055399425
        dE_o2/dout_h1 -0.019049119  dE_total/dout_h1 0.036350306
        out_h1 0.59326999           dout_h1/dnet_h1 0.241300709  net_h1 w3*i2
        dnet_h1/dw1 0.05            dE_total/dw1 0.000438568     w1+ 0.149780716
        w2+ 0.19956143    w3+ 0.24975114    w4+ 0.29950229
        """,
    ),
    *_part("After one update", "E_total 0.291027924", epoch=1),
    *_part(
        "After 10,000 updates",
        "E_total 0.0000351085  out_o1 0.015912196  out_o2 0.984065734",
        epoch=10_000,
    ),
)
