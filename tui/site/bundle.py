"""The archives of the page: the program with what it needs, and Python's own library.

What is never imported there is left out; what is imported at the start is there compiled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

import engine
import tui
from tui.site.archives import unpacked

NEVER = (
    "*.pyi", "*.pyc", "*/py.typed", "*.dist-info/RECORD", "*.dist-info/licenses/*",
    "*.dist-info/LICENSE*", "*.dist-info/entry_points.txt", "platformdirs-*",
    "pygments/lexers/*", "pygments/styles/*", "pygments/formatters/*", "pygments/cmdline.py",
    "pygments/__main__.py", "pygments/sphinxext.py", "platformdirs/windows.py",
    "platformdirs/macos.py", "platformdirs/android.py",
    "rich/_win*.py", "rich/__main__.py", "rich/markdown.py", "rich/progress*.py", "rich/live*.py",
    "rich/prompt.py", "rich/logging.py", "rich/layout.py", "rich/spinner.py", "rich/_spinners.py",
    "rich/status.py", "rich/diagnose.py", "rich/_inspect.py", "rich/ansi.py",
    "textual/__main__.py", "textual/_win_sleep.py", "textual/_doc.py", "textual/_slug.py",
    "textual/_text_area_theme.py", "textual/widgets/_data_table.py", "textual/widgets/_tab*.py",
    "textual/widgets/_selection_list.py", "textual/widgets/_masked_input.py",
    "textual/widgets/_rich_log.py", "textual/widgets/_log.py", "textual/widgets/_collapsible.py",
    "textual/widgets/text_area.py", "textual/widgets/markdown.py", "textual/widgets/data_table.py",
    "textual/widgets/selection_list.py",
    "textual/demo/*", "textual/tree-sitter/*", "textual/drivers/*", "textual/document/*",
    "textual/widgets/_markdown*.py", "textual/widgets/_text_area.py",
    "rich/_unicode_data/unicode[4-9]*", "rich/_unicode_data/unicode1[0-6]*",
    "tui/site/*", "tui/cli/*", "tui/__main__.py", "tui/terminal/driver.py",
    "tui/terminal/decoder.py", "tui/terminal/parser.py", "tui/terminal/watchdog.py",
    "engine/marking/*",
)  # fmt: skip
"""Files of the wheels and of the program that nothing on the page imports."""

ALWAYS = (
    "pygments/lexers/__init__.py", "pygments/lexers/_mapping.py", "pygments/styles/__init__.py",
    "pygments/styles/_mapping.py", "pygments/formatters/__init__.py",
    "pygments/formatters/_mapping.py", "textual/drivers/__init__.py",
    "textual/drivers/headless_driver.py",
    "textual/document/__init__.py", "textual/document/_document.py",
)  # fmt: skip
"""Those among them that are imported all the same."""

UNUSED_LIBRARY = (
    "_pyrepl/*", "multiprocessing/*", "unittest/*", "xml/*", "xmlrpc/*", "wsgiref/*", "http/*",
    "sqlite3/*", "curses/*", "tkinter/*", "idlelib/*", "ensurepip/*", "venv/*", "lib2to3/*",
    "turtledemo/*", "pydoc_data/*", "dbm/*", "profiling/*", "compression/zstd/*",
    "pdb.py", "bdb.py", "doctest.py", "pydoc.py", "imaplib.py", "mailbox.py", "smtplib.py",
    "ftplib.py", "poplib.py", "optparse.py", "pickletools.py", "turtle.py", "cProfile.py",
    "profile.py", "pstats.py", "trace.py", "timeit.py", "plistlib.py", "netrc.py",
    "webbrowser.py", "_pydecimal.py", "_pyio.py", "_pydatetime.py", "cgi*.py",
    "ctypes/*", "html/parser.py",
    "logging/handlers.py", "logging/config.py",
    "asyncio/windows*.py", "asyncio/proactor_events.py", "asyncio/tools.py",
    "socketserver.py", "configparser.py",
    "encodings/cp[1-8]*.py", "encodings/cp9*.py", "encodings/iso*.py", "encodings/mac_*.py",
    "encodings/koi8*.py", "encodings/big5*.py", "encodings/euc*.py", "encodings/gb*.py",
    "encodings/shift*.py", "encodings/johab.py", "encodings/tis_620.py", "encodings/ptcp154.py",
    "encodings/kz1048.py", "encodings/palmos.py", "encodings/hp_roman8.py", "encodings/hz.py",
)  # fmt: skip
"""Files of Python's library that nothing on the page imports."""

KEPT_LIBRARY = ("encodings/cp437.py", "encodings/iso8859_1.py", "encodings/cp1252.py")

OUR_OWN = ("engine/", "tui/")
"""The modules whose sources are there too: a report of a mistake quotes them."""

Files = dict[str, bytes]


def program(wheels: Iterable[Path]) -> tuple[Files, Files]:
    """The program with the wheels that it needs, and apart those that are not only Python.

    Python imports the former from their archive; the latter have to lie unpacked.
    """
    plain: Files = dict(_program())
    native: Files = {}
    for wheel in wheels:
        files = unpacked(wheel.read_bytes())
        (native if any(name.endswith(".so") for name in files) else plain).update(files)
    return _wanted(plain, NEVER, ALWAYS), _wanted(native, NEVER, ALWAYS)


def library(whole: bytes) -> Files:
    """Python's own library, without what is not used."""
    return _wanted(unpacked(whole), UNUSED_LIBRARY, KEPT_LIBRARY)


def with_compiled(files: Mapping[str, bytes], compiled: Mapping[str, bytes]) -> Files:
    """The files with the compiled modules in place of their sources, or beside our own."""
    kept = {
        name: data
        for name, data in files.items()
        if f"{name}c" not in compiled or name.startswith(OUR_OWN)
    }
    return kept | dict(compiled)


def _program() -> Iterator[tuple[str, bytes]]:
    for package in (engine, tui):
        root = Path(package.__path__[0])
        for path in root.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(root.parent).as_posix(), path.read_bytes()


def _wanted(files: Mapping[str, bytes], never: tuple[str, ...], always: tuple[str, ...]) -> Files:
    def among(name: str, patterns: tuple[str, ...]) -> bool:
        return any(fnmatch(name, pattern) for pattern in patterns)

    return {
        name: data for name, data in files.items() if among(name, always) or not among(name, never)
    }
