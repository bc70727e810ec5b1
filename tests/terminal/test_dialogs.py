"""Dialogs in a real terminal: keys in one burst, clicks, tiny sizes, and text that looks like code.

Whatever comes, the program goes on, and nothing that is typed or read is taken as markup or
reaches the terminal as a command.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.clean import assert_clean
from tests.terminal.program import opened, start
from tests.terminal.terminal import Terminal

PALETTE = "\x10"
HELP, OPEN = "? help", "Esc closes"
PAGE_DOWN = "\x1b[6~"
TINY = [(80, 4), (6, 24), (4, 24), (9, 36), (8, 24), (2, 90), (1, 1), (75, 100), (60, 90)]


def assert_goes_on(terminal: Terminal) -> None:
    """It still draws, and whatever is open it ends as it should."""
    terminal.resize(97, 26)
    terminal.until_true(lambda: HELP in terminal.text or OPEN in terminal.text, "a whole screen")
    terminal.press("ctrl+c", "ctrl+c")  # where text is selected the first copies it
    assert terminal.wait() == 130
    assert_clean(terminal)
    assert b"Traceback" not in terminal.output


def close(terminal: Terminal) -> None:
    """Close the dialog, and wait until it is gone."""
    terminal.press("escape")
    terminal.until_true(lambda: HELP in terminal.text and OPEN not in terminal.text, "no dialog")


def test_what_is_typed_is_never_markup() -> None:
    """A name that no stage has is quoted as it was typed, brackets and all."""
    with opened() as terminal:
        for typed in ("[/]", "[b=1", "[bold]x", "[@click=app.quit]q[/]"):
            terminal.press("g")
            terminal.until("Go to")
            terminal.press(typed, "enter")
            terminal.until(f'No stage is called "{typed}"')
            close(terminal)
        assert_goes_on(terminal)


@pytest.mark.parametrize(
    "burst",
    [
        (PALETTE, "\r\r"),
        (PALETTE, "\r\r\r\r"),
        (PALETTE + PAGE_DOWN, PAGE_DOWN),
        (PALETTE + "\r", "\r"),
        ("g", "\r\r"),
        ("t", "\t\t\r\r"),
        ("?", "qq"),
        ("gtv", "\x1b"),
        ("c", "\r\r"),
        ("c", PALETTE + "into\r\r\r"),
        ("ff", "ff"),
    ],
)
def test_keys_in_one_burst_do_no_harm(burst: tuple[str, str]) -> None:
    """No dialog is closed twice, and none opens over another."""
    with opened() as terminal:
        for keys in burst:
            terminal.until_drawn(lambda keys=keys: terminal.press(keys))  # type: ignore[misc]
        assert_goes_on(terminal)


def test_what_is_typed_ahead_arrives_where_it_leads() -> None:
    """Keys of the burst that opens a dialog or a screen arrive there, all and in their order."""
    with opened() as terminal:
        for burst, seen in {
            "g10\r": "1 of 30 · epoch 10 ",
            "gw5+\r\x1b[C": "stage 14 of 30 · epoch 10 ",
            PALETTE + "training screen\r[": "epoch 9 ",
            "t12\r": "epoch 12 ",
            "\ry\r": "question 1 of",
        }.items():
            terminal.press(burst)
            terminal.until(seen)
        assert b"Traceback" not in terminal.output


def test_the_key_that_closed_a_dialog_closes_it_once() -> None:
    """A second Enter or Escape of the burst does nothing on the screen below; other keys do."""
    with opened() as terminal:
        terminal.press(PALETTE + "\r\r\x1b[C")
        terminal.until("stage 3 of 30")
        assert "Esc closes" not in terminal.text
        terminal.press("ee")  # all values, over the screen for editing
        terminal.until("Every value")
        terminal.press("\t\x1b[A\x1b[A")
        assert_goes_on(terminal)


def test_what_comes_after_the_key_that_leaves_does_no_harm() -> None:
    """Keys of the burst that ends the program find no screen, and that is no mistake."""
    with opened() as terminal:
        terminal.press("q" + "\x1b[C" * 200 + "gtv?" * 20)
        assert terminal.wait() == 0
        assert_clean(terminal)
        assert b"Traceback" not in terminal.output


def test_ctrl_c_overtakes_what_waits() -> None:
    """However much is typed ahead, ctrl+c ends the program at once."""
    with opened() as terminal:
        terminal.write(b"]" * 10_000 + b"\x03")
        assert terminal.wait() == 130
        assert_clean(terminal)


def test_another_theme_repaints_every_cell() -> None:
    """No cell of the terminal keeps the ground of the theme before, and back again all do."""
    with opened() as terminal:
        dark = terminal.grounds
        terminal.press(PALETTE + "theme\rbackpass-light\r")
        terminal.until_true(lambda: dark.isdisjoint(terminal.grounds), "a light screen")
        terminal.press(PALETTE + "theme\rbackpass-dark\r")
        terminal.until_true(lambda: dark == terminal.grounds, "a dark screen")


def test_two_clicks_beside_a_dialog_do_no_harm() -> None:
    """Clicks outside, in one write, leave the palette as it is or closed, and nothing else."""
    with opened() as terminal:
        terminal.press(PALETTE)
        terminal.until("Commands")
        click = "\x1b[<0;1;1M\x1b[<0;1;1m"
        terminal.press(click + click)
        assert_goes_on(terminal)


def test_any_size_is_survived_with_a_dialog_open() -> None:
    """A dialog and the screen below it are drawn at sizes that hold neither."""
    with opened((120, 36)) as terminal:
        for keys in (PALETTE, "?", "g", "t", "v"):
            terminal.press(keys)
            terminal.until("Esc closes")
            for size in (*TINY, (120, 36)):
                terminal.until_drawn(lambda size=size: terminal.resize(*size))  # type: ignore[misc]
            close(terminal)
        assert_goes_on(terminal)


def test_the_palette_opens_at_any_size() -> None:
    """Where there is hardly room, it opens, moves and closes without harm."""
    with opened() as terminal:
        for size in ((80, 4), (6, 24), (4, 24)):
            terminal.until_drawn(lambda size=size: terminal.resize(*size))  # type: ignore[misc]
            terminal.until_drawn(lambda: terminal.press(PALETTE, PAGE_DOWN, PAGE_DOWN))
            terminal.resize(80, 24)
            terminal.until("Commands")
            close(terminal)
        assert_goes_on(terminal)


def test_a_title_is_never_markup_nor_a_command_to_the_terminal(tmp_path: Path) -> None:
    """Brackets stand as they are, control characters never arrive, and facts keep their place."""
    path = tmp_path / "[b]odd.toml"
    path.write_text(
        'title = "[/]\\u001b]0;owned\\u0007 \\u009b31m 標題標題標題標題標題標題標題標題標題"\n'
    )
    with opened((140, 36), "-s", str(path)) as terminal:
        terminal.press("0")  # at the start the header names the network
        terminal.until("[/]")
        assert "E_total" in terminal.lines[0]
        assert b"owned\x07" not in terminal.output
        assert b"\xc2\x9b" not in terminal.output
        assert_goes_on(terminal)


def test_keys_of_ones_own(tmp_path: Path) -> None:
    """A command does by its new key what it did by the old, and help shows the new one."""
    folder = tmp_path / "backpass"
    folder.mkdir()
    (folder / "keys.toml").write_text('next_pass = "n"\nhelp = ["h", "F6"]\n')
    with start(XDG_CONFIG_HOME=str(tmp_path)) as terminal:
        terminal.until("h help")
        terminal.press("n")
        terminal.until("epoch 1 ")
        terminal.press("h")
        terminal.until("Commands and their keys")
        assert_goes_on(terminal)


@pytest.mark.parametrize("text", ["next_pass = [", "dance = 'n'", "help = '[/]['", "help = 3"])
def test_a_bad_file_of_keys_is_one_message(tmp_path: Path, text: str) -> None:
    """What is wrong is said, never as markup, and the usual keys do what they do."""
    folder = tmp_path / "backpass"
    folder.mkdir()
    (folder / "keys.toml").write_text(text)
    with start((120, 36), XDG_CONFIG_HOME=str(tmp_path)) as terminal:
        terminal.until("keys.toml: ")  # which stands over the footer, so that comes after it
        terminal.press("]")
        terminal.until("epoch 1 ")
        terminal.until("? help")
        assert_goes_on(terminal)
