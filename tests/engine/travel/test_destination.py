"""Where to go, as users type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.backpropagation import definitions
from engine.policies import Rules
from engine.training import MOST_EPOCHS
from engine.travel import Destination, DestinationError, Session, narrowed, parse_destination
from tests.engine.peers import scenario_of
from tests.engine.policies import ALL_RULES, each_rules
from tests.engine.travel.stages import all_stages

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
    "typed", ["net_h3", "E_totl", "w9+", "updaet", "b1+", "7 out_o3", "w5+ w6+"]
)
def test_a_wrong_name_is_repeated_and_nothing_is_guessed(typed: str) -> None:
    """The answer repeats what was taken for a name; what is near, the list shows."""
    with pytest.raises(DestinationError) as caught:
        parse_destination(typed, PLAIN)
    assert str(caught.value) == f'no stage is called "{typed.removeprefix("7 ")}"'


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("∂E/∂w5", "dE_total/dw5"),
        ("∂E_total/∂w5", "dE_total/dw5"),
        ("dE/dw5", "dE_total/dw5"),
        ("dw5", "dE_total/dw5"),
        ("∂E/∂out_h1", "dE_total/dout_h1"),
        ("delta h1", "delta_h1"),
        ("δ_h1", "delta_h1"),
        ("δh1", "delta_h1"),
        ("net h1", "net_h1"),
        ("Out H1", "out_h1"),
        ("E", "E_total"),
        ("Etotal", "E_total"),
        ("total error", "E_total"),
        ("w5⁺", "w5+"),
        ("new w5", "w5+"),
        ("∂out_h1/∂net_h1", "dout_h1/dnet_h1"),
        ("∂E_o1/∂out_h1", "dE_o1/dout_h1"),
        ("forward", "net_h1"),
        ("error", "E_o1"),
        ("backward", "dE_total/dout_o1"),
        ("hidden", "dnet_o1/dout_h1"),
        ("start", "start"),
    ],
)
def test_whatever_the_screen_prints_as_a_name_is_understood(typed: str, expected: str) -> None:
    """Names as they are drawn, as they are said, and as they are typed in haste."""
    assert Destination(None, expected) == parse_destination(typed, PLAIN)
    assert Destination(12, expected) == parse_destination(f"12 {typed}", PLAIN)
    assert Destination(12, expected) == parse_destination(f"{typed} 12", PLAIN)
    assert expected == narrowed(typed, PLAIN)[0].id


@pytest.mark.parametrize("typed", ["1e4", "1E4", "1.0e4", "10 000", "10'000", "10_000", "10,000"])
def test_ten_thousand_in_every_writing(typed: str) -> None:
    """An epoch may be grouped, or written in powers of ten."""
    assert Destination(10_000) == parse_destination(typed, PLAIN)
    assert Destination(10_000, "E_total") == parse_destination(f"{typed} E", PLAIN)


def test_part_of_an_epoch_is_none() -> None:
    """An epoch is a whole number."""
    with pytest.raises(DestinationError, match="whole number"):
        parse_destination("1.23e1", PLAIN)


@each_rules
def test_the_list_narrows_as_one_types(rules: Rules) -> None:
    """Nothing typed lists the start and every stage; each letter leaves fewer or as many."""
    everywhere = narrowed("", rules)
    assert ["start", *all_stages(rules.bias_updates)] == [each.id for each in everywhere]
    for name in all_stages(rules.bias_updates):
        before = {each.id for each in everywhere}
        for length in range(1, len(name) + 1):
            left = {each.id for each in narrowed(name[:length], rules)}
            assert name in left <= before
            before = left
        assert narrowed(name, rules)[0].id == name


def test_the_list_shows_symbols_and_puts_the_nearest_first() -> None:
    """Stages that begin as typed come before those that contain it, in the order of the pass."""
    assert narrowed("w5", PLAIN)[0] == ("w5+", "w5⁺")
    found = [each.id for each in narrowed("h1", PLAIN)]
    assert found[0] == "net_h1"
    assert {"out_h1", "delta_h1", "dE_total/dout_h1"} <= set(found)
    assert narrowed("xyzzy", PLAIN) == ()


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


@given(st.text(max_size=40))
def test_any_text_is_answered(typed: str) -> None:
    """Whatever is typed is a destination that exists, or else no other error."""
    try:
        found = parse_destination(typed, PLAIN)
    except DestinationError:
        return
    assert found.epoch is not None or found.stage is not None
    assert found.stage is None or found.stage in [*ids(PLAIN), "start"]
    assert found.epoch is None or 0 <= found.epoch <= MOST_EPOCHS
