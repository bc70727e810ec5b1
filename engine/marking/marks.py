"""A paper marked: what each stage is worth, and which mistake came first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from engine.marking.explaining import explained
from engine.marking.judging import Answers, Judged, Slip
from engine.misconceptions import Reading
from engine.trace import Pass

Follow = Literal["full", "half", "none"]
FOLLOW: tuple[Follow, ...] = get_args(Follow)

_WORTH = {"full": 1.0, "half": 0.5, "none": 0.0}


class FirstMistake(NamedTuple):
    """Where a paper first goes wrong; without a name where nothing explains it."""

    stage: str
    mistakes: tuple[Reading, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the mistakes that may have been made there."""
        return tuple(mistake.id for mistake in self.mistakes)


@dataclass(frozen=True)
class Marked:
    """A student's paper with its marks."""

    name: str
    sheet: str
    stages: tuple[Judged, ...]
    slips: tuple[Slip, ...]
    follow: Follow
    order: tuple[str, ...]

    @cached_property
    def marks(self) -> float:
        """One for what is right, what `follow` says for what follows, nothing for the rest."""
        worth = {"right": 1.0, "follows": _WORTH[self.follow]}
        return sum(worth.get(stage.verdict, 0.0) for stage in self.stages)

    @property
    def of(self) -> int:
        """The marks that there are."""
        return len(self.stages)

    @cached_property
    def first_mistake(self) -> FirstMistake | None:
        """The first stage that is wrong, one that was not written down included."""
        found = [FirstMistake(s.stage, s.mistakes) for s in self.stages if s.verdict == "wrong"]
        found += [FirstMistake(slip.stage, (slip.reading,)) for slip in self.slips]
        return min(found, key=lambda mistake: self.order.index(mistake.stage), default=None)

    def with_verdict(self, verdict: str) -> tuple[str, ...]:
        """The stages with a verdict."""
        return tuple(stage.stage for stage in self.stages if stage.verdict == verdict)


def mark(name: str, sheet: str, trace: Pass, answers: Answers, follow: Follow = "full") -> Marked:
    """Mark a paper against the pass of its sheet, made by `right_pass`."""
    stages, slips = explained(trace, answers)
    return Marked(name, sheet, stages, slips, follow, tuple(trace.positions))


class Frequency(NamedTuple):
    """How often a mistake was made in a class: by how many students, and at how many stages."""

    id: str
    students: int
    stages: int


def frequencies(papers: Iterable[Marked]) -> tuple[Frequency, ...]:
    """Which mistake how often; each wrong stage counts for the first mistake that fits it."""
    students: Counter[str] = Counter()
    stages: Counter[str] = Counter()
    for paper in papers:
        made = [each.ids[0] for each in paper.stages if each.verdict == "wrong" and each.ids]
        made += [slip.reading.id for slip in paper.slips]
        stages.update(made)
        students.update(set(made))
    return tuple(Frequency(id_, count, stages[id_]) for id_, count in students.most_common())
