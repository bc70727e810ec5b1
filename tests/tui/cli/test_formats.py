"""Every format of a pass and of a run, from the command line."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from engine import Scenario, trace_pass, train
from engine.exports.formats import PASS_FORMATS, RUN_FORMATS
from engine.expression import UNICODE
from tests.tui.cli.calling import COMMAND, ENVIRONMENT
from tui.cli import main


@pytest.mark.parametrize("name", PASS_FORMATS)
def test_a_pass_is_written_in_each_format(name: str, tmp_path: Path) -> None:
    """The file holds what the engine writes of that pass, in UTF-8."""
    expected = "".join(PASS_FORMATS[name].write(trace_pass(Scenario()), 0, "stage", UNICODE))
    out = tmp_path / "pass"
    assert main(["trace", "--detail", "stage", "--format", name, "-o", str(out)]) == 0
    assert expected == out.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", RUN_FORMATS)
def test_a_run_is_written_in_each_format(name: str, tmp_path: Path) -> None:
    """Likewise for a run, every fifth epoch of it."""
    expected = "".join(RUN_FORMATS[name].write(train(Scenario(), 12), 5, UNICODE))
    out = tmp_path / "run"
    words = ["train", "--epochs", "12", "--every", "5", "--format", name, "-o", str(out)]
    assert main(words) == 0
    assert expected == out.read_text(encoding="utf-8")


def test_a_spreadsheet_goes_to_a_file_or_a_pipe(tmp_path: Path) -> None:
    """Both times it is a whole workbook of two sheets."""
    words = ["train", "--epochs", "3", "--format", "xlsx"]
    out = tmp_path / "run.xlsx"
    assert main([*words, "-o", str(out)]) == 0
    piped = subprocess.run([*COMMAND, *words], env=ENVIRONMENT, capture_output=True, check=True)
    for content in (out.read_bytes(), piped.stdout):
        names = zipfile.ZipFile(BytesIO(content)).namelist()
        assert {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"} <= set(names)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--format xlsx --every 2", "argument --every: a spreadsheet has a row for every epoch"),
        ("--format xlsx --epochs 10001", "a spreadsheet holds at most 10,000 updates"),
        ("--format csv --blank", "argument --blank: it goes with --format xlsx"),
    ],
)
def test_options_that_do_not_go_together(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A usage error says which, before anything is trained."""
    assert main(["train", *words.split()]) == 2
    assert said in capsys.readouterr().err


def test_without_its_library_one_line_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """XlsxWriter is an extra."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert main(["train", "--format", "xlsx", "-o", "run.xlsx"]) == 2
    said = capsys.readouterr().err
    assert said == "backpass: --format xlsx needs XlsxWriter: pip install XlsxWriter brings it\n"
