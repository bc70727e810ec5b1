"""The benchmarks can be run and say which bars are met; no speed is tested here."""

from math import isfinite

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks.effort import QUICK
from tests.benchmarks.row import HEADINGS, Row, table

WHAT = (
    *["an epoch of training, frozen biases"] * 2,
    *["an epoch of training, shared biases"] * 2,
    *["an epoch of training, per_neuron biases"] * 2,
    "an epoch kept of 12,000, frozen biases",
    "an epoch kept of 12,000, shared biases",
    "an epoch kept of 12,000, per_neuron biases",
    "any of 12,000 epochs: history[k]",
    "any of 12,000 epochs: go to it",
    "all charts of 12,000 epochs, a drawing",
    "first frame, 120x36",
    "--help: heavy imports",
    "--version: heavy imports",
    "key to changed screen, 120x36",
    "epochs a second, t, Enter to 20,000",
    "epochs a second, playing flat out",
    "key while playing flat out",
    "key while training on its screen",
    "memory after first frame",
    "memory after a walk through a pass",
    "memory after training, charted",
    "a diagnosis, all misconceptions",
    "marking 20 papers on 40 sheets",
)
MET = Row("a", "1 ms (1 to 1)", "b: 2 ms (2 to 2)", 0.5, "at most 1x", met=True)
MISSED = Row("c", "3 ms (3 to 3)", "d: 1 ms (1 to 1)", 3.0, "at most 1x", met=False)


def test_every_row_can_be_measured() -> None:
    """A short run gives every row of the table, each with a number and what it is compared with."""
    rows = list(benchmarks.measured(QUICK))
    assert list(WHAT) == [row.what for row in rows]
    for row in rows:
        assert isfinite(row.ratio)
        assert row.ratio > 0
        assert any(char.isdigit() for char in row.measured)
        assert any(char.isdigit() for char in row.compared)


def test_the_table_holds_every_row_in_columns() -> None:
    """Headings, a rule, and a line for each row, whose cells begin where the headings do."""
    headings, _, *lines = table([MET, MISSED]).splitlines()
    starts = [headings.index(heading) for heading in HEADINGS]
    cells = [line[start:].split("  ")[0] for line in lines for start in starts]
    first = ["a", "1 ms (1 to 1)", "b: 2 ms (2 to 2)", "0.50", "at most 1x", "yes"]
    second = ["c", "3 ms (3 to 3)", "d: 1 ms (1 to 1)", "3.00", "at most 1x", "NO"]
    assert first + second == cells


@pytest.mark.parametrize(("rows", "status"), [([MET], 0), ([MET, MISSED], 1)])
def test_a_missed_bar_gives_status_1(
    rows: list[Row],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The table is printed either way, and the exit status says whether every bar is met."""
    monkeypatch.setattr(benchmarks, "PARTS", [lambda _: rows])
    assert status == benchmarks.main(["--quick"])
    assert table(rows) == capsys.readouterr().out
