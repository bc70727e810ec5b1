"""Starting the program inside a page, and what the page calls while it runs."""

from __future__ import annotations

import asyncio
import gc
import os
import traceback

os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")  # before Textual reads them

from engine.scenario import Scenario
from tui.browser.app import PageApp
from tui.browser.loop import mend
from tui.browser.page import Page
from tui.links import LinkError, Opening, opening


def start(page: Page) -> Program:
    """Start the program in a page and return what the page then calls."""
    gc.freeze()  # nothing of what is imported is garbage: the page has it not looked for till now
    gc.enable()
    mend(asyncio.get_running_loop(), page)
    return Program(page)


class Program:
    """The running program, as the page sees it."""

    def __init__(self, page: Page) -> None:
        """Open the program on what the page's address says."""
        self._page = page
        self._app = PageApp(page, *_opened(page.fragment))
        self._task = asyncio.ensure_future(self._run())

    async def _run(self) -> None:
        try:
            await self._app.run_async()
        except Exception:  # noqa: BLE001  (whatever it is, the page has to say so)
            self._app.report = traceback.format_exc()
        if report := self._app.report:
            self._page.crashed(report)
        else:
            self._page.ended()

    def feed(self, data: str) -> None:
        """Take what was typed, clicked or pasted."""
        self._app.terminal.feed(data)

    def resize(self, columns: int, rows: int) -> None:
        """Take the terminal's new size."""
        self._app.terminal.resize(columns, rows)

    def set_dark(self, dark: bool) -> None:
        """Follow the page from light to dark, or back."""
        self._app.follow(dark=dark)

    def go_to(self, fragment: str) -> None:
        """Go where the page's address now leads."""
        self._app.open_link(*_opened(fragment))


def _opened(fragment: str) -> tuple[Opening, str]:
    """What the address opens, and what is wrong with it: then it is the tutorial's start."""
    try:
        return opening(fragment), ""
    except LinkError as error:
        return Opening(Scenario()), str(error)
