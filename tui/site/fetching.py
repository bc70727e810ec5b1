"""Fetching what is pinned, with whatever fetches packages on this machine."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from engine.one_line import one_line
from tui.site.pinned import PLATFORM, PYTHON, NpmPackage, Wheel

_WORD = re.compile(r"(?!\s*at |Node\.js v)\s*[^\W\d_]")
"""A line that says something; npm and node end with blank lines, places in files, and braces."""

TOO_LONG = 600
"""Seconds after which fetching is given up."""


class SiteError(Exception):
    """The page cannot be built; its text is one line that says why."""


def fetch_npm(package: NpmPackage, folder: Path) -> dict[str, bytes]:
    """The files that the page needs of a package, by their names there.

    Raises SiteError where npm is missing, fails, or gives something else than what is pinned.
    """
    npm = find("npm", "npm is needed to build the page: install Node.js, which brings it")
    wanted = f"{package.name}@{package.version}"
    into = folder / package.name.replace("/", "-")
    into.mkdir()
    run([npm, "pack", wanted, "--silent", "--pack-destination", str(into)], _cannot(wanted))
    archive = next(into.glob("*.tgz"))
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != package.integrity:
        raise SiteError(f"{wanted}: its checksum is not the one that is pinned")
    with tarfile.open(archive) as members:
        return {there: _member(members, f"package/{here}") for here, there in package.files.items()}


def fetch_wheels(wheels: tuple[Wheel, ...], folder: Path) -> list[Path]:
    """The pinned wheels, for Python in a browser. Raises SiteError where they cannot be had."""
    into = folder / "wheels"
    into.mkdir()
    listed = folder / "requirements.txt"
    rows = (f"{w.name}=={w.version} --hash=sha256:{w.sha256}\n" for w in wheels)
    listed.write_text("".join(rows), encoding="utf-8")
    options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--quiet"]
    options += ["--disable-pip-version-check", "--python-version", PYTHON]
    options += ["--implementation", "cp", "--abi", "cp" + PYTHON.replace(".", ""), "--abi", "none"]
    options += ["--platform", PLATFORM, "--platform", "any"]
    command = [*_pip(), "download", *options, "-r", str(listed), "-d", str(into)]
    run(command, _cannot("the wheels"))
    return sorted(into.glob("*.whl"))


def _pip() -> list[str]:
    """A command that runs pip: this Python's own, the machine's, or one that uv brings."""
    candidates = [[sys.executable, "-m", "pip"]]
    candidates += [[found] for name in ("pip", "pip3") if (found := shutil.which(name))]
    if uv := shutil.which("uv"):
        this = ["--python", sys.executable]  # or uv may fetch another Python first
        candidates.append([uv, "tool", "run", *this, "pip"])
    if pipx := shutil.which("pipx"):
        candidates.append([pipx, "run", "pip"])
    for command in candidates:
        if _succeeds([*command, "--version"]):
            return command
    raise SiteError("pip or uv is needed to build the page, and neither was found")


def _succeeds(command: list[str]) -> bool:
    try:
        return not subprocess.run(  # noqa: S603  (commands of our own)
            command, capture_output=True, timeout=TOO_LONG, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def find(name: str, otherwise: str) -> str:
    """Where a program is. Raises SiteError with what to say where it is not."""
    found = shutil.which(name)
    if found is None:
        raise SiteError(otherwise)
    return found


def run(command: list[str], failed: str) -> None:
    """Run a command; where it fails, raise SiteError with what failed and its last word on it."""
    try:
        done = subprocess.run(  # noqa: S603  (commands of our own)
            command, capture_output=True, text=True, timeout=TOO_LONG, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SiteError(f"{failed}: {one_line(str(error))}") from None
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if _WORD.match(line)]
        raise SiteError(f"{failed}: {one_line(said[-1].strip()) if said else 'no reason given'}")


def _cannot(what: str) -> str:
    return f"{what} cannot be fetched"


def _member(members: tarfile.TarFile, name: str) -> bytes:
    found = members.extractfile(name)
    if found is None:
        raise SiteError(f"{name} is no file of its package")
    return found.read()
