"""What stands where on each screen, for a terminal of a given size.

To add a panel to a screen, name its class in an arrangement here.
"""

from __future__ import annotations

from textual.geometry import Size

from tui.network.geometry import COMPACT_HEIGHT, LEAST_HEIGHT, TALL
from tui.panels.board import BoardPanel
from tui.panels.charts import (
    ErrorPanel,
    HiddenWeightsChart,
    OutputsPanel,
    OutputWeightsChart,
)
from tui.panels.footer import FooterBar
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import OutlinePanel
from tui.panels.stage import StagePanel
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel
from tui.screens.placing import Part, Sized, columns, rows

TALL_NETWORK = 2 * TALL + 5


def network_height(size: Size) -> int:
    """The rows that the network is given: more where nothing else needs them."""
    return TALL_NETWORK if size.width >= 100 and size.height >= 39 else LEAST_HEIGHT


def projected_network_height(size: Size) -> int:
    """The rows of the network on the projection screen; the rest is for the stage."""
    if size.width < 80 or size.height < 23:
        return COMPACT_HEIGHT
    tall = size.width >= 100 and size.height >= 2 * TALL_NETWORK + 2
    return TALL_NETWORK if tall else LEAST_HEIGHT


_HEADER, _TIMELINE, _FOOTER = Sized(Header, 1), Sized(Timeline, 1), Sized(FooterBar, 1)
_NETWORK = Sized(NetworkPanel, network_height)
_VALUES = rows(Sized(WeightsPanel, 13), ErrorPanel)
_OUTLINE = Sized(OutlinePanel, 31)


def _study(*below: Part | Sized) -> Part:
    return rows(_HEADER, _NETWORK, _TIMELINE, *below, _FOOTER)


_WIDE = _study(columns(StagePanel, Sized(_VALUES, 43), _OUTLINE))
_HIGH = _study(Sized(StagePanel, 16), columns(_VALUES, OutlinePanel))

Arrangements = tuple[tuple[tuple[int, int], Part], ...]
"""The least size for an arrangement, and the arrangement: the first that fits is taken."""

STUDY: Arrangements = (
    ((120, 33), _WIDE),
    ((112, 54), _HIGH),
    ((112, 24), _study(columns(StagePanel, _OUTLINE))),
    ((100, 54), _HIGH),
    ((80, 50), _HIGH),
    ((80, 24), _study(StagePanel)),
)
"""Network and stage always; beside or below them as much as there is room for."""
NUMBERS: Arrangements = (
    ((120, 33), _WIDE),
    ((100, 54), _HIGH),
    ((80, 50), _HIGH),
    ((80, 24), rows(_HEADER, _TIMELINE, columns(_VALUES, OutlinePanel), _FOOTER)),
)
"""The numbers in place of network and stage, where not all fit."""
TRAINING: Arrangements = (
    (
        (60, 18),
        rows(
            _HEADER,
            columns(ErrorPanel, OutputsPanel),
            columns(HiddenWeightsChart, OutputWeightsChart),
            _FOOTER,
        ),
    ),
)
"""The error and the outputs above, the weights into either layer below."""
PROJECTION: Arrangements = (
    ((60, 18), rows(Sized(NetworkPanel, projected_network_height), BoardPanel)),
)
"""The network above, the stage below. A room needs a large font, which leaves few cells."""


def chosen(arrangements: Arrangements, size: Size) -> Part | None:
    """The first arrangement that fits; None where the terminal is too small for all."""
    for (width, height), part in arrangements:
        if size.width >= width and size.height >= height:
            return part
    return None


def least(arrangements: Arrangements) -> tuple[int, int]:
    """The smallest size that there is an arrangement for."""
    return arrangements[-1][0]
