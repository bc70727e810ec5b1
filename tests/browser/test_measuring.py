"""The benchmarks of the page can be run; no speed is tested here."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.effort import QUICK
from tests.benchmarks.in_a_tab import page_rows

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WHAT = [
    "first frame, nothing kept",
    "first frame, kept",
    "key to drawn screen",
    "download, compressed",
    "memory after first frame",
    "epochs a second, t, Enter to 2,000",
]


def test_every_row_of_the_page_can_be_measured(browser: Browser, folder: Path) -> None:
    """A short run gives every row, each with a number and the terminal's beside it."""
    rows = list(page_rows(browser, folder, replace(QUICK, visits=1, keys=8)))
    assert [f"page: {what}" for what in WHAT] == [row.what.partition(", 1")[0] for row in rows]
    for row in rows:
        assert isfinite(row.ratio)
        assert row.ratio > 0
        assert any(char.isdigit() for char in row.measured)
        assert any(char.isdigit() for char in row.compared)
