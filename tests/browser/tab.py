"""A tab of a real browser with the page in it: its keys, clicks and touches, and what it shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

PATIENCE = 30.0
"""Seconds; only what never comes takes so long."""
LINES = """() => {
  const buffer = backpass.terminal.buffer.active;
  return Array.from({ length: backpass.rows }, (_, row) =>
    buffer.getLine(buffer.viewportY + row).translateToString());
}"""


@dataclass
class Tab:
    """A tab; `asked` are the addresses that were fetched."""

    page: Page
    context: BrowserContext
    address: str
    asked: list[str]

    def open(self, fragment: str = "") -> None:
        """Open the page, as a new visit, and wait for its first frame."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{fragment}")
        self.started()

    def started(self) -> None:
        """Wait until the program is there."""
        self.page.wait_for_selector("#message", state="hidden", timeout=PATIENCE * 1000)
        self.until(lambda: "epoch" in self.text)

    @property
    def lines(self) -> list[str]:
        """What the terminal shows."""
        found: list[str] = self.page.evaluate(LINES)
        return found

    @property
    def text(self) -> str:
        """All that it shows, signs of minus as in a program."""
        return "\n".join(self.lines).replace("\N{MINUS SIGN}", "-")

    @property
    def columns(self) -> int:
        """How wide it is."""
        return len(self.lines[0])

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; fail with the screen where it never does."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.text
            self.page.wait_for_timeout(20)

    def shows(self, *parts: str) -> None:
        """Wait until all of these can be read."""
        self.until(lambda: all(part in self.text for part in parts))

    def press(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.page.keyboard.press(key)

    def place(self, part: str) -> tuple[float, float]:
        """Where on the page a text of the screen is, in its middle."""
        self.until(lambda: any(part in line for line in self.lines))
        row, column = next(
            (row, line.index(part)) for row, line in enumerate(self.lines) if part in line
        )  # fmt: skip
        box = self.page.locator(".xterm-screen").bounding_box()
        assert box is not None
        width, height = box["width"] / self.columns, box["height"] / len(self.lines)
        return box["x"] + (column + len(part) / 2) * width, box["y"] + (row + 0.5) * height

    def click(self, part: str) -> None:
        """Click on a text of the screen."""
        self.page.mouse.click(*self.place(part))

    @property
    def strangers(self) -> list[str]:
        """Addresses of other hosts that were fetched."""
        own = {urlsplit(self.address).netloc, ""}
        return [url for url in self.asked if urlsplit(url).netloc not in own]
