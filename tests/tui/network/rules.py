"""The rules of the picture, each as something that can be asserted of its characters."""

from __future__ import annotations

import re
from decimal import Decimal

from tests.tui.figures import is_rounding
from tests.tui.lines import DOWN, LEFT, RIGHT, UP, arms
from tests.tui.network.facts import Facts
from tests.tui.network.reader import (
    ENDS,
    MARKERS,
    NEURONS,
    PARAMETER,
    Item,
    Label,
    Layout,
    char,
    ends,
    items,
    leftover,
    weight,
)

LIGHT, HEAVY = 1, 2
SIGNIFICANT = 3
NO_ROOM = "…"


def lines_names_and_numbers_are_true(rows: list[str], where: Layout, facts: Facts) -> None:
    """What holds whatever the numbers are: edges, weights, names, numbers and errors."""
    edges_join_what_they_should(rows, where)
    boxes_stand_clear(rows, where)
    weights_stay(rows, where, facts)
    names_are_true(rows, where)
    numbers_are_true(rows, where, facts)
    errors_are_joined(rows, where)


def edges_join_what_they_should(rows: list[str], where: Layout) -> None:
    """Each edge leaves its source at `out` and arrives at its target's `net`; a bias from a 1."""
    assert sorted(ENDS) == sorted(label.name for label in where.labels if label.name in ENDS)
    written = {(item.x, item.y): item.end for item in items(rows)}
    for label in where.labels:
        source = ENDS.get(label.name, (f"1{label.target[0]}",))[0]
        back = ends(rows, (label.start - 1, label.row), LEFT, where)
        assert {source} == {unit for end in back if (unit := where.unit_at(end))}, label
        if source in NEURONS:
            port = where.boxes[source].right, where.rows[source, "out"]
            assert {port} == {end for end in back if where.unit_at(end)}, label
        end = written[label.start, label.row]
        ahead = ends(rows, (end, label.row), RIGHT, where)
        port = where.boxes[label.target].left, where.rows[label.target, "net"]
        assert {port} == {end for end in ahead if where.unit_at(end)}, label


def boxes_stand_clear(rows: list[str], where: Layout) -> None:
    """No upright line runs in the columns directly beside a box."""
    for box in where.boxes.values():
        for y in range(box.top, box.bottom + 1):
            for x in (box.left - 1, box.right + 1):
                assert not {UP, DOWN} & arms(char(rows, (x, y))).keys(), (x, y)


def weights_stay(rows: list[str], where: Layout, facts: Facts) -> None:
    """Where it stood at first, each edge shows its present weight.

    Where the rule is that the new one is in force already, that stands there instead, and the
    weight that the pass began with below it.
    """
    seen = {(item.x, item.y): item for item in items(rows)}
    for label in where.labels:
        item = seen.get((label.start, label.row))
        assert item, f"nothing stands on {label}"
        shown = {quantity_of(item, where): item.number}
        if item.name == f"{label.name}⁺":
            assert facts.moment.trace.scenario.update_order == "layer_by_layer"
            below = [other for other in seen.values() if other.name == label.name]
            assert [label.row < other.y <= label.row + 2 for other in below] == [True], label
            shown |= {below[0].name: below[0].number}
        value = facts.moment.trace.parameters[label.name]
        assert is_true(shown[label.name], value), (label, shown)


def names_are_true(rows: list[str], where: Layout) -> None:
    """Nothing stands in the picture but true names with their numbers, and the units."""
    assert not leftover(rows, where)


def numbers_are_true(rows: list[str], where: Layout, facts: Facts) -> None:
    """Each number is the value of what it stands beside, rounded, with three digits or more."""
    for item in items(rows):
        known = facts.moment.known.get(quantity_of(item, where))
        if known is None:
            assert item.number in "—?", item
            expected = "?" if quantity_of(item, where) == facts.moment.hidden else "—"
            assert item.number == expected
        else:
            assert is_true(item.number, known), (item, known)


def dashes_stand_clear(rows: list[str]) -> None:
    """Behind a dash or a question mark that stands for a number comes a blank, and not a line."""
    for item in items(rows):
        assert item.number not in "—?" or char(rows, (item.end, item.y)) == " ", item


def decimals_agree(rows: list[str], where: Layout, facts: Facts) -> None:
    """All computed numbers have the same decimals; more only where three digits need them.

    Where a name is so long that its number would have no room, it may have fewer.
    """
    compact = where.boxes["h1"].bottom - where.boxes["h1"].top == 2
    usual: set[int] = set()
    longer: set[int] = set()
    for item in items(rows):
        name = quantity_of(item, where)
        value = facts.moment.known.get(name)
        long = name.startswith("dnet") or (compact and "∂" in item.name)
        if not value or long or facts.moment.trace.is_given(name):
            continue
        places = len(item.number.partition(".")[2])
        needed = SIGNIFICANT - 1 - Decimal(value).adjusted()
        if "." in item.number and "e" not in item.number:
            (longer if places == needed else usual).add(places)
    assert len(usual) <= 1, usual
    assert all(places >= most for places in longer for most in usual), (usual, longer)


def errors_are_joined(rows: list[str], where: Layout) -> None:
    """Each output is joined to its error, from `out`, and both errors to E_total."""
    assert {"E_o1", "E_o2", "E_total"} <= where.errors.keys()
    shown = {item.name for item in items(rows)}
    assert {"E_o1", "E_o2"} <= shown
    assert shown & {"E_total", "E"}
    for output in ("o1", "o2"):
        row = where.errors[f"E_{output}"][1]
        port = where.boxes[output].right + 1, where.rows[output, "out"]
        assert row in {y for _, y in ends(rows, port, RIGHT, where)}, output
        x, y = where.errors[f"E_{output}"]
        assert where.errors["E_total"] in ends(rows, (x - 1, y), LEFT, where), output


def the_wave_is_seen(rows: list[str], where: Layout, facts: Facts) -> None:
    """Arrows point ahead until the error has come: at a neuron, at its edges, at its error."""
    for name, box in where.boxes.items():
        turned = name in facts.turned
        assert (char(rows, (box.left + 1, box.top)) == "◀") == turned, name
        tip = char(rows, (box.left - 1, where.rows[name, "net"]))
        assert (tip == "▶") == (("1", name) not in facts.turned), name
    for label in where.labels:
        source = ENDS.get(label.name, ("1",))[0]
        turned = (source, label.target) in facts.turned
        back = char(rows, (label.start - 2, label.row))
        assert back == "◀" or not turned or back in MARKERS, label
        assert back != "◀" or turned, label
    for output in ("o1", "o2"):
        turned = (output, f"E_{output}") in facts.turned
        box, y = where.boxes[output], where.rows[output, "out"]
        assert (char(rows, (box.right + 1, y)) == "◀") == turned, output
        x, row = where.errors[f"E_{output}"]
        before = char(rows, (x - 1, row))
        assert before == "▶" if turned else before != "▶", output
        ahead = char(rows, (box.right + 1, y)) == "▶" or char(rows, (box.right + 1, row)) == "◀"
        assert ahead != turned, output


def the_path_is_heavy(rows: list[str], where: Layout, facts: Facts) -> None:
    """Lines and frames on the way to the quantity of the stage are heavy, and no others."""
    for name, box in where.boxes.items():
        sides = {weight(rows, (box.left + 5, box.top)), weight(rows, (box.right, box.top))}
        for y in range(box.top + 1, box.bottom):
            upright = arms(char(rows, (box.right, y)))
            sides |= {upright.get(UP, 0), upright.get(DOWN, 0)}
        sides -= {0}
        assert sides <= {HEAVY if name in facts.path else LIGHT}, name
    for label in where.labels:
        link = (ENDS.get(label.name, ("1",))[0], label.target)
        lines = {weight(rows, (x, label.row)) for x in (label.start - 1, label.start - 2)} - {0}
        assert lines <= {HEAVY if link in facts.path else LIGHT}, label
    for output in ("o1", "o2"):
        box, y = where.boxes[output], where.rows[output, "out"]
        link = (output, f"E_{output}")
        found = {weight(rows, (box.right + 2, y))} - {0}
        assert found <= {HEAVY if link in facts.path else LIGHT}, output


def what_is_lit_is_marked(rows: list[str], where: Layout, facts: Facts) -> None:
    """What the stage reads has ● or its letter, what it writes ◆, and nothing else has a sign."""
    for item in items(rows):
        name = quantity_of(item, where)
        expected = facts.signs.get(name, "")
        if item.name.startswith("b") and not is_meant(item, where, facts):
            expected = ""
        if item.sign in MARKERS or expected:
            assert item.sign == expected, (item, expected)
    for name in ("i1", "i2"):
        found = {char(rows, cell) for cell in where.inputs[name]} & set(MARKERS)
        assert found == {facts.signs[name]} if name in facts.signs else not found, name


def all_that_is_lit_is_there(rows: list[str], where: Layout, facts: Facts) -> None:
    """Whatever the stage reads or writes stands in the picture, or what it is a name of."""
    shown = {quantity_of(item, where) for item in items(rows)} | {"i1", "i2"}
    for name in {*facts.moment.reads, *facts.written}:
        names = {name, *facts.named_by(name)}
        if name.endswith("+") and f"dE_total/d{name[:-1]}" in facts.signs:
            continue  # where there is one row, the gradient that it is made of stays a stage more
        assert names & shown, name


def one_of_two_stands_beside(rows: list[str], where: Layout, facts: Facts) -> None:
    """As soon as a gradient is known, it or the next value of its parameter is on the screen."""
    shown = {quantity_of(item, where) for item in items(rows)}
    for name in facts.moment.trace.parameters:
        pair = {f"dE_total/d{name}", f"{name}+"}
        if pair & facts.reached:
            assert pair & shown or f"dnet_{ENDS.get(name, ('', ''))[1]}/d{name}" in shown, name


def boxes_list_what_is_due(rows: list[str], where: Layout, facts: Facts) -> None:
    """A box lists only what the lesson has reached in it, or is about to ask for."""
    for item in items(rows):
        box = any(box.holds((item.x, item.y)) for box in where.boxes.values())
        name = quantity_of(item, where)
        if box and not name.startswith("target"):
            due = facts.reached | {facts.moment.upcoming}
            assert name in due, item


def is_true(number: str, value: float) -> bool:
    """Whether a number is a value, rounded, with three significant digits or all that it has."""
    if number == NO_ROOM:
        return True
    if "nan" in (number, str(value)):
        return number == str(value)
    if "∞" in number:
        return value in (float("inf"), float("-inf"))
    digits = re.sub(r"e.*|[−.]", "", number).lstrip("0")
    exact = Decimal(number.replace("−", "-")) == Decimal(repr(value))
    return is_rounding(number, value) and (len(digits) >= SIGNIFICANT or exact)


def is_meant(item: Item, where: Layout, facts: Facts) -> bool:
    """Whether a bias that a net input reads is the one of this neuron; a shared one has two."""
    label = label_at(item, where)
    found = re.fullmatch(r"net_(\w\d)", facts.stage)
    return not found or label is None or label.target == found[1]


def label_at(item: Item, where: Layout) -> Label | None:
    """The label of an edge that stands where an item does."""
    at = item.x, item.y
    return next((label for label in where.labels if (label.start, label.row) == at), None)


def quantity_of(item: Item, where: Layout) -> str:
    """The id of the quantity that a name stands for, where it stands."""
    name = item.name
    neuron = next((n for n, box in where.boxes.items() if box.holds((item.x, item.y))), "")
    if name == "η":
        return "eta"
    if name in ("E", "E_total"):
        return "E_total"
    if name == "b":
        return label_at(item, where).name  # type: ignore[union-attr]
    if name == "∂E/∂b":
        above = (each.name for each in where.labels if each.row == item.y - 1)
        near = [each for each in where.labels if each.row == item.y - 1 and "b_" in each.name]
        near.sort(key=lambda each: abs(each.start - item.x))
        assert near, f"{item} is under {list(above)}"
        return f"dE_total/d{near[0].name}"
    in_box = {
        "net": "net_{}",
        "out": "out_{}",
        "∂E/∂out": "dE_total/dout_{}",
        "∂out/∂net": "dout_{0}/dnet_{0}",
        "δ": "delta_{}",
        "target": "target_{}",
        "t": "target_{}",
    }
    if name in in_box:
        return in_box[name].format(neuron or beside(item, where))
    name = re.sub(rf"^∂E/∂({PARAMETER})$", r"∂E_total/∂\1", name)
    if found := re.fullmatch(r"∂net/∂(w\d)", name):
        name = f"∂net_{ENDS[found[1]][1]}/∂{found[1]}"
    return name.replace("∂", "d").replace("⁺", "+").replace("δ", "delta")


def beside(item: Item, where: Layout) -> str:
    """The neuron left of whose box an item stands."""
    near = [(box.left, n) for n, box in where.boxes.items() if box.left > item.x]
    left = min(near)[0]
    rows = {
        n: abs((where.boxes[n].top + where.boxes[n].bottom) / 2 - item.y)
        for x, n in near
        if x == left
    }
    return min(rows, key=rows.__getitem__)
