"""The page, built once and served; tabs of a real browser that show it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import chromium, missing
from tests.browser.serving import Host
from tui.site import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.tab import Tab

Opener = Callable[..., "Tab"]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; where something is missing, skip with a word, or fail where that is required."""
    if lacking := missing():
        what = f"the tests of the page need {lacking}"
        if os.environ.get("BACKPASS_BROWSER_TESTS") == "required":
            pytest.fail(what)
        pytest.skip(what)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def folder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, built where it can be tried; BACKPASS_SITE names one that is built already."""
    assert browser.is_connected()
    if built := os.environ.get("BACKPASS_SITE"):
        return Path(built)
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
