"""What a page does when something is missing or breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.conftest import Opener
from tests.browser.serving import Host

if TYPE_CHECKING:
    from tests.browser.tab import Tab

BREAK = "() => { backpass.terminal.write = () => { throw new Error('no ink') } }"
MEND = "() => delete backpass.terminal.write"
NO_DISK = """() => {
  const { save } = backpass;
  backpass.save = () => { backpass.save = save; throw new Error("no disk"); };
}"""
"""The next file cannot be saved."""


def test_a_report_after_a_crash(tab: Tab) -> None:
    """It says where the mistake is, can be copied, and the program starts again."""
    tab.page.evaluate(BREAK)
    tab.press("ArrowRight")
    tab.page.wait_for_selector("#report")
    report = tab.page.inner_text("#report")
    assert "no ink" in report
    assert "driver.py" in report
    tab.page.get_by_role("button", name="Copy the report").click()
    tab.page.get_by_role("button", name="Copied").wait_for()
    assert report.strip() == tab.page.evaluate("navigator.clipboard.readText()").strip()
    tab.page.evaluate(MEND)
    tab.page.get_by_role("button", name="Start again").click()
    tab.started()


def test_a_crash_in_work_of_its_own(tab: Tab) -> None:
    """What fails while a file is saved is reported like anything else."""
    tab.page.evaluate(NO_DISK)
    tab.press("s")
    tab.page.wait_for_selector("#report")
    assert "no disk" in tab.page.inner_text("#report")
    tab.page.get_by_role("button", name="Start again").click()
    tab.started()


def test_without_webassembly(opened: Opener) -> None:
    """The page says what is missing and what to do."""
    tab = opened()
    tab.page.add_init_script("delete globalThis.WebAssembly")
    tab.page.goto(tab.address)
    tab.page.get_by_role("heading", name="WebAssembly is missing").wait_for()
    assert "Firefox" in tab.page.inner_text("#words")


def test_offline_once_loaded(tab: Tab, host: Host) -> None:
    """When the host is gone, the page opens all the same."""
    tab.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    host.stop()
    tab.open("#stage=net_h2")
    tab.shows("net_h2")
