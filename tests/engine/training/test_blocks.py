"""Rows of floats in blocks, against a plain list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training import blocks
from engine.training.blocks import Blocks

SMALL = 3
additions = st.lists(st.integers(0, 8), max_size=12)


@pytest.mark.parametrize("width", [1, 2])
@given(additions=additions)
def test_grows_as_a_list_does(width: int, additions: list[int]) -> None:
    """After any additions the rows are those that a list would hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", SMALL)
        table, expected = Blocks(width), list[list[float]]()
        for number, rows in enumerate(additions):
            added = [[float(10 * number + row)] * width for row in range(rows)]
            table.extend(value for row in added for value in row)
            expected += added
        assert expected == [list(table[row]) for row in range(len(table))]
        full_blocks = -(-len(expected) // SMALL)
        assert full_blocks * SMALL * width * 8 == table.nbytes


@pytest.mark.parametrize("row", [-1, 0])
def test_a_row_that_is_not_there_is_refused(row: int) -> None:
    """An empty table has no rows, and no table has negative ones."""
    with pytest.raises(IndexError, match=f"no row {row} of 0"):
        Blocks(2)[row]
