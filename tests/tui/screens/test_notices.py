"""Messages in the corner of the screen."""

from tests.tui.opened import opened, said


async def test_a_step_takes_away_what_was_said_of_the_moment_before() -> None:
    """A message covers a corner of the lesson, so it goes with the next step."""
    async with opened() as (app, pilot):
        app.notify("Two lines to be read\nbefore the lesson begins.", timeout=60)
        await pilot.pause()
        assert len(said(app)) == 1
        await pilot.press("right")
        await pilot.pause()
        assert said(app) == []


async def test_no_message_covers_a_dialog() -> None:
    """What was said before a dialog opened is not in front of it."""
    async with opened() as (app, pilot):
        await pilot.press("left_square_bracket", "question_mark")
        await pilot.pause()
        assert said(app) == []


async def test_a_key_that_is_held_says_why_once() -> None:
    """One message is there at a time, the last, so that none pile up."""
    async with opened() as (app, pilot):
        for _ in range(30):
            await pilot.press("left_square_bracket", "z")
        await pilot.pause()
        assert said(app) == ["Scale: only on the training screen."]
