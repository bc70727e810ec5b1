"""Lists that one narrows by typing: nothing jumps, nothing is cut, and none left is said."""

import pytest
from textual.widgets import OptionList

from tests.tui.lines import stands_in_order
from tests.tui.opened import find, lines, opened
from tui.commands import STUDY, commands_of

LISTS = {"ctrl+p": "Commands", "g": "Go to", "o": "Open a network", "x": "Export", "y": "Your turn"}


@pytest.mark.parametrize("key", LISTS)
async def test_a_list_that_is_narrowed_stays_where_it_is(key: str) -> None:
    """Title, field and keys keep their rows, whatever is left of the list."""
    async with opened((80, 24)) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        before = [find(app, text) for text in (LISTS[key], "Esc closes")]
        for letter in "e2z":
            await pilot.press(letter)
            await pilot.pause()
            assert [find(app, text) for text in (LISTS[key], "Esc closes")] == before


@pytest.mark.parametrize("key", LISTS)
async def test_nothing_left_is_said_at_once(key: str) -> None:
    """Without Enter, in a sentence; a name that there is takes it away again."""
    async with opened((60, 18)) as (app, pilot):
        await pilot.press(key, *"e")
        await pilot.pause()
        left = app.screen.query_one(OptionList).option_count
        assert left
        assert "is called" not in "\n".join(lines(app))
        await pilot.press(*"zzz")
        await pilot.pause()
        assert "is called" in "\n".join(lines(app))
        await pilot.press(*["backspace"] * 3)
        await pilot.pause()
        assert "is called" not in "\n".join(lines(app))
        assert left == app.screen.query_one(OptionList).option_count


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36)])
async def test_what_a_command_does_is_never_cut(size: tuple[int, int]) -> None:
    """Beside its name and key, or below them, each with all its words."""
    async with opened(size) as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause()
        shown = app.screen.query_one(OptionList)
        texts = [str(option.prompt) for option in shown.options]
        room = shown.scrollable_content_region.width
        assert max(len(line) for text in texts for line in text.splitlines()) <= room
        for command, text in zip(commands_of(STUDY), texts, strict=True):
            assert stands_in_order([*command.title.split(), *command.help.split()], text.split())


async def test_a_list_follows_the_width_of_the_terminal() -> None:
    """What stood below its name stands beside it once there is room, and what is lit stays lit."""
    async with opened((60, 18)) as (app, pilot):
        await pilot.press("ctrl+p", "down", "down")
        await pilot.pause()
        assert find(app, "to the start of the next phase")[1] == find(app, "Next phase")[1] + 1
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert find(app, "to the start of the next phase")[1] == find(app, "Next phase")[1]
        assert app.screen.query_one(OptionList).highlighted == 2
