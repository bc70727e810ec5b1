"""What one does in a page: train, keys, files, links, leaving."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine import Scenario, train
from engine.scenario_file import parse_scenario
from engine.travel import Session
from tests.browser.asking import ASKS
from tests.browser.conftest import Opener
from tui.links import fragment

if TYPE_CHECKING:
    from tests.browser.tab import Tab


def test_training_while_keys_answer(tab: Tab) -> None:
    """10,000 epochs end at the engine's error; on the way to more of them help opens."""
    trained(tab, 10_000)
    tab.shows("epoch 10,000", f"{train(Scenario(), 10_000)[10_000].E_total:.9f}")
    tab.press("Enter")
    tab.shows("the network")
    trained(tab, 150_000)
    tab.shows("weights into")
    tab.press("F1")
    tab.shows("Commands and their keys")
    assert "epoch 150,000" not in tab.text
    tab.press("Escape")
    tab.shows("epoch 150,000")
    tab.press("Enter")
    tab.shows("the network")


def trained(tab: Tab, epochs: int) -> None:
    """Ask for it in the dialog."""
    tab.press("t")
    tab.shows("Up to this epoch")
    tab.page.keyboard.type(str(epochs))
    tab.press("Enter")


def test_keys_that_a_browser_takes(tab: Tab) -> None:
    """F5 projects and loads nothing anew, F1 helps, ctrl+p finds commands, / types a sign."""
    loads = len(tab.asked)
    tab.press("0")
    tab.press("F5")
    tab.until(lambda: "the network" not in tab.text)
    tab.press("F5")
    tab.shows("the network")
    tab.press("F1")
    tab.shows("Commands and their keys")
    tab.press("Escape")
    tab.shows("the network")
    tab.press("Control+p")
    tab.shows("type to narrow the list")
    tab.page.keyboard.type("more dec")
    tab.shows("More decimals")
    tab.press("Escape")
    tab.until(lambda: "More decimals" not in tab.text)
    tab.press("g")
    tab.until(lambda: "the network" not in tab.lines[1])
    tab.page.keyboard.type("dE/dw5")
    tab.shows("dE/dw5")
    tab.press("Backspace", "Backspace", "Escape")
    tab.shows("this stage")
    assert loads == len(tab.asked)


def test_open_a_file(tab: Tab, tmp_path: Path) -> None:
    """The browser's chooser gives it; what is wrong with another is told in a line."""
    path = tmp_path / "mine.toml"
    path.write_text('title = "Mine alone"\nlearning_rate = 0.25\n')
    choose(tab, path)
    tab.shows("0.25")
    bad = tmp_path / "bad.toml"
    bad.write_text("learning_rate = true\n")
    choose(tab, bad)
    tab.shows("learning_rate", "Open a network")
    tab.press("Escape")
    tab.until(lambda: "Open a network" not in tab.text)


def choose(tab: Tab, path: Path) -> None:
    """Open a file by the dialog and the browser's chooser."""
    tab.press("o")
    tab.shows("Open a network", "a file …")
    with tab.page.expect_file_chooser() as chooser:
        tab.press("Enter")
    chooser.value.set_files(path)


def test_save_a_file(tab: Tab) -> None:
    """It is a download, with the scenario in it."""
    with tab.page.expect_download() as download:
        tab.press("s")
    assert download.value.suggested_filename.endswith(".toml")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert parse_scenario(text, "saved").learning_rate == pytest.approx(0.25)


def test_a_link_to_a_moment(tab: Tab) -> None:
    """It opens the epoch, the stage and the scenario that travels in it, and does so again."""
    scenario = Scenario(learning_rate=0.125)
    session = Session(scenario)
    session.go_to(3, "dE_total/dw5")
    link = f"#{fragment(session.moment)}"
    tab.open(link)
    value = session.moment.stage.value if session.moment.stage else None
    assert value is not None
    tab.shows("epoch 3", f"{value:.9f}", "0.125")
    tab.page.reload()
    tab.started()
    tab.shows("epoch 3", f"{value:.9f}")
    tab.page.evaluate("location.hash = 'epoch=1&stage=net_h2'")
    tab.shows("epoch 1")
    tab.page.evaluate("location.hash = 'epoch=one'")
    tab.shows("expected a whole number")


def test_an_unfinished_quiz_is_not_lost_by_a_reload(opened: Opener) -> None:
    """The browser asks before it leaves the page, and does not where nothing would be lost."""
    tab = opened()
    tab.open()
    assert tab.page.evaluate(ASKS) is False
    tab.press("y")
    tab.shows("Practise this pass")
    tab.press("Enter")
    tab.shows("question 1")

    def answered() -> bool:
        """Go on, answering what is asked, until an answer would be lost."""
        tab.page.keyboard.type("0.5")
        tab.press("Enter")
        tab.page.wait_for_timeout(300)
        return bool(tab.page.evaluate(ASKS))

    tab.until(answered)


def test_the_window_changes(tab: Tab) -> None:
    """At any size there are 80 columns at least, and the screen is drawn for it."""
    for width, height in ((700, 500), (1920, 1080), (1280, 800)):
        tab.page.set_viewport_size({"width": width, "height": height})
        tab.page.wait_for_timeout(200)
        tab.until(lambda: tab.columns >= 80 and bool(re.search("epoch", tab.lines[0])))


def test_leave_and_start_again(tab: Tab) -> None:
    """After q the page offers to start again, and does."""
    tab.press("q")
    tab.page.wait_for_selector("#message")
    tab.page.get_by_role("button", name="Start again").click()
    tab.started()
    tab.press("ArrowRight")


def test_no_request_to_another_host(tab: Tab) -> None:
    """All that was fetched in all of this came from the folder."""
    assert tab.asked
    assert tab.strangers == []
