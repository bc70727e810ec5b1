"""Exporting: a pass, the history or the screen to a file, a stage or the way to it by copying."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from functools import partial
from io import BytesIO

from textual.screen import Screen

from engine.exports import Detail
from engine.exports.formats import PASS_FORMATS, RUN_FORMATS
from engine.exports.run import sensible_step
from engine.exports.workbook import MOST_ROWS, workbook
from engine.expression import ASCII, UNICODE, shortest
from engine.lesson import Reveal
from engine.training import History
from engine.travel import Moment
from tui.dialogs.export import ExportDialog
from tui.filing.picture import picture
from tui.filing.writing import Writing, file_name
from tui.host import Host
from tui.platform import Link
from tui.view import View

MOST_LINES = 100_000
"""Epochs that a history is written with; of a longer one every tenth, hundredth, and so on."""
NEEDS_WRITER = "A spreadsheet needs XlsxWriter: pip install XlsxWriter brings it."
KINDS = {
    "txt": "text/plain",
    "json": "application/json",
    "csv": "text/csv",
    "md": "text/markdown",
    "tex": "application/x-tex",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The media type of each ending."""

_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)
"""What would have a picture fetch fonts from another machine."""
Make = Callable[[], Awaitable[str | bytes]]
"""Makes what a file is to hold."""
AT_ONCE, TOLD = 20, 1000
"""Epochs of a spreadsheet between two looks at the keyboard, and between two messages."""


class Exporting:
    """Asks what to export, and does it."""

    def __init__(self, host: Host, screen: Callable[[], Screen[object]]) -> None:
        """Take the program, and how to come by the screen on top."""
        self._host = host
        self._screen = screen
        self._writing = Writing(host)

    async def ask(self, file: str | None) -> None:
        """Ask what is wanted; `file` is where the scenario can be opened from."""
        view, drawn = self._host.view, _FONTS.sub("", picture(self._screen()))
        link = self._link(file)
        copies = {**_of_stage(view), link.kind: link.text}
        history = self._host.playback.session.training.history
        dialog = ExportDialog(copies, f"epochs 0 to {history.last:,}", view.notation)
        wanted = await self._host.answer(dialog)
        if wanted is None:
            return
        kind, _, name = wanted.partition(" ")
        if kind == "copy":
            await self.copy(name, copies[name])
        elif kind == "pass":
            made = self._working(partial(pass_text, view.moment, name))
            await self._write(f"epoch-{view.moment.epoch}", PASS_FORMATS[name].ending, made)
        elif kind == "screen":
            made = self._working(lambda: drawn)
            await self._write(file_name(view.moment.stage_id), "svg", made)
        elif name in RUN_FORMATS:
            made = self._working(partial(run_text, history, name))
            await self._write("history", RUN_FORMATS[name].ending, made)
        else:
            await self._spreadsheet(history, blank=name == "blank")

    async def copy_link(self, file: str | None) -> None:
        """Copy what leads another to this moment; `file` as above."""
        link = self._link(file)
        await self.copy(link.kind, link.text)

    def _link(self, file: str | None) -> Link:
        host = self._host
        return host.platform.link(host.view.moment, file, project=host.projecting)

    async def copy(self, name: str, text: str, also: str = "") -> None:
        """Copy a text, and say by which way, and what else there is to say of it."""
        way = await self._host.platform.copy(text)
        self._host.notify(f"Copied {name}, {way}. {also}".rstrip())

    async def _spreadsheet(self, history: History, *, blank: bool) -> None:
        try:
            import xlsxwriter  # noqa: F401  (an extra, and only asked whether it is there)
        except ImportError:
            self._host.notify(NEEDS_WRITER, severity="error")
            return
        if history.last > MOST_ROWS:
            many = f"A spreadsheet holds at most {MOST_ROWS:,} updates; take CSV."
            self._host.notify(many, severity="error")
            return

        def tell(epoch: int) -> None:
            self._host.notify(f"Writing xlsx: epoch {epoch:,} of {history.last:,} …")

        made = partial(spreadsheet, history, tell, blank=blank)
        await self._write("history", "xlsx", made)

    def _working(self, make: Callable[[], str]) -> Make:
        """What makes a text beside the screen."""
        return partial(self._host.platform.work, make)

    async def _write(self, what: str, ending: str, make: Make) -> None:
        title = self._host.playback.session.scenario.heading
        name = f"{file_name(title)}-{what}.{ending}"

        async def content() -> str | bytes:
            self._host.notify(f"Writing {ending} …")
            return await make()

        if picker := self._host.platform.picker:
            picker.download(name, await content(), KINDS[ending])
            return
        path = await self._writing.ask("Export", name, content)
        if path is not None:
            self._host.notify(f"Written: {path}")


def _of_stage(view: View) -> dict[str, str]:
    """The texts of the stage that are shown at this moment."""
    moment, notation = view.moment, view.notation
    stage = moment.stage
    if stage is None or stage.value is None:
        return {}
    found = {}
    if moment.revealed >= Reveal.FORMULA:
        found["the formula"] = stage.formula(notation)
    if moment.revealed >= Reveal.NUMBERS:
        numbers = stage.substituted(view.digits, notation)
        result = "" if moment.hidden else f" = {view.written(stage.id)}"
        found["the numbers"] = f"{stage.symbol(notation)} = {numbers}{result}"
    if moment.hidden is None:
        found["the value"] = shortest(stage.value, None, ASCII)
    return found


def pass_text(moment: Moment, name: str) -> str:
    """The pass of a moment in a format, as fine as the walk."""
    detail: Detail = "stage" if moment.walk == "stage" else "factor"
    return "".join(PASS_FORMATS[name].write(moment.trace, moment.epoch, detail, UNICODE))


def run_text(history: History, name: str) -> str:
    """A history in a format: every epoch, unless they are very many."""
    every = None if name == "text" else sensible_step(history.last, MOST_LINES)
    return "".join(RUN_FORMATS[name].write(history, every, UNICODE))


async def spreadsheet(
    history: History, tell: Callable[[int], None], *, blank: bool = False
) -> bytes:
    """A history as a spreadsheet, written between keys; `tell` is given how far it is."""
    target = BytesIO()
    for epoch in workbook(history, target, blank=blank):
        if epoch % TOLD == 0:
            tell(epoch)
        if epoch % AT_ONCE == 0:
            await asyncio.sleep(0)
    return target.getvalue()
