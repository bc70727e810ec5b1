"""The folder that `backpass site` writes."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

import tui
from tests.tui.site.fetched import LIBRARY, NATIVE, Installed, inflated
from tui.cli import main
from tui.site import SiteError, build
from tui.site.building import MARK, PAGE


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_everything_is_in_the_folder(installed: Installed, tmp_path: Path) -> None:
    """The page's own files, Python, the terminal, the program; and the list of them all."""
    installed()
    size = build(tmp_path / "site")
    files = contents(tmp_path / "site")
    assert size == sum(map(len, files.values()))
    assert {path.name for path in PAGE.iterdir()} <= files.keys()
    packed = {"pyodide/pyodide.asm.wasm.packed", "program.zip.packed", "native.zip.packed"}
    assert packed | {"xterm/xterm.mjs", "pyodide/pyodide.mjs"} <= files.keys()
    listed = json.loads(files.pop(MARK))
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    assert sums == {name: told["sha256"] for name, told in listed["files"].items()}


def test_any_static_host_takes_it(installed: Installed, tmp_path: Path) -> None:
    """Plain files that everybody may read, none of them hidden or a link; index.html at the top.

    GitHub Pages refuses a folder with a link in it, and leaves hidden files out.
    """
    installed()
    mask = os.umask(0o022)
    try:
        build(tmp_path / "site")
    finally:
        os.umask(mask)
    paths = [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    assert tmp_path / "site" / "index.html" in paths
    for path in paths:
        found = path.lstat()
        needed = 0o755 if stat.S_ISDIR(found.st_mode) else 0o644
        assert stat.S_ISDIR(found.st_mode) or (stat.S_ISREG(found.st_mode) and found.st_nlink == 1)
        assert stat.S_IMODE(found.st_mode) & needed == needed, path
        assert not path.name.startswith("."), path


def test_the_archive_holds_the_program_and_what_it_imports(
    installed: Installed, tmp_path: Path
) -> None:
    """Everything of the program that a page runs, and nothing that it never imports."""
    installed()
    build(tmp_path / "site")
    names = set(named(tmp_path / "site" / "program.zip.packed"))
    root = Path(tui.__path__[0])
    own = {
        path.relative_to(root.parent).as_posix()
        for path in root.rglob("*.py")
        if path.relative_to(root).parts[0] not in {"cli", "site", "terminal", "__main__.py"}
    }
    assert own <= names
    assert {"engine/backpropagation.py", "textual-8.dist-info/METADATA"} <= names
    assert names.isdisjoint({"textual/app.pyi", "textual/demo/demo_app.py", "tui/cli/entry.py"})
    assert names.isdisjoint({"tui/terminal/driver.py", "engine/marking/__init__.py"})
    assert set(NATIVE) == set(named(tmp_path / "site" / "native.zip.packed"))


def test_what_is_imported_is_there_compiled(installed: Installed, tmp_path: Path) -> None:
    """In place of its source; beside it where it is our own, which a report quotes."""
    installed()
    build(tmp_path / "site")
    library = named(tmp_path / "site" / "pyodide" / "python_stdlib.zip.packed")
    assert library == ["json/__init__.py", "os.pyc"]
    names = named(tmp_path / "site" / "program.zip.packed")
    assert "textual/app.pyc" in names
    assert "textual/app.py" not in names
    assert {"engine/names.py", "engine/names.pyc"} <= set(names)


def test_it_is_compiled_without_what_is_left_out(installed: Installed, tmp_path: Path) -> None:
    """So that a module that the program imports and the page lacks is found while building."""
    machine = installed()
    build(tmp_path / "site")
    assert {"turtle.py", "_pyrepl/main.py"} <= LIBRARY.keys()
    assert machine.library == ["json/__init__.py", "os.py"]


def named(archive: Path) -> list[str]:
    """The names of an archive's files."""
    with inflated(archive) as opened:
        return opened.namelist()


def test_the_same_inputs_give_the_same_files(installed: Installed, tmp_path: Path) -> None:
    """Two builds do not differ in a byte."""
    installed()
    build(tmp_path / "one")
    build(tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_an_earlier_page_is_replaced_when_asked(installed: Installed, tmp_path: Path) -> None:
    """Not without --force; with it, all that it held is gone, and nothing else stays beside."""
    installed()
    folder = tmp_path / "site"
    build(folder)
    (folder / "old.txt").touch()
    with pytest.raises(SiteError, match="exists already; --force replaces it"):
        build(folder)
    assert (folder / "old.txt").exists()
    build(folder, force=True)
    assert not (folder / "old.txt").exists()
    assert [folder] == list(tmp_path.iterdir())


def test_other_files_are_never_replaced(installed: Installed, tmp_path: Path) -> None:
    """A folder that is no page, a file, a folder in no folder: one line each, nothing touched."""
    machine = installed()
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(SiteError, match="it holds other files"):
        build(tmp_path / "thesis", force=True)
    with pytest.raises(SiteError, match="expected a folder, got a file"):
        build(tmp_path / "thesis" / "chapter.txt", force=True)
    with pytest.raises(SiteError, match="the folder that it would be in does not exist"):
        build(tmp_path / "none" / "site")
    assert before == contents(tmp_path)
    assert machine.ran == [], "all of this is told before anything is fetched"


def test_an_empty_folder_is_taken(installed: Installed, tmp_path: Path) -> None:
    """A folder made for the page needs no --force."""
    installed()
    (tmp_path / "site").mkdir()
    build(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").is_file()


def test_whole_or_not_at_all(
    installed: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails half-way, the earlier page stays, and no half of the new one."""
    installed()
    folder = tmp_path / "site"
    build(folder)
    before = contents(tmp_path)

    def full(self: Path, data: bytes) -> int:
        if self.name == "index.html":
            raise OSError(28, "No space left on device")
        with self.open("wb") as file:
            return file.write(data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SiteError, match="cannot be written: No space left on device"):
        build(folder, force=True)
    assert before == contents(tmp_path)


def test_the_command(
    installed: Installed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what it does, how large the page is and how to look at it; 2 where it cannot."""
    installed()
    folder = str(tmp_path / "site")
    assert main(["site", "-o", folder]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert f"python -m http.server --directory {folder}" in said.err
    assert main(["site", "-o", folder]) == 2
    assert capsys.readouterr().err.endswith("exists already; --force replaces it\n")
