"""The networks of sheets: the same for a name, forever, and with numbers that tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine import Scenario
from engine.diagnosis import diagnose, read_answer
from engine.misconceptions import readings
from engine.parts import PARTS
from engine.scenario import Biases, Weights
from engine.sheets import UnknownSheetError, own_sheet, sheet_named

PINNED = {
    "7-12": Scenario(
        title="Sheet 7-12",
        inputs=(0.5, 0.15),
        targets=(0.9, 0.2),
        learning_rate=0.8,
        bias_updates="frozen",
        update_order="simultaneous",
        weights=Weights(w1=-0.1, w2=0.25, w3=-0.35, w4=0.2, w5=0.7, w6=0.15, w7=0.65, w8=0.55),
        biases=Biases(b1=0.3, b2=0.9),
    ),
    "1-1": Scenario(
        title="Sheet 1-1",
        inputs=(0.55, 0.45),
        targets=(0.8, 0.2),
        learning_rate=0.5,
        bias_updates="frozen",
        update_order="simultaneous",
        weights=Weights(w1=0.5, w2=0.1, w3=0.2, w4=0.8, w5=0.45, w6=0.15, w7=0.55, w8=-0.35),
        biases=Biases(b1=0.85, b2=0.25),
    ),
    "abc-3": Scenario(
        title="Sheet abc-3",
        inputs=(0.25, 0.9),
        targets=(0.05, 0.9),
        learning_rate=0.7,
        bias_updates="frozen",
        update_order="simultaneous",
        weights=Weights(w1=0.55, w2=0.15, w3=0.8, w4=0.2, w5=0.95, w6=0.9, w7=0.4, w8=-0.85),
        biases=Biases(b1=0.6, b2=0.8),
    ),
    "7-9": Scenario(
        title="Sheet 7-9",
        inputs=(0.55, 0.1),
        targets=(0.01, 0.9),
        learning_rate=0.2,
        bias_updates="frozen",
        update_order="simultaneous",
        weights=Weights(w1=0.15, w2=0.7, w3=-0.4, w4=0.3, w5=0.85, w6=0.45, w7=-0.35, w8=0.1),
        biases=Biases(b1=0.85, b2=0.55),
    ),
}
SOME = [f"{seed}-{number}" for seed in ("7", "test") for number in range(1, 8)]


@pytest.mark.parametrize("name", PINNED)
def test_a_name_is_a_network_forever(name: str) -> None:
    """A sheet that was printed is the same sheet today: these must never change."""
    assert PINNED[name] == sheet_named(name).scenario


def test_in_another_process() -> None:
    """The network does not depend on anything that differs from one run to the next."""
    code = "from engine.sheets import sheet_named; print(sheet_named('7-12').scenario)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == repr(sheet_named("7-12").scenario)


@pytest.mark.parametrize("name", ["", "7", "7-0", "7-012", "-1", "7-1-2", "7-x", "a b-1", "7-12\n"])
def test_what_is_no_name(name: str) -> None:
    """Other names are refused."""
    with pytest.raises(UnknownSheetError):
        sheet_named(name)


@pytest.mark.parametrize("name", SOME)
def test_tidy_numbers(name: str) -> None:
    """Inputs and weights have at most two decimals, all of them different, and η is not 1."""
    scenario = sheet_named(name).scenario
    weights = list(vars(scenario.weights).values())
    for value in (*weights, *scenario.inputs, *scenario.targets, *vars(scenario.biases).values()):
        assert value == round(value, 2)
        assert 0 < abs(value) < 1
    assert len(set(map(abs, weights))) == 8
    assert scenario.learning_rate != 1
    assert scenario.bias_updates == "frozen"


@pytest.mark.parametrize("name", SOME)
def test_gradients_have_digits(name: str) -> None:
    """Every gradient has at least 4 significant digits at 9 decimals."""
    values = sheet_named(name).trace.values
    for number in range(1, 9):
        shown = f"{values[f'dE_total/dw{number}']:.9f}"
        assert len(shown.replace("-", "").replace(".", "").lstrip("0")) >= 4


@pytest.mark.parametrize("name", SOME)
def test_mistakes_are_told_apart(name: str) -> None:
    """At 6 digits a mistake differs from what is right, and nearly always from the others."""
    sheet = sheet_named(name)
    values = sheet.trace.values
    for stage in sheet.questions():
        for reading in readings(stage.id, "frozen"):
            value = reading.value(values)
            if value != stage.value:
                answer = read_answer(f"{value:.5e}")
                assert diagnose(answer, stage.id, sheet.trace).verdict != "right"
    assert sheet.telling.apart >= sheet.telling.of - 3
    assert sheet.telling.of > 170


def test_the_tutorial_tells_less() -> None:
    """A network of one's own is a sheet too, and says how much it tells."""
    sheet = own_sheet(Scenario(), 3)
    assert (sheet.name, sheet.scenario) == ("3", Scenario())
    zeros = own_sheet(
        Scenario(inputs=(0.0, 0.0), weights=Weights(*[0.0] * 8), biases=Biases(0.0, 0.0)), 1
    )
    assert zeros.telling.apart < sheet.telling.apart


def test_questions() -> None:
    """A sheet asks for the 29 ordinary stages before the update, or for one part of them."""
    sheet = sheet_named("7-1")
    assert len(sheet.questions()) == 29
    counts = {part: len(sheet.questions(part)) for part in ("forward", "error", "output", "hidden")}
    assert counts == {"forward": 8, "error": 3, "output": 4, "hidden": 6}
    assert [s.id for s in sheet.questions("update")] == [f"w{k}+" for k in (5, 6, 7, 8, 1, 2, 3, 4)]
    assert not sheet.known()
    known = [stage.id for stage in sheet.known("error")]
    assert known == [stage.id for stage in sheet.questions("forward")]


def test_what_is_known_gives_no_answer_away() -> None:
    """No stage that is made of a question is given: w1⁺ would tell ∂E/∂w1, and so on."""
    sheet = sheet_named("7-1")
    forward = [stage.id for stage in sheet.questions("forward")]
    errors = [stage.id for stage in sheet.questions("error")]
    assert [stage.id for stage in sheet.known("output")] == forward + errors
    hidden = [stage.id for stage in sheet.known("hidden")]
    assert {"dE_total/dw5", "w5+"} <= set(hidden)
    assert not {"w1+", "w2+", "w3+"} & set(hidden)
    assert {"dE_total/dw1", "dE_total/dw5"} <= {stage.id for stage in sheet.known("update")}


def test_a_part_tells_its_own_mistakes() -> None:
    """The parts of a sheet tell together what the whole of it does."""
    sheet = sheet_named("7-1")
    parts = [sheet.told(part) for part in PARTS]
    assert sum(part.of for part in parts) == sheet.told().of == sheet.telling.of
    assert sum(part.apart for part in parts) == sheet.telling.apart
