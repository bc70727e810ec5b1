"""What is open, whether it is saved, and the ways in and out of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.gallery import GALLERY
from engine.scenario import Scenario
from engine.scenario_file import ScenarioFileError, scenario_toml
from engine.scenario_text import rewritten
from tui.files.document import Document, Opened, open_exhibit, open_file
from tui.files.folders import ENDING, goings_on, resolved, scenario_files
from tui.files.last_folder import last_folder, remember
from tui.host import Host

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.dialogs.open import Wanted
    from tui.filing.exporting import Exporting

LONG = 15.0
"""Seconds for a sentence of what to watch for: it is read once, and then looked for."""
UNSAVED = "The values that you changed are not saved."


class Filing:
    """Opens and saves, asking where something would be lost."""

    def __init__(
        self,
        host: Host,
        screen: Callable[[], Screen[object]],
        document: Document | None = None,
    ) -> None:
        """Take the program, what tells the screen on top, and the file that it was opened on."""
        self._host = host
        self._screen = screen
        self._document = document
        self._kept = host.playback.session.scenario

    @property
    def file(self) -> str | None:
        """The path of the file that is open, as a command would name it."""
        return str(self._document.path) if self._document and self._document.path else None

    @property
    def _opened_on(self) -> str | None:
        """The file that a link can name: it holds the scenario as it is now."""
        return self.file if self.saved else None

    @property
    def saved(self) -> bool:
        """Whether the scenario is as it was opened or saved, or is had by a name anyway."""
        scenario = self._scenario
        return scenario == self._kept or any(scenario == e.scenario for e in GALLERY.values())

    @property
    def _scenario(self) -> Scenario:
        return self._host.playback.session.scenario

    def settle(self) -> None:
        """Have it known whether something would be lost by leaving."""
        if self.saved:
            self._host.losses.pop("edits", None)
        else:
            self._host.losses["edits"] = UNSAVED
        self._host.platform.hold(bool(self._host.losses))

    async def open(self) -> None:
        """Ask what to open, until it can be opened or is no longer wanted."""
        if not self.saved and not await self._may_be_lost():
            return
        from tui.dialogs.open import Wanted

        wanted: Wanted | None = Wanted("path")
        while wanted is not None:
            wanted = await self._asked(wanted.value if wanted.kind == "path" else "")
            if wanted is None:
                return
            try:
                opened = await self._read(wanted)
            except ScenarioFileError as error:
                self._host.notify(str(error), severity="error")
                continue
            if opened is not None:
                self._take(opened)
            return

    async def save(self) -> None:
        """Write the scenario to a file; where it was opened from one, into that file's text."""
        from tui.filing.writing import Writing, file_name

        text = self._text()
        name = self._document.name if self._document else file_name(self._scenario.heading) + ENDING
        scenario = self._scenario
        if picker := self._host.platform.picker:
            picker.download(name, text, "application/toml")
            self._has_saved(scenario, Document(name, text))
            return

        async def content() -> str:
            return text

        own, offered = self._document, self.file or name
        path = await Writing(self._host).ask("Save this network", offered, content, own)
        if path is not None:
            self._has_saved(scenario, Document(path.name, text, path))
            self._host.notify(f"Saved: {path}")

    async def keep(self, heading: str, name: str, text: str, kind: str) -> None:
        """Write some text to a file that is asked for; it belongs to no scenario."""
        if picker := self._host.platform.picker:
            picker.download(name, text, kind)
            return

        async def content() -> str:
            return text

        from tui.filing.writing import Writing

        if path := await Writing(self._host).ask(heading, name, content):
            self._host.notify(f"Saved: {path}")

    def _has_saved(self, scenario: Scenario, document: Document) -> None:
        self._kept, self._document = scenario, document
        self.settle()

    def _text(self) -> str:
        if self._document is None:
            return scenario_toml(self._scenario)
        return rewritten(self._document.text, self._scenario)

    async def export(self) -> None:
        """Ask what to export, and do it."""
        await self._exporting().ask(self._opened_on)

    async def copy_link(self) -> None:
        """Copy what leads another to this moment."""
        await self._exporting().copy_link(self._opened_on)

    async def copy(self, text: str, also: str = "") -> None:
        """Copy a text that is selected, and say by which way, and what else there is to say."""
        await self._exporting().copy("it", text, also)

    def _exporting(self) -> Exporting:
        from tui.filing.exporting import Exporting

        return Exporting(self._host, self._screen)

    async def _may_be_lost(self) -> bool:
        from tui.dialogs.confirm import ConfirmDialog

        question = ConfirmDialog("Open another network?", UNSAVED, self._host.view.notation)
        return await self._host.answer(question) is True

    async def _asked(self, typed: str) -> Wanted | None:
        from tui.dialogs.open import OpenDialog

        folder = last_folder()
        files = None if self._host.platform.picker else scenario_files(folder)
        notation = self._host.view.notation
        return await self._host.answer(
            OpenDialog(files, lambda path: goings_on(path, folder), notation, typed=typed)
        )

    async def _read(self, wanted: Wanted) -> Opened | None:
        if wanted.kind == "exhibit":
            return open_exhibit(wanted.value)
        if picker := self._host.platform.picker:
            chosen = await picker.choose()
            return None if chosen is None else chosen.opened()
        path = resolved(wanted.value, last_folder())
        opened = open_file(path, wanted.value, waiting=False)
        remember(path.absolute().parent)
        return opened

    def _take(self, opened: Opened) -> None:
        self._document, self._kept = opened.document, opened.scenario
        self._host.start(opened.scenario)
        if opened.said_beside:
            self._host.greet(opened.said_beside)
