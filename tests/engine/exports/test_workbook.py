"""The spreadsheet: formulas of the same definitions, which calculate the same run."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest

from engine import History, Scenario, trace_pass, train
from engine.exports.workbook import CHANGEABLE, MOST_ROWS, workbook
from engine.gallery import GALLERY
from tests.engine.policies import ALL_RULES

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads the spreadsheet back")
Translator = pytest.importorskip("openpyxl.formula.translate").Translator
pytest.importorskip("xlsxwriter", reason="XlsxWriter writes the spreadsheet")

SHORT = 5
SCENARIOS = [Scenario(bias_updates=rules[0], update_order=rules[1]) for rules in ALL_RULES]


def written(history: History, path: Path, *, blank: bool = False) -> Path:
    """A run as a spreadsheet in a file."""
    with path.open("wb") as file:
        done = list(workbook(history, file, blank=blank))
    assert list(range(1, history.last)) == done
    return path


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: f"{s.bias_updates}-{s.update_order}")
def test_the_first_sheet_is_the_history(scenario: Scenario, tmp_path: Path) -> None:
    """One row an epoch: its error, outputs and parameters, as `train` gives them."""
    history = train(scenario, SHORT)
    book = openpyxl.load_workbook(written(history, tmp_path / "run.xlsx"), data_only=True)
    rows = list(book.worksheets[0].values)
    names = ("epoch", "E_total", "out_o1", "out_o2", *scenario.parameters)
    assert names == rows[0][: len(names)]
    for epoch, row in zip(history, rows[1:], strict=True):
        kept = (epoch.epoch, epoch.E_total, epoch.out_o1, epoch.out_o2, *epoch.parameters.values())
        assert pytest.approx(row[: len(names)], rel=1e-15) == kept


def test_every_cell_but_the_epoch_is_a_formula(tmp_path: Path) -> None:
    """Whoever changes the rate sees the whole run change."""
    book = openpyxl.load_workbook(written(train(Scenario(), SHORT), tmp_path / "run.xlsx"))
    cells = [cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row[1:]]
    assert all(str(cell.value).startswith("=") for cell in cells)
    assert {"0.000000000"} == {cell.number_format for cell in cells}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: f"{s.bias_updates}-{s.update_order}")
def test_every_row_has_the_formulas_of_the_one_above(scenario: Scenario, tmp_path: Path) -> None:
    """From epoch 1 to the last, as if one had pulled them down in the spreadsheet."""
    book = openpyxl.load_workbook(written(train(scenario, SHORT), tmp_path / "run.xlsx"))
    rows = list(book.worksheets[0].iter_rows(min_row=3))
    assert len(rows) == SHORT
    for above, below in pairwise(rows):
        for cell, under in zip(above[1:], below[1:], strict=True):
            pulled = Translator(cell.value, cell.coordinate).translate_formula(under.coordinate)
            assert pulled == under.value


def test_every_cell_holds_what_its_stage_gives(tmp_path: Path) -> None:
    """Before anything calculates it anew, a cell shows the value of its column's stage."""
    history = train(GALLERY["own_biases"].scenario, SHORT)
    book = openpyxl.load_workbook(written(history, tmp_path / "run.xlsx"), data_only=True)
    head, *rows = book.worksheets[0].values
    for epoch, row in enumerate(rows):
        values = trace_pass(history.scenario, history.parameters(epoch)).values
        assert {name: values[name] for name in head[1:]} == dict(
            zip(head[1:], row[1:], strict=True)
        )


@pytest.mark.parametrize("epochs", [1, 3])
def test_what_overflows_is_an_error_there(epochs: int, tmp_path: Path) -> None:
    """A cell cannot hold an infinite number: it shows what a spreadsheet makes of one."""
    scenario = Scenario(targets=(-1e200, 0.99), learning_rate=1e-300)
    path = written(train(scenario, epochs), tmp_path / "run.xlsx")
    book = openpyxl.load_workbook(path, data_only=True)
    head, *rows = book.worksheets[0].values
    errors = [dict(zip(head, row, strict=True))["E_total"] for row in rows]
    assert ["#NUM!"] * (epochs + 1) == errors
    assert b"inf" not in ZipFile(path).read("xl/worksheets/sheet1.xml")


def test_what_may_be_changed_has_names(tmp_path: Path) -> None:
    """Inputs, targets, rate and first parameters stand in named cells, each once."""
    book = openpyxl.load_workbook(written(train(Scenario(), 1), tmp_path / "run.xlsx"))
    sheet = book[CHANGEABLE]
    named = {
        name: sheet[found.attr_text.rpartition("!")[2].replace("$", "")].value
        for name, found in book.defined_names.items()
    }
    expected = {
        "input_1": 0.05, "input_2": 0.1, "target_o1": 0.01, "target_o2": 0.99,
        "learning_rate": 0.5, "first_w1": 0.15, "first_w2": 0.2, "first_w3": 0.25,
        "first_w4": 0.3, "first_w5": 0.4, "first_w6": 0.45, "first_w7": 0.5, "first_w8": 0.55,
        "first_b1": 0.35, "first_b2": 0.6,
    }  # fmt: skip
    assert expected == named


def test_blank_leaves_the_formulas_to_the_student(tmp_path: Path) -> None:
    """Only the epochs and the first parameters are there; every other cell is empty."""
    book = openpyxl.load_workbook(written(train(Scenario(), 2), tmp_path / "b.xlsx", blank=True))
    head, *rows = book.worksheets[0].values
    first = {name: value for name, value in zip(head, rows[0], strict=True) if value is not None}
    assert {"epoch", *Scenario().parameters} == set(first)
    assert [{1}, {2}] == [set(row) - {None} for row in rows[1:]]


def test_the_error_is_drawn(tmp_path: Path) -> None:
    """There is one chart, of E_total over the epochs."""
    book = openpyxl.load_workbook(written(train(Scenario(), 3), tmp_path / "run.xlsx"))
    (chart,) = book[CHANGEABLE]._charts  # noqa: SLF001  (openpyxl gives charts no other name)
    assert "history!$B$2:$B$5" in {series.yVal.numRef.f for series in chart.series}


def test_a_longer_run_is_refused() -> None:
    """A spreadsheet of more rows would keep programs busy for minutes."""
    with pytest.raises(ValueError, match="at most 10,000 updates"):
        list(workbook(train(Scenario(), MOST_ROWS + 1), io.BytesIO()))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["tutorial", "own_biases", "layer_by_layer", "saturated"])
def test_a_changed_rate_gives_the_run_at_that_rate(name: str, tmp_path: Path) -> None:
    """LibreOffice recalculates everything from the rate's cell, to 12 digits of ours."""
    scenario = GALLERY[name].scenario
    path = written(train(scenario, 50), tmp_path / "run.xlsx")
    book = openpyxl.load_workbook(path)  # and saved again without any calculated value
    place = book.defined_names["learning_rate"].attr_text.rpartition("!")[2].replace("$", "")
    book[CHANGEABLE][place] = 0.8125
    book.save(path)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    calculated = tmp_path / "calculated"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", str(calculated)]
    subprocess.run([*command, str(path)], check=True, timeout=300)
    head, *rows = (
        openpyxl.load_workbook(calculated / path.name, data_only=True).worksheets[0].values
    )
    ours = train(replace(scenario, learning_rate=0.8125), 50)
    for epoch, row in zip(ours, rows, strict=True):
        expected = {"E_total": epoch.E_total, "out_o1": epoch.out_o1, **epoch.parameters}
        found = dict(zip(head, row, strict=True))
        assert pytest.approx(expected, rel=1e-12) == {name: found[name] for name in expected}
