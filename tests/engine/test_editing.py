"""A scenario, changed value by value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, editing, trace_pass
from engine.editing import FIELDS, Edit, changed, differences, field_of, seeded, typed
from engine.gallery import GALLERY
from engine.scenario import ScenarioError
from engine.sheets import sheet_named

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@given(field=st.sampled_from(FIELDS), value=NUMBERS.filter(lambda value: value > 0))
def test_one_number_is_changed_and_no_other(field: str, value: float) -> None:
    """A changed field has the new value; every other stays as it was."""
    before = Scenario()
    after = editing.given(changed(before, field, value))
    assert after == {**editing.given(before), field: value}


@pytest.mark.parametrize("field", FIELDS)
def test_a_pass_follows(field: str) -> None:
    """Whatever is changed, the error of the pass is another one, but for the rate."""
    before = trace_pass(Scenario()).values["E_total"]
    after = trace_pass(changed(Scenario(), field, 0.77)).values["E_total"]
    assert (before == after) == (field == "eta")


@pytest.mark.parametrize(
    ("text", "value"),
    [("-0.4", -0.4), ("−0,4", -0.4), ("1/4", 0.25), (".5", 0.5), ("1e-3", 0.001), ("+2", 2.0)],
)
def test_a_number_is_read_as_people_write_it(text: str, value: float) -> None:
    """Minus signs, commas, fractions and powers of ten are understood."""
    assert typed(Scenario(), "w5", text) == changed(Scenario(), "w5", value)


@pytest.mark.parametrize("text", ["", "a", "1.2.3", "nan", "inf", "1e999", "1/0", "--", "0.4]"])
def test_what_is_no_number_is_told(text: str) -> None:
    """Anything else raises an error of one line."""
    with pytest.raises(ValueError, match=r".") as caught:
        typed(Scenario(), "w5", text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["0", "-1", "-0.0"])
def test_a_rate_is_above_0(text: str) -> None:
    """A learning rate that a scenario cannot have is refused, with what is expected."""
    with pytest.raises(ScenarioError, match="above 0"):
        typed(Scenario(), "eta", text)


def test_a_neurons_own_bias_starts_from_its_layers() -> None:
    """Where each neuron has a bias of its own, changing it changes its layer's first value."""
    scenario = GALLERY["own_biases"].scenario
    found = {name: field_of(name, scenario) for name in ("b_h1", "b_o2", "b1", "w5", "net_h1")}
    assert found == {"b_h1": "b1", "b_o2": "b2", "b1": "b1", "w5": "w5", "net_h1": None}


def test_differences() -> None:
    """What differs is named with both values, numbers first and rules after them."""
    here = changed(GALLERY["shared_biases"].scenario, "w5", -0.4)
    assert [tuple(each) for each in differences(here, Scenario())] == [
        ("w5", -0.4, 0.4),
        ("bias_updates", "shared", "frozen"),
    ]
    assert list(differences(Scenario(title="another"), Scenario())) == []


@given(values=st.lists(NUMBERS, max_size=6))
def test_undo_leads_back_step_by_step(values: list[float]) -> None:
    """Each undo takes one change back, until nothing is changed; what was no change is no step."""
    edit, seen = Edit(Scenario()), [Scenario()]
    for value in values:
        edit.put(changed(edit.scenario, "w5", value))
        if edit.scenario != seen[-1]:
            seen.append(edit.scenario)
    while len(seen) > 1:
        assert edit.scenario == seen.pop()
        assert edit.undo()
    assert (edit.scenario, edit.has_changed, edit.undo()) == (Scenario(), False, False)


def test_a_seed_gives_the_network_of_its_first_sheet() -> None:
    """The same seed gives the same network today and tomorrow: that of a printed sheet."""
    assert sheet_named("7-1").scenario == seeded("7")
    assert seeded("7") != seeded("8")
    with pytest.raises(ValueError, match="sheet"):
        seeded("-")


def test_values_are_written_as_people_write_them() -> None:
    """Two decimals at least, one for a rate, and every digit that counts."""
    found = [editing.written("w5", 0.4), editing.written("eta", 0.5)]
    assert [*found, editing.written("w5", -0.123456789)] == ["0.40", "0.5", "−0.123456789"]
