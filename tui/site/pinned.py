"""What the page is made of besides the program: versions, and checksums of what is fetched."""

from __future__ import annotations

from typing import NamedTuple


class NpmPackage(NamedTuple):
    """A package of npm: `files` are those that the page needs, by the name each gets there."""

    name: str
    version: str
    integrity: str
    files: dict[str, str]


class Wheel(NamedTuple):
    """A Python package, and the SHA-256 of its wheel."""

    name: str
    version: str
    sha256: str


NPM_PACKAGES = (
    NpmPackage(
        "pyodide",
        "314.0.7",
        "sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
        {
            "pyodide.mjs": "pyodide/pyodide.mjs",
            "pyodide.asm.mjs": "pyodide/pyodide.asm.mjs",
            "pyodide.asm.wasm": "pyodide/pyodide.asm.wasm",
            "pyodide-lock.json": "pyodide/pyodide-lock.json",
            "python_stdlib.zip": "pyodide/python_stdlib.zip",
        },
    ),
    NpmPackage(
        "@xterm/xterm",
        "6.0.0",
        "sha512-TQwDdQGtwwDt+2cgKDLn0IRaSxYu1tSUjgKarSDkUM0ZNiSRXFpjxEsvc/Zgc5kq5omJ+V0a8/kIM2WD3sMOYg==",
        {"lib/xterm.mjs": "xterm/xterm.mjs", "css/xterm.css": "xterm/xterm.css"},
    ),
    NpmPackage(
        "@xterm/addon-fit",
        "0.11.0",
        "sha512-jYcgT6xtVYhnhgxh3QgYDnnNMYTcf8ElbxxFzX0IZo+vabQqSPAjC3c1wJrKB5E19VwQei89QCiZZP86DCPF7g==",
        {"lib/addon-fit.mjs": "xterm/addon-fit.mjs"},
    ),
    NpmPackage(
        "@xterm/addon-unicode11",
        "0.9.0",
        "sha512-FxDnYcyuXhNl+XSqGZL/t0U9eiNb/q3EWT5rYkQT/zuig8Gz/VagnQANKHdDWFM2lTMk9ly0EFQxxxtZUoRetw==",
        {"lib/addon-unicode11.mjs": "xterm/addon-unicode11.mjs"},
    ),
    NpmPackage(
        "@xterm/addon-webgl",
        "0.19.0",
        "sha512-b3fMOsyLVuCeNJWxolACEUED0vm7qC0cy4wRvf3oURSzDTYVQiGPhTnhWZwIHdvC48Y+oLhvYXnY4XDXPoJo6A==",
        {"lib/addon-webgl.mjs": "xterm/addon-webgl.mjs"},
    ),
)

WHEELS = (
    Wheel("msgspec", "0.22.0", "a66b1766311e42371e509c996c3933b161c7ae0eabdf361af5316dec197e1022"),
    Wheel(
        "platformdirs", "4.14.7", "391513b74707c42335fff3ea17eaac657a7ee9ffcadd809634d34ea594d0122c"
    ),
    Wheel("pygments", "2.21.0", "2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9"),
    Wheel("rich", "15.0.0", "33bd4ef74232fb73fe9279a257718407f169c09b78a87ad3d296f548e27de0bb"),
    Wheel("textual", "8.2.8", "267375fd402dc8d981457212efa71f0e3365fd17bba144ba9bb3ed7563cb374a"),
    Wheel("tomlkit", "0.15.2", "05562412163a3037b94497385fb7f9204c637bc605af7a48199e41cf2272f437"),
    Wheel(
        "typing-extensions",
        "4.16.0",
        "481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8",
    ),
    Wheel(
        "xlsxwriter", "3.3.1", "8e2c89e59d733fe59e112317218c64fbbc276d90a8c144ebd6f7fa15e7ab184a"
    ),
)

PLATFORM = "pyemscripten_2026_0_wasm32"
PYTHON = "3.14"
"""The WebAssembly platform and the Python that the pinned Pyodide is."""
