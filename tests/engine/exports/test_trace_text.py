"""A pass for a reader."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from engine import Scenario, trace_pass
from engine.exports import Detail, trace_text
from engine.expression import ASCII
from tests.engine.strategies import scenarios

START = """\
The tutorial's network
epoch 0

forward
 net_h1            w1·i1 + w2·i2 + b1·1                              0.377500000
                   0.15·0.05 + 0.2·0.1 + 0.35·1
"""
GRADIENT = """\
 ∂E_total/∂w5      ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5  0.082167041
                   0.74136507 · 0.186815602 · 0.593269992
 w5⁺               w5 − η·∂E_total/∂w5                               0.358916480
                   0.4 − 0.5·0.082167041
"""
END = """
update
 update            w⁺ becomes w
"""


def test_the_tutorials_first_pass() -> None:
    """Each stage in symbols and with its numbers, as the tutorial works it, by phase."""
    text = trace_text(trace_pass(Scenario()))
    phases = ["forward", "error", "backward-output", "backward-hidden", "update"]
    assert text.startswith(START)
    assert GRADIENT in text
    assert text.endswith(END)
    assert phases == re.findall(r"^[a-z-]+$", text, re.MULTILINE)


def test_it_fits_a_terminal() -> None:
    """The tutorial's first pass is no wider than 80 columns, with nothing at the ends of lines."""
    lines = trace_text(trace_pass(Scenario())).splitlines()
    assert not [line for line in lines if len(line) > 80 or line != line.rstrip()]


@pytest.mark.parametrize(("detail", "count"), [("stage", 29), ("factor", 55)])
def test_detail(detail: Detail, count: int) -> None:
    """Every stage of the walk that has a value shows it, to nine decimals."""
    values = re.findall(
        r"^ \S.* −?\d+\.\d{9}$", trace_text(trace_pass(Scenario()), 0, detail), re.MULTILINE
    )
    assert count == len(values)


@given(scenarios)
def test_columns_stand_under_each_other(scenario: Scenario) -> None:
    """Whatever the numbers, formulas start in one column and values end in another."""
    text = trace_text(trace_pass(scenario), detail="stage")
    rows = [line for line in text.splitlines()[2:] if line.startswith(" ")]
    starts = {re.match(r" \S* +", row).end() for row in rows}  # type: ignore[union-attr]
    values = [row for row in rows if not row.startswith("  ") and "becomes" not in row]
    expected = (1, 1)
    assert expected == (len(starts), len({len(row) for row in values}))


def test_a_later_epoch() -> None:
    """The pass of an epoch is named by it, and starts from what training reached."""
    second = trace_pass(Scenario(), trace_pass(Scenario()).next)
    lines = trace_text(second, 1).splitlines()
    named = "epoch 1"
    assert named == lines[1]
    assert f"{second['net_h1'].value:.9f}" == lines[4].split()[-1]


def test_ascii() -> None:
    """In the ASCII notation nothing else is written."""
    assert trace_text(trace_pass(Scenario()), notation=ASCII).isascii()


def test_a_title_of_many_lines() -> None:
    """A title stays one printable line, whatever is in it."""
    expected = r"a\nb\x1b[0m"
    assert expected == trace_text(trace_pass(Scenario(title="a\nb\x1b[0m"))).splitlines()[0]
