"""What leaves a page: exports, links, what is pasted into it, and what would be lost."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from engine import Scenario, trace_pass, train
from tests.browser.asking import ASKS

if TYPE_CHECKING:
    from playwright.sync_api import Dialog

    from tests.browser.tab import Tab

TUTORIAL = trace_pass(Scenario())
PASTE = """(text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.querySelector(".xterm-helper-textarea").dispatchEvent(pasted);
}"""
"""What a browser does for its menu's paste, and for the mouse's middle button."""


def exported(tab: Tab, typed: str) -> tuple[str, bytes]:
    """Choose an export by its name; the download's name and content."""
    tab.press("x")
    tab.shows("this pass as LaTeX")
    tab.page.keyboard.type(typed)
    tab.shows(typed)
    with tab.page.expect_download() as download:
        tab.press("Enter")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize(("typed", "ending"), [("LaTeX", "tex"), ("history as CSV", "csv")])
def test_exports_are_downloads(tab: Tab, typed: str, ending: str) -> None:
    """The pass and the history, with the engine's numbers in them."""
    name, content = exported(tab, typed)
    assert name.endswith(f".{ending}")
    text = content.decode()
    value = TUTORIAL["E_total"].value
    assert value is not None
    assert (f"{value:.9f}" if ending == "tex" else repr(value)) in text


def test_a_picture_of_the_screen(tab: Tab) -> None:
    """It is SVG that can be read, and fetches nothing."""
    name, content = exported(tab, "screen as")
    assert name.endswith(".svg")
    assert ET.fromstring(content).tag.endswith("svg")  # noqa: S314  (our own)
    assert not re.findall(rb"url\(\"?https?:", content)


def test_a_spreadsheet(tab: Tab) -> None:
    """It holds the history up to where the page is, in formulas."""
    tab.press("]")
    tab.shows("epoch 1")
    name, content = exported(tab, "history as a spreadsheet")
    assert name.endswith(".xlsx")
    sheet = load_workbook(BytesIO(content), data_only=True)["history"]
    values = {cell.value for row in sheet.iter_rows() for cell in row}
    assert train(Scenario(), 1)[1].E_total in values


def test_a_link_from_the_palette(tab: Tab) -> None:
    """It is on the clipboard and in the address bar, and leads back to the moment."""
    tab.open("#epoch=2&stage=dE_total/dw5")
    tab.press("Control+p")
    tab.shows("type to narrow the list")
    tab.page.keyboard.type("link to this")
    tab.shows("Copy a link to this moment")
    tab.press("Enter")
    link = f"{tab.address}#epoch=2&stage=dE_total/dw5"
    tab.until(lambda: tab.page.evaluate("navigator.clipboard.readText()") == link)
    tab.shows("Copied")
    assert link == tab.page.url


def test_pasting(tab: Tab) -> None:
    """By keys and by the browser's own way, into the field that is open."""
    tab.page.evaluate("navigator.clipboard.writeText('dE/dw7')")
    for paste in (
        lambda: tab.press("Control+v"),
        lambda: tab.page.evaluate(PASTE, "dE/dw7"),
    ):
        tab.press("g")
        tab.shows("Go to")
        paste()
        tab.shows("dE/dw7")
        tab.press("Escape")
        tab.until(lambda: "dE/dw7" not in tab.text)


def test_edits_are_not_lost_by_a_reload(tab: Tab) -> None:
    """A weight is changed where it stands; the browser asks before a reload, until it is saved."""
    tab.press("0", "e")
    tab.shows("EDIT")
    tab.press("Enter")
    tab.shows("Enter takes it")
    tab.page.keyboard.type("0.75")
    tab.press("Enter")
    tab.shows(" 0.75")
    tab.press("Escape")
    tab.until(lambda: "EDIT" not in tab.text)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    tab.page.once("dialog", stay)
    tab.page.evaluate("setTimeout(() => location.reload())")
    tab.until(lambda: asked == ["beforeunload"])
    tab.shows(" 0.75")
    with tab.page.expect_download():
        tab.press("s")
    tab.until(lambda: tab.page.evaluate(ASKS) is False)
