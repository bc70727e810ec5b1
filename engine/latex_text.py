"""Any text as LaTeX prints it, in plain ASCII: what a teacher types is shown and never obeyed."""

from __future__ import annotations

import unicodedata

from engine.one_line import one_line

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
} | {sign: f"\\{sign}" for sign in "&%$#_{}"}

_LETTERS = {
    "ß": r"\ss{}", "æ": r"\ae{}", "Æ": r"\AE{}", "œ": r"\oe{}", "Œ": r"\OE{}", "ø": r"\o{}",
    "Ø": r"\O{}", "ł": r"\l{}", "Ł": r"\L{}", "đ": r"\dj{}", "Đ": r"\DJ{}", "ð": r"\dh{}",
    "Ð": r"\DH{}", "þ": r"\th{}", "Þ": r"\TH{}", "ı": r"\i{}", "’": "'", "‘": "`", "–": "--",
    "—": "---", "“": "``", "”": "''", "\N{NO-BREAK SPACE}": "~", "·": r"\textperiodcentered{}",
}  # fmt: skip

_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0328": "k",
}  # fmt: skip


def latex_text(text: str) -> str:
    """A text in LaTeX. A letter that its usual fonts lack is told by its number, [U+4E2D]."""
    return "".join(map(_character, one_line(text)))


def unprinted(text: str) -> str:
    """The letters of a text that are told by their numbers, each once."""
    told = (character for character in text if _character(character).startswith("[U+"))
    return "".join(dict.fromkeys(told))


def _character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character in _LETTERS:
        return _LETTERS[character]
    if character.isascii():
        return character
    letter, *accents = tuple(unicodedata.normalize("NFD", character))
    if letter.isascii() and letter.isalpha() and all(accent in _ACCENTS for accent in accents):
        for accent in accents:
            letter = f"\\{_ACCENTS[accent]}{{{letter}}}"
        return letter
    return f"[U+{ord(character):04X}]"
