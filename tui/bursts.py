"""Keys, clicks and pastes that come faster than the screen changes, taken one after the other.

Each is handed on when the one before has had all its effect, so what is typed in the burst that
opens a dialog or a screen arrives there, in its order. Three things are dropped, for they were
meant for what is gone: a key that closed a dialog and came again before it was closed, a ctrl+z
that came again before the program was stopped, and a click that was aimed at another screen than
the one it would now meet.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import NamedTuple

from textual.app import App
from textual.errors import NoWidget
from textual.events import Callback, Event, Key, MouseEvent, MouseMove, MouseUp
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen

INTERRUPT, SUSPEND = "ctrl+c", "ctrl+z"


class Came(NamedTuple):
    """An event, the screen that was there when it came, and whether a dialog had just closed."""

    event: Event
    screen: Screen[object] | None
    late: bool


class Bursts:
    """What came and is not handed on yet."""

    def __init__(self, app: App[None], hand_on: Callable[[Event], Awaitable[None]]) -> None:
        """Take the app, and what hands an event on to its screens."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Came] = deque()
        self._closer = ""
        """The key that has just closed a dialog."""
        self._before: Screen[object] | None = None
        """The screen that the event that is seen to was handed to."""
        self._settling: asyncio.Task[None] | None = None
        self._stopping = False
        """Whether the program was told to stop, and has not gone on since."""
        self._went_on = 0.0
        """When it went on last, on the clock of the events."""

    def stop(self) -> None:
        """The program is about to be stopped."""
        self._stopping = True

    def go_on(self) -> None:
        """The program was stopped, and goes on."""
        self._stopping, self._went_on = False, monotonic()

    @property
    def busy(self) -> bool:
        """Whether something that came has not had all its effect yet."""
        return self._settling is not None

    async def take(self, event: Event) -> None:
        """Hand an event on: now, or in its turn; ctrl+c at once, and what waits no more."""
        if isinstance(event, Key) and event.key == INTERRUPT:
            self._waiting.clear()
            await self._hand_on(event)
            return
        self._waiting.append(Came(event, self._there, late=self._dialog_closed))
        if self._settling is None:
            await self._next()

    @property
    def _there(self) -> Screen[object] | None:
        stack = self._app.screen_stack
        return stack[-1] if stack else None

    async def _give(self, event: Event) -> None:
        self._before = self._there
        await self._hand_on(event)
        self._settling = asyncio.create_task(self._settle(event))

    @property
    def _dialog_closed(self) -> bool:
        """Whether a dialog was there before the event that is seen to, and no longer is."""
        before = self._before
        return isinstance(before, ModalScreen) and before not in self._app.screen_stack

    async def _settle(self, event: Event) -> None:
        """Wait until an event has had its effect, and see to the next."""
        stack: list[Screen[object]] = []
        while stack != self._app.screen_stack:
            stack = [*self._app.screen_stack]
            for screen in stack[-1:]:
                for node in (screen.focused or screen).ancestors_with_self:
                    await self._passed(node)
        if self._dialog_closed:
            self._closer = event.key if isinstance(event, Key) else ""
        self._app.call_next(self._next)

    async def _passed(self, node: MessagePump) -> None:
        """Wait until a widget has seen to all that had come to it by now, or is no longer there."""
        seen = asyncio.Event()

        def ended(_: object) -> None:
            seen.set()

        task = node._task  # noqa: SLF001  (Textual tells in no other way that it has ended)
        if node is not self._app:
            if task is None:
                return
            task.add_done_callback(ended)
        if node.post_message(Callback(seen.set)):
            await seen.wait()
        if task is not None:
            task.remove_done_callback(ended)  # or every key would leave one behind

    async def _next(self) -> None:
        """Hand on what has waited longest, but for what was meant for something that is gone."""
        self._settling = None
        while self._waiting and self._there:  # no screen is there when the program ends
            came = self._waiting.popleft()
            if self._is_meant_for_what_is_gone(came):
                continue
            self._closer = ""
            if isinstance(came.event, MouseMove):
                await self._hand_on(came.event)  # there are many, and nothing changes by one
            else:
                await self._give(came.event)
                return
        self._closer = ""

    def _is_meant_for_what_is_gone(self, came: Came) -> bool:
        event, screen, late = came
        if isinstance(event, Key):
            if event.key == SUSPEND:
                return self._stopping or event.time < self._went_on
            return event.key == self._closer and not late
        if not isinstance(event, MouseEvent):
            return False
        if screen is not self._there and not isinstance(event, MouseUp):
            return True
        try:
            widget, _ = self._app.get_widget_at(event.x, event.y)
        except NoWidget:
            return False
        return not widget.is_attached  # a message, say, that an earlier click takes away
