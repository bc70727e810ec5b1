"""`python -m tests.benchmarks` measures everything and prints the table.

The exit status is 0 where every bar is met, and 1 where one is not.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from tests.benchmarks.charting import charting_rows
from tests.benchmarks.effort import FULL, QUICK, Effort
from tests.benchmarks.flat_out import answer_rows, speed_rows
from tests.benchmarks.holding import holding_rows
from tests.benchmarks.in_a_tab import tab_rows
from tests.benchmarks.keeping import memory_rows, opening_rows
from tests.benchmarks.keys import key_rows
from tests.benchmarks.row import Row, table
from tests.benchmarks.starting import help_rows, start_rows
from tests.benchmarks.teaching import teaching_rows
from tests.benchmarks.training import training_rows

PARTS = (
    training_rows,
    memory_rows,
    opening_rows,
    charting_rows,
    start_rows,
    help_rows,
    key_rows,
    speed_rows,
    answer_rows,
    holding_rows,
    teaching_rows,
    tab_rows,
)


def measured(effort: Effort) -> Iterator[Row]:
    """Every row, as it is measured."""
    for rows in PARTS:
        yield from rows(effort)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and say on standard error meanwhile what is done."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only see that all can be measured")
    effort = QUICK if parser.parse_args(arguments).quick else FULL
    rows = []
    for row in measured(effort):
        sys.stderr.write(f"measured: {row.what}\n")
        rows.append(row)
    sys.stdout.write(table(rows))
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
