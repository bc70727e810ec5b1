"""Bytes that no terminal should send."""

from itertools import cycle

from tests.terminal.clean import assert_clean
from tests.terminal.program import opened

STRANGE = {
    "a key that is no character": b"\x1b[99999999999;1u",
    "a key that is half a character": b"\x1b[55296;1;55296u",
    "a key that is no number": b"\x1b[1:2;1u",
    "a size that is none": b"\x1b[48;99999;99999;0;0t",
    "the mode for sizes": b"\x1b[?2048;2$y",
    "a place far away": b"\x1b[<0;99999999999;99999999999M\x1b[<0;99999999999;99999999999m",
    "a place before the first": b"\x1b[<0;-5;-5M",
    "an answer without a question": b"\x1b[999;999R\x1bP0$r\x1b\\",
    "a sequence without an end": b"\x1b[" + b"1;" * 100,
    "bytes of no encoding": bytes(range(128, 256)),
    "half a character": b"\xe2\x88",
    "a paste that has a size in it": b"\x1b[200~\x1b[48;1;1;0;0t\x1b[201~",
    "a size without pixels, and a click": b"\x1b[48;9;9;0;0t\x1b[<0;5;5M\x1b[<0;5;5m",
    "a paste that does not end": b"\x1b[200~g",
}


def test_strange_input_is_survived() -> None:
    """Whatever comes, the program goes on, at the terminal's size, and answers keys."""
    sizes = cycle(((120, 36), (80, 24)))
    with opened() as terminal:
        for data in STRANGE.values():
            terminal.write(data)
            terminal.write(b"\x1b[201~\x1b\x1b")  # an end to whatever was begun
            terminal.until_drawn(lambda: terminal.resize(*next(sizes)))
            for key, stage in (("end", "30 of 30"), ("\x1b[H", "1 of 30")):
                terminal.press(key)
                terminal.until(f" {stage} ")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert_clean(terminal)
        assert b"Traceback" not in terminal.output
