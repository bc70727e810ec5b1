"""Wrong ideas about the stages of a pass: each a definition with one thing changed.

`table` lists them; `reading` says what each makes of a stage.
"""

from engine.misconceptions.misconception import Misconception
from engine.misconceptions.reading import Reading, book, readings, upstream
from engine.misconceptions.table import MISCONCEPTIONS

__all__ = ["MISCONCEPTIONS", "Misconception", "Reading", "book", "readings", "upstream"]
