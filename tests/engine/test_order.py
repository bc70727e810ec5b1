"""The order of a pass: which stages there are, where each stands, and which are ordinary."""

import pytest

from engine.backpropagation import definitions
from engine.definition import PHASES
from engine.network import CONSTANTS
from engine.policies import UPDATE_ORDERS, Rules, UpdateOrder
from tests.engine.policies import each_rules


def ids(text: str) -> list[str]:
    """The ids in a text, so that they can be written out as the lesson lists them."""
    return text.split()


FORWARD = ids("net_h1 out_h1 net_h2 out_h2 net_o1 out_o1 net_o2 out_o2")
ERROR = ids("E_o1 E_o2 E_total")
BACKWARD_OUTPUT = ids("""
    dE_total/dout_o1 dout_o1/dnet_o1 delta_o1
    dnet_o1/dw5 dE_total/dw5 w5+
    dnet_o1/dw6 dE_total/dw6 w6+
    dE_total/dout_o2 dout_o2/dnet_o2 delta_o2
    dnet_o2/dw7 dE_total/dw7 w7+
    dnet_o2/dw8 dE_total/dw8 w8+
""")
BACKWARD_HIDDEN = ids("""
    dnet_o1/dout_h1 dE_o1/dout_h1 dnet_o2/dout_h1 dE_o2/dout_h1 dE_total/dout_h1
    dout_h1/dnet_h1 delta_h1
    dnet_h1/dw1 dE_total/dw1 w1+
    dnet_h1/dw2 dE_total/dw2 w2+
    dnet_o1/dout_h2 dE_o1/dout_h2 dnet_o2/dout_h2 dE_o2/dout_h2 dE_total/dout_h2
    dout_h2/dnet_h2 delta_h2
    dnet_h2/dw3 dE_total/dw3 w3+
    dnet_h2/dw4 dE_total/dw4 w4+
""")
ORDINARY = ids("""
    net_h1 out_h1 net_h2 out_h2 net_o1 out_o1 net_o2 out_o2
    E_o1 E_o2 E_total
    dE_total/dw5 w5+ dE_total/dw6 w6+ dE_total/dw7 w7+ dE_total/dw8 w8+
    dE_total/dout_h1 dE_total/dw1 w1+ dE_total/dw2 w2+
    dE_total/dout_h2 dE_total/dw3 w3+ dE_total/dw4 w4+
    update
""")
BIASES = {
    "frozen": ([], []),
    "shared": (ids("dE_total/db2 b2+"), ids("dE_total/db1 b1+")),
    "per_neuron": (
        ids("dE_total/db_o1 b_o1+ dE_total/db_o2 b_o2+"),
        ids("dE_total/db_h1 b_h1+ dE_total/db_h2 b_h2+"),
    ),
}


@each_rules
def test_stages_stand_in_their_order(rules: Rules) -> None:
    """A pass has its 56 stages in order, and those of trained biases at the end of each layer."""
    after_output, after_hidden = BIASES[rules.bias_updates]
    whole = FORWARD + ERROR + BACKWARD_OUTPUT + after_output + BACKWARD_HIDDEN + after_hidden
    assert [*whole, "update"] == [definition.id for definition in definitions(rules)]


def test_the_tutorial_has_56_stages_and_30_ordinary_ones() -> None:
    """The finer walk of the tutorial's own pass has 56 stages, the ordinary walk 30."""
    stages = definitions(Rules())
    expected = (56, 30)
    assert expected == (len(stages), sum(stage.ordinary for stage in stages))


@pytest.mark.parametrize("order", UPDATE_ORDERS)
def test_the_ordinary_walk_stops_at_these_stages(order: UpdateOrder) -> None:
    """The ordinary walk stops at these stages, in this order."""
    expected, stages = ORDINARY, definitions(Rules("frozen", order))
    assert expected == [stage.id for stage in stages if stage.ordinary]


@each_rules
def test_every_stage_of_a_bias_is_ordinary(rules: Rules) -> None:
    """The ordinary walk also stops at the gradients and next values of trained biases."""
    extra = {name for names in BIASES[rules.bias_updates] for name in names}
    ordinary = {stage.id for stage in definitions(rules) if stage.ordinary}
    assert {*ORDINARY, *extra} == ordinary


@each_rules
def test_each_stage_belongs_to_its_phase(rules: Rules) -> None:
    """The phases divide a pass into five runs of stages."""
    after_output, after_hidden = BIASES[rules.bias_updates]
    expected = {
        "forward": FORWARD,
        "error": ERROR,
        "backward-output": BACKWARD_OUTPUT + after_output,
        "backward-hidden": BACKWARD_HIDDEN + after_hidden,
        "update": ["update"],
    }
    stages = definitions(rules)
    assert expected == {
        phase: [stage.id for stage in stages if stage.phase == phase] for phase in PHASES
    }


@each_rules
def test_a_stage_reads_only_what_is_known_before_it(rules: Rules) -> None:
    """Each stage refers to constants, parameters and earlier stages, never to later ones."""
    known = {*CONSTANTS, *(f"w{number}" for number in range(1, 9))}
    known |= {"b1", "b2", "b_h1", "b_h2", "b_o1", "b_o2"}
    for stage in definitions(rules):
        assert set() == set(stage.reads) - known, stage.id
        known.add(stage.id)
