"""The value of every misconception at every stage, in plain arithmetic and by hand.

Nothing of the engine is used but the numbers of a scenario: this is what the table of
misconceptions says, written out for a network of two inputs, hidden neurons and outputs.
"""

from __future__ import annotations

from collections import defaultdict
from math import exp

from engine import Scenario

Mistaken = dict[tuple[str, str], list[float]]
"""The values by stage and misconception; some misconceptions have more than one."""


def logistic(net: float) -> float:
    """As the tutorial writes it."""
    return 1 / (1 + exp(-net))


class Worked:
    """All right values of a pass, as plain attributes."""

    def __init__(self, s: Scenario) -> None:
        """Work the pass out."""
        w, b = s.weights, s.biases
        self.i, self.t, self.eta = s.inputs, s.targets, s.learning_rate
        self.hidden_w = [[w.w1, w.w2], [w.w3, w.w4]]
        self.output_w = [[w.w5, w.w6], [w.w7, w.w8]]
        self.b1, self.b2 = b.b1, b.b2
        self.net_h = [r[0] * self.i[0] + r[1] * self.i[1] + b.b1 for r in self.hidden_w]
        self.out_h = [logistic(net) for net in self.net_h]
        self.net_o = [r[0] * self.out_h[0] + r[1] * self.out_h[1] + b.b2 for r in self.output_w]
        self.out_o = [logistic(net) for net in self.net_o]
        self.miss = [out - target for out, target in zip(self.out_o, self.t, strict=True)]
        self.e = [miss * miss / 2 for miss in self.miss]
        self.slope_o = [out * (1 - out) for out in self.out_o]
        self.delta_o = [m * s for m, s in zip(self.miss, self.slope_o, strict=True)]
        self.back = [sum(self.delta_o[o] * self.output_w[o][h] for o in (0, 1)) for h in (0, 1)]
        self.slope_h = [out * (1 - out) for out in self.out_h]
        self.delta_h = [b * s for b, s in zip(self.back, self.slope_h, strict=True)]
        self.output_g = [[d * a for a in self.out_h] for d in self.delta_o]
        self.hidden_g = [[d * a for a in self.i] for d in self.delta_h]
        self.new_output_w = [
            [self.output_w[o][h] - self.eta * self.output_g[o][h] for h in (0, 1)] for o in (0, 1)
        ]


def mistaken(s: Scenario) -> Mistaken:
    """Every misconception's values under the scenario's bias policy, `rounded_early` excepted."""
    v = Worked(s)
    found: Mistaken = defaultdict(list)
    for k in (0, 1):
        _forward(v, k, found)
        _output(v, k, found)
        _hidden(v, k, found)
    _sums(v, found)
    if s.bias_updates == "shared":
        _shared_biases(v, found)
    if s.bias_updates == "per_neuron":
        _own_biases(v, found)
    return found


def _forward(v: Worked, k: int, found: Mistaken) -> None:
    layers = (
        (f"h{k + 1}", v.hidden_w, v.i, v.b1, v.net_h[k]),
        (f"o{k + 1}", v.output_w, v.out_h, v.b2, v.net_o[k]),
    )
    for name, w, a, b, net in layers:
        found[f"net_{name}", "bias_left_out"] = [w[k][0] * a[0] + w[k][1] * a[1]]
        found[f"net_{name}", "weights_crossed"] = [w[0][k] * a[0] + w[1][k] * a[1] + b]
        found[f"net_{name}", "inputs_crossed"] = [w[k][0] * a[1] + w[k][1] * a[0] + b]
        found[f"net_{name}", "out_for_net"] = [logistic(net)]
        found[f"out_{name}", "net_for_out"] = [net]
        found[f"out_{name}", "exponent_sign"] = [1 / (1 + exp(net))]
    found[f"E_o{k + 1}", "half_left_out"] = [v.miss[k] ** 2]
    found[f"E_o{k + 1}", "not_squared"] = [-v.miss[k] / 2]


def _sums(v: Worked, found: Mistaken) -> None:
    found["E_total", "one_output_only"] = [*v.e]
    found["E_total", "mean_for_sum"] = [sum(v.e) / 2]
    for h in (0, 1):
        name = f"dE_total/dout_h{h + 1}"
        found[name, "one_output_only"] = [v.delta_o[o] * v.output_w[o][h] for o in (0, 1)]
        found[name, "mean_for_sum"] = [v.back[h] / 2]


def _slopes(name: str, net: float, out: float, rest: float, found: Mistaken) -> None:
    """The three wrong slopes, where `rest` is what the slope is multiplied by."""
    found[name, "slope_of_net"] = [net * (1 - net) * rest]
    found[name, "one_minus_left_out"] = [out * rest]


def _output(v: Worked, o: int, found: Mistaken) -> None:
    n, net, out, slope = f"o{o + 1}", v.net_o[o], v.out_o[o], v.slope_o[o]
    by_output, delta = f"dE_total/dout_{n}", f"delta_{n}"
    found[by_output, "sign_turned"] = [-v.miss[o]]
    found[by_output, "error_for_derivative"] = [v.e[o]]
    found[f"dout_{n}/dnet_{n}", "sign_turned"] = [-slope]
    _slopes(f"dout_{n}/dnet_{n}", net, out, 1, found)
    found[delta, "sign_turned"] = [-v.delta_o[o]]
    found[delta, "slope_left_out"] = [v.miss[o]]
    _slopes(delta, net, out, v.miss[o], found)
    found[delta, "slope_twice"] = [v.miss[o] * slope**2]
    found[delta, "error_for_derivative"] = [v.e[o] * slope]
    for h in (0, 1):
        w = f"w{5 + 2 * o + h}"
        a, other, weight = v.out_h[h], v.out_h[1 - h], v.output_w[o][h]
        _carried(f"dnet_{n}/d{w}", 1, a, other, weight, found)
        name = f"dE_total/d{w}"
        _carried(name, v.delta_o[o], a, other, weight, found)
        found[name, "slope_left_out"] = [v.miss[o] * a]
        _slopes(name, net, out, v.miss[o] * a, found)
        found[name, "slope_twice"] = [v.miss[o] * slope**2 * a]
        found[name, "error_for_derivative"] = [v.e[o] * slope * a]
        found[name, "net_for_activation"] = [v.delta_o[o] * v.net_h[h]]
        found[name, "delta_for_gradient"] = [v.delta_o[o]]
        _update(w, weight, v.eta, v.output_g[o][h], found)


def _carried(
    name: str, delta: float, a: float, other: float, weight: float, found: Mistaken
) -> None:
    found[name, "sign_turned"] = [-delta * a]
    found[name, "wrong_activation"] = [delta * other]
    found[name, "weight_for_activation"] = [delta * weight]


def _hidden(v: Worked, h: int, found: Mistaken) -> None:
    n, net, out, slope = f"h{h + 1}", v.net_h[h], v.out_h[h], v.slope_h[h]
    wrong = _wrong_ways_back(v, h)
    for o in (0, 1):
        _route(v, h, o, found)
    name = f"dE_total/dout_{n}"
    found[name, "sign_turned"] = [-v.back[h]]
    for id_, value in wrong.items():
        found[name, id_] = [value]
    found[f"dout_{n}/dnet_{n}", "sign_turned"] = [-slope]
    _slopes(f"dout_{n}/dnet_{n}", net, out, 1, found)
    factors = {f"delta_{n}": 1.0}
    for i in (0, 1):
        w = f"w{1 + 2 * h + i}"
        weight = v.hidden_w[h][i]
        factors[f"dE_total/d{w}"] = v.i[i]
        _carried(f"dnet_{n}/d{w}", 1, v.i[i], v.i[1 - i], weight, found)
        _carried(f"dE_total/d{w}", v.delta_h[h], v.i[i], v.i[1 - i], weight, found)
        found[f"dE_total/d{w}", "delta_for_gradient"] = [v.delta_h[h]]
        _update(w, weight, v.eta, v.hidden_g[h][i], found)
    for name, a in factors.items():
        found[name, "sign_turned"] = [-v.delta_h[h] * a]
        _slopes(name, net, out, v.back[h] * a, found)
        found[name, "slope_twice"] = [v.back[h] * slope**2 * a]
        found[name, "own_slope_left_out"] = [v.back[h] * a]
        for id_, value in wrong.items():
            found[name, id_] = [value * slope * a]


def _route(v: Worked, h: int, o: int, found: Mistaken) -> None:
    weight, new = v.output_w[o][h], v.new_output_w[o][h]
    crossed, route = f"dnet_o{o + 1}/dout_h{h + 1}", f"dE_o{o + 1}/dout_h{h + 1}"
    found[crossed, "sign_turned"] = [-weight]
    found[crossed, "new_weight"] = [new]
    found[route, "sign_turned"] = [-v.delta_o[o] * weight]
    found[route, "new_weight"] = [v.delta_o[o] * new]
    found[route, "error_not_delta"] = [v.miss[o] * weight]
    found[route, "weight_left_out_on_the_way_back"] = [v.delta_o[o]]


def _wrong_ways_back(v: Worked, h: int) -> dict[str, float]:
    d, w, new = v.delta_o, v.output_w, v.new_output_w
    return {
        "new_weight": d[0] * new[0][h] + d[1] * new[1][h],
        "routes_crossed": d[0] * w[h][0] + d[1] * w[h][1],
        "error_not_delta": v.miss[0] * w[0][h] + v.miss[1] * w[1][h],
        "weight_left_out_on_the_way_back": d[0] + d[1],
    }


def _update(name: str, value: float, eta: float, gradient: float, found: Mistaken) -> None:
    found[f"{name}+", "gradient_for_weight"] = [gradient]
    found[f"{name}+", "rate_left_out"] = [value - gradient]
    found[f"{name}+", "added"] = [value + eta * gradient]
    found[f"{name}+", "rate_twice"] = [value - eta**2 * gradient]


def _shared_biases(v: Worked, found: Mistaken) -> None:
    layers = (
        ("b1", v.b1, v.delta_h, "own_slope_left_out", v.back),
        ("b2", v.b2, v.delta_o, "slope_left_out", v.miss),
    )
    for bias, value, deltas, id_, sloped in layers:
        name = f"dE_total/d{bias}"
        found[name, "sign_turned"] = [-sum(deltas)]
        found[name, "one_output_only"] = [*deltas]
        found[name, "mean_for_sum"] = [sum(deltas) / 2]
        found[name, id_] = [sum(sloped)]
        _update(bias, value, v.eta, sum(deltas), found)


def _own_biases(v: Worked, found: Mistaken) -> None:
    for k in (0, 1):
        layers = (
            (f"b_h{k + 1}", v.b1, v.delta_h[k], "own_slope_left_out", v.back[k]),
            (f"b_o{k + 1}", v.b2, v.delta_o[k], "slope_left_out", v.miss[k]),
        )
        for bias, value, delta, id_, sloped in layers:
            found[f"dE_total/d{bias}", "sign_turned"] = [-delta]
            found[f"dE_total/d{bias}", id_] = [sloped]
            _update(bias, value, v.eta, delta, found)
