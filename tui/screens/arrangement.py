"""What stands where on each screen, for a terminal of a given size.

To add a panel to a screen, name its class in an arrangement here, or in `later_arrangement`
where the screen is one that start-up need not wait for.
"""

from __future__ import annotations

from textual.geometry import Size

from tui.drawing.pane import FRAME
from tui.network.geometry import HEIGHTS, LEAST_HEIGHT, LOWEST_WHOLE, MEASURES, Style
from tui.panels.charts import ErrorPanel
from tui.panels.footer import FooterBar
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import LOOSE, MARGIN, OutlinePanel
from tui.panels.pane import FRAME_ROWS, FRAMED, has_frames
from tui.panels.stage import StagePanel
from tui.panels.study_footer import StudyFooter
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel
from tui.screens.placing import Part, Sized, columns, rows

LEAST = (60, 18)
"""The smallest screen with a lesson on it, for one or for a room."""
ONE_BAR = 79
"""Below this width the timeline and the keys share a row."""
STAGE, WHOLE_STAGE = 7, 8
"""Rows of the stage: the fewest, and those that it has before the network grows."""
WORDS = 81
"""Columns of a stage beside a list: a line of words, its margins and the gap to the list."""
ORDINARY = 17
"""Rows of the network in which every quantity has one; more only on a large screen."""


def most_of_the_network(size: Size) -> int:
    """The rows of the picture at the most: more than the ordinary ones only on a large screen."""
    return ORDINARY + max(size.height - FRAMED[1], 0) * 2 // 5


def network_height(size: Size) -> int:
    """The rows that the network is given, its frame included.

    It grows as far as the stage below it keeps what it needs; on a large screen both grow.
    """
    rows = size.height - (2 if size.width < ONE_BAR else 3)
    frame = FRAME_ROWS if has_frames(size) else 0
    most = most_of_the_network(size)
    if size.width < MEASURES[Style.NARROW].least:
        return LEAST_HEIGHT
    for needed in HEIGHTS:
        stage = STAGE if needed == LOWEST_WHOLE else WHOLE_STAGE
        if needed <= most and needed + frame + stage <= rows:
            return needed + frame
    return LEAST_HEIGHT


def outline_width(size: Size) -> int:
    """The columns of the list of values beside the stage: loose where the words have theirs.

    A frame and the margin within it come to them.
    """
    if has_frames(size):
        return LOOSE + MARGIN + 2 * FRAME
    return LOOSE if size.width >= WORDS + LOOSE else LOOSE - 2


HEADER, _TIMELINE, FOOTER = Sized(Header, 1), Sized(Timeline, 1), Sized(FooterBar, 1)
_KEYS = Sized(StudyFooter, 1)
NETWORK = Sized(NetworkPanel, network_height)
_VALUES = rows(Sized(WeightsPanel, 13), ErrorPanel)
OUTLINE = Sized(OutlinePanel, outline_width)
ALL_VALUES = Sized(OutlinePanel, 45)


def _study(*below: Part | Sized) -> Part:
    return rows(HEADER, NETWORK, _TIMELINE, *below, _KEYS)


def _beside_the_list(*below: Part | Sized) -> Part:
    """The list of all values is as high as the screen; all else stands left of it."""
    lesson = rows(NETWORK, _TIMELINE, *below)
    return rows(HEADER, columns(lesson, ALL_VALUES), _KEYS)


_TABLE = rows(Sized(WeightsPanel, FRAME_ROWS + 13), ErrorPanel)
_VAST = _beside_the_list(columns(StagePanel, Sized(_TABLE, 60)))
_WIDER = _beside_the_list(columns(StagePanel, Sized(WeightsPanel, 49)))
_WIDE = _study(columns(StagePanel, ALL_VALUES))
_NUMBERS_ABOVE = rows(
    HEADER,
    Sized(columns(Sized(WeightsPanel, 47), ErrorPanel), network_height),
    _TIMELINE,
    columns(StagePanel, ALL_VALUES),
    _KEYS,
)
_HIGH = _study(Sized(StagePanel, 16), columns(_VALUES, OutlinePanel))

Arrangements = tuple[tuple[tuple[int, int], Part], ...]
"""The least size for an arrangement, and the arrangement: the first that fits is taken."""

VAST, WIDER = (170, 60), (170, 40)
"""From where on the list stands beside the network, with a curve below the weights or without."""
STUDY: Arrangements = (
    (VAST, _VAST),
    (WIDER, _WIDER),
    (FRAMED, _WIDE),
    ((112, 24), _study(columns(StagePanel, OUTLINE))),
    ((80, 66), _HIGH),
    ((ONE_BAR, 18), _study(StagePanel)),
    (LEAST, rows(HEADER, NETWORK, StagePanel, _KEYS)),
)
"""Network and stage always; beside or below them as much as there is room for."""
NUMBERS: Arrangements = (
    (VAST, _VAST),
    (WIDER, _WIDER),
    (FRAMED, _NUMBERS_ABOVE),
    ((80, 66), _HIGH),
    ((ONE_BAR, 18), rows(HEADER, _TIMELINE, columns(Sized(_VALUES, 45), OutlinePanel), _KEYS)),
    (LEAST, rows(HEADER, columns(_VALUES, OutlinePanel), _KEYS)),
)
"""The numbers in place of the network, and of the stage where not all fit."""
ROUNDS: Arrangements = (
    (VAST, _VAST),
    (WIDER, _beside_the_list(columns(StagePanel, Sized(ErrorPanel, 60)))),
    ((112, 24), _study(columns(StagePanel, Sized(ErrorPanel, 60)))),
    ((ONE_BAR, 18), _study(columns(StagePanel, Sized(ErrorPanel, 36)))),
    (LEAST, rows(HEADER, NETWORK, StagePanel, _KEYS)),
)
"""While whole rounds go by: what changes, and the error's curve."""


def chosen(arrangements: Arrangements, size: Size) -> Part | None:
    """The first arrangement that fits; None where the terminal is too small for all."""
    for (width, height), part in arrangements:
        if size.width >= width and size.height >= height:
            return part
    return None


def least(arrangements: Arrangements) -> tuple[int, int]:
    """The smallest size that there is an arrangement for."""
    return arrangements[-1][0]
