"""The command palette: every command by its name."""

from textual.command import CommandPalette
from textual.widgets import OptionList

from tests.tui.opened import opened, until
from tui.commands import STUDY


async def test_every_command_is_in_the_palette() -> None:
    """Each command of the study screen is there once, with what it does, and so are the themes."""
    async with opened() as (app, pilot):
        study = app.screen
        await pilot.press("ctrl+p")
        found = [(item.title, item.help) for item in app.get_system_commands(study)]
        expected = [(command.title, command.help) for _, group in STUDY for command in group]
        assert len(found) == len(set(found))
        assert set(expected) <= set(found)
        assert "Theme" in {title for title, _ in found}


async def test_a_command_runs_from_the_palette() -> None:
    """Ctrl+p, a name and Enter do what the key would do."""
    async with opened() as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"next phase")
        found = app.screen.query_one(OptionList)
        await until(pilot, lambda: found.option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.session.moment.stage_id == "E_o1")


async def test_every_command_of_the_palette_can_be_run() -> None:
    """No command names an action that the screen or the program lacks."""
    async with opened() as (app, pilot):
        del pilot
        for _, group in STUDY:
            for command in group:
                name = command.action.removeprefix("app.")
                owner = app if command.action.startswith("app.") else app.screen
                assert callable(getattr(owner, f"action_{name}", None)), command.action
