"""Axes: every epoch has one column and every column its epochs; values stand in their order."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from sys import float_info

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.charts import EpochAxis, LinearAxis, LogAxis, linear_axis, log_axis
from tests.engine.strategies import any_float, positive_float

steps = st.integers(1, 400)
SMALLEST, LARGEST = float_info.min, float_info.max


@st.composite
def epoch_axes(draw: st.DrawFn) -> EpochAxis:
    """Axes as the charts make them: linear ones have no more columns than epochs."""
    last = draw(st.integers(0, 300) | st.integers(0, 10_000_000))
    logarithmic = draw(st.booleans())
    columns = draw(st.integers(1, 480 if logarithmic else min(last + 1, 480)))
    return EpochAxis(last, columns, logarithmic)


@given(epoch_axes())
def test_columns_cover_every_epoch_once(axis: EpochAxis) -> None:
    """The columns begin at epoch 0, follow each other without gap, and end behind the last."""
    edges = axis.edges
    assert len(edges) == axis.columns + 1
    assert (edges[0], edges[-1]) == (0, axis.last + 1)
    assert all(start <= end for start, end in pairwise(edges))


@given(epoch_axes().filter(lambda axis: not axis.logarithmic))
def test_linear_columns_differ_by_one_epoch_at_most(axis: EpochAxis) -> None:
    """On a linear scale each column has an epoch, and none more than one more than another."""
    sizes = {end - start for start, end in pairwise(axis.edges)}
    assert min(sizes) >= 1
    assert max(sizes) - min(sizes) <= 1


@given(epoch_axes().filter(lambda axis: axis.logarithmic))
def test_logarithmic_columns_grow(axis: EpochAxis) -> None:
    """On a logarithmic scale columns never become narrower, but for rounding to whole epochs.

    Only the last one is half a column: the other half would lie behind the last epoch.
    """
    sizes = [end - start for start, end in pairwise(axis.edges)][:-1]
    assert all(after >= before - 2 for before, after in pairwise(sizes))


@given(st.integers(1, 10_000_000), st.integers(2, 480))
def test_a_logarithmic_axis_has_its_ends_at_its_ends(last: int, columns: int) -> None:
    """Epoch 0 stands in the first column and the last one in the last, after one round too."""
    axis = EpochAxis(last, columns, logarithmic=True)
    assert (0, columns - 1) == (axis.column(0), axis.column(last))


@pytest.mark.parametrize(("last", "columns"), [(999, 4), (999, 31), (99_999, 51)])
def test_a_logarithmic_axis_gives_each_power_of_ten_the_same_room(last: int, columns: int) -> None:
    """Epochs 0, 9, 99 and 999 stand as far from each other."""
    axis = EpochAxis(last, columns, logarithmic=True)
    powers = [10**power - 1 for power in range(len(str(last)) + 1) if 10**power - 1 <= last]
    room = (columns - 1) // (len(powers) - 1)
    assert [room * place for place in range(len(powers))] == [axis.column(e) for e in powers]


@given(epoch_axes(), st.data())
def test_an_epoch_lies_in_its_column(axis: EpochAxis, data: st.DataObject) -> None:
    """The column of an epoch is the one whose edges hold it."""
    epoch = data.draw(st.integers(0, axis.last))
    column = axis.column(epoch)
    assert 0 <= column < axis.columns
    assert axis.edges[column] <= epoch < axis.edges[column + 1]


@given(epoch_axes(), st.data())
def test_an_epoch_of_a_column_lies_in_it(axis: EpochAxis, data: st.DataObject) -> None:
    """The epoch that stands for a column is one of its own, and the last for the last column."""
    column = data.draw(st.integers(0, axis.columns - 1))
    assume(axis.edges[column] < axis.edges[column + 1])
    assert column == axis.column(axis.epoch(column))
    assert axis.last == axis.epoch(axis.columns - 1)


@given(epoch_axes(), st.data())
def test_every_column_stands_for_an_epoch(axis: EpochAxis, data: st.DataObject) -> None:
    """Even a column without an epoch of its own is answered with one that there is."""
    column = data.draw(st.integers(0, axis.columns - 1))
    assert 0 <= axis.epoch(column) <= axis.last


@given(epoch_axes(), st.data(), st.booleans())
def test_beside_moves_and_stays_inside(axis: EpochAxis, data: st.DataObject, on: bool) -> None:
    """A step along the axis always moves in its direction, except from the end of the axis."""
    epoch = data.draw(st.integers(0, axis.last))
    after = axis.beside(epoch, 1 if on else -1)
    assert 0 <= after <= axis.last
    if epoch == (axis.last if on else 0):
        assert epoch == after
    else:
        assert (after > epoch) == on
        assert after != epoch


@pytest.mark.parametrize("columns", [1, 2, 3, 12, 132, 480])
@pytest.mark.parametrize("last", [0, 1, 2, 5])
def test_beside_never_leaves_a_short_axis(last: int, columns: int) -> None:
    """Where epochs are few, the last columns of a logarithmic scale have none to step on to."""
    axis = EpochAxis(last, columns, logarithmic=True)
    assert last == axis.beside(last, 1)
    assert axis.beside(0, -1) == 0


@given(epoch_axes(), st.booleans())
def test_steps_along_the_axis_reach_its_end(axis: EpochAxis, on: bool) -> None:
    """From end to end it takes no more steps than there are columns, and one."""
    epoch, end = (0, axis.last) if on else (axis.last, 0)
    taken = 0
    while epoch != end and taken <= axis.columns + 1:
        epoch = axis.beside(epoch, 1 if on else -1)
        taken += 1
    assert epoch == end
    assert taken <= axis.columns + 1


@given(epoch_axes(), st.data())
def test_a_step_goes_no_further_than_one_column_that_has_epochs(
    axis: EpochAxis, data: st.DataObject
) -> None:
    """Between an epoch and the one beside it no column with epochs is left out."""
    epoch = data.draw(st.integers(0, axis.last))
    for direction in (1, -1):
        ends = sorted((axis.column(epoch), axis.column(axis.beside(epoch, direction))))
        between = list(pairwise(axis.edges))[ends[0] + 1 : ends[1]]
        assert all(start == end for start, end in between)


@given(any_float, any_float, steps)
def test_a_linear_axis_has_its_ends_at_its_ends(first: float, second: float, count: int) -> None:
    """The least value stands on the first step, the greatest on the last, for any floats."""
    low, high = sorted((first, second))
    axis = linear_axis(low, high)
    assert axis.low <= low <= high <= axis.high
    assert isfinite(axis.low)
    assert isfinite(axis.high)
    places = axis.place(low, count), axis.place(high, count)
    if high - low >= SMALLEST:
        assert places == (0, count - 1)
    assert 0 <= places[0] <= places[1] < count


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.data(), st.integers(2, 200))
def test_a_value_stands_on_the_nearest_step(
    first: float, second: float, data: st.DataObject, count: int
) -> None:
    """On a linear axis no other step is nearer to the value."""
    low, high = sorted((first, second))
    assume(high - low > 1e-3)
    value = data.draw(st.floats(low, high))
    place = LinearAxis(low, high).place(value, count)
    away = abs(low + (high - low) * place / (count - 1) - value)
    assert away <= (high - low) / (count - 1) / 2 * (1 + 1e-6)


@given(any_float)
def test_one_value_alone_has_room_on_both_sides(value: float) -> None:
    """An axis for one value holds it in its middle, as far as there are floats beyond it."""
    axis = linear_axis(value, value)
    assert axis.low < value < axis.high or abs(value) == LARGEST
    if abs(value) <= LARGEST / 2:
        assert axis.place(value, 101) == 50
    assert 0 <= axis.place(value, 101) <= 100


@pytest.mark.parametrize("ends", [(0.0, 5e-324), (-5e-324, 0.0), (-LARGEST, LARGEST)])
def test_the_smallest_and_the_largest_range_have_places(ends: tuple[float, float]) -> None:
    """A range that halving would make empty, and the range of all floats, are axes like any."""
    axis = linear_axis(*ends)
    assert 0 <= axis.place(ends[0], 50) <= axis.place(ends[1], 50) <= 49


@given(positive_float, positive_float, positive_float, steps)
def test_a_logarithmic_axis_holds_its_values(
    first: float, second: float, third: float, count: int
) -> None:
    """It runs over whole powers of ten around its values, which stand on it in their order."""
    low, middle, high = sorted((first, second, third))
    axis = log_axis(low, high)
    assert axis.low < axis.high
    places = [axis.place(value, count) for value in (low, middle, high)]
    assert sorted(places) == places
    assert 0 <= places[0] <= places[-1] <= count - 1
    if axis.low > -307:
        assert 10.0**axis.low <= low * (1 + 1e-9)
    if axis.high < 308:
        assert high <= 10.0**axis.high * (1 + 1e-9)


@pytest.mark.parametrize(
    ("least", "greatest", "expected"),
    [
        (3.5e-5, 0.298, LogAxis(-5, 0)),
        (0.001, 0.1, LogAxis(-3, -1)),
        (0.2, 0.3, LogAxis(-1, 0)),
        (1.0, 1.0, LogAxis(0, 1)),
        (2.0, 2000.0, LogAxis(0, 4)),
    ],
)
def test_powers_of_ten_around_values(least: float, greatest: float, expected: LogAxis) -> None:
    """The axis is as short as whole powers of ten around the values allow, and never empty."""
    assert expected == log_axis(least, greatest)


def test_powers_of_ten_are_evenly_spaced() -> None:
    """Each power of ten stands as far from the next, and what lies outside stands at the end."""
    axis = LogAxis(-5, 0)
    assert [axis.place(10.0**power, 51) for power in range(axis.low, axis.high + 1)] == [
        0,
        10,
        20,
        30,
        40,
        50,
    ]
    assert (axis.place(1e-9, 51), axis.place(1e9, 51)) == (0, 50)
