"""A whole lesson in a page: by keys, by clicks, by touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine import Scenario
from engine.travel import Session
from tests.browser.conftest import Opener

if TYPE_CHECKING:
    from tests.browser.tab import Tab

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def walked(tab: Tab, step: Callable[[], None]) -> None:
    """Walk the lesson to its end; at each stop the page shows the engine's number."""
    session = Session(Scenario())
    tab.shows("48")
    stops = len(session.moment.stops)
    assert stops == 48
    for number in range(1, stops + 1):
        step()
        session.next()
        tab.shows(f"{number} of {stops}")
        stage = session.moment.stage
        assert stage is not None
        if stage.value is not None:
            tab.shows(f"{stage.value:.9f}")


def test_by_keys(tab: Tab) -> None:
    """Each → leads one stop on, and every result has all digits of the engine's."""
    tab.press("0")
    walked(tab, lambda: tab.press("ArrowRight"))


def test_by_clicks(tab: Tab) -> None:
    """The footer's name of the next stage is clicked, 48 times."""
    tab.press("0")
    tab.shows("→ begin")
    walked(tab, lambda: tab.click("→ begin" if "→ begin" in tab.text else "→ next"))


def test_by_touch(opened: Opener) -> None:
    """On a phone the page's own buttons step, and nothing is wider than the phone."""
    tab = opened(**PHONE)
    tab.open()
    button = tab.page.get_by_role("button", name="Next")
    walked(tab, button.tap)
    assert tab.columns >= 80
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    tab.page.get_by_role("button", name="Back").tap()
    tab.shows("47 of 48")
    assert tab.strangers == []
