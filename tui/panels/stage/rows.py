"""Which row of the stage panel holds what: the same rows at every stage of a size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.drawing.big_digits import big_height, big_width, largest_scale

if TYPE_CHECKING:
    from tui.panels.stage.enlarged import Sizes

MARGIN = 1
EQUALS = 2
"""Cells of the = and the blank before a result."""
FORMULA = 3
"""Rows that every formula is given."""
APART = 10
"""Rows from which a blank one parts the words from a result that is not in large digits."""
LARGE = 12
"""Rows from which the result stands in large digits."""
TWO_LINES = 15
"""Rows from which a question may take two lines, and parts stand apart."""
ONE_LINE = 80
"""Columns from which every question is one line."""
WORDS = 6
"""Rows that the words keep before digits grow."""
ALL_WORDS = 9
"""Rows that the words keep before a formula grows: those that any stage has."""
SENTENCES = 3
"""Rows that the words keep before a row is left blank above the digits, or below them."""
MOST_GAP = 3
"""Blank rows between the parts of a board, however high it is."""
AIR = 3
"""Blank rows that a board keeps, where it can, before its digits grow."""
QUESTION = "If net_o1 grew a little, how would E_total change?"
"""The question that is asked most, and nearly the longest."""
PARTS = 6
"""Gaps of a board whose words keep their rows: around question, formula, numbers and result."""
FEW_WORDS = 3
"""Rows that are too few to begin words in, on a board."""
ENLARGED = 27
"""Rows from which the formula of a stage may be set in large letters, one for a reader too."""
PLAIN = 6
"""Rows of question, letters, formula and numbers."""


class Rows(NamedTuple):
    """The first row of each part; `scale` is the size of the digits, 0 where they are plain."""

    question: int
    letters: int
    bar: int
    numbers: int
    result: int
    words: int
    scale: int
    enlarged: Sizes | None = None
    """The largest sizes of the formula, where it is set in large letters."""
    asks_large: bool = False
    """Whether the question has room in large letters too."""
    for_a_room: bool = False
    """Whether digits are to be large even where they are then fewer."""

    @property
    def question_lines(self) -> int:
        """How many rows the question may take."""
        return self.letters - self.question

    @property
    def formula(self) -> int:
        """The first row of a formula with fractions, which stands around the row of the bars."""
        return self.bar - FORMULA // 2


def stage_rows(width: int, height: int, digits: int, *, letters_grow: bool = True) -> Rows:
    """The rows of a panel of this size, whatever it shows.

    The first seven hold question, letters, formula, numbers and words; what a panel has more
    goes to the words, then to large digits, then to larger ones. Letters of strokes are for a room:
    near by one reads ordinary ones better.
    """
    enlarged = None
    if letters_grow and height >= ENLARGED:
        enlarged = _largest(width, height, digits, words=ALL_WORDS)
    if enlarged:
        return enlarged
    question, letters = 0, 1
    if height >= TWO_LINES:
        letters = 2 if width >= ONE_LINE else 3
    bar = letters + 2
    numbers = bar + 2
    widest = "−0." + "0" * digits
    room = width - 2 * MARGIN - EQUALS
    if height < LARGE or big_width(widest) > room:
        gap = 1 if height >= APART else 0
        return Rows(question, letters, bar, numbers, numbers, numbers + 1 + gap, 0)
    blank = height - (numbers + 1) - big_height() - SENTENCES
    result = numbers + (2 if blank > 0 else 1)
    below = height - result - 1 - WORDS
    scale = max(largest_scale(widest, room, below), 1)
    words = result + big_height(scale) + (1 if blank > 1 else 0)
    return Rows(question, letters, bar, numbers, result, words, scale)


def room_rows(width: int, height: int, digits: int) -> Rows:
    """The rows of a board for a room: formula and result as large as there is room for.

    In the fewest rows the letters of the factors have none: they stand before their names.
    """
    if enlarged := _largest(width, height, digits):
        return enlarged
    widest = "−0." + "0" * digits
    unlettered = height < PLAIN + big_height()
    least = PLAIN - unlettered
    scale = largest_scale(widest, width - MARGIN - EQUALS, height - least)
    spare = max(height - least - big_height(scale), 0) if scale else 0
    gap = spare // 4
    question = gap // 2
    letters = question + 1 + gap
    bar = letters + (1 if unlettered else 2)
    numbers = bar + 2
    result = numbers + 1 + gap if scale else numbers
    return Rows(question, bar if unlettered else letters, bar, numbers, result, height, scale)


def _largest(width: int, height: int, digits: int, *, words: int = 0) -> Rows | None:
    """The rows with the largest formula that has room, and leaves the words so many rows."""
    from tui.panels.stage.enlarged import sizes_for

    found = (
        _enlarged_rows(width, height, digits, sizes, words, asks_large=asks_large)
        for sizes in sizes_for(width - 2 * MARGIN, digits)
        for asks_large in _ways_to_ask(width, sizes, words)
    )
    return next(filter(None, found), None)


def _ways_to_ask(width: int, sizes: Sizes, kept: int) -> tuple[bool, ...]:
    """Whether the question is large: beside the largest formulas where it has room, or if it can.

    Where the words keep rows, no question is large: one reads it as one reads them.
    """
    from tui.panels.stage.enlarged import asking_sizes

    if kept or not sizes.numbers or asking_sizes(QUESTION, width - 2 * MARGIN) is None:
        return (False,)
    return (True,) if sizes.letters > 1 else (True, False)


def _enlarged_rows(
    width: int, height: int, digits: int, sizes: Sizes, kept: int, *, asks_large: bool
) -> Rows | None:
    """The same with a formula in large letters; None where the result would be smaller than it.

    Nor may a large question leave the result no larger than itself. Where letters or subscripts
    fill their last row, one more keeps them apart from large numbers.
    """
    formula = 2 * sizes.height + 1
    numbers = big_height(sizes.numbers) or 1
    asked = big_height() if asks_large else 1
    parted = int(sizes.numbers > 0 and (sizes.small or sizes.letters == 2))
    least = asked + 1 + formula + parted + numbers + kept
    widest = "−0." + "0" * digits
    room = width - MARGIN - EQUALS
    smallest = sizes.letters + (asks_large and sizes.letters == 1)
    scales = (largest_scale(widest, room, height - least - air) for air in (AIR, 1))
    scale = next((scale for scale in scales if scale >= smallest), 0)
    if not scale:
        return None
    spare = height - least - big_height(scale)
    gap = min(spare // (PARTS if kept else AIR), MOST_GAP)
    question = 1 if gap or (spare > 1 and not kept) else 0
    letters = question + asked + gap
    bar = letters + 1 + sizes.height
    below = bar + sizes.height + 1 + max(parted, gap > 1)
    result = below + numbers + max(gap, 1)
    words = result + big_height(scale) + gap
    if height - words < FEW_WORDS:
        words = height
    return Rows(question, letters, bar, below, result, words, scale, sizes, asks_large, not kept)
