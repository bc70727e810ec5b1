"""Python's event loop in a page, as Textual and this program need it.

Pyodide gives every callback a turn of its own in the browser's queue, with a function made for
JavaScript and a stack to run on. A key takes some thirty callbacks, which cost more than what they
do. Here they take their turns together, until there are no more or the browser has to be let in.
"""

from __future__ import annotations

import asyncio
import asyncio.tasks
from collections import deque
from collections.abc import Callable
from contextvars import Context
from time import perf_counter
from typing import TypeVarTuple

from tui.browser.page import Page

LONG_ENOUGH = 0.008
"""Seconds after which the browser has its turn: half a frame, so that no frame waits for us."""

Arguments = TypeVarTuple("Arguments")


class Soon:
    """The callbacks that a loop is to call soon, in their order."""

    def __init__(self, loop: asyncio.AbstractEventLoop, page: Page) -> None:
        """Take the loop, and the page that gives turns."""
        self._loop = loop
        self._page = page
        self._ready: deque[asyncio.Handle] = deque()
        self._asked = False
        """Whether a turn will come."""
        page.turns(self.run)

    def call_soon(
        self,
        callback: Callable[[*Arguments], object],
        *args: *Arguments,
        context: Context | None = None,
    ) -> asyncio.Handle:
        """Call something at the next turn."""
        handle = asyncio.Handle(callback, args, self._loop, context)
        self._ready.append(handle)
        if not self._asked:
            self._asked = True
            self._page.turn()
        return handle

    def run(self) -> None:
        """Call what is ready, and what becomes ready by that, as long as nobody has to wait."""
        end = perf_counter() + LONG_ENOUGH
        try:
            while self._ready and perf_counter() < end:
                handle = self._ready.popleft()
                if not handle.cancelled():
                    handle._run()  # noqa: SLF001  (as every loop does)
        finally:
            self._asked = bool(self._ready)
            if self._asked:
                self._page.turn()


def mend(loop: asyncio.AbstractEventLoop, page: Page) -> None:
    """Have a loop take its turns together, and know what Textual asks of a loop; once is enough."""
    if hasattr(loop.call_soon, "__self__") and isinstance(loop.call_soon.__self__, Soon):
        return
    loop.call_soon = Soon(loop, page).call_soon  # type: ignore[method-assign]
    loop.create_future = lambda: asyncio.Future(loop=loop)  # type: ignore[method-assign]
    if not hasattr(asyncio.tasks, "_set_task_name"):
        # Pyodide 314 calls it for every task with a name; CPython 3.14 has it no longer.
        asyncio.tasks._set_task_name = _name_task  # type: ignore[attr-defined]  # noqa: SLF001


def _name_task(task: asyncio.Task[object], name: str | None) -> None:
    if name is not None:
        task.set_name(name)
