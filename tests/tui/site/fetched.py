"""Stands in for npm and pip: both answer from memory, so that no test needs a network."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import subprocess
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.site.pinned import NPM_PACKAGES, NpmPackage

LIBRARY = {"os.py": b"", "json/__init__.py": b"", "turtle.py": b"", "_pyrepl/main.py": b""}
WHEEL = {
    "textual/app.py": b"class App: ...\n",
    "textual/app.pyi": b"",
    "textual/demo/demo_app.py": b"",
    "textual-8.dist-info/METADATA": b"Name: textual\n",
    "textual-8.dist-info/RECORD": b"",
}

NATIVE = {"msgspec/_core.so": b"", "msgspec/__init__.py": b""}


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def inflated(path: Path) -> zipfile.ZipFile:
    """An archive of the page, which lies there compressed as a whole."""
    return zipfile.ZipFile(io.BytesIO(gzip.decompress(path.read_bytes())))


SPECIAL = {".zip": zipped(LIBRARY), ".json": b'{"info": {"python": "3.14"}, "packages": {"x": {}}}'}
"""Files that are more than their names."""


def packed(package: NpmPackage) -> bytes:
    """A package as npm packs it, each file holding its own name."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for name in package.files:
            data = SPECIAL.get(Path(name).suffix, name.encode())
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return target.getvalue()


def integrity(data: bytes) -> str:
    """A checksum as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()


PACKED = {package.name: packed(package) for package in NPM_PACKAGES}


@dataclass
class Machine:
    """What is installed, what fails, and what was run."""

    installed: tuple[str, ...] = ("npm", "node")
    pip_as: str = "python -m pip"
    """The words that run pip here; any others that try fail."""
    error: str = ""
    """What pip says before it fails, if it fails."""
    ran: list[str] = field(default_factory=list)

    library: list[str] = field(default_factory=list)
    """Python's own modules that are there when the program is compiled."""

    packages: dict[str, bytes] = field(default_factory=lambda: dict(PACKED))
    """What npm packs, by name."""

    def which(self, name: str) -> str | None:
        """Where a program is, as shutil.which says it."""
        return name if name in self.installed else None

    def run(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        """Do what the command asks, as subprocess.run does."""
        words = ["python" if Path(word).name.startswith("python") else word for word in command]
        line = " ".join(words)
        self.ran.append(line)
        if words[0] == "npm":
            name = words[2].rpartition("@")[0]
            Path(words[-1], "package.tgz").write_bytes(self.packages[name])
        elif words[0] == "node":
            self.compile(Path(words[-1]))
        elif not line.startswith(self.pip_as):
            return subprocess.CompletedProcess(words, 1, "", "no pip here")
        elif "download" in words:
            if self.error:
                return subprocess.CompletedProcess(words, 1, "", self.error)
            Path(words[-1], "textual.whl").write_bytes(zipped(WHEEL))
            Path(words[-1], "msgspec.whl").write_bytes(zipped(NATIVE))
        return subprocess.CompletedProcess(words, 0, "", "")

    def compile(self, folder: Path) -> None:
        """Compile a module of each archive, as compile.py does."""
        with zipfile.ZipFile(folder / "pyodide" / "python_stdlib.zip") as archive:
            self.library = archive.namelist()
        for name in ("library/os.pyc", "program/textual/app.pyc", "program/engine/names.pyc"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"compiled")


Installed = Callable[..., Machine]
"""Makes a machine and lets the program run on it."""
