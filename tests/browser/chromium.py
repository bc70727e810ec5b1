"""The browser of this machine, without a window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


def missing() -> str:
    """What the page cannot be tried without and how it is had; empty where all is there."""
    if _chromium() is None:
        return "Chromium (apt-get install chromium)"
    if find_spec("playwright") is None:
        return "Playwright (pip install '.[browser]')"
    if "BACKPASS_SITE" not in os.environ and shutil.which("npm") is None:
        return "npm (apt-get install npm)"
    return ""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, as long as it is wanted."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (an extra)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS.split())
        yield browser
        browser.close()


def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
