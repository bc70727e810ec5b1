"""The page around the terminal: colours, screen readers, touch, small windows, new versions."""

from __future__ import annotations

import base64
import gzip
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Opener
from tests.browser.serving import Host

if TYPE_CHECKING:
    from tests.browser.tab import Tab

MOST = 9 * 1024 * 1024
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
GROUND = "() => backpass.terminal.buffer.active.getLine(1).getCell(30).getBgColor()"
COMMANDS = "type to narrow the list"


def test_the_download_is_small(folder: Path) -> None:
    """At most 9 MiB of what a visitor fetches, compressed as hosts do."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 10
    sizes = {
        path.name: len(data if path.suffix == ".packed" else gzip.compress(data))
        for path in files
        for data in (path.read_bytes(),)
    }
    assert sum(sizes.values()) <= MOST, sizes


def test_an_upright_line_has_no_seams(opened: Opener) -> None:
    """Where the browser has WebGL, every pixel of a frame's side has the same colour."""
    tab = opened()
    tab.open()
    assert tab.page.locator(".xterm-screen canvas").count()
    tab.until(lambda: len(set(side(tab))) == 1)


@pytest.mark.parametrize("missing", [True, False])
def test_without_webgl(opened: Opener, missing: bool) -> None:
    """The text is drawn all the same: where WebGL is missing, and where it is lost later."""
    tab = opened()
    if missing:
        tab.page.add_init_script(NO_WEBGL)
    tab.open()
    tab.page.evaluate(LOSE_WEBGL)
    drawn = tab.page.locator(".xterm-rows")
    tab.until(lambda: "epoch 0" in drawn.inner_text())
    tab.press("ArrowRight")
    tab.until(lambda: "1 of 48" in drawn.inner_text())
    assert tab.page.locator(".xterm-screen canvas").count() == 0


def side(tab: Tab) -> list[int]:
    """The colours of the pixels down the left side of the first frame, its corners apart."""
    rows = [row for row, line in enumerate(tab.lines) if line.startswith("│")]
    column = tab.lines[rows[0]].index("│")
    box = tab.page.locator(".xterm-screen").bounding_box()
    assert box is not None
    width, height = box["width"] / tab.columns, box["height"] / len(tab.lines)
    clip = {
        "x": box["x"] + column * width,
        "y": box["y"] + (rows[0] + 1) * height,
        "width": width,
        "height": 4 * height,
    }
    picture = base64.b64encode(tab.page.screenshot(clip=clip)).decode()  # type: ignore[arg-type]
    found: list[int] = tab.page.evaluate(BRIGHTEST, picture)
    return found


BRIGHTEST = """async (picture) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: height }, (_, y) =>
    Math.max(...Array.from({ length: width }, (_, x) => data[4 * (y * width + x)])));
}"""
"""How bright each row of a picture is at its brightest."""

NO_WEBGL = """
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind === "webgl2" ? null : getContext.call(this, kind, ...more);
  };
"""
LOSE_WEBGL = """() => {
  for (const canvas of document.querySelectorAll(".xterm-screen canvas"))
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context").loseContext();
}"""


def test_light_and_dark_while_it_runs(tab: Tab) -> None:
    """The terminal follows the page, and stays where it is."""
    tab.press("ArrowRight")
    tab.shows("1 of 48")
    tab.page.emulate_media(color_scheme="light")
    tab.until(lambda: tab.page.evaluate(GROUND) > 0xC0C0C0)
    tab.page.emulate_media(color_scheme="dark")
    tab.until(lambda: tab.page.evaluate(GROUND) < 0x404040)
    tab.shows("1 of 48")


def test_a_screen_reader(tab: Tab) -> None:
    """It is given the text of the screen, and again at the next visit."""
    tab.page.get_by_label("screen reader").check()
    spoken = tab.page.locator(".xterm-accessibility")
    tab.until(lambda: "epoch 0" in spoken.inner_text())
    tab.press("ArrowRight")
    tab.open()
    tab.until(lambda: "epoch 0" in spoken.inner_text())
    tab.page.get_by_label("screen reader").uncheck()
    assert spoken.count() == 0


def test_the_source(tab: Tab) -> None:
    """The link gives what runs here as an archive."""
    with tab.page.expect_download() as download:
        tab.page.get_by_role("link", name="source").click()
    path = Path(download.value.path())
    shutil.unpack_archive(path, path.with_suffix(".d"), "zip")
    assert (path.with_suffix(".d") / "engine" / "backpropagation.py").is_file()


def test_nothing_is_wider_than_a_small_window(tab: Tab) -> None:
    """At 320 pixels nothing is scrolled sideways, and all controls can be reached."""
    tab.page.set_viewport_size({"width": 320, "height": 640})
    tab.until(lambda: tab.columns >= 80)
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 320
    for control in ("#reader", "#source"):
        box = tab.page.locator(control).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 320
    tab.page.set_viewport_size({"width": 1280, "height": 800})


def test_touch_reaches_every_command(opened: Opener) -> None:
    """On a phone there is a menu, a way out of it, and the keyboard comes only when asked for.

    It may lie or stand: the program has the rows that it needs, and no strip of another colour.
    """
    tab = opened(**PHONE)
    tab.page.set_viewport_size({"width": 844, "height": 390})
    tab.open()
    assert tab.columns >= 80
    assert len(tab.lines) >= 24
    for part in (".xterm-viewport", ".xterm-scrollable-element"):
        colour = f"getComputedStyle(document.querySelector('{part}')).backgroundColor"
        assert tab.page.evaluate(colour) == "rgba(0, 0, 0, 0)"
    tab.page.set_viewport_size({"width": 390, "height": 844})
    tab.until(lambda: len(tab.lines) > 60)
    assert tab.page.locator(".xterm-screen canvas").count() == 0, "its heavy lines are too wide"
    mode = "backpass.terminal.textarea.inputMode"
    assert tab.page.evaluate(mode) == "none"
    tab.page.get_by_role("button", name="Menu").tap()
    tab.shows(COMMANDS)
    tab.page.get_by_role("button", name="Escape").tap()
    tab.until(lambda: COMMANDS not in tab.text)
    tab.page.get_by_role("button", name="Keyboard").tap()
    assert tab.page.evaluate(mode) == "text"
    tab.page.get_by_role("button", name="Keyboard").tap()
    assert tab.page.evaluate(mode) == "none"
    tab.page.get_by_role("button", name="Next").tap()
    tab.press("t")  # of a keyboard that is joined to it
    tab.shows("Up to this epoch")


def test_a_new_version(opened: Opener, folder: Path, tmp_path: Path) -> None:
    """An open page goes on; the new version is fetched by its next visit and seen by the one after.

    No page is made of two versions.
    """
    site = tmp_path / "site"
    shutil.copytree(folder, site)
    host = Host(site)
    try:
        tab = opened()
        tab.address = host.address
        tab.open()
        tab.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
        renew(site)
        tab.press("ArrowRight")
        tab.shows("1 of 48")
        words = tab.page.locator("header p")
        tab.page.reload()
        assert words.inner_text() == "Backpropagation, one number at a time"
        tab.until(lambda: tab.page.evaluate("caches.keys()")[-1].endswith("newer"))
        tab.started()
        tab.until(lambda: tab.page.evaluate(KEPT) == 2)
        tab.page.reload()
        assert words.inner_text() == "A newer version"
        tab.until(lambda: tab.page.evaluate("caches.keys().then((kept) => kept.length)") == 1)
    finally:
        host.stop()


KEPT = """async () => {
  const found = (await caches.keys()).map(async (name) =>
    Boolean(await (await caches.open(name)).match("backpass-site.json")));
  return (await Promise.all(found)).filter(Boolean).length;
}"""
"""How many versions are kept whole."""


def renew(site: Path) -> None:
    """Put another version in place."""
    page, listed = site / "index.html", site / "backpass-site.json"
    old = "Backpropagation, one number at a time</p>"
    page.write_text(page.read_text().replace(old, "A newer version</p>"))
    listed.write_text(json.dumps({**json.loads(listed.read_text()), "version": "newer"}))
