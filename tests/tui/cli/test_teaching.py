"""`backpass diagnose`, `worksheet` and `mark`."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from engine import Scenario
from engine.scenario_file import scenario_toml
from engine.sheets import sheet_named
from tui.cli import main

Captured = pytest.CaptureFixture[str]


def ran(line: list[str], capsys: Captured) -> tuple[int, str, str]:
    """The status, the output and the messages of a command line."""
    status = main(line)
    return (status, *capsys.readouterr())


DIAGNOSED = {
    ("net_h1", "0.3775"): (0, "right", []),
    ("net_h1", "0.3825"): (1, "wrong", ["weights_crossed"]),
    ("dE_total/dw1", "0.000364723"): (1, "wrong", ["new_weight"]),
    ("dE_total/dw7", "-2.26e-02"): (1, "more_digits", []),
    ("dE_total/dw7", "−0,02260"): (0, "right", []),
    ("dE_total/dw7", "-(0.217071535*.175510053)*0.593269992"): (0, "right", []),
    ("dE_total/dw7", "-.5*2"): (1, "wrong", []),
    ("w5+", "0.44108352"): (1, "wrong", ["added"]),
    ("∂E_total/∂w5", "-0.08216704"): (1, "wrong", ["sign_turned"]),
}


@pytest.mark.parametrize(("stage", "answer"), DIAGNOSED)
def test_diagnose(stage: str, answer: str, capsys: Captured) -> None:
    """In JSON: the stage, the answer as given, the verdict and the mistakes; status 0 for right."""
    status, verdict, ids = DIAGNOSED[stage, answer]
    done, out, err = ran(["diagnose", stage, answer, "--format", "json"], capsys)
    document = json.loads(out)
    assert (status, "") == (done, err)
    assert list(document) == ["stage", "answer", "verdict", "mistakes"]
    assert (answer, verdict) == (document["answer"], document["verdict"])
    assert ids == [mistake["id"] for mistake in document["mistakes"]]
    assert all(mistake["sentence"].endswith(".") for mistake in document["mistakes"])


def test_diagnose_in_words(capsys: Captured) -> None:
    """As text it names the mistake, and never the right value."""
    status, out, _ = ran(["diagnose", "dE_total/dw1", "0.000364723"], capsys)
    assert status == 1
    assert "new w5 and w7 were used where the old ones belong" in out
    assert "0.000438" not in out


def test_diagnose_at_an_epoch(capsys: Captured) -> None:
    """The pass is that of the epoch asked for."""
    assert ran(["diagnose", "E_total", "0.2910277737", "--epoch", "1"], capsys)[0] == 0
    assert ran(["diagnose", "E_total", "0.2910277737"], capsys)[0] == 1


@pytest.mark.parametrize(
    "line", [["nonsense", "1"], ["update", "1"], ["net_h1", "abc"], ["net_h1", ""], ["net_h1"]]
)
def test_diagnose_of_what_cannot_be(line: list[str], capsys: Captured) -> None:
    """An unknown stage and an answer that is none are input errors, told in one line."""
    status, out, err = ran(["diagnose", *line], capsys)
    assert (status, out) == (2, "")
    assert len(err.strip().splitlines()[-1]) > 20
    assert "Traceback" not in err


def test_worksheet_in_json(capsys: Captured) -> None:
    """Each sheet has its name, its scenario as in TOML, its questions, and answers if asked."""
    status, out, _ = ran(["worksheet", "--seed", "7", "--count", "2", "--format", "json"], capsys)
    sheets = json.loads(out)["sheets"]
    assert (status, ["7-1", "7-2"]) == (0, [sheet["sheet"] for sheet in sheets])
    assert list(sheets[0]) == ["sheet", "scenario", "questions"]
    scenario = asdict(sheet_named("7-1").scenario)
    assert json.loads(json.dumps(scenario)) == sheets[0]["scenario"]
    assert len(sheets[0]["questions"]) == 29
    _, out, _ = ran(
        ["worksheet", "--seed", "7", "--format", "json", "--answers", "--only", "error"], capsys
    )
    (sheet,) = json.loads(out)["sheets"]
    values = sheet_named("7-1").trace.values
    assert sheet["answers"] == {stage: values[stage] for stage in ("E_o1", "E_o2", "E_total")}


def test_worksheet_with_names(tmp_path: Path, capsys: Captured) -> None:
    """One sheet a name, in the order of the table, and the same when it is made again."""
    names = tmp_path / "names.csv"
    names.write_text("class;name\n9b;Ada\n9b;Zoë\n", encoding="utf-8")
    line = ["worksheet", "--seed", "7", "--names", str(names), "--format", "csv"]
    status, out, _ = ran(line, capsys)
    rows = list(csv.reader(io.StringIO(out)))
    assert (status, [["name", "sheet"], ["Ada", "7-1"], ["Zoë", "7-2"]]) == (
        0,
        [row[:2] for row in rows],
    )
    assert len(rows[0]) == 31
    assert out == ran(line, capsys)[1]


def test_worksheet_of_ones_own_network(tmp_path: Path, capsys: Captured) -> None:
    """With -s the sheet is that network, its trained biases included."""
    path = tmp_path / "own.toml"
    path.write_text(scenario_toml(replace(Scenario(), bias_updates="shared")))
    _, out, _ = ran(["worksheet", "-s", str(path), "--format", "json"], capsys)
    (sheet,) = json.loads(out)["sheets"]
    assert "b1+" in sheet["questions"]
    assert len(sheet["questions"]) == 33


@pytest.mark.parametrize(
    "line",
    [
        "worksheet --seed a-b",
        "worksheet --count 0",
        "worksheet --only nothing",
        "worksheet --names /nowhere.csv",
        "worksheet --seed 1 -s x.toml",
        "mark /nowhere.csv",
        "mark",
        "mark x.csv --follow some",
    ],
)
def test_usage_errors(line: str, capsys: Captured) -> None:
    """What is asked for wrongly ends with status 2 and a line that says why."""
    status, out, err = ran(line.split(), capsys)
    assert (status, out) == (2, "")
    assert err.strip()
    assert "Traceback" not in err


def draws_networks() -> bool:
    """Whether LaTeX is here, and TikZ, which small installations of it lack."""
    finder = shutil.which("kpsewhich")
    return finder is not None and not subprocess.run([finder, "tikz.sty"], check=False).returncode


@pytest.mark.parametrize("extra", [[], ["--answers"], ["--only", "hidden"], ["--paper", "letter"]])
def test_latex_compiles(extra: list[str], tmp_path: Path) -> None:
    """Where there is a pdflatex with TikZ it compiles the sheets, whatever the names are."""
    names = tmp_path / "names.csv"
    names.write_text("name\nZoë Łęć & $50_x \\input{a}\n中文 #1 100%\n", encoding="utf-8")
    path = tmp_path / "sheets.tex"
    line = ["worksheet", "--names", str(names), "--format", "latex", "-o", str(path), *extra]
    assert main(line) == 0
    text = path.read_text(encoding="utf-8")
    assert text.isascii()
    assert text.startswith(r"\documentclass")
    assert text.endswith("\\end{document}\n")
    if draws_networks():
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", path.name]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:]
        assert b"Overfull" not in done.stdout


def test_letters_that_latex_lacks_are_told(tmp_path: Path, capsys: Captured) -> None:
    """Where a name cannot be printed one line says so, and which format keeps it; else nothing."""
    names = tmp_path / "names.csv"
    for name, said in {"李雷 Łęć": "lack 李雷:", "Łęć": ""}.items():
        names.write_text(f"name\n{name}\n", encoding="utf-8")
        status, _, err = ran(["worksheet", "--names", str(names), "--format", "latex"], capsys)
        assert status == 0
        assert ("--format markdown" in err) == bool(said)
        assert said in err


def test_a_file_is_replaced_only_when_forced(tmp_path: Path, capsys: Captured) -> None:
    """-o writes the whole result, and replaces a file only with --force."""
    path = tmp_path / "sheets.md"
    line = ["worksheet", "-o", str(path)]
    assert [main(line), main(line), main([*line, "--force"])] == [0, 2, 0]
    assert "Sheet 1-1" in path.read_text(encoding="utf-8")
    assert "--force" in capsys.readouterr().err


FORM = """name;sheet;net_h1;out_h1;E_total;unknown
Ada;7-1;0,3875;0,595681;0,242644;x
Bo;7-1;0,325;0,580542;;
Cy;9;1;1;1;
"""


def test_mark(tmp_path: Path, capsys: Captured) -> None:
    """Students one by one, in JSON as other tools read it; status 1, as a row could not be read."""
    path = tmp_path / "form.csv"
    path.write_text(FORM, encoding="utf-8")
    status, out, err = ran(["mark", str(path), "--format", "json"], capsys)
    ada, bo = json.loads(out)
    assert status == 1
    assert err.startswith(f'{path}: line 4, column sheet: "9"')
    assert (ada["marks"], ada["of"], ada["first_mistake"]) == (3, 3, None)
    assert list(ada) == ["name", "sheet", "marks", "of", "first_mistake", "stages"]
    assert bo["first_mistake"]["stage"] == "net_h1"
    assert [stage["verdict"] for stage in bo["stages"]] == ["wrong", "follows", "blank"]
    assert list(bo["stages"][0]) == ["id", "verdict", "mistakes"]


def test_mark_in_words_and_as_a_table(tmp_path: Path, capsys: Captured) -> None:
    """As text a line for each student and the class; as CSV a row each."""
    path = tmp_path / "form.csv"
    path.write_text(FORM.replace("Cy;9;1;1;1;\n", ""), encoding="utf-8")
    status, out, err = ran(["mark", str(path)], capsys)
    assert (status, err) == (0, "")
    assert "Ada, sheet 7-1: 3 of 3" in out
    assert "Bo, sheet 7-1: 1 of 3" in out
    assert "left blank" in out
    assert "The class: 2 papers" in out
    status, out, _ = ran(["mark", str(path), "--format", "csv", "--follow", "half"], capsys)
    heading, ada, bo = csv.reader(io.StringIO(out))
    assert heading[:4] == ["name", "sheet", "marks", "of"]
    assert (ada[2], bo[2]) == ("3", "0.5")


def test_mark_with_a_network_of_ones_own(tmp_path: Path, capsys: Captured) -> None:
    """With -s every sheet is that network, whatever it is called, or not called at all."""
    own, path = tmp_path / "own.toml", tmp_path / "form.csv"
    own.write_text(scenario_toml(Scenario()))
    path.write_text("name,sheet,net_h1\nAda,any,0.3775\nBo,,0.3825\n", encoding="utf-8")
    status, out, _ = ran(["mark", str(path), "-s", str(own), "--format", "json"], capsys)
    assert (status, [1, 0]) == (0, [paper["marks"] for paper in json.loads(out)])


def test_a_bad_form(tmp_path: Path, capsys: Captured) -> None:
    """A file that is no form is an input error."""
    path = tmp_path / "form.csv"
    path.write_bytes(b"\x00\xff\xfe")
    status, out, err = ran(["mark", str(path)], capsys)
    assert (status, out, err.count("\n")) == (2, "", 1)
