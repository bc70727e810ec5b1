"""The picture of the network at every stage: what stands where, and every number in it."""

import re
from collections import Counter

from tests.tui.figures import is_rounding
from tests.tui.network.names import ENDS, place
from tests.tui.network.pictures import Read, every_walk, walk
from tests.tui.network.reader import UNITS, Label, Shown, broken_cells
from tests.tui.network.wires import leads_to_target, sources

LEAST_DECIMALS = {80: 5, 100: 7, 120: 9, 150: 9, 240: 9}


@every_walk
def test_units_and_edges_are_all_there_and_never_move(size: tuple[int, int], scenario: str) -> None:
    """Six neurons and both units that give 1 keep their places and their frames at every stage."""
    pictures, where = walk(size, scenario)
    assert {*UNITS, "1h", "1o"} == pictures[0].boxes.keys()
    assert all(box.right < size[0] and box.bottom < size[1] for box in pictures[0].boxes.values())
    weights = [label.name for label in where if label.name.startswith("w")]
    assert sorted(ENDS) == sorted(weights)
    assert len(where) - len(weights) == 4
    for picture in pictures:
        assert pictures[0].boxes == picture.boxes, picture.moment.stage_id
        for box in picture.boxes.values():
            assert not list(broken_cells(picture.rows, box)), "\n".join(picture.rows)


@every_walk
def test_every_edge_joins_its_source_to_its_target(size: tuple[int, int], scenario: str) -> None:
    """Along its line, each label has the unit that feeds it behind it and its target before it."""
    pictures, where = walk(size, scenario)
    for picture in pictures:
        for label in where:
            constant = f"1{label.target[0]}"
            expected = ENDS.get(label.name, (constant, label.target))
            drawing = "\n".join(picture.rows)
            assert {expected[0]} == sources(picture.rows, label, picture.boxes), drawing
            assert expected[1] == label.target
            assert leads_to_target(picture.rows, label, picture.boxes), drawing


@every_walk
def test_every_number_is_the_value_of_what_it_stands_beside(
    size: tuple[int, int], scenario: str
) -> None:
    """What is known is shown rounded, what is not is a dash, and there are no other numbers.

    Beside the long name of an own bias three digits may have no room: then an ellipsis stands.
    """
    pictures, where = walk(size, scenario)
    for picture in pictures:
        known = picture.moment.known
        shown = picture.shown(where)
        for quantity, value in shown.items():
            if quantity not in known:
                assert value.number == "—", quantity
                continue
            if value.number == "…" and "b_" in quantity:
                continue
            assert is_rounding(value.number, known[quantity]), quantity
            decimals = len(value.number.partition(".")[2])
            least = LEAST_DECIMALS[size[0]] - 2 * ("b_" in quantity)
            assert scenario == "long" or decimals >= least, quantity
        for name, value in picture.chosen().items():
            assert is_rounding(value.number, known[name]), name
        assert numbers(picture, shown, where) == all_numbers(picture)


def numbers(picture: Read, shown: dict[str, Shown], where: list[Label]) -> Counter[str]:
    """All numbers with a decimal point that were read, each as often as it is shown."""
    read = [value.number for name, value in shown.items() if not is_on_edge(name)]
    read += [value.number for label in where for value in picture.on(label)]
    read += [value.number for value in picture.chosen().values()]
    return Counter(number for number in read if "." in number)


def is_on_edge(quantity: str) -> bool:
    """Whether a quantity belongs to a weight or a bias."""
    return place(quantity).startswith("edge ")


def all_numbers(picture: Read) -> Counter[str]:
    """All numbers with a decimal point that stand anywhere in a picture."""
    return Counter(re.findall(r"−?\d+\.\d+(?:e−?\d+)?", "\n".join(picture.rows)))
