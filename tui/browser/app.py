"""The app as it runs inside a page."""

from __future__ import annotations

import traceback
from typing import cast

from textual.driver import Driver

from engine.travel import Session
from tui.app import BackpassApp
from tui.browser.driver import BrowserDriver
from tui.browser.page import Page
from tui.browser.platform import PagePlatform
from tui.dialogs.confirm import ConfirmDialog
from tui.links import Opening
from tui.screens.projection import ProjectionScreen
from tui.themes import DARK, LIGHT

FIRST_LOOK = 1.0
"""Seconds after the first frame in which nobody presses a key yet."""


class PageApp(BackpassApp):
    """The same program, driven by a page and opened by the page's address."""

    def __init__(self, page: Page, opened: Opening, trouble: str) -> None:
        """Take the page, what its address opens, and what is wrong with it, if anything."""
        super().__init__(Session(opened.scenario), platform=PagePlatform(page))
        self.page = page
        self.report = ""
        """The traceback of the mistake that ended the program, if one did."""
        self._opened = opened
        self._trouble = trouble
        BrowserDriver.page_write = page.write
        BrowserDriver.page_size = (page.columns, page.rows)
        self.theme = (DARK if page.dark else LIGHT).name

    @property
    def terminal(self) -> BrowserDriver:
        """What the page feeds."""
        return cast("BrowserDriver", self._driver)

    def get_driver_class(self) -> type[Driver]:
        """Draw on the page's terminal."""
        return BrowserDriver

    def on_ready(self) -> None:
        """Go where the address leads, and tell the page that it can show the terminal."""
        self.open_link(self._opened, self._trouble)
        self.call_after_refresh(self._started)

    def _started(self) -> None:
        self.page.started()  # Textual looks at what it calls, and cannot look into JavaScript
        self.set_timer(FIRST_LOOK, self._prepare)

    def _prepare(self) -> None:
        """Train to what the lesson's last stop tells of: that key would wait for it."""
        moment = self.session.moment
        if moment.payoffs is not None:
            moment.payoffs.of(moment.epoch, moment.trace)

    def open_link(self, opened: Opening, trouble: str) -> None:
        """Go to what a link opens; say so where something is wrong with it."""
        if trouble:
            self.notify(trouble, severity="error")
            return
        if opened.scenario != self.session.scenario and self.losses:
            lost = " ".join(self.losses.values())
            self.ask(
                ConfirmDialog("Open what the address says?", lost, self.notation),
                lambda wanted: self._go(opened) if wanted else None,
            )
        else:
            self._go(opened)

    def _go(self, opened: Opening) -> None:
        if opened.scenario != self.session.scenario:
            self.start(opened.scenario)
        if opened.epoch or opened.stage:
            self.playback.go(opened.epoch, opened.stage)
        elif self.session.visited:
            self.session.restart()
        if opened.project != isinstance(self.screen, ProjectionScreen):
            self.action_projection()
        self.show()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected."""
        self.run_worker(self.platform.copy(text), exit_on_error=False)

    def follow(self, *, dark: bool) -> None:
        """Follow the page from light to dark, or back, in the study themes."""
        if self.theme in (DARK.name, LIGHT.name):
            self.theme = (DARK if dark else LIGHT).name

    def _fatal_error(self) -> None:
        """End with a report for the page; Textual's own wants a console and a file to read."""
        self.report = traceback.format_exc()
        self._close_messages_no_wait()
