"""Dialogs: they open over the study screen, say what is wrong, and leave no trace when closed."""

import re

import pytest
from rich.style import Style
from textual.events import Click
from textual.widgets import Input, OptionList

from engine import Scenario
from engine.backpropagation import definitions
from engine.expression import UNICODE
from engine.lesson import explain
from engine.policies import Rules
from engine.training import MOST_EPOCHS
from tests.tui.lines import stands_in_order
from tests.tui.opened import find, lines, opened, until
from tui.commands import STUDY, commands_of
from tui.dialogs.field import Field
from tui.dialogs.go_to import GoToDialog
from tui.dialogs.help import BY_NAME, READING, TITLE, WIDER_WHAT, HelpDialog
from tui.dialogs.palette import themes
from tui.screens.study import StudyScreen
from tui.screens.training import TrainingScreen


@pytest.mark.parametrize("closing", ["escape", "q"])
@pytest.mark.parametrize("opening", ["question_mark", "enter", "v"])
async def test_a_dialog_closes_and_leaves_no_trace(opening: str, closing: str) -> None:
    """Help, the longer explanation and the printed figures close on Escape and on q."""
    async with opened() as (app, pilot):
        before = lines(app)
        await pilot.press(opening)
        await pilot.pause()
        assert not isinstance(app.screen, StudyScreen)
        await pilot.press(closing)
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert before == lines(app)


async def test_going_nowhere_after_all() -> None:
    """Escape closes the question, and the place stays, whatever was typed."""
    async with opened() as (app, pilot):
        before = lines(app)
        await pilot.press("g", *"100", "escape")
        await pilot.pause()
        assert before == lines(app)


ANSWERS = {
    "dE_total/dw1": (0, "dE_total/dw1"),
    "∂E_total/∂w2": (0, "dE_total/dw2"),
    "w5+": (0, "w5+"),
    "10000": (10_000, "w5+"),
    "12,000 h2": (12_000, "net_h2"),
    "10000 E_total": (10_000, "E_total"),
    "0": (0, "E_total"),
}


async def test_going_to_an_epoch_a_stage_or_both() -> None:
    """What is typed is where one is afterwards, trained as far as it takes; the rest stays."""
    async with opened() as (app, pilot):
        for answer, (epoch, stage) in ANSWERS.items():
            await pilot.press("g")
            await pilot.pause()
            app.screen.query_one(Input).value = answer
            await pilot.press("enter")
            await until(pilot, lambda epoch=epoch: f"epoch {epoch:,} · " in lines(app)[0])  # type: ignore[misc]
            await pilot.pause()
            assert (epoch, stage) == (app.session.moment.epoch, app.session.moment.stage_id)


WRONG = {
    "w9+": 'No stage is called "w9+"',
    "1 2 x": 'No stage is called "2 x"',
    str(MOST_EPOCHS + 1): "last epoch",
    "-3": 'No stage is called "-3"',
}


async def test_a_wrong_answer_is_told_so_and_can_be_mended() -> None:
    """The dialog stays open and says what is wrong; a better answer is then taken."""
    async with opened() as (app, pilot):
        await pilot.press("g")
        await pilot.pause()
        for answer, says in WRONG.items():
            app.screen.query_one(Input).value = answer
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, GoToDialog)
            assert says in "\n".join(lines(app))
        app.screen.query_one(Input).value = "E_o2"
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.moment.stage_id == "E_o2"


async def test_help_lists_every_command() -> None:
    """The help screen has a line with keys and meaning for each command."""
    async with opened((120, 120)) as (app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        words = " ".join(lines(app)).split()
        for command in commands_of(STUDY):
            assert stands_in_order([*command.title.split(), *command.help.split()], words)
            assert stands_in_order(command.shown_keys.split(), words)


async def test_help_has_one_line_for_each_command_on_a_wide_screen() -> None:
    """Name, what it does and its keys stand side by side, and do not go on below."""
    async with opened((120, 120)) as (app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        shown = [" ".join(line.split()) for line in lines(app)]
        for command in commands_of(STUDY):
            if len(command.help) <= WIDER_WHAT and len(command.title) < TITLE:
                keys = " ".join((command.shown_keys or BY_NAME).split())
                line = " ".join(f"{command.title} {command.help} {keys}".split())
                assert line in shown, line


@pytest.mark.parametrize(("size", "rows"), [((160, 45), 35), ((100, 30), 20), ((80, 24), 14)])
async def test_a_long_list_takes_all_the_rows_there_are(size: tuple[int, int], rows: int) -> None:
    """Below it are only what is said of an answer and the keys."""
    async with opened(size) as (app, pilot):
        await pilot.press("g")
        await pilot.pause()
        assert app.screen.query_one(OptionList).size.height == rows
        await pilot.resize_terminal(240, 70)
        await pilot.pause()
        assert isinstance(app.screen, GoToDialog)
        assert app.screen.query_one(OptionList).size.height == len(app.screen.choices)


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_help_begins_with_how_to_read_the_picture(columns: int) -> None:
    """What a newcomer needs comes first: signs in one column, what they mean in another."""
    async with opened((columns, 80)) as (app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        shown = [line.strip() for line in lines(app)]
        first, last = shown.index("Reading the picture"), shown.index("Stepping")
        assert first < last
        start = next(line.index("Commands") for line in lines(app) if "Commands and" in line)
        signs = [sign for sign, _ in READING]
        rows = [line[start:].rstrip() for line in lines(app)[first + 1 : last] if line.strip()]
        assert [row for row in rows if row[0] != " " and row.startswith(tuple(signs))]
        for row in rows[:-1]:
            assert row[:18].strip() in ("", *signs), row


KINDS = {definition.kind: definition for definition in definitions(Rules("shared"))}
"""One stage of each kind; stages of a kind share a text."""


async def test_the_longer_explanation_is_whole() -> None:
    """Enter shows question, answer and the paragraph for those who ask, with nothing cut."""
    async with opened((120, 36), Scenario(bias_updates="shared"), walk="factor") as (app, pilot):
        for definition in KINDS.values():
            app.session.go_to(stage=definition.id)
            await pilot.press("enter")
            await pilot.pause()
            words = " ".join(lines(app)).replace("┃", " ").split()
            moment = app.session.moment
            if moment.stage_id == "dE_total/dw5":
                assert stands_in_order(["0.741365070", "·", "0.186815602"], words)
            text = explain(moment.trace, moment.stage, result=True)
            for part in (text.question, *text.sentences, *text.more):
                assert stands_in_order(part.split(), words), definition.id
            await pilot.press("escape")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
@pytest.mark.parametrize("stage", ["dE_total/dw5", "dE_o2/dout_h1", "dE_total/dout_h1"])
async def test_the_letters_that_the_words_use_stand_above_the_formula(
    size: tuple[int, int], stage: str
) -> None:
    """`Multiply A and B` can be followed without what lies below the dialog."""
    async with opened(size, walk="factor") as (app, pilot):
        app.session.go_to(0, stage)
        await pilot.press("enter")
        await pilot.pause()
        shown = [line.strip("┃ ") for line in lines(app)]
        letters = ["A", "B", "C"] if stage == "dE_total/dw5" else ["A", "B"]
        asked = next(y for y, line in enumerate(shown) if line.startswith("If "))
        (y,) = (y for y, line in enumerate(shown) if y > asked and line.split() == letters)
        bars = lines(app)[y + 2]
        row = lines(app)[y]
        assert all(bars[row.index(letter)] in "─δ_o12" for letter in letters)


async def test_a_dialog_gives_one_result_and_closes_once() -> None:
    """Told to close a second time, it takes nothing else away, and what was chosen stays."""
    chosen: list[str | None] = []
    async with opened() as (app, pilot):
        await pilot.press("c")
        dialog = themes(["nord", "gruvbox"], UNICODE)
        app.ask(dialog, chosen.append)
        await pilot.pause()
        for name in ("nord", "gruvbox", None):
            dialog.dismiss(name)
        await pilot.pause()
        assert isinstance(app.screen, TrainingScreen)
        assert chosen == ["nord"]


async def test_nothing_opens_over_a_dialog() -> None:
    """What is told to open while a dialog is there, such as a screen at start-up, does not."""
    async with opened() as (app, pilot):
        await pilot.press("question_mark")
        dialog = app.screen
        app.enter(TrainingScreen(app))
        app.ask(themes(["nord"], UNICODE))
        await pilot.pause()
        assert app.screen is dialog


def test_no_text_in_a_dialog_steers_the_terminal() -> None:
    """Control characters of either kind become signs, brackets stay brackets, lines stay lines."""
    words = HelpDialog(STUDY, UNICODE, picture=True).words("[b]a\x1b[31m\n[/]b\x9b31m")
    assert words.plain == "[b]a�[31m\n[/]b�31m"
    assert not words.spans


async def test_a_click_on_a_line_that_is_gone_takes_none() -> None:
    """The list may be narrowed between the press of the mouse and its click."""
    async with opened() as (app, pilot):
        await pilot.press("g")
        await pilot.pause()
        before = app.screen
        options = app.screen.query_one(OptionList)
        last = Style(meta={"option": options.option_count - 1})
        options.clear_options()
        click = Click(options, 0, 0, 0, 0, 1, False, False, False, 0, 0, last)
        options.post_message(click)
        await pilot.pause()
        assert app.screen is before


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_no_line_of_a_paragraph_is_broken_twice(columns: int) -> None:
    """What is read on from row to row fills its rows: no word stands alone between long lines."""
    async with opened((columns, 120)) as (app, pilot):
        await pilot.press("v")
        await until(pilot, lambda: "divided by" in " ".join(" ".join(lines(app)).split()))
        shown = [line.strip() for line in lines(app)]
        first = next(y for y, line in enumerate(shown) if line.startswith("The gradients on the"))
        last = next(y for y, line in enumerate(shown) if line.endswith("of the parameter."))
        assert last - first <= 2 + (columns < 80)
        assert min(len(line) for line in shown[first:last]) > columns // 3


@pytest.mark.parametrize(("key", "height", "scrolls"), [
    ("v", 24, True), ("v", 120, False), ("question_mark", 18, True), ("enter", 60, False),
])  # fmt: skip
async def test_scrolling_is_named_only_where_there_is_more(
    key: str, height: int, scrolls: bool
) -> None:
    """Whatever is longer than the screen says which keys show the rest; what is not does not."""
    async with opened((80, height)) as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        await pilot.press(key)
        await pilot.pause()
        assert scrolls == any("scroll" in line and "Esc closes" in line for line in lines(app))


@pytest.mark.parametrize("key", ["question_mark", "v", "g", "o", "x", "ctrl+p", "t", "y"])
async def test_in_ascii_no_dialog_draws_anything_else(key: str) -> None:
    """Frames, marks and scrollbars too are plain signs, wherever the dialog is scrolled to."""
    async with opened((60, 18), ascii_only=True) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        for _ in range(4):
            assert "\n".join(lines(app)).isascii()
            await pilot.press("pagedown")
            await pilot.pause()


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("question_mark", r"\$ filled +what this stage"),
        ("question_mark", "# heavy lines +the way back"),
        ("question_mark", r"\.\.\. +a number too long"),
        ("ctrl+p", r"Go to \.\.\. +g +a stage"),
    ],
)
async def test_in_ascii_a_sign_is_explained_as_it_is_drawn(key: str, row: str) -> None:
    """A missing rest is three points there too, and the signs of the picture are the same."""
    async with opened((80, 36), ascii_only=True) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert any(re.search(row, line) for line in lines(app))


@pytest.mark.parametrize("ascii_only", [False, True])
async def test_the_field_with_the_focus_has_another_frame(ascii_only: bool) -> None:
    """Which of two fields is typed into is told by a shape, not by a colour alone."""
    async with opened((80, 24), ascii_only=ascii_only) as (app, pilot):
        await pilot.press("t")
        await pilot.pause()
        lit = "+-" if ascii_only else "┏━"
        rows = []
        for _ in range(2):
            framed = [y for y, line in enumerate(lines(app)) if line.strip().startswith(lit)]
            rows.append(framed[0])
            await pilot.press("tab")
            await pilot.pause()
        first, second = find(app, "Up to this epoch")[1], find(app, "Or until")[1]
        assert rows == [first + 1, second + 1]


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_what_can_be_opened_stands_below_its_title(size: tuple[int, int]) -> None:
    """The list has its title on the screen from the first, in the smallest terminal too."""
    async with opened(size) as (app, pilot):
        await pilot.press("o")
        await until(pilot, lambda: "Enter takes it" in "".join(lines(app)))
        await pilot.pause()
        assert any(line.strip() == "Open a network" for line in lines(app))


async def test_the_lit_line_of_a_list_is_told_without_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where there is no colour, the line that Enter takes is reversed, and no other is."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as (app, pilot):
        await pilot.press("g", "down")
        await pilot.pause()
        listed = app.screen.query_one(OptionList)
        lit = [
            y
            for y in range(4)
            if any(segment.style and segment.style.reverse for segment in listed.render_line(y))
        ]
        assert [listed.highlighted] == lit


@pytest.mark.parametrize("keys", [("g", "w", "5"), ("t",), ("e", "enter")])
async def test_the_cursor_of_a_field_is_told_without_colour(
    keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no colour, the cell of the cursor is reversed; in a reversed field it is not.

    So is what is selected, which the next sign replaces.
    """
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as (app, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        field = app.screen.query(Field).first()
        plain = bool(field.rich_style.reverse)
        for select, beside in ((field.action_end, 0), (field.action_select_all, len(field.value))):
            select()
            lit = [
                bool(segment.style and segment.style.reverse) != plain
                for segment in field.render_line(0)
                for _ in segment.text
            ]
            assert sum(lit) == beside + 1
            assert lit[len(field.value)]
