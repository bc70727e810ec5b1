"""The page in a browser's tab, and beside it the same program in a terminal."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.effort import Effort
from tests.benchmarks.flat_out import training_rate
from tests.benchmarks.keys import key_times
from tests.benchmarks.programs import backpass
from tests.benchmarks.row import Row
from tests.benchmarks.samples import Samples, longest_but_few, milliseconds, ratio, told
from tests.browser.chromium import chromium, missing
from tests.browser.serving import Host
from tui.site import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FIRST, LONGEST = 6.0, 0.05
"""Seconds to a first frame when nothing is kept yet, and of 99% of the keys."""
MEBI = 1024 * 1024
LARGEST = 9 * MEBI
FEWER = 10
"""One in so many of the usual epochs is enough: Python in a browser is slower."""
KEPT = "() => navigator.serviceWorker.ready.then(() => true)"
KEYS = r"""async (count) => {
  const times = [];
  let last = 0;
  const drawn = backpass.terminal.onRender(() => { last = performance.now(); });
  for (let key = 0; key < count; key += 1) {
    last = 0;
    const began = performance.now();
    backpass.terminal.input("\x1b[C");
    while (!last || performance.now() - last < 80) await new Promise((on) => setTimeout(on, 10));
    times.push((last - began) / 1000);
  }
  drawn.dispose();
  return times;
}"""
"""Presses → so often; the seconds from each to the last drawing before the screen rests."""
READ = """async (part) => {
  const buffer = backpass.terminal.buffer.active;
  const lines = () => Array.from({ length: backpass.rows }, (_, row) =>
    buffer.getLine(row).translateToString()).join("\\n");
  while (!lines().includes(part)) await new Promise(requestAnimationFrame);
  return performance.now() / 1000;
}"""
"""Waits until something can be read on the screen; the time on the page's clock, in seconds."""


def tab_rows(effort: Effort) -> Iterator[Row]:
    """What a visitor waits for; where no browser is, a word instead."""
    if not effort.visits:
        return
    if lacking := missing():
        sys.stderr.write(f"not measured, the page: it needs {lacking}\n")
        return
    with TemporaryDirectory() as scratch, chromium() as browser:
        folder = Path(os.environ.get("BACKPASS_SITE") or Path(scratch) / "site")
        if not folder.exists():
            build(folder)
        yield from page_rows(browser, folder, effort)


def page_rows(browser: Browser, folder: Path, effort: Effort) -> Iterator[Row]:
    """The rows of a page that is built."""
    host = Host(folder)
    try:
        visits = [_visit(browser, host) for _ in range(effort.visits)]
        terminals = [_terminal() for _ in range(effort.visits)]
        cold, warm, memory = map(list, zip(*visits, strict=True))
        starts, held = map(list, zip(*terminals, strict=True))
        yield _compared("first frame, nothing kept", cold, starts, f"at most {FIRST:g} s", FIRST)
        yield _compared("first frame, kept", warm, starts, f"at most {FIRST:g} s", FIRST)
        yield _key_row(browser, host, effort)
        yield _download_row(folder)
        yield Row(
            "page: memory after first frame",
            told(memory, "MiB", MEBI),
            f"in a terminal: {told(held, 'MiB', MEBI)}",
            ratio(memory, held),
            "none",
            met=True,
        )
        yield _rate_row(browser, host, effort)
    finally:
        host.stop()


class Visit(NamedTuple):
    """Seconds to the first frame, then to that of a second visit; bytes held after the first."""

    cold: float
    warm: float
    memory: float


def _visit(browser: Browser, host: Host) -> Visit:
    page = _opened(browser, host)
    cold, memory = _first(page), _memory(browser)
    page.evaluate(KEPT)
    page.reload()
    page.wait_for_selector("#message", state="hidden")
    warm = _first(page)
    page.context.close()
    return Visit(cold, warm, memory)


def _opened(browser: Browser, host: Host) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(120_000)
    page.goto(host.address)
    page.wait_for_selector("#message", state="hidden")
    return page


def _first(page: Page) -> float:
    return float(page.evaluate("backpass.marks.first")) / 1000


def _memory(browser: Browser) -> float:
    """The bytes that the largest of the browser's processes of pages holds."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return max(_held(process["id"]) for process in processes if process["type"] == "renderer")


def _held(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return float(status.partition("VmRSS:")[2].split()[0]) * 1024


def _terminal() -> tuple[float, float]:
    with backpass() as program:
        start = program.elapsed
        program.rest()
        return start, float(program.memory)


def _compared(what: str, ours: Samples, theirs: Samples, bar: str, most: float) -> Row:
    beside = f"in a terminal: {told(theirs, 's')}"
    return Row(
        f"page: {what}", told(ours, "s"), beside, ratio(ours, theirs), bar, median(ours) <= most
    )


def _key_row(browser: Browser, host: Host, effort: Effort) -> Row:
    page = _opened(browser, host)
    size = page.evaluate("`${backpass.columns}x${backpass.rows}`")
    times: Samples = page.evaluate(KEYS, effort.keys)
    page.context.close()
    others, _ = key_times(effort.keys)
    longest = longest_but_few(times)
    return Row(
        f"page: key to drawn screen, {size}",
        f"{milliseconds(times)}, 99% within {longest * 1e3:.3g}",
        f"in a terminal: {milliseconds(others)}",
        ratio(times, others),
        f"99% within {LONGEST * 1e3:g} ms",
        longest <= LONGEST,
    )


def _download_row(folder: Path) -> Row:
    sizes = {path: _sent(path) for path in folder.rglob("*") if path.is_file()}
    whole = sum(sizes.values())
    alone = sum(size for path, size in sizes.items() if path.parent.name in {"pyodide", "xterm"})
    return Row(
        "page: download, compressed",
        f"{whole / MEBI:.2f} MiB",
        f"Python and xterm.js in it: {alone / MEBI:.2f} MiB",
        whole / alone,
        f"at most {LARGEST / MEBI:g} MiB",
        whole <= LARGEST,
    )


def _sent(path: Path) -> int:
    """The bytes that a host sends for a file, which it compresses unless it is so already."""
    data = path.read_bytes()
    return len(data if path.suffix == ".packed" else gzip.compress(data))


def _rate_row(browser: Browser, host: Host, effort: Effort) -> Row:
    epochs = effort.trained // FEWER
    ours = [_page_rate(browser, host, epochs) for _ in range(effort.runs)]
    theirs = [training_rate(effort.trained) for _ in range(effort.runs)]
    return Row(
        f"page: epochs a second, t, Enter to {epochs:,}",
        told(ours, "thousand", 1e3),
        f"in a terminal: {told(theirs, 'thousand', 1e3)}",
        ratio(ours, theirs),
        "none",
        met=True,
    )


def _page_rate(browser: Browser, host: Host, epochs: int) -> float:
    page = _opened(browser, host)
    page.keyboard.press("t")
    page.evaluate(READ, "Enter trains")
    page.keyboard.type(str(epochs))
    page.evaluate(READ, f" {epochs} ")
    began: float = page.evaluate("performance.now() / 1000")
    page.keyboard.press("Enter")
    ended: float = page.evaluate(READ, f" epoch {epochs:,} ")
    page.context.close()
    return epochs / (ended - began)
