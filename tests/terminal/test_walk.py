"""The lesson's walk in a real terminal: every stage forwards, back, and far into training."""

import re

import pytest

from engine import Scenario
from engine.backpropagation import definitions
from engine.policies import Rules
from tests.terminal.clean import assert_clean, assert_in_use
from tests.terminal.program import opened
from tests.terminal.terminal import Terminal
from tests.tui.figures import figures, worked_out, written
from tests.tui.large import BLOCKS, read_large
from tests.tui.symbols import symbol

FACTORS = [definition.id for definition in definitions(Rules())]
STAGES = [definition.id for definition in definitions(Rules()) if definition.ordinary]
FIRST, SECOND = figures(Scenario(), 1), figures(Scenario(), 2)
SMALL, LARGE = (80, 24), (120, 36)


def test_the_walk_has_as_many_stages_as_the_lesson() -> None:
    """An ordinary pass has 30 stages, and 56 with every factor of the chain rule."""
    assert (len(STAGES), len(FACTORS)) == (30, 56)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_walk_through_a_pass_and_back(size: tuple[int, int]) -> None:
    """All 30 stages show their formula and value, and the same screens come again on the way back.

    So do all 56 with every factor, and `q` then leaves the terminal as it was.
    """
    with opened(size) as terminal:
        there_and_back(terminal, STAGES)
        terminal.press("d")
        terminal.until("of 48")
        terminal.press("d")
        there_and_back(terminal, FACTORS)
        assert_in_use(terminal)
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)


def there_and_back(terminal: Terminal, stages: list[str]) -> None:
    """Walk from the first stage into the next pass, and back again."""
    count = len(stages)
    terminal.press("]")
    terminal.until(f" 1 of {count} · epoch 1")
    terminal.press("[")
    terminal.until(f" 1 of {count} · epoch 0")
    seen = []
    for number, stage in enumerate(stages, 1):
        terminal.until(f" {number} of {count} · epoch 0")
        assert_shows(terminal.lines, stage, FIRST)
        seen.append(terminal.lines)
        terminal.press("right")
    terminal.until(f" 1 of {count} · epoch 1")
    assert_shows(terminal.lines, stages[0], SECOND)
    while seen:
        terminal.press("left")
        lines = seen.pop()
        terminal.until_true(lambda lines=lines: lines == terminal.lines, "\n".join(lines))  # type: ignore[misc]


def panel(lines: list[str]) -> list[str]:
    """The rows of the stage: below header, network and timeline, and within its frame."""
    return lines[15:-1] if len(lines) == SMALL[1] else [line[2:72] for line in lines[22:-2]]


def assert_shows(lines: list[str], stage: str, values: dict[str, float]) -> None:
    """The stage's formula is set, its numbers work out, and its value stands beside its symbol."""
    if stage == "update":
        assert_shows_what_the_round_was_good_for(lines)
        return
    rows, value = panel(lines), written(values[stage])
    assert_formula(rows, stage)
    numbers = [row.strip() for row in rows if row.strip().startswith("= ")]
    if len(lines) == SMALL[1]:
        assert numbers[0].endswith(f"= {value}")
        numbers = [numbers[0].removesuffix(f"= {value}")]
    else:
        assert value == read_large(rows).replace("-", "−")
        assert re.search(rf"◆ {re.escape(symbol(stage))} +{value} ", "\n".join(lines))
        numbers = [row for row in numbers if not BLOCKS & set(row)]
    for row in filter(None, numbers):
        assert pytest.approx(values[stage], rel=1e-6, abs=1e-9) == worked_out(row[2:])


def assert_formula(rows: list[str], stage: str) -> None:
    """The left side of the formula is the stage's symbol, over and under a bar for a derivative."""
    equals = next(y for y, row in enumerate(rows) if re.search(r"\S +=", row))
    above, _, below = symbol(stage).partition("/")
    if below:
        assert rows[equals - 1].split()[0] == above
        assert rows[equals + 1].split()[0] == below
        assert not rows[equals].partition(" = ")[0].strip(" ─ABC")
    else:
        assert above == rows[equals].partition(" = ")[0].strip()


def assert_shows_what_the_round_was_good_for(lines: list[str]) -> None:
    """The closing stage shows the error before and after."""
    before, after = (written(values["E_total"]) for values in (FIRST, SECOND))
    assert f"{before} → {after}" in "\n".join(lines)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_go_to_the_error_after_ten_thousand_updates(size: tuple[int, int]) -> None:
    """`g` and `10000 E_total` show the error to 9 decimals, at once and whole."""
    with opened(size) as terminal:
        terminal.press("g")
        terminal.until("Go to")
        terminal.press("10000 E_total", "enter")
        terminal.until("stage 11 of 30 · epoch 10,000 · E_total 0.000035102")
        assert (
            "= 0.000035102" in terminal.text or read_large(panel(terminal.lines)) == "0.000035102"
        )


def test_more_decimals_of_the_same_error() -> None:
    """Twelve decimals show more of the same number."""
    with opened(LARGE, "--digits", "12") as terminal:
        terminal.press("g")
        terminal.until("Go to")
        terminal.press("10000 E_total", "enter")
        terminal.until("E_total 0.000035101878")


def test_verify_explains_the_printed_figures_that_differ() -> None:
    """`v` shows a printed figure that is off beside what the rule gives, and Escape closes it."""
    with opened(SMALL) as terminal:
        before = terminal.lines
        terminal.press("v")
        terminal.until("agrees")
        terminal.press(" ")
        terminal.until("0.291027924")
        assert "0.291027774" in terminal.text
        terminal.press("escape")
        terminal.until_true(lambda: before == terminal.lines, "the study screen again")
