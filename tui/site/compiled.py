"""Compiling what the page imports with the page's own Python, run by the Node.js that npm needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tui.site.archives import packed
from tui.site.fetching import find, run

SCRIPT = Path(__file__).parent / "compiling" / "compile.mjs"


def compiled(
    pyodide: Mapping[str, bytes], archives: Mapping[str, Mapping[str, bytes]], folder: Path
) -> dict[str, dict[str, bytes]]:
    """The compiled modules of each archive, by their names.

    Raises SiteError where that fails, as it does where a module is missing that is imported.
    """
    node = find("node", "Node.js is needed to build the page, and was not found")
    for name, data in pyodide.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for name, files in archives.items():
        (folder / f"{name}.zip").write_bytes(packed(files))
    run([node, str(SCRIPT), str(folder)], "the program cannot be compiled")
    return {name: _below(folder / name) for name in archives}


def _below(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
