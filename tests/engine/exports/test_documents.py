"""A pass and a run in the formats of other programs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from engine import Scenario, trace_pass, train
from engine.exports import trace_json
from engine.exports.markdown import trace_markdown
from engine.exports.run_json import train_json
from engine.exports.table import trace_csv
from engine.gallery import GALLERY
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


def test_a_title_is_no_markdown() -> None:
    """Signs that Markdown reads are escaped, and a line break is no new line."""
    text = "".join(trace_markdown(trace_pass(Scenario(title="*a* [b](c)\n# d"))))
    assert text.startswith("# \\*a\\* \\[b\\]\\(c\\)\\\\n\\# d\n")
