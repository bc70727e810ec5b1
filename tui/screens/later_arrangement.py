"""What stands where on the screens that are opened from the lesson: the first frame needs none."""

from __future__ import annotations

from textual.geometry import Size

from tui.network.geometry import HEIGHTS, LEAST_HEIGHT, LOWEST_WHOLE, MEASURES, Style
from tui.panels.asking import AskingPanel
from tui.panels.board import BoardPanel
from tui.panels.charts import ErrorPanel
from tui.panels.derivation import DerivationPanel
from tui.panels.editing import EditedNetwork, EditLine
from tui.panels.lines import LinesPanel
from tui.panels.matrices import MatrixPanel
from tui.panels.network import NetworkPanel
from tui.panels.pane import FRAME_ROWS, FRAMED, has_frames
from tui.panels.stage import StagePanel
from tui.panels.training_charts import HiddenWeightsChart, OutputsPanel, OutputWeightsChart
from tui.panels.training_header import TrainingHeader
from tui.screens.arrangement import (
    ALL_VALUES,
    FOOTER,
    HEADER,
    LEAST,
    NETWORK,
    ONE_BAR,
    OUTLINE,
    Arrangements,
    most_of_the_network,
    network_height,
)
from tui.screens.placing import Part, Sized, columns, rows

BOARD = 9
"""Rows of header and board in a room: the fewest."""
ASKING, ASKING_ROOM = 11, 16
"""Rows that practice keeps for all but the network."""


def projected_network_height(size: Size) -> int:
    """The rows of the network on the projection screen; the rest is for the stage."""
    if size.width < MEASURES[Style.NARROW].least:
        return LEAST_HEIGHT
    fitting = (needed for needed in HEIGHTS if 2 * needed < size.height)
    lowest = LOWEST_WHOLE if size.height >= LOWEST_WHOLE + BOARD else LEAST_HEIGHT
    return next(fitting, lowest)


EDIT: Arrangements = (
    (
        (ONE_BAR, 18),
        rows(HEADER, Sized(EditedNetwork, network_height), Sized(EditLine, 1), StagePanel, FOOTER),
    ),
    (LEAST, rows(Sized(EditLine, 1), Sized(EditedNetwork, network_height), StagePanel, FOOTER)),
)
"""As on the study screen; what is being changed stands where the timeline does."""
DERIVATION: Arrangements = ((LEAST, rows(HEADER, DerivationPanel, FOOTER)),)
"""The lines of a derivation, and nothing beside them."""
TRAINING: Arrangements = (
    (
        LEAST,
        rows(
            Sized(TrainingHeader, 1),
            columns(ErrorPanel, OutputsPanel),
            columns(HiddenWeightsChart, OutputWeightsChart),
            FOOTER,
        ),
    ),
)
"""The error and the outputs above, the weights into either layer below."""
PROJECTION: Arrangements = (
    (LEAST, rows(HEADER, Sized(NetworkPanel, projected_network_height), BoardPanel)),
)
"""The network above, the stage below. A room needs a large font, which leaves few cells."""
MATRICES: Arrangements = ((LEAST, rows(HEADER, MatrixPanel, FOOTER)),)
"""The pass in matrices."""


def asking_network_height(size: Size) -> int:
    """The rows of the network in practice: as many as leave the question and the answer theirs."""
    frame = FRAME_ROWS if has_frames(size) else 0
    if size.width < MEASURES[Style.NARROW].least:
        return LEAST_HEIGHT
    fitting = (needed for needed in HEIGHTS if needed + 2 * frame + ASKING <= size.height)
    most = most_of_the_network(size)
    return next((needed + frame for needed in fitting if needed <= most), LEAST_HEIGHT)


def asking_room_height(size: Size) -> int:
    """The rows of the network where a room is asked: as in projection, or what the words leave."""
    if size.width < MEASURES[Style.NARROW].least:
        return LEAST_HEIGHT
    most = min(size.height - ASKING_ROOM, (size.height - 1) // 2)
    return next((needed for needed in HEIGHTS if needed <= most), LEAST_HEIGHT)


_ASKED = rows(HEADER, Sized(NetworkPanel, asking_network_height), AskingPanel, FOOTER)


def _beside(values: Sized) -> Part:
    network = Sized(NetworkPanel, asking_network_height)
    return rows(HEADER, network, columns(AskingPanel, values), FOOTER)


ASKING_STUDY: Arrangements = (
    (FRAMED, _beside(ALL_VALUES)),
    ((112, 24), _beside(OUTLINE)),
    ((ONE_BAR, 18), _ASKED),
    (LEAST, rows(HEADER, NETWORK, AskingPanel, FOOTER)),
)
"""Practice: the network always, and the question below it."""
_IN_A_ROOM = Sized(NetworkPanel, asking_room_height)
ASKING_IN_A_ROOM: Arrangements = ((LEAST, rows(HEADER, _IN_A_ROOM, AskingPanel)),)
"""Practice with a room."""
_ALL_LINES = Sized(LinesPanel, asking_network_height)
_LINES = Sized(LinesPanel, 36)
FIND_LINES: Arrangements = (
    ((112, 24), _beside(_LINES)),
    ((ONE_BAR, 18), rows(HEADER, _ALL_LINES, AskingPanel, FOOTER)),
    (LEAST, rows(HEADER, _ALL_LINES, AskingPanel, FOOTER)),
)
"""Finding the error: the lines, and below them the one that is looked at."""
FIND_LINES_IN_A_ROOM: Arrangements = (
    (
        (112, 24),
        rows(HEADER, Sized(NetworkPanel, asking_room_height), columns(AskingPanel, _LINES)),
    ),
    (LEAST, rows(HEADER, Sized(LinesPanel, asking_network_height), AskingPanel)),
)
"""The same with a room."""
