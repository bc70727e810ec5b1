"""The labels of the edges: a weight in each line, what the error made of it below, and arrows."""

from __future__ import annotations

from itertools import count, groupby

from engine.definition import Kind
from engine.expression import Notation
from engine.lesson.marks import twins
from engine.lesson.wave import CONSTANT, Link
from engine.names import delta, error, net, out, partial
from engine.network import HIDDEN, OUTPUTS
from tui.drawing import Role
from tui.network.beside import below, on_line, shared
from tui.network.boxes import SIGNED, delta_at_mouth, own_biases
from tui.network.edges import LAYERS, Edge, edges_into, is_lower, is_meant, row_of
from tui.network.geometry import Gap, Geometry
from tui.network.names import OWN_GRADIENTS, names_on_edge
from tui.network.scene import Room, Scene

BETWEEN = 2
"""Columns between the hidden boxes that what stands beside the biases may take.

They are free unless a line joins twins there.
"""
NAMED = 4
"""Columns that the name of an input takes, its marker and a blank included."""


def draw_gap(scene: Scene, layer: int) -> None:
    """Write all that stands on the edges into the hidden (1) or the output (2) layer."""
    gap = scene.place.gaps[layer - 1]
    edges = edges_into(layer, scene.moment.trace.scenario.bias_updates)
    _draw_constant(scene, gap, layer)
    for edge in edges:
        _draw_label(scene, gap, edge)
    for neuron in LAYERS[layer]:
        _draw_tip(scene, gap, neuron)
        _draw_delta(scene, gap, neuron)
    _draw_all_beside(scene, gap, edges)
    for edge in edges:
        _mark_the_rest(scene, gap, edge)


def _draw_constant(scene: Scene, gap: Gap, layer: int) -> None:
    """Write the 1 that feeds the biases; it is read with them."""
    stage = scene.moment.stage
    lit = False
    if stage and stage.definition.kind in (Kind.NET_INPUT, Kind.BIAS_GRADIENT):
        fed = scene.path.links & {Link(CONSTANT, neuron) for neuron in LAYERS[layer]}
        lit = bool(fed and scene.lighting.read)
    row = scene.place.middle
    scene.canvas.text(gap.constant, row, CONSTANT, Role.READ if lit else Role.TEXT)
    if lit:
        scene.canvas.text(gap.constant + 1, row, "●", Role.READ)


def _draw_label(scene: Scene, gap: Gap, edge: Edge) -> None:
    """Write a weight or a bias into its line, and ◀ before it once the error has come there."""
    row, name = row_of(scene.place, edge), on_line(scene, edge)
    if edge.link in scene.turned.links:
        scene.canvas.text(gap.back, row, "◀", Role.STRONG)
    room = Room(gap.label, row, gap.end - gap.label + 1, gap.mark)
    labels = names_on_edge(name, scene.notation)
    if scene.place.compact:
        labels = labels[-1:]  # the same in all rounds, with a cell left for a mark
    if is_meant(edge, scene.moment):
        scene.put(room, name, labels)
    else:
        with scene.unlit():
            scene.put(room, name, labels)


def _draw_tip(scene: Scene, gap: Gap, neuron: str) -> None:
    link = Link(CONSTANT, neuron)
    if link not in scene.turned.links:
        row = scene.place.net_row(lower=is_lower(neuron))
        scene.canvas.text(gap.tip, row, "▶", Role.STRONG)


def _draw_delta(scene: Scene, gap: Gap, neuron: str) -> None:
    """Write δ at the mouth of net, where the box has no row for it."""
    name, place = delta(neuron), scene.place
    if place.compact or place.delta_in_box or not (delta_at_mouth(scene) and scene.is_due(name)):
        return
    row = place.box_top(lower=is_lower(neuron))
    start = scene.place.inputs.left + NAMED if neuron in HIDDEN else gap.beside
    labels, cells = names_on_edge(name, scene.notation), gap.end - start + 1
    clear = len(" ".join(scene.fits(name, labels, cells))) < cells  # of the collecting line
    scene.put(Room(start, row, cells - clear, start - 1), name, labels, right=True)


def _draw_all_beside(scene: Scene, gap: Gap, edges: tuple[Edge, ...]) -> None:
    place = scene.place
    if place.compact:
        for _, group in groupby((e for e in edges if not e.is_bias), lambda e: e.link.target):
            own = list(group)
            row = place.net_row(lower=own[0].lower)
            _write_beside(scene, gap, row, shared(scene, own))
    else:
        for edge in edges:
            if not edge.is_bias:
                names = below(scene, edge, place.rows_beside)
                _write_beside(scene, gap, row_of(place, edge) + 1, names)
    _draw_beside_biases(scene, gap, [edge for edge in edges if edge.is_bias])


def _draw_beside_biases(scene: Scene, gap: Gap, biases: list[Edge]) -> None:
    place = scene.place
    if scene.moment.trace.scenario.bias_updates == "frozen":
        if scene.moment.phase == "update" and not place.compact:
            _say_that_it_is_frozen(scene, gap, biases[0])
    elif place.compact:
        _write_beside(scene, gap, place.middle, shared(scene, biases))
    elif own_biases(scene):
        for edge in biases:
            _write_beside(scene, gap, row_of(place, edge) + 1, below(scene, edge, 1 + place.inset))
    else:
        names = below(scene, biases[0], 1 if place.between == 3 else 2)
        row = place.middle if place.between == 3 else place.middle - 1
        _write_beside(scene, gap, row, names, step=2)


def _say_that_it_is_frozen(scene: Scene, gap: Gap, edge: Edge) -> None:
    """Below the weights, or a column further left where that leaves its number room."""
    said = f"{edge.name} frozen"
    whole = f"{said} {scene.number(edge.name, gap.tip)}"
    text = whole if len(whole) <= gap.tip - gap.mark else said
    x = gap.label if len(text) <= gap.tip - gap.label else gap.mark
    scene.canvas.text(x, scene.place.middle, text[: gap.tip - x], Role.MUTED)


def _write_beside(scene: Scene, gap: Gap, row: int, names: list[str], step: int = 1) -> None:
    """Write quantities below each other, with the weights where they fit, else further left."""
    middle = row == scene.place.middle
    past = row > scene.place.edge_row(lower=True, second=True)
    last = gap.end - scene.place.clear
    end = gap.tip - scene.place.compact if middle else last
    if past and not scene.place.compact:
        end = gap.collect  # the collecting line ends above
    if middle and gap == scene.place.gaps[0] and not scene.place.compact:
        end += 0 if twins(scene.moment.trace) else BETWEEN
    start = gap.mark if middle else gap.beside
    named = {scene.place.name_row(lower=False), scene.place.name_row(lower=True)}
    named_before = gap == scene.place.gaps[0] and row in named
    if named_before:
        start = max(start, scene.place.inputs.left + NAMED)
    usual = scene.place.decimals + SIGNED
    found = {}
    for name in names:
        labels = names_with_room(scene.place, name, scene.notation)
        label, written = scene.fits(name, labels, end - start + 1)
        if not scene.place.compact or _has_room(scene, label, written, end - start + 1):
            found[name] = labels, len(label) + 1 + max(len(written), usual)
    longest = max((length for _, length in found.values()), default=0)
    x = max(start, min(gap.label, (last if past else end) - longest + 1))
    if named_before and x == start and end - x >= longest:
        x += 1  # a blank between the input's name and a marker
    for y, (name, (labels, _)) in zip(count(row, step), found.items(), strict=False):
        if middle and not scene.is_marked(name):
            scene.canvas.text(x - 1, row, " ")  # the mark of the 1 must not seem to be its own
        scene.put(Room(x, y, end - x + 1, x - 1), name, labels)


def _has_room(scene: Scene, label: str, written: str, cells: int) -> bool:
    """Whether name and number fit; in a small picture one that does not is only marked."""
    usual = len(label) + 1 + scene.place.decimals + SIGNED
    return usual <= cells and scene.notation.ellipsis not in written


def names_with_room(place: Geometry, name: str, notation: Notation) -> tuple[str, ...]:
    """The names that have room on every edge of a picture, whatever the number's sign is.

    What stands beside a bias of its own may begin left of the bias: its name is a long one.
    """
    cells = min(gap.end - gap.label + 1 for gap in place.gaps) - place.clear
    if name in OWN_GRADIENTS and not place.compact:
        further = min(gap.end - gap.beside + 1 for gap in place.gaps) - place.clear
        cells = min(further, cells + 2 + place.clear)  # between the 1 and the boxes
    labels = names_on_edge(name, notation)[: 2 if place.compact else None]
    usual = place.decimals + SIGNED
    return tuple(each for each in labels if len(each) + 1 + usual <= cells) or labels[-1:]


def _mark_the_rest(scene: Scene, gap: Gap, edge: Edge) -> None:
    """Mark at the end of an edge what is lit on it and has no room to be shown.

    Where the end is taken by a number, the mark stands before it, each in a cell of its own.
    """
    lettered = edge.factor in scene.lighting.marks  # then its letter is at what it is a name of
    names = [name for name in edge.quantities if name != edge.factor or not lettered]
    source, target = edge.link
    if target in OUTPUTS and not edge.is_bias:
        names.append(partial(error(target), out(source)))
        factor = partial(net(target), out(source))
        names += [factor] if factor in scene.lighting.written else []
    row = row_of(scene.place, edge)
    for name in names:
        if scene.is_marked(name) and name not in scene.shown and is_meant(edge, scene.moment):
            places = (gap.end, gap.back, *(() if edge.is_bias else (gap.constant,)))
            free = (x for x in places if not scene.canvas.is_pointed(x, row, 1))
            x = next(free, gap.back)
            scene.mark(x, row, name)
            if x == gap.back and edge.link in scene.turned.links:
                _move_arrow(scene, gap, row)


def _move_arrow(scene: Scene, gap: Gap, row: int) -> None:
    """Write ◀ behind the mark that took its place: a bit of line there is a minus in ASCII."""
    if not scene.canvas.is_pointed(gap.mark, row, 1):
        scene.canvas.text(gap.mark, row, "◀", Role.STRONG)
