"""What a stage reads and writes stands out in the picture, by shape, and nothing else does."""

import pytest

from engine.travel import Moment
from tests.tui.lines import arms
from tests.tui.network.names import ENDS, named_by, place
from tests.tui.network.pictures import SIZES, TUTORIAL, Read, every_walk, walk
from tests.tui.network.reader import NEURONS

READ = "●ABC"


@every_walk
def test_what_is_written_and_read_is_marked_and_nothing_else(
    size: tuple[int, int], scenario: str
) -> None:
    """What the stage computes has a diamond, and what it reads a dot or a letter.

    A bias that is read forwards has a heavy frame about the 1 that it is fed by.
    """
    pictures, where = walk(size, scenario)
    for picture in pictures:
        shown = picture.shown(where) | picture.chosen()
        lit = lit_places(picture.moment)
        drawing = "\n".join(picture.rows)
        for quantity, value in shown.items():
            expected = lit.get(place(quantity), "")
            by_frame = expected == READ and quantity.startswith("b")
            if value.sign or not (by_frame or has_no_room(quantity, scenario)):
                assert (value.sign in expected) if value.sign else not expected, drawing
        assert lit.keys() <= {place(quantity) for quantity in shown}, drawing
        heavy = {name for name in ("i1", "i2", "1h", "1o") if is_heavy(picture, name)}
        assert {name for name in ("i1", "i2") if name in lit} == heavy - {"1h", "1o"}, drawing
        assert bool(heavy & {"1h", "1o"}) == any(name.startswith("edge b") for name in lit), drawing


def has_no_room(quantity: str, scenario: str) -> bool:
    """Whether a long number leaves no room for the sign behind it."""
    return quantity == "eta" and scenario == "long"


@pytest.mark.parametrize("size", SIZES)
def test_the_factors_of_a_gradient_carry_their_letters_where_they_live(
    size: tuple[int, int],
) -> None:
    """A for ∂E/∂out and B for ∂out/∂net in the neuron's box, C for ∂net/∂w at what it is."""
    pictures, where = walk(size, TUTORIAL)
    for picture in pictures:
        stage = picture.moment.stage_id
        if stage.startswith("dE_total/dw"):
            source, target = ENDS[stage.removeprefix("dE_total/d")]
            shown = picture.shown(where) | picture.chosen()
            assert shown[f"dE_total/dout_{target}"].sign == "A"
            assert shown[f"dout_{target}/dnet_{target}"].sign == "B"
            assert shown[stage].sign == "◆"
            carried = f"out_{source}" if source in NEURONS else source
            assert shown[carried].sign == "C"


def lit_places(moment: Moment) -> dict[str, str]:
    """The places that a stage lights, each with the signs that it may have."""
    lit = {place(name): "◆" for name in moment.writes}
    for name in moment.reads:
        for meant in filter(None, (name, named_by(name))):
            lit.setdefault(place(meant), READ)
    return lit


def is_heavy(picture: Read, unit: str) -> bool:
    """Whether a unit's frame is drawn with heavy lines."""
    box = picture.boxes[unit]
    return set(arms(picture.rows[box.top][box.left]).values()) == {2}
