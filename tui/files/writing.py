"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from engine.one_line import one_line


class OutputError(Exception):
    """A file that cannot be written; its text is one line that says which and why."""

    def __init__(self, path: str | Path, problem: str) -> None:
        """Build the line."""
        super().__init__(f"{one_line(str(path))}: {one_line(problem)}")


def check_target(path: str | Path, *, force: bool = False) -> None:
    """Raise OutputError where a file could not be written there, before any work is done.

    A file that exists is replaced only with `force`, and what is no regular file never is.
    """
    try:
        _check(path, _resolved(path), force=force)
    except OSError as error:  # a name that is too long cannot even be looked at
        raise OutputError(path, f"cannot be written: {error.strerror}") from None


def _check(path: str | Path, target: Path, *, force: bool) -> None:
    if target.is_dir() or os.path.basename(path) in {"", os.curdir, os.pardir}:  # noqa: PTH119
        raise OutputError(path, "expected the name of a file, got a folder")
    if not target.parent.is_dir():
        raise OutputError(path, "its folder does not exist")
    try:
        target.lstat()
    except FileNotFoundError:
        return
    if not target.is_file():
        raise OutputError(path, "only a regular file can be replaced")
    if not force:
        raise OutputError(path, "exists already; --force replaces it")


def write_whole(path: str | Path, chunks: Iterable[str | bytes], *, force: bool = False) -> None:
    """Write all chunks to a file, text in UTF-8, or leave everything as it was.

    They go to a new file beside it, which then takes its name. Raises OutputError where that
    cannot be done, and whatever the chunks raise.
    """
    check_target(path, force=force)
    target = _resolved(path)
    beside = target.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        try:
            _write(beside, chunks, _mode(target))
            check_target(path, force=force)
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(path, f"cannot be written: {error.strerror}") from None


def _resolved(path: str | Path) -> Path:
    """The file that a path means: a link stays, and what it points to is written."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError) as error:
        raise OutputError(path, f"expected the name of a file: {error}") from None


def _write(path: Path, chunks: Iterable[str | bytes], mode: int | None) -> None:
    with path.open("xb") as file:
        if mode is not None:
            path.chmod(mode)
        file.writelines(c.encode() if isinstance(c, str) else c for c in chunks)
        file.flush()
        os.fsync(file.fileno())


def _mode(target: Path) -> int | None:
    """The permissions of the file that is replaced, if there is one."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
