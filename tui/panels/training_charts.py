"""The charts of the training screen: the outputs, and the weights into either layer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from engine.names import next_value, out, target
from engine.network import HIDDEN, OUTPUTS, incoming
from engine.policies import bias_names
from tui.panels.charts import LABEL, LEAST_CURVE, LEAST_LABEL, ChartPanel
from tui.view import View


class OutputsPanel(ChartPanel):
    """Both outputs on their way to their targets."""

    behind = 17

    def room_behind(self, width: int, view: View) -> int:
        """Fewer where two epochs would have no room below the curves."""
        room = max(width - LABEL - LEAST_CURVE, LEAST_LABEL)
        return min(super().room_behind(width, view), room)

    def names(self, view: View) -> tuple[str, ...]:
        """One series for each output neuron."""
        return tuple(out(neuron) for neuron in OUTPUTS)

    def title(self, view: View) -> str:
        """What the curves and the dotted lines are."""
        return "outputs; targets dotted"

    def levels(self, view: View) -> Mapping[str, float]:
        """The targets."""
        return {f"target {neuron}": view.final(target(neuron)) for neuron in OUTPUTS}


class WeightsChart(ChartPanel):
    """The trained parameters that lead into one layer, as they drift."""

    behind = 14
    neurons: ClassVar[tuple[str, ...]]
    """The neurons of the layer."""
    heading: ClassVar[str]
    """The line above the chart."""

    def names(self, view: View) -> tuple[str, ...]:
        """Every weight and bias into the layer that an update changes."""
        trace = view.moment.trace
        policy = trace.scenario.bias_updates
        weights = [weight.name for neuron in self.neurons for weight in incoming(neuron)]
        names = (*weights, *bias_names(policy, self.neurons))
        return tuple(name for name in names if next_value(name) in trace.values)

    def title(self, view: View) -> str:
        """Where the weights lead."""
        return self.heading


class HiddenWeightsChart(WeightsChart):
    """The parameters of the hidden layer."""

    neurons = HIDDEN
    heading = "weights into the hidden layer"


class OutputWeightsChart(WeightsChart):
    """The parameters of the output layer."""

    neurons = OUTPUTS
    heading = "weights into the output layer"
