"""Symbols of quantities in the two character sets."""

import pytest

from engine import Scenario, trace_pass
from engine.expression import ASCII, UNICODE

SYMBOLS = {
    "w5": ("w5", "w5"),
    "w5+": ("w5⁺", "w5+"),
    "b_o1+": ("b_o1⁺", "b_o1+"),
    "eta": ("η", "eta"),
    "delta_h1": ("δ_h1", "delta_h1"),
    "net_o2": ("net_o2", "net_o2"),
    "target_o1": ("target_o1", "target_o1"),
    "E_total": ("E_total", "E_total"),
    "dE_total/dw5": ("∂E_total/∂w5", "dE_total/dw5"),
    "dout_o1/dnet_o1": ("∂out_o1/∂net_o1", "dout_o1/dnet_o1"),
}


@pytest.mark.parametrize(("name", "expected"), SYMBOLS.items())
def test_symbols(name: str, expected: tuple[str, str]) -> None:
    """A quantity's symbol follows from its id, in both character sets."""
    assert expected == (UNICODE.symbol(name), ASCII.symbol(name))


def test_ascii_symbols_are_the_ids() -> None:
    """In ASCII every stage is called by its id, so what is read can be typed."""
    stages = trace_pass(Scenario())
    assert [stage.id for stage in stages] == [stage.symbol(ASCII) for stage in stages]
