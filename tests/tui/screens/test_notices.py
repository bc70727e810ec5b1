"""Messages in the corner of the screen."""

from tests.tui.opened import opened, said


async def test_a_key_that_is_held_says_why_once() -> None:
    """While a message is there it is not said again, so that none pile up."""
    async with opened() as (app, pilot):
        for _ in range(30):
            await pilot.press("left_square_bracket", "z")
        await pilot.pause()
        assert len(said(app)) == 2
        assert len(set(said(app))) == 2
