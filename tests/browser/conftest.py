"""The page, built once and served; tabs of a real browser that show it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import Host
from tui.site import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.tab import Tab

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
Opener = Callable[..., "Tab"]


def missing(what: str) -> None:
    """Skip, saying what is missing; where BACKPASS_BROWSER_TESTS=required, fail."""
    if os.environ.get("BACKPASS_BROWSER_TESTS") == "required":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if chromium is None:
        missing("the tests of the page need Chromium (apt-get install chromium)")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  (an extra)
    except ImportError:
        missing("the tests of the page need Playwright (pip install '.[browser]')")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, built; BACKPASS_SITE names one that is built already."""
    if built := os.environ.get("BACKPASS_SITE"):
        return Path(built)
    if shutil.which("npm") is None:
        missing("the tests of the page need npm (apt-get install npm)")
    target = tmp_path_factory.mktemp("page") / "site"
    build(target)
    return target


@pytest.fixture(scope="module")
def host(browser: Browser, folder: Path) -> Iterator[Host]:
    """What serves the page; there is no use for it without a browser."""
    assert browser.is_connected()
    host = Host(folder)
    yield host
    host.stop()


@pytest.fixture(scope="module")
def opened(browser: Browser, host: Host) -> Iterator[Opener]:
    """Opens tabs, each as another visitor's."""
    from tests.browser.tab import Tab  # noqa: PLC0415  (it needs the extra)

    contexts = []

    def visit(**settings: object) -> Tab:
        given = {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark", **settings}
        context = browser.new_context(**given)  # type: ignore[arg-type]  # any of its settings
        contexts.append(context)
        page = context.new_page()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        return Tab(page, context, host.address, asked)

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def tab(opened: Opener) -> Tab:
    """One visitor's tab for all tests of a module, as a page takes seconds to start."""
    tab = opened(permissions=["clipboard-read", "clipboard-write"])
    tab.open()
    return tab
