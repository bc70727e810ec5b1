"""A pass and a run in the formats of other programs."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from engine import Scenario, trace_pass, train
from engine.calculus.written import in_form
from engine.exports import Detail, trace_json
from engine.exports.latex import trace_latex
from engine.exports.markdown import trace_markdown
from engine.exports.run_json import train_json
from engine.exports.table import trace_csv
from engine.gallery import GALLERY
from engine.latex_text import latex_text
from engine.scenario import Weights
from tests.engine.strategies import scenarios

SCHEMAS = Path(__file__).parents[3] / "docs" / "schemas"


def schema(name: str) -> jsonschema.Draft202012Validator:
    """A documented format."""
    text = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


@pytest.mark.parametrize("name", GALLERY)
def test_a_pass_in_json_is_as_documented(name: str) -> None:
    """What is written has the keys and kinds of values that the schema says, and no others."""
    schema("trace").validate(json.loads(trace_json(trace_pass(GALLERY[name].scenario))))


@pytest.mark.parametrize("name", GALLERY)
def test_a_run_in_json_is_as_documented(name: str) -> None:
    """Likewise for a run, however it ends."""
    schema("train").validate(json.loads("".join(train_json(train(GALLERY[name].scenario, 12)))))


@pytest.mark.parametrize("missing", ["scenario", "epoch", "stages", "next"])
def test_the_schema_notices_what_is_missing(missing: str) -> None:
    """A document without one of its keys is none."""
    document = json.loads(trace_json(trace_pass(Scenario())))
    del document[missing]
    assert not schema("trace").is_valid(document)


def test_a_run_in_json_has_every_digit() -> None:
    """The numbers are those of the run, and epoch 0, every third and the last are there."""
    history = train(Scenario(), 10)
    rows = json.loads("".join(train_json(history, 3)))["epochs"]
    assert [row["epoch"] for row in rows] == [0, 3, 6, 9, 10]
    assert all(history[row["epoch"]].E_total == row["E_total"] for row in rows)
    assert all(history[row["epoch"]].parameters["w5"] == row["w5"] for row in rows)


@given(scenario=scenarios)
def test_a_pass_in_csv_reads_back(scenario: Scenario) -> None:
    """Each stage is a row of five columns whose value is the stage's to the last bit."""
    trace = trace_pass(scenario)
    head, *rows = csv.reader("".join(trace_csv(trace)).splitlines(keepends=True))
    assert head == ["id", "phase", "formula", "substituted", "value"]
    assert [stage.id for stage in trace] == [row[0] for row in rows]
    assert [stage.value for stage in trace if stage.value is not None] == pytest.approx(
        [float(row[4]) for row in rows if row[4]], rel=0, abs=0, nan_ok=True
    )


def test_the_tutorials_figures_stand_in_the_markdown() -> None:
    """A table a phase, with the printed net input, gradient and new weight in their rows."""
    text = "".join(trace_markdown(trace_pass(Scenario())))
    assert text.count("| --- | --- | --- | ---: |") == 5
    for symbol, value in (
        ("net_h1", "0.377500000"),
        ("∂E_total/∂w5", "0.082167041"),
        ("w5⁺", "0.358916480"),
    ):
        (row,) = [line for line in text.splitlines() if line.startswith(f"| `{symbol}` |")]
        assert row.endswith(f"| `{value}` |")


def test_what_only_names_another_is_written_once_in_latex() -> None:
    """∂net_o1/∂w5 is out_h1, and its number is not said to be equal to itself."""
    text = "".join(trace_latex(trace_pass(Scenario())))
    assert "0.593269992 = 0.593269992" not in text
    assert "&= 0.593269992 \\\\" in text


def test_a_title_is_no_markdown() -> None:
    """Signs that Markdown reads are escaped, and a line break is no new line."""
    text = "".join(trace_markdown(trace_pass(Scenario(title="*a* [b](c)\n# d"))))
    assert text.startswith("# \\*a\\* \\[b\\]\\(c\\)\\\\n\\# d\n")


NASTY = "50% of #1_a & {b} \\ ~^$ \x9b é Ω\n\\input{x}"


def test_a_title_is_no_latex() -> None:
    """Every sign that LaTeX reads is spelled, and what its fonts lack is told by its number."""
    expected = (
        r"50\% of \#1\_a \& \{b\} \textbackslash{} \textasciitilde{}\textasciicircum{}\$"
        r" \textbackslash{}x9b \'{e} [U+03A9]\textbackslash{}n\textbackslash{}input\{x\}"
    )
    assert expected == latex_text(NASTY)


def test_a_negative_factor_stands_in_brackets() -> None:
    """Two signs never follow each other, and a power of ten stays with its number."""
    scenario = Scenario(inputs=(4e-12, -0.1), weights=Weights(w1=-0.5))
    assert r"-0.5 \cdot \left(4 \cdot 10^{-12}\right) + 0.2 \cdot \left(-0.1\right)" in "".join(
        trace_latex(trace_pass(scenario))
    )


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
@pytest.mark.parametrize("detail", ["stage", "factor"])
@pytest.mark.parametrize("name", ["tutorial", "own_biases", "diverging"])
def test_a_plain_pdflatex_compiles_the_document(name: str, detail: Detail, tmp_path: Path) -> None:
    """The document is whole, whatever the title and the numbers."""
    trace = trace_pass(replace(GALLERY[name].scenario, title=NASTY))
    source = tmp_path / "pass.tex"
    source.write_text("".join(trace_latex(trace, 0, detail)), encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", source.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2_000:]
    assert (tmp_path / "pass.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="needs pdflatex")
def test_no_line_of_a_document_is_wider_than_its_page(tmp_path: Path) -> None:
    """A sum that is too long, as that of a shared bias written out, goes on below."""
    trace = in_form(trace_pass(Scenario(bias_updates="shared")), "delta-rule")
    document = tmp_path / "pass.tex"
    document.write_text("".join(trace_latex(trace)), encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", document.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("Overfull")) == (0, 0)
