"""Practice in a real terminal: bursts, pastes, sizes, and the ways out."""

import pytest

from tests.terminal.program import ENVIRONMENT, PROGRAM
from tests.terminal.terminal import Terminal
from tui.limits import INTERRUPTED


def quiz(size: tuple[int, int], *options: str, **variables: str) -> Terminal:
    """Start practice in a terminal of this size."""
    return Terminal([*PROGRAM, "quiz", *options], size, ENVIRONMENT | variables)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36)])
def test_a_mistake_is_named(size: tuple[int, int]) -> None:
    """The new weights used too early are named at every size, then the answer is taken."""
    with quiz(size, "--only", "hidden") as terminal:
        terminal.until("[?")
        terminal.press("0.000364723", "enter")
        terminal.until("The new w5 and w7 were used where the old ones belong.")
        assert "0.000438" not in terminal.text
        terminal.press("0.000438568", "enter")
        terminal.until("Right.")


def test_a_burst_answers_question_after_question() -> None:
    """All in one write: two answers, each with Enter, and Enter between them to go on."""
    with quiz((80, 24), "--only", "hidden") as terminal:
        terminal.until("[?")
        terminal.write(b"0.000438568\r\r0.000877135\r")
        terminal.until("next: question 3 of 4")
        terminal.until("Right.")


def test_a_paste_is_one_line_of_signs() -> None:
    """What is pasted commands nothing: only its first line is taken, and no Enter is in it."""
    with quiz((80, 24), "--only", "hidden") as terminal:
        terminal.until("[?")
        terminal.write(b"\x1b[200~0.00043\nq\r\x1b[201~")
        terminal.until("[0.00043")
        terminal.press("8568", "enter")
        terminal.until("Right.")


def test_a_resize_keeps_the_answer() -> None:
    """Through a size with no room for the field, what was typed stays."""
    with quiz((80, 24), "--only", "hidden") as terminal:
        terminal.until("[?")
        terminal.press("0.000438")
        terminal.until("[0.000438")
        terminal.resize(40, 10)
        terminal.until("60")
        terminal.resize(120, 36)
        terminal.until("[0.000438")
        terminal.press("568", "enter")
        terminal.until("Right.")


def test_a_clicker_in_a_room() -> None:
    """`b` and `.` are typed, Page Down is an empty Enter, F5 leaves projection and comes back."""
    with quiz((80, 24), "--only", "hidden", "--project") as terminal:
        terminal.until("Type its value")
        assert "F1 help" not in terminal.text
        terminal.press("b.")
        terminal.write(b"\x1b[15~")
        terminal.until("F1 help")
        assert "[b." in terminal.text
        terminal.write(b"\x1b[15~")
        terminal.until_true(lambda: "F1 help" not in terminal.text, "projection")
        terminal.write(b"\x1b[6~")
        terminal.until("= 0.036350306 · 0.241300709")


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "xterm", "COLORTERM": ""}])
def test_what_is_wrong_is_marked_without_colours(variables: dict[str, str]) -> None:
    """The sign stands at both weights, in plain ASCII too."""
    with quiz((80, 24), "--only", "hidden", "--ascii", **variables) as terminal:
        terminal.until("[?")
        terminal.press("0.000364723", "enter")
        terminal.until("!w5 0.40")
        assert "!w7 0.50" in terminal.text
        assert terminal.text.isascii()


def test_leaving_in_the_midst_asks_and_ctrl_c_ends_at_once() -> None:
    """Ctrl+c asks where questions were begun; in that question it ends with its status."""
    with quiz((80, 24), "--only", "hidden") as terminal:
        terminal.until("[?")
        terminal.press("1", "enter")
        terminal.until("no known mistake")
        terminal.press("ctrl+c")
        terminal.until("Leave the program?")
        terminal.press("ctrl+c")
        assert terminal.wait() == INTERRUPTED


def test_the_same_seed_asks_the_same() -> None:
    """A network made from a seed, and a mistake in it, come out the same in every run."""
    shown = []
    for _ in range(2):
        with quiz((80, 24), "--seed", "7", "--find") as terminal:
            terminal.until("find the error 1")
            terminal.until("F1 help")
            shown.append(terminal.text)
    assert shown[0] == shown[1]
    with quiz((80, 24), "--seed", "8", "--find") as terminal:
        terminal.until("F1 help")
        assert shown[0] != terminal.text


def test_an_epoch_far_away_is_trained_to_first() -> None:
    """`--epoch` beyond what is trained in a moment shows the training, then asks."""
    with quiz((80, 24), "--epoch", "30000", "--only", "error") as terminal:
        terminal.until("epoch 30,000")
        terminal.until("[?")
