"""The two archives of the page: the program with what it needs, and Python's own library.

What is never imported there is left out. Names are sorted and times are fixed, so the same
files always give the same archive.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

import engine
import tui

NEVER = (
    "*.pyi", "*.pyc", "*/py.typed", "*.dist-info/RECORD", "*.dist-info/licenses/*",
    "*.dist-info/LICENSE*", "*.dist-info/entry_points.txt",
    "pygments/lexers/*", "pygments/styles/*", "pygments/formatters/*",
    "textual/demo/*", "textual/tree-sitter/*", "textual/drivers/*", "tomlkit/__pycache__/*",
    "tui/site/*", "tui/cli/*",
)  # fmt: skip
"""Files of the wheels and of the program that nothing on the page imports."""

ALWAYS = (
    "pygments/lexers/__init__.py", "pygments/lexers/_mapping.py", "pygments/styles/__init__.py",
    "pygments/styles/_mapping.py", "pygments/formatters/__init__.py",
    "pygments/formatters/_mapping.py", "textual/drivers/__init__.py",
    "textual/drivers/headless_driver.py",
)  # fmt: skip
"""Those among them that are imported all the same."""

UNUSED_LIBRARY = (
    "_pyrepl/*", "multiprocessing/*", "unittest/*", "xml/*", "xmlrpc/*", "wsgiref/*", "http/*",
    "sqlite3/*", "curses/*", "tkinter/*", "idlelib/*", "ensurepip/*", "venv/*", "lib2to3/*",
    "turtledemo/*", "pydoc_data/*", "dbm/*", "profiling/*", "compression/zstd/*",
    "pdb.py", "doctest.py", "pydoc.py", "imaplib.py", "mailbox.py", "smtplib.py", "ftplib.py",
    "poplib.py", "optparse.py", "pickletools.py", "turtle.py", "cProfile.py",
    "profile.py", "pstats.py", "trace.py", "timeit.py", "plistlib.py", "netrc.py",
    "webbrowser.py", "_pydecimal.py", "_pyio.py", "_pydatetime.py", "cgi*.py",
    "encodings/cp[1-8]*.py", "encodings/cp9*.py", "encodings/iso*.py", "encodings/mac_*.py",
    "encodings/koi8*.py", "encodings/big5*.py", "encodings/euc*.py", "encodings/gb*.py",
    "encodings/shift*.py", "encodings/johab.py", "encodings/tis_620.py", "encodings/ptcp154.py",
    "encodings/kz1048.py", "encodings/palmos.py", "encodings/hp_roman8.py", "encodings/hz.py",
)  # fmt: skip
"""Files of Python's library that nothing on the page imports."""

KEPT_LIBRARY = ("encodings/cp437.py", "encodings/iso8859_1.py", "encodings/cp1252.py")

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The one time that every file of an archive bears."""


def program_archive(wheels: Iterable[Path]) -> bytes:
    """The wheels and the program, unpacked into one archive."""
    files: dict[str, bytes] = {}
    for wheel in wheels:
        files |= _contents(zipfile.ZipFile(wheel))
    files |= dict(_program())
    return _packed({name: data for name, data in files.items() if _wanted(name, NEVER, ALWAYS)})


def library_archive(whole: bytes) -> bytes:
    """Python's own library, without what is not used."""
    files = _contents(zipfile.ZipFile(io.BytesIO(whole)))
    kept = {
        name: data for name, data in files.items() if _wanted(name, UNUSED_LIBRARY, KEPT_LIBRARY)
    }
    return _packed(kept)


def _program() -> Iterator[tuple[str, bytes]]:
    for package in (engine, tui):
        root = Path(package.__path__[0])
        for path in root.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(root.parent).as_posix(), path.read_bytes()


def _contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    with archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def _wanted(name: str, never: tuple[str, ...], always: tuple[str, ...]) -> bool:
    def among(patterns: tuple[str, ...]) -> bool:
        return any(fnmatch(name, pattern) for pattern in patterns)

    return among(always) or not among(never)


def _packed(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name], compresslevel=9)
    return target.getvalue()
