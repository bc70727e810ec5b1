"""The dialog with every value of a scenario, laid out as the network is, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label, Static

from engine.editing import FIELDS, differences, given, seeded, typed
from engine.expression import Notation, fitted, shortest
from engine.names import gradient
from engine.network import WEIGHTS
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS
from engine.scenario import Scenario
from engine.trace import trace_pass
from tui.dialogs.dialog import Dialog, Hint
from tui.dialogs.field import Field
from tui.dialogs.option_row import OptionRow
from tui.view import View

LAYOUT = (
    ("i1", "w1", "w2", "w5", "w6", "target_o1"),
    ("i2", "w3", "w4", "w7", "w8", "target_o2"),
    ("eta", "b1", "", "b2", ""),
)
"""The fields as the network has them: inputs, the weights of either layer, targets."""
HEADINGS = ("inputs", "hidden layer", "", "output layer", "", "targets")
RULES = {"bias_updates": "biases", "update_order": "updates"}
"""What the rules are called here, by the scenario's own names of them."""
FEWEST = 8
"""Cells of a value in a line that tells what follows."""
TUTORIAL = Scenario()


class Listed(NamedTuple):
    """The scenario of the list, and whether Tab left it, past its end (1) or its beginning (-1)."""

    scenario: Scenario
    way: int = 0


class ValuesDialog(Dialog[Listed]):
    """Checks each field as it is typed, and shows at once what the pass would give.

    Tab leads through it as through the values of the network: past its end it applies.
    """

    DEFAULT_CSS = """
    ValuesDialog {
        .row { height: 1; width: 100%; }
        .row Label { width: auto; margin-right: 1; }
        .row .head { width: 1fr; color: $text-muted; margin-right: 0; }
        .cell { width: 1fr; height: 1; }
        #band .row Field, #band .row Field:focus {
            border: none; height: 1; padding: 0; width: 1fr; margin-right: 1;
            background: $panel; text-style: underline;
        }
        #band .row Field:focus { text-style: reverse; }
        #live { height: auto; margin-top: 1; width: 100%; }
        &.-short .title { margin-bottom: 0; }
        &.-short #live { margin-top: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "apply"),
        Binding("tab", "step(1)"),
        Binding("shift+tab", "step(-1)"),
        Binding("f2", "tutorial"),
        Binding("f3", "random"),
        Binding("up", "app.focus_previous"),
        Binding("down", "app.focus_next"),
    ]
    SCROLLS = False
    HINTS = (
        Hint("enter", "applies", "apply"),
        Hint("f2", "tutorial", "tutorial"),
        Hint("f3", "random", "random"),
        Hint("escape", "cancels", "cancel"),
    )

    def __init__(self, scenario: Scenario, view: View, *, backwards: bool = False) -> None:
        """Take the scenario to begin with, how numbers are written, and from which end to begin."""
        super().__init__("Every value. Tab: next, after the last the network", view.notation)
        self._before = scenario
        self._backwards = backwards
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]
        self._seed = "1"

    def body(self) -> ComposeResult:
        """The fields, the rules, and what follows from them."""
        with Horizontal(classes="row"):
            yield Label(self.words("title"))
            yield Field(self._before.title, id="title", compact=True, select_on_focus=False)
        with Horizontal(classes="row"):
            for heading in HEADINGS:
                yield Label(self.words(heading), classes="head")
        numbers = self._numbers(self._before)
        for row in LAYOUT:
            with Horizontal(classes="row"):
                for name in row:
                    yield from self._cell(name, numbers)
                if row is LAYOUT[-1]:
                    with Horizontal(classes="cell"):
                        yield Label(self.words("seed"))
                        yield Field(self._seed, id="seed", compact=True)
        ascii_only = self.has_class("-ascii")
        yield OptionRow(
            RULES["bias_updates"], BIAS_UPDATES, self._before.bias_updates, ascii_only=ascii_only
        )
        yield OptionRow(
            RULES["update_order"], UPDATE_ORDERS, self._before.update_order, ascii_only=ascii_only
        )
        yield Static(id="live")

    def _cell(self, name: str, numbers: dict[str, str]) -> ComposeResult:
        with Horizontal(classes="cell"):
            if name:
                label = name.removeprefix("target_")
                yield Label(self.words(self.notation.symbol(label) if name == "eta" else label))
                yield Field(numbers[name], id=name, compact=True)

    def on_mount(self) -> None:
        """Say what the values give."""
        self._tell()
        if self._backwards:
            self.focus_chain[-1].focus()

    def on_input_changed(self) -> None:
        """Say what the values now give, or what is wrong with them."""
        self._tell()

    def on_option_row_changed(self) -> None:
        """Say what the values now give."""
        self._tell()

    def on_input_submitted(self) -> None:
        """Apply."""
        self.action_apply()

    def action_step(self, by: int) -> None:
        """To the next field, or the one before; past them back to the network, as Enter does."""
        if self.focused is self.focus_chain[-1 if by > 0 else 0]:
            self.action_apply(by)
        elif by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def action_apply(self, way: int = 0) -> None:
        """Close with the scenario, unless something is wrong with it."""
        try:
            self.dismiss(Listed(self._scenario(), way))
        except ValueError as error:
            self.complain(str(error))

    def action_tutorial(self) -> None:
        """Back to the tutorial's values."""
        self._fill(TUTORIAL)

    def action_random(self) -> None:
        """The values of the seed that is shown."""
        try:
            self._fill(seeded(self.query_one("#seed", Input).value.strip()))
        except ValueError:
            self.complain("seed: letters and digits, such as 7")

    def _fill(self, scenario: Scenario) -> None:
        self.query_one("#title", Input).value = scenario.title
        for name, text in self._numbers(scenario).items():
            self.query_one(f"#{name}", Input).value = text
        self.query_one("#biases", OptionRow).choose(scenario.bias_updates)
        self.query_one("#updates", OptionRow).choose(scenario.update_order)

    def _numbers(self, scenario: Scenario) -> dict[str, str]:
        return {name: shortest(v, None, self.notation) for name, v in given(scenario).items()}

    def _scenario(self) -> Scenario:
        """The scenario that the fields give. Raises ValueError, which names the first wrong one."""
        found = self._before
        for name in FIELDS:
            try:
                found = typed(found, name, self.query_one(f"#{name}", Input).value)
            except ValueError as error:
                text = str(error)
                raise ValueError(text if text.startswith(name) else f"{name}: {text}") from None
        return replace(
            found,
            title=self.query_one("#title", Input).value,
            bias_updates=BIAS_UPDATES[self.query_one("#biases", OptionRow).place],
            update_order=UPDATE_ORDERS[self.query_one("#updates", OptionRow).place],
        )

    def _tell(self) -> None:
        note = self.query_one(".note", Static)
        try:
            scenario = self._scenario()
        except ValueError as error:
            self.complain(str(error))
            return
        note.remove_class("-said")
        lines = follows(scenario, self.notation)
        self.query_one("#live", Static).update(self.words("\n".join(lines)))


def follows(scenario: Scenario, notation: Notation) -> Iterator[str]:
    """What a pass of the scenario gives, what is not the tutorial's, and what applying does."""
    values = trace_pass(scenario).values

    def value(name: str) -> str:
        return fitted(values[name], FEWEST, 6, notation)

    def written(name: str) -> str:
        return f"{notation.symbol(name)} {value(name)}"

    def called(name: str) -> str:
        return RULES.get(name) or notation.symbol(name)

    yield "   ".join(map(written, ("E_total", "out_o1", "out_o2")))
    yield f"{notation.symbol('dE_total/dw')} of each weight w:"
    for first in (0, 4):
        weights = (weight.name for weight in WEIGHTS[first : first + 4])
        yield "  ".join(f"{name} {value(gradient(name)):<{FEWEST}}" for name in weights).rstrip()
    changes = [
        f"{called(name)} {_said(here, notation)} (not {_said(there, notation)})"
        for name, here, there in differences(scenario, TUTORIAL)
    ]
    yield f"Not the tutorial's: {', '.join(changes)}." if changes else "The tutorial's values."
    yield from scenario.warnings
    yield "Applying starts training again at epoch 0."


def _said(value: float | str, notation: Notation) -> str:
    if isinstance(value, str):
        return value.replace("_", " ")
    return shortest(value, 6, notation)
