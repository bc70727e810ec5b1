"""Rows of floats in blocks, against a plain list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training import blocks
from engine.training.blocks import Blocks

SMALL = 3
changes = st.lists(st.tuples(st.booleans(), st.integers(0, 8)), max_size=12)


@pytest.mark.parametrize("width", [1, 2])
@given(changes=changes)
def test_grows_and_shrinks_as_a_list_does(width: int, changes: list[tuple[bool, int]]) -> None:
    """After any additions and cuts the rows are those that a list would hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", SMALL)
        table, expected = Blocks("d", width), list[list[float]]()
        for number, (grows, rows) in enumerate(changes):
            if grows:
                added = [[float(10 * number + row)] * width for row in range(rows)]
                table.extend(value for row in added for value in row)
                expected += added
            else:
                table.keep(rows)
                del expected[rows:]
        assert expected == [list(table[row]) for row in range(len(table))]
        full_blocks = -(-len(expected) // SMALL)
        assert full_blocks * SMALL * width * 8 == table.nbytes


@pytest.mark.parametrize("row", [-1, 0])
def test_a_row_that_is_not_there_is_refused(row: int) -> None:
    """An empty table has no rows, and no table has negative ones."""
    with pytest.raises(IndexError, match=f"no row {row} of 0"):
        Blocks("d", 2)[row]


def test_single_precision_keeps_what_a_float_of_four_bytes_can() -> None:
    """A table of typecode f rounds to single precision, and beyond it to infinity."""
    table = Blocks("f", 1)
    table.extend([0.1, 1e300])
    expected = [0.10000000149011612, float("inf")]
    assert expected == [table[row][0] for row in range(2)]
