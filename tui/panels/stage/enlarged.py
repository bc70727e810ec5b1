"""A formula in large letters, for the back row: as in print, with its subscripts smaller."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.expression import Column, Notation, Run
from tui.drawing.big_digits import big_height, big_width, is_drawn
from tui.drawing.small_letters import is_small, small_width

PIECES = re.compile(r"_(?P<sub>[^\W²]+)|(?P<raised>²)|(?P<base>[^_²]+)")
RAISED = re.compile(r"(?<=\w)\+|\^2")
"""What ASCII writes for the raised signs, of which large letters have their own."""
LARGEST = 3
"""The largest scale of letters that is tried."""
REFERENCE = ("∂E_total", " =", "∂out_o1", " ·", "∂out_o1", " ·", "∂net_o1")
"""The widest row of the formulas that are met most: by it a screen chooses its scale."""
GAP = 1
"""Cells behind the last letter, which a row need not have."""
SIGNS = ("+", "−", "-")
"""Those before which a formula goes on in a row of its own."""
FACTORS = (2, 4, 6)
"""Those of it that have a number below them."""


class Sizes(NamedTuple):
    """Scales of letters, of their subscripts and of numbers; 0 is that of ordinary text.

    Where letters are of the smallest, subscripts can be `small`: two rows high.
    """

    letters: int
    numbers: int
    subscripts: int
    small: bool = False

    @property
    def height(self) -> int:
        """Rows of a letter."""
        return big_height(self.letters)


class Part(NamedTuple):
    """A text of one quantity."""

    text: str
    quantity: str | None


class Placed(NamedTuple):
    """A column of the formula: its rows from above, whether there is a bar, number and letter."""

    rows: tuple[tuple[Part, ...], ...]
    bar: str | None
    number: tuple[Part, ...]
    letter: str

    @property
    def is_fraction(self) -> bool:
        """Whether it has a numerator and a denominator."""
        return len(self.rows) > 1


def placed(columns: Iterable[Column], notation: Notation) -> list[Placed] | None:
    """The columns, where all can be set large: one row each, or two with a bar between them."""
    found = []
    for column in columns:
        rows = [_raised(_parts(row)) for row in column.symbols.rows]
        number = _parts(column.number.rows[0])
        if len(rows) == 1:
            (row,) = column.symbols.rows
            parts = _raised(_parts(row, sign=True))
            found.append(Placed((parts,), None, number, column.letter))
            continue
        bars = rows[column.symbols.baseline]
        text = "".join(part.text for part in bars)
        if len(rows) != 3 or column.symbols.baseline != 1 or text.strip(notation.bar):
            return None
        found.append(Placed((rows[0], rows[2]), bars[0].quantity or "", number, column.letter))
    return found


ALL_SIZES = tuple(
    Sizes(letters, numbers, letters - 1, small)
    for letters in range(LARGEST, 0, -1)
    for numbers in (letters, letters - 1)
    for small in ((True, False) if letters == 1 else (False,))
)
"""The sizes in which a formula can be set, the largest first; numbers are little smaller."""


def sizes_for(width: int, decimals: int) -> Iterator[Sizes]:
    """Those in which the usual formulas have room in a row of so many cells."""
    number = "0." + "0" * decimals
    for sizes in ALL_SIZES:
        cells = sum(
            max(text_width(text, sizes), number_width(number, sizes.numbers) * (at in FACTORS))
            for at, text in enumerate(REFERENCE)
        )
        if cells - GAP <= width:
            yield sizes


SMALL_SUBSCRIPTS, PLAIN_SUBSCRIPTS = Sizes(1, 0, 0, small=True), Sizes(1, 0, 0)


def sizes_of_words(*, ascii_only: bool) -> tuple[Sizes, ...]:
    """The sizes of a question or a name in large letters, the largest first.

    In strokes there are no small subscripts.
    """
    return (PLAIN_SUBSCRIPTS,) if ascii_only else (SMALL_SUBSCRIPTS, PLAIN_SUBSCRIPTS)


def spaced(text: str) -> str:
    """A sentence with blanks that part words, not letters."""
    return text.replace(" ", "  ")


def asking_sizes(question: str, width: int, *, ascii_only: bool = False) -> Sizes | None:
    """The largest in which a question has room in a row of so many cells, all letters known."""
    written = (piece for kind, piece in pieces(question) if kind == "base")
    if not all(map(is_drawn, written)):
        return None
    tried = sizes_of_words(ascii_only=ascii_only)
    return next((sizes for sizes in tried if text_width(spaced(question), sizes) <= width), None)


def width_of(columns: Sequence[Placed], sizes: Sizes) -> int:
    """The cells that a formula takes."""
    return sum(column_width(column, sizes) for column in columns) - GAP


def folded(columns: Sequence[Placed], sizes: Sizes, width: int) -> int:
    """Where a sum or a difference goes on in a second row; 0 where it has no room in two.

    Only formulas without fractions, whose rows leave room for one more, and whose numbers have
    room in a row of ordinary text.
    """
    if sizes.numbers or any(column.is_fraction or column.letter for column in columns):
        return 0
    if sum(len(part.text) for part in numbers_in_a_row(columns)) > width:
        return 0
    indent = width_of(columns[:2], sizes) + GAP
    for at in range(len(columns) - 1, 2, -1):
        sign = "".join(part.text for part in columns[at].rows[0]).strip()
        rest = indent + width_of(columns[at:], sizes)
        if sign in SIGNS and width_of(columns[:at], sizes) <= width and rest <= width:
            return at
    return 0


def numbers_in_a_row(columns: Sequence[Placed]) -> list[Part]:
    """The numbers of a formula in ordinary text, with one blank at each side of a sign."""
    parts = [
        part if part.quantity else part._replace(text=f"{part.text} ".replace("  ", " "))
        for column in columns
        for part in column.number
    ]
    return [*parts[:-1], parts[-1]._replace(text=parts[-1].text.rstrip())]


def can_be_drawn(columns: Sequence[Placed], sizes: Sizes) -> bool:
    """Whether there is a large sign for every sign of it."""
    texts = [
        piece
        for column in columns
        for row in column.rows
        for part in row
        for kind, piece in pieces(part.text)
        if kind == "base" or sizes.subscripts
    ]
    numbers = [part.text for column in columns for part in column.number if sizes.numbers]
    texts += [piece for text in numbers for _, piece in pieces(text)]
    return all(map(is_drawn, texts))


def text_width(text: str, sizes: Sizes) -> int:
    """The cells of a text, its subscripts smaller."""
    return sum(piece_width(kind, piece, sizes) for kind, piece in pieces(text))


def _parts(row: Sequence[Run], *, sign: bool = False) -> tuple[Part, ...]:
    """The runs of a row without the blanks that centred it; within it one blank is enough.

    A sign keeps the blank before it; behind it is a gap already, as behind any large letter. The
    sign of a product is a dot, also in ASCII: large, it is as narrow as the eye expects it.
    """
    texts = [Part(re.sub(" +", " ", run.text), run.quantity) for run in row if run.text]
    texts = [part._replace(text=part.text.replace("*", "·")) for part in texts]
    while texts and not texts[-1].text.strip():
        texts.pop()
    while texts and not sign and not texts[0].text.strip():
        texts.pop(0)
    return (*texts[:-1], texts[-1]._replace(text=texts[-1].text.rstrip())) if texts else ()


def _raised(row: Sequence[Part]) -> tuple[Part, ...]:
    """The same in one notation, where what is raised is a sign of its own."""
    signs = {"+": "⁺", "^2": "²"}
    return tuple(
        part._replace(text=RAISED.sub(lambda found: signs[found[0]], part.text)) for part in row
    )


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """A text as what stands on the line, what stands below it and what is raised, each by kind."""
    for match in PIECES.finditer(text):
        kind = match.lastgroup or "base"
        yield kind, match[kind].replace("²", "2")


def piece_width(kind: str, text: str, sizes: Sizes) -> int:
    """The cells of a piece of some kind."""
    if kind == "base":
        return number_width(text, sizes.letters)
    if is_set_small(kind, text, sizes):
        return small_width(text)
    return number_width(text, sizes.subscripts)


def is_set_small(kind: str, text: str, sizes: Sizes) -> bool:
    """Whether a piece that is no base is two rows high: always where it is raised, to be seen."""
    return not sizes.subscripts and (kind == "raised" or (sizes.small and is_small(text)))


def row_width(row: Sequence[Part], sizes: Sizes) -> int:
    """The cells of one row of a column."""
    return sum(text_width(part.text, sizes) for part in row)


def number_width(text: str, scale: int) -> int:
    """The cells of a number, and of the gap behind it where it is large."""
    return big_width(text, scale) + max(scale // 2, 1) if scale and text else len(text)


def figure_sizes(scale: int) -> Sizes:
    """The sizes of a row of numbers, in which a square is raised."""
    return Sizes(scale, scale, scale - 1)


def figure_width(text: str, scale: int) -> int:
    """The cells of what stands in a row of numbers."""
    return text_width(text, figure_sizes(scale)) if scale else len(text)


def numbers_width(row: Sequence[Part], scale: int) -> int:
    """The cells of the numbers of one column."""
    return sum(figure_width(part.text, scale) for part in row)


def column_width(column: Placed, sizes: Sizes) -> int:
    """The cells of the widest that stands in a column."""
    rows = max(row_width(row, sizes) for row in column.rows)
    letter = 3 if column.letter else 0
    return max(rows, numbers_width(column.number, sizes.numbers), letter)
