"""Run by the page's own Python: compiles what the page imports, so that no visitor has to.

Reads /build/library.zip, /build/program.zip and /build/native.zip, and writes the compiled
modules of the first two to /build/library and /build/program.
"""

import pkgutil  # noqa: TID251  (it has to import whatever there is)
import py_compile
import sys
import zipfile
from importlib import import_module  # noqa: TID251  (it has to import whatever there is)
from pathlib import Path
from tempfile import TemporaryDirectory

ARCHIVES = {"library": "/lib/python314.zip", "program": "/lib/program.zip"}
"""Where each archive will be on the page."""
NEVER = ("tui.cli", "tui.site", "tui.terminal.", "tui.__main__", "engine.charts.arrays")
"""What only a terminal or the command line imports, or what needs NumPy."""
LATER = ("textual.pilot", "textual.worker", "textual.scrollbar", "rich.traceback", "msgspec.json")
"""What Textual and the program import while they run."""
DOCUMENTED = ("engine/", "tui/", "pyodide/", "_pyodide/")
"""What keeps its docstrings and assertions: ours to be read, Pyodide's as it copies some."""

sys.path.insert(0, "/build/program.zip")
with zipfile.ZipFile("/build/native.zip") as native:
    native.extractall("/native")
sys.path.insert(1, "/native")

for name in ("tui.browser.start", *LATER):
    import_module(name)
for package in ("engine", "tui"):
    for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
        if not module.name.startswith(NEVER):
            import_module(module.name)

imported = {getattr(module, "__file__", None) or "" for module in sys.modules.values()}
for name, place in ARCHIVES.items():
    with zipfile.ZipFile(f"/build/{name}.zip") as archive, TemporaryDirectory() as scratch:
        for member in archive.namelist():
            if not {f"{place}/{member}", f"/build/{name}.zip/{member}"} & imported:
                continue
            py_compile.compile(
                archive.extract(member, scratch),
                Path("/build", name, f"{member}c").as_posix(),
                f"{place}/{member}",
                doraise=True,
                optimize=0 if member.startswith(DOCUMENTED) else 2,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
