"""How much of a stage is shown while results are hidden until somebody asks."""

from enum import IntEnum


class Reveal(IntEnum):
    """The steps in which a stage is revealed; each shows what those before it show."""

    QUESTION = 0
    FORMULA = 1
    NUMBERS = 2
    RESULT = 3
