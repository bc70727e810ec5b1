"""Messages in the corner of the screen."""

from tests.tui.opened import opened, said


async def test_a_key_that_is_held_says_why_once() -> None:
    """One message is there at a time, the last, so that none pile up."""
    async with opened() as (app, pilot):
        for _ in range(30):
            await pilot.press("left_square_bracket", "z")
        await pilot.pause()
        assert said(app) == ["Scale: only on the training screen."]
