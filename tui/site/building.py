"""Building the page: everything is fetched and checked first, then one folder takes its place."""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from engine.one_line import one_line
from tui.site.archives import compressed, packed
from tui.site.bundle import library, program, with_compiled
from tui.site.compiled import compiled
from tui.site.fetching import SiteError, fetch_npm, fetch_wheels
from tui.site.pinned import NPM_PACKAGES, WHEELS

PAGE = Path(__file__).parent / "page"
"""The page's own files: HTML, styles, one module and the service worker."""

LIBRARY = "pyodide/python_stdlib.zip"
LOCK = "pyodide/pyodide-lock.json"
LARGE = ("pyodide/pyodide.asm.wasm", LIBRARY, "program.zip", "native.zip")
"""What lies in the folder compressed, so that it is small on a host that compresses nothing."""
COMPRESSED = ".packed"
"""Ends their names. Hosts know nothing of it, and so send them as they are; the page inflates."""
MARK = "backpass-site.json"
"""The list of all files with their sizes and checksums; it marks a folder as a page of ours."""


def build(folder: str | Path, *, force: bool = False) -> int:
    """Write the page to a folder, whole or not at all; returns its size in bytes.

    A folder that exists is replaced only with `force`, and only where it is an earlier page or
    empty. Raises SiteError for whatever keeps it from being built.
    """
    target = Path(folder).absolute()
    _check(target, force=force)
    with tempfile.TemporaryDirectory() as scratch:
        files = _files(Path(scratch))
    beside = target.with_name(f".{target.name}-{secrets.token_hex(8)}.tmp")
    try:
        _write(beside, files)
        _swap(beside, target)
    except OSError as error:
        raise SiteError(f"{_named(target)}: cannot be written: {error.strerror}") from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return sum(map(len, files.values()))


def _check(target: Path, *, force: bool) -> None:
    if not target.parent.is_dir():
        raise SiteError(f"{_named(target)}: the folder that it would be in does not exist")
    if not target.exists():
        return
    if not target.is_dir():
        raise SiteError(f"{_named(target)}: expected a folder, got a file")
    if not any(target.iterdir()):
        return
    if not (target / MARK).is_file():
        raise SiteError(f"{_named(target)}: it holds other files; only an earlier page is replaced")
    if not force:
        raise SiteError(f"{_named(target)}: exists already; --force replaces it")


def _files(scratch: Path) -> dict[str, bytes]:
    """Every file of the page by its name."""
    files: dict[str, bytes] = {}
    for package in NPM_PACKAGES:
        files |= fetch_npm(package, scratch)
    files[LOCK] = _without_packages(files[LOCK])
    plain, native = program(fetch_wheels(WHEELS, scratch))
    archives = {"library": library(files[LIBRARY]), "program": plain, "native": native}
    files[LIBRARY] = packed(archives["library"])  # what is left out is missing here already
    pyodide = {name: data for name, data in files.items() if name.startswith("pyodide/")}
    ready = compiled(pyodide, archives, scratch)
    files[LIBRARY] = packed(with_compiled(archives["library"], ready["library"]))
    files["program.zip"] = packed(with_compiled(plain, ready["program"]))
    files["native.zip"] = packed(native)
    files |= {f"{name}{COMPRESSED}": compressed(files.pop(name)) for name in LARGE}
    files |= {path.name: path.read_bytes() for path in PAGE.iterdir() if path.is_file()}
    files[MARK] = _listed(files)
    return files


def _without_packages(lock: bytes) -> bytes:
    """Pyodide's list of packages, empty: the page loads none of them."""
    return json.dumps({"info": json.loads(lock)["info"], "packages": {}}, sort_keys=True).encode()


def _listed(files: Mapping[str, bytes]) -> bytes:
    """All files with size and checksum, and one checksum of them all: the page's version."""
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    version = hashlib.sha256("".join(sums.values()).encode()).hexdigest()[:16]
    sizes = {name: {"bytes": len(files[name]), "sha256": digest} for name, digest in sums.items()}
    text = json.dumps({"version": version, "files": sizes}, indent=1, sort_keys=True)
    return text.encode() + b"\n"


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _swap(new: Path, target: Path) -> None:
    """Let the new folder take the place of the old one; should that fail, the old one stays."""
    if not target.exists():
        new.rename(target)
        return
    old = target.with_name(f".{target.name}-{secrets.token_hex(8)}.old")
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        with suppress(OSError):
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _named(path: Path) -> str:
    return one_line(str(path))
