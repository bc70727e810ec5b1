"""The grammar of ids: what each quantity is called, and what an id is made of."""

import pytest

from engine.backpropagation import definitions
from engine.names import (
    Name,
    NextValue,
    Partial,
    Subscripted,
    Word,
    delta,
    error,
    gradient,
    net,
    next_value,
    out,
    own_bias,
    parameter_of,
    partial,
    read,
    target,
    variable,
)
from engine.policies import Rules
from tests.engine.policies import each_rules

NAMES: list[tuple[str, str, Name]] = [
    ("net_h1", net("h1"), Subscripted("net", "h1")),
    ("out_o2", out("o2"), Subscripted("out", "o2")),
    ("target_o1", target("o1"), Subscripted("target", "o1")),
    ("E_o1", error("o1"), Subscripted("E", "o1")),
    ("delta_h2", delta("h2"), Subscripted("delta", "h2")),
    ("b_o1", own_bias("o1"), Subscripted("b", "o1")),
    ("dE_o2/dout_h1", partial(error("o2"), out("h1")), Partial("E_o2", "out_h1")),
    ("dE_total/dw5", gradient("w5"), Partial("E_total", "w5")),
    ("dE_total/db_h1", gradient(own_bias("h1")), Partial("E_total", "b_h1")),
    ("w5+", next_value("w5"), NextValue("w5")),
    ("b_h1+", next_value(own_bias("h1")), NextValue("b_h1")),
    ("w8", "w8", Subscripted("w", "8")),
    ("i1", "i1", Subscripted("i", "1")),
    ("eta", "eta", Word("eta")),
    ("update", "update", Word("update")),
]


@pytest.mark.parametrize(("name", "built", "parts"), NAMES)
def test_an_id_is_built_and_read(name: str, built: str, parts: Name) -> None:
    """Every form of id is built as exports write it, and is read back into its parts."""
    assert (name, parts) == (built, read(built))


@each_rules
def test_ids_of_a_pass_are_variables_of_their_own(rules: Rules) -> None:
    """Each quantity of a pass has a Python name, and no two have the same."""
    ids = [definition.id for definition in definitions(rules)]
    names = {variable(name) for name in ids}
    assert (True, len(ids)) == (all(name.isidentifier() for name in names), len(names))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("dE_total/dw5", "dE_total_by_dw5"), ("w5+", "w5_next"), ("net_h1", "net_h1")],
)
def test_a_variable_says_what_it_holds(name: str, expected: str) -> None:
    """A derivative's variable says by what, a next value's that it comes next."""
    assert expected == variable(name)


@pytest.mark.parametrize(("name", "expected"), [("w5+", "w5"), ("w5", None), ("update", None)])
def test_only_a_next_value_is_of_a_parameter(name: str, expected: str | None) -> None:
    """Which parameter an id is the next value of, if it is one."""
    assert expected == parameter_of(name)
