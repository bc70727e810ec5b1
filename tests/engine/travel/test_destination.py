"""Where to go, as users type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.backpropagation import definitions
from engine.policies import Rules
from engine.training import MOST_EPOCHS
from engine.travel import Destination, DestinationError, Session, parse_destination
from tests.engine.peers import scenario_of
from tests.engine.policies import ALL_RULES, each_rules

PLAIN = Rules()


def ids(rules: Rules) -> list[str]:
    """Every stage under these rules."""
    return [definition.id for definition in definitions(rules)]


@each_rules
def test_every_stage_is_found_by_its_id_in_any_case(rules: Rules) -> None:
    """All ids lead to their stages, written as they are, in capitals or in small letters."""
    for name in ids(rules):
        for typed in (name, name.upper(), name.lower(), f"  {name} "):
            assert Destination(None, name) == parse_destination(typed, rules)


@each_rules
def test_every_stage_is_found_by_its_symbol(rules: Rules) -> None:
    """What the screen shows can be typed or pasted: ∂, δ and ⁺, or in ASCII."""
    for stage in Session(scenario_of(rules)).moment.trace:
        assert Destination(None, stage.id) == parse_destination(stage.symbol(), rules)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10000", Destination(10_000)),
        ("10,000", Destination(10_000)),
        ("10_000", Destination(10_000)),
        ("0", Destination(0)),
        ("007", Destination(7)),
        ("w5+", Destination(None, "w5+")),
        ("w5", Destination(None, "w5+")),
        ("h1", Destination(None, "net_h1")),
        ("O2", Destination(None, "net_o2")),
        ("e_total", Destination(None, "E_total")),
        ("10000 E_total", Destination(10_000, "E_total")),
        ("3\tupdate", Destination(3, "update")),
        ("  12   de_total/dw1  ", Destination(12, "dE_total/dw1")),
        ("5 w1", Destination(5, "w1+")),
        ("∂E_total/∂w5", Destination(None, "dE_total/dw5")),
        ("1 δ_o1", Destination(1, "delta_o1")),
        (str(MOST_EPOCHS), Destination(MOST_EPOCHS)),
    ],
)
def test_what_users_type(typed: str, expected: Destination) -> None:
    """An epoch, a stage or both, in the spellings that users choose."""
    assert expected == parse_destination(typed, PLAIN)


@given(st.sampled_from(ALL_RULES), st.integers(0, MOST_EPOCHS), st.data())
def test_epoch_and_stage_round_trip(rules: Rules, epoch: int, data: st.DataObject) -> None:
    """Every epoch that is kept, with every stage, is read as it was written."""
    name = data.draw(st.sampled_from(ids(rules)))
    for typed in (f"{epoch} {name}", f"{epoch:,} {name}", f"{epoch:_} {name}"):
        assert Destination(epoch, name) == parse_destination(typed, rules)


@pytest.mark.parametrize("typed", ["", "   ", "\t\n"])
def test_nothing_is_asked_about(typed: str) -> None:
    """Where nothing was typed, the answer says what could be."""
    with pytest.raises(DestinationError, match="an epoch such as 10000, or a stage such as"):
        parse_destination(typed, PLAIN)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("net_h3", "net_h1"),
        ("E_totl", "E_total"),
        ("dE/dw5", "dE_total/dw5"),
        ("w9+", "w8+"),
        ("updaet", "update"),
        ("b1+", "w1+"),
        ("7 out_o3", "out_o"),
    ],
)
def test_a_wrong_name_is_answered_with_near_ones(typed: str, near: str) -> None:
    """The answer repeats what was typed and offers a stage that is nearly so called."""
    with pytest.raises(DestinationError) as caught:
        parse_destination(typed, PLAIN)
    said = str(caught.value)
    assert f'"{typed.rsplit(maxsplit=1)[-1]}"' in said
    question = said.partition("did you mean ")[2]
    assert near in question
    offered = question.removesuffix("?").split(" or ")
    assert set(offered) <= set(ids(PLAIN))
    assert len(offered) == len(set(offered))


def test_a_name_that_is_like_none_gets_no_guess() -> None:
    """Where nothing is near, nothing is offered."""
    with pytest.raises(DestinationError) as caught:
        parse_destination("xyzzyqk", PLAIN)
    assert str(caught.value) == 'no stage is called "xyzzyqk"'


@pytest.mark.parametrize("typed", [str(MOST_EPOCHS + 1), "1" * 20, "9" * 5000, "99999999 w5+"])
def test_an_epoch_beyond_all_is_refused(typed: str) -> None:
    """An epoch that is never kept is answered with the last that is, however long it is."""
    with pytest.raises(DestinationError, match="the last epoch that is kept is 10,000,000"):
        parse_destination(typed, PLAIN)


@pytest.mark.parametrize("typed", ["1 w5+ w6+", "w5+ w6+", "1 2 3", "w5+ 100"])
def test_a_word_too_many_is_named(typed: str) -> None:
    """A third word, or a stage before the epoch, is said to be one too many."""
    with pytest.raises(DestinationError, match="one word too many: an epoch, then a stage"):
        parse_destination(typed, PLAIN)


@given(st.text(max_size=40))
def test_any_text_is_answered(typed: str) -> None:
    """Whatever is typed is a destination that exists, or else no other error."""
    try:
        found = parse_destination(typed, PLAIN)
    except DestinationError:
        return
    assert found.epoch is not None or found.stage is not None
    assert found.stage is None or found.stage in ids(PLAIN)
    assert found.epoch is None or 0 <= found.epoch <= MOST_EPOCHS
