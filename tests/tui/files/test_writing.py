"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.files.refusing import at_most, read_only
from tui.files.writing import OutputError, check_target, write_whole


def said_of(path: Path, *, force: bool = False) -> str:
    """The line that writing to a path gives, less the path; checked beforehand as well."""
    with pytest.raises(OutputError) as caught:
        check_target(path, force=force)
    with pytest.raises(OutputError) as again:
        write_whole(path, ["new"], force=force)
    assert str(caught.value) == str(again.value)
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_new_file(tmp_path: Path) -> None:
    """All chunks are in the file, in UTF-8 with line ends as given, and nothing is beside it."""
    path = tmp_path / "out.txt"
    write_whole(path, ["∂E\n", "\r\n", "end"])
    assert "∂E\n\r\nend".encode() == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["x" * 300, "x" * 10_000, "x/" * 3000 + "y"])
def test_a_name_that_is_too_long(name: str, tmp_path: Path) -> None:
    """A name that no file can have is told in a line, before anything is made."""
    assert said_of(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_permissions_of_a_new_file(tmp_path: Path) -> None:
    """A new file gets the permissions that any new file gets."""
    path, like = tmp_path / "out.txt", tmp_path / "like.txt"
    like.touch()
    write_whole(path, ["new"])
    assert like.stat().st_mode == path.stat().st_mode


def test_a_file_that_exists(tmp_path: Path) -> None:
    """It is replaced only with force, and then keeps its permissions."""
    path = tmp_path / "out.txt"
    path.write_text("old")
    path.chmod(0o600)
    expected = "exists already; --force replaces it"
    assert expected == said_of(path)
    kept, mode = path.read_text(), path.stat().st_mode
    write_whole(path, ["new"], force=True)
    assert ["old", "new", mode] == [kept, path.read_text(), path.stat().st_mode]


def test_a_link(tmp_path: Path) -> None:
    """What a link points to is replaced, and the link stays."""
    path, link = tmp_path / "out.txt", tmp_path / "link.txt"
    path.write_text("old")
    link.symlink_to(path)
    write_whole(link, ["new"], force=True)
    expected = "new"
    assert expected == path.read_text()
    assert link.is_symlink()


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, a pipe and a name in no folder are refused, with force as without."""
    os.mkfifo(tmp_path / "pipe")
    expected = [
        "expected the name of a file, got a folder",
        "only a regular file can be replaced",
        "its folder does not exist",
    ]
    paths = (tmp_path, tmp_path / "pipe", tmp_path / "none" / "out.txt")
    assert expected == [said_of(path, force=True) for path in paths]
    assert expected == [said_of(path) for path in paths]


def test_a_name_that_is_no_line(tmp_path: Path) -> None:
    """The line stays one line, whatever the name."""
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path / "a\nb" / "c", ["new"])
    assert rf"{tmp_path}/a\nb/c: its folder does not exist" == str(caught.value)
    with pytest.raises(OutputError, match="expected the name of a file"):
        check_target("a\0b")


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, ValueError, MemoryError])
def test_chunks_that_fail(tmp_path: Path, trouble: type[BaseException]) -> None:
    """Where the chunks end in an error, the old file stays and nothing is left beside it."""

    def chunks() -> Iterator[str]:
        yield "half"
        raise trouble

    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(trouble):
        write_whole(path, chunks(), force=True)
    expected = ["old"]
    assert expected == [found.read_text() for found in tmp_path.iterdir()]


def test_a_disk_that_takes_no_more(tmp_path: Path) -> None:
    """Where the system refuses in the middle of a file: one line, the old file, nothing beside."""
    path = tmp_path / "out.txt"
    path.write_text("old")
    with at_most(10_000), pytest.raises(OutputError) as caught:
        write_whole(path, ["new" * 1000] * 100, force=True)
    assert f"{path}: cannot be written: File too large" == str(caught.value)
    expected = ["old"]
    assert expected == [found.read_text() for found in tmp_path.iterdir()]


def test_a_disk_that_is_full_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Likewise where it refuses only when all must be on the disk; this is played."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.txt"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        write_whole(path, ["new"], force=True)
    assert f"{path}: cannot be written: No space left on device" == str(caught.value)
    expected = ["old"]
    assert expected == [found.read_text() for found in tmp_path.iterdir()]


def test_a_file_that_appears_meanwhile(tmp_path: Path) -> None:
    """A file that another program makes while ours is written is not replaced."""
    path = tmp_path / "out.txt"

    def chunks() -> Iterator[str]:
        path.write_text("theirs")
        yield "ours"

    with pytest.raises(OutputError, match="exists already"):
        write_whole(path, chunks())
    expected = ["theirs"]
    assert expected == [found.read_text() for found in tmp_path.iterdir()]


def test_a_read_only_folder() -> None:
    """Where a folder takes no new file, one line says so, and the file stays as it was."""
    with read_only() as folder:
        path = folder / "a.toml"
        with pytest.raises(OutputError, match=r"a\.toml: cannot be written: Permission denied"):
            write_whole(path, ["after"], force=True)
        assert ("before", [path]) == (path.read_text(), list(folder.iterdir()))


def test_a_file_that_vanishes_meanwhile(tmp_path: Path) -> None:
    """A file that is deleted while it is saved is written anew, whole."""
    path = tmp_path / "a.toml"
    path.write_text("before")

    def chunks() -> Iterator[str]:
        yield "af"
        path.unlink()
        yield "ter"

    write_whole(path, chunks(), force=True)
    assert (path.read_text(), [path]) == ("after", list(tmp_path.iterdir()))


def test_a_folder_that_vanishes_meanwhile(tmp_path: Path) -> None:
    """Where the folder itself goes, one line says so."""
    folder = tmp_path / "sub"
    folder.mkdir()

    def chunks() -> Iterator[str]:
        yield "af"
        shutil.rmtree(folder)
        yield "ter"

    with pytest.raises(OutputError, match=r"its folder does not exist"):
        write_whole(folder / "a.toml", chunks())
    assert list(tmp_path.iterdir()) == []
