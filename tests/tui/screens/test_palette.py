"""The command palette: every command by its name."""

from textual.widgets import OptionList

from tests.tui.opened import lines, opened, until
from tui.app import BackpassApp
from tui.commands import STUDY, commands_of
from tui.dialogs.palette import PaletteDialog


def offered(app: BackpassApp) -> list[str]:
    """The lines of the list on the screen."""
    options = app.screen.query_one(OptionList).options
    return [" ".join(str(option.prompt).split()) for option in options]


async def test_every_command_is_in_the_palette() -> None:
    """Each command of the study screen is there once, by its name and with what it does."""
    async with opened() as (app, pilot):
        await pilot.press("ctrl+p")
        found = offered(app)
        for command in commands_of(STUDY):
            mine = [line for line in found if line.startswith(f"{command.title} ")]
            assert [command.help in line for line in mine] == [True]


async def test_a_command_runs_from_the_palette() -> None:
    """Ctrl+p, a name and Enter do what the key would do."""
    async with opened() as (app, pilot):
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, PaletteDialog)
        await pilot.press(*"phase next")
        await until(pilot, lambda: len(offered(app)) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.session.moment.stage_id == "E_o1")


async def test_a_command_without_a_key_runs_from_the_palette() -> None:
    """Fewer decimals, and one of Textual's own themes."""
    async with opened() as (app, pilot):
        await pilot.press("ctrl+p", *"fewer", "enter")
        await until(pilot, lambda: app.digits == 8)
        await pilot.press("ctrl+p", *"theme", "enter")
        await until(pilot, lambda: "Themes" in "\n".join(lines(app)))
        await pilot.press(*"nord", "enter")
        await until(pilot, lambda: app.theme == "nord")


async def test_a_name_that_no_command_has_can_be_mended() -> None:
    """With nothing left in the list Enter does nothing, and Escape leaves."""
    async with opened() as (app, pilot):
        before = lines(app)
        await pilot.press("ctrl+p", *"[/]", "enter")
        assert isinstance(app.screen, PaletteDialog)
        assert offered(app) == []
        assert "[/]" in "\n".join(lines(app))
        await pilot.press("escape")
        await pilot.pause()
        assert before == lines(app)


async def test_every_command_of_the_palette_can_be_run() -> None:
    """No command names an action that the screen or the program lacks."""
    async with opened() as (app, pilot):
        del pilot
        for command in commands_of(STUDY):
            name = command.action.removeprefix("app.")
            owner = app if command.action.startswith("app.") else app.screen
            assert callable(getattr(owner, f"action_{name}", None)), command.action
