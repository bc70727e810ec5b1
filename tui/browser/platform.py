"""What the page offers in a terminal's place: a chooser, downloads, the clipboard, addresses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from engine.travel import Moment
from tui.browser.page import Page
from tui.files.document import Document
from tui.files.reading import text_of
from tui.links import fragment
from tui.platform import Link

Result = TypeVar("Result")

LONG_ENOUGH_TO_SEE = 0.05
"""Seconds in which the page draws."""


class PagePicker:
    """Files come from the browser's chooser, and leave as downloads."""

    def __init__(self, page: Page) -> None:
        """Take the page."""
        self._page = page

    async def choose(self) -> Document | None:
        """Ask for a file; None where none was chosen. Raises ScenarioFileError without a text."""
        picked = await self._page.choose()
        if picked is None:
            return None
        return Document(picked.name, text_of(picked.content.to_bytes(), picked.name))

    def download(self, name: str, content: str | bytes, kind: str) -> None:
        """Give a file to the user."""
        self._page.save(name, content, kind)


class PagePlatform:
    """A page."""

    def __init__(self, page: Page) -> None:
        """Take the page."""
        self._page = page
        self.picker = PagePicker(page)

    async def copy(self, text: str) -> str:
        """Copy by the browser, which may not allow it; a link goes to the address bar too."""
        if text.startswith(self._page.address):
            self._page.show(text)
        if await self._page.copy(text):
            return "to the clipboard"
        return "only to where you see it: the browser does not let this page use the clipboard"

    def link(self, moment: Moment, file: str | None, *, project: bool) -> Link:
        """An address; a scenario that no name has travels in it."""
        address = f"{self._page.address}#{fragment(moment, project=project)}"
        return Link(address, "the link")

    async def work(self, task: Callable[[], Result]) -> Result:
        """Do it here, once what was drawn so far is seen: a page has no threads."""
        await asyncio.sleep(LONG_ENOUGH_TO_SEE)
        return task()

    def hold(self, unsaved: bool) -> None:
        """Have the browser ask before the page is left, or no longer."""
        self._page.hold(unsaved)
