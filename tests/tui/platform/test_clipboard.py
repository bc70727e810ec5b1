"""The clipboard: the platform's own tool, or else the terminal's escape."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tui.platform import TerminalPlatform
from tui.platform.clipboard import tools

TEXT = "∂E/∂w5 = 0.082167041\nand δ"


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("darwin", {}, ["pbcopy"]),
        ("win32", {}, ["clip"]),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["wl-copy", "xclip", "xsel"]),
        ("linux", {"DISPLAY": ":0"}, ["xclip", "xsel"]),
        ("linux", {}, []),
        ("linux", {"DISPLAY": ""}, []),
    ],
)
def test_each_platform_has_its_tools(
    platform: str, environment: dict[str, str], expected: list[str]
) -> None:
    """The usual tool comes first; where no display is named there is none to reach."""
    assert expected == [tool.name for tool in tools(platform, environment)]


def tool(folder: Path, name: str, script: str) -> None:
    """A program of this name in a folder."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder besides the system's in which tools are looked for, on an X display."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin:/bin")
    tool(tmp_path, "xsel", "exit 1")
    return tmp_path


async def test_the_tool_gets_the_text(folder: Path) -> None:
    """The whole text arrives, in UTF-8, and the tool is named; the terminal is left alone."""
    asked: list[str] = []
    tool(folder, "xclip", f'cat > "{folder}/got"; echo "$*" > "{folder}/words"')
    assert await TerminalPlatform(asked.append).copy(TEXT) == "by xclip"
    assert (folder / "got").read_text("utf-8") == TEXT
    assert ((folder / "words").read_text(), asked) == ("-selection clipboard\n", [])


@pytest.mark.parametrize("script", ["exit 1", "exec sleep 60", "exec 0<&-; exit 3"])
async def test_without_a_tool_that_works_the_terminal_is_asked(
    folder: Path, script: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tool that fails, hangs or does not read is passed over, and the escape is named."""
    monkeypatch.setattr("tui.platform.clipboard.PATIENCE", 0.2)
    asked: list[str] = []
    tool(folder, "xclip", script)
    assert "OSC 52" in await TerminalPlatform(asked.append).copy(TEXT * 20_000)
    assert asked == [TEXT * 20_000]


async def test_a_file_that_is_no_program(folder: Path) -> None:
    """A file that has the tool's name but cannot be run is passed over."""
    (folder / "xclip").write_bytes(b"\x7fELF no")
    (folder / "xclip").chmod(0o755)
    asked: list[str] = []
    assert "OSC 52" in await TerminalPlatform(asked.append).copy(TEXT)
    assert asked == [TEXT]
