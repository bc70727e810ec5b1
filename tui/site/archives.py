"""Archives that are always the same: names are sorted, and every file bears the same time."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The one time that every file of an archive bears."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of files by their names, each as it is: Python imports them without inflating."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), files[name])
    return target.getvalue()


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The files of an archive by their names."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist() if name[-1] != "/"}


def compressed(data: bytes) -> bytes:
    """As gzip writes it; an archive becomes smaller as a whole than file by file."""
    return gzip.compress(data, 9, mtime=0)
