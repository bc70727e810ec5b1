"""What an exercise showed: what was right, which mistakes recurred, what to ask again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from engine.expression import UNICODE, Notation
from engine.misconceptions import Reading
from engine.practice.question import Asked, Outcome


class Recurring(NamedTuple):
    """A mistake that was made, and the stages where it was."""

    mistake: Reading
    stages: tuple[str, ...]


@dataclass(frozen=True)
class Summary:
    """The questions that are done with."""

    asked: tuple[Asked, ...]

    def count(self, outcome: Outcome) -> int:
        """How many questions ended so."""
        return sum(each.outcome is outcome for each in self.asked)

    @property
    def mistakes(self) -> tuple[Recurring, ...]:
        """Every mistake that was named, the most frequent first, each with its stages in order."""
        found: dict[str, list[tuple[Reading, str]]] = {}
        for each in self.asked:
            for mistake in each.mistakes:
                found.setdefault(mistake.id, []).append((mistake, each.stage))
        ordered = sorted(found.values(), key=len, reverse=True)
        return tuple(
            Recurring(made[0][0], tuple(dict.fromkeys(stage for _, stage in made)))
            for made in ordered
        )

    @property
    def again(self) -> tuple[str, ...]:
        """The stages that were not right at once when they were last asked."""
        last = {each.stage: each.outcome for each in self.asked}
        return tuple(stage for stage, outcome in last.items() if outcome is not Outcome.AT_ONCE)

    def lines(self, notation: Notation = UNICODE) -> Iterator[str]:
        """The summary in words, a line at a time."""
        total = len(self.asked)
        yield f"{total} question{'' if total == 1 else 's'}"
        for outcome in Outcome:
            yield f"{self.count(outcome)} {outcome.value}"
        for mistake, stages in self.mistakes:
            where = ", ".join(notation.symbol(stage) for stage in stages)
            yield f"{where}: {mistake.sentence(notation)}"

    def markdown(self, title: str, notation: Notation = UNICODE) -> str:
        """The summary as a document, each question with how it ended."""
        rows = [
            f"| {notation.symbol(each.stage)} | {each.turn} | {_ended(each)} | {_named(each)} |"
            for each in self.asked
        ]
        return "\n".join(
            [
                f"# Practice: {title}",
                "",
                *(f"- {line}" for line in self.lines(notation)),
                "",
                "| stage | pass | | mistakes |",
                "| --- | --- | --- | --- |",
                *rows,
                "",
            ]
        )


def _ended(each: Asked) -> str:
    return "" if each.outcome is None else each.outcome.value


def _named(each: Asked) -> str:
    return ", ".join(dict.fromkeys(mistake.id for mistake in each.mistakes))
