"""A link to a moment: what follows the `#` of the page's address, and the same as a command."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from engine.gallery import GALLERY
from engine.one_line import one_line
from engine.scenario import Scenario
from engine.scenario_file import ScenarioFileError, parse_scenario
from engine.scenario_text import rewritten
from engine.training import MOST_EPOCHS
from engine.travel import DestinationError, Moment, parse_destination

LONGEST = 10_000
"""Characters of a link; a scenario takes a few hundred."""

KEYS = ("epoch", "stage", "scenario", "project")


class LinkError(ValueError):
    """A link that leads nowhere; its text is one line that says why."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a link opens: a scenario, an epoch, a stage (None: the start), and in which way."""

    scenario: Scenario
    epoch: int = 0
    stage: str | None = None
    project: bool = False


def fragment(moment: Moment, *, project: bool = False) -> str:
    """The part of a link that says which moment: `epoch=3&stage=dE_total/dw1`.

    A scenario that is not the tutorial's travels in it, by its name or as what differs.
    """
    scenario = moment.trace.scenario
    parts = [f"epoch={moment.epoch}"]
    if moment.stage is not None:
        parts.append(f"stage={quote(moment.stage.id, safe='/+_')}")
    if scenario != Scenario():
        parts.append(f"scenario={quote(_named(scenario) or rewritten('', scenario), safe='')}")
    return "&".join([*parts, "project"] if project else parts)


def opening(text: str) -> Opening:
    """What a link's part behind the `#` opens. Raises LinkError where it opens nothing."""
    if len(text) > LONGEST:
        raise LinkError("the link is longer than any that this program makes")
    found = dict(parse_qsl(text.replace("+", "%2B"), keep_blank_values=True))
    for key in found:
        if key not in KEYS:
            raise LinkError(f"the link: {one_line(key, 40)}: expected one of {', '.join(KEYS)}")
    scenario = _scenario(found.get("scenario", ""))
    epoch = _epoch(found.get("epoch", "0"))
    stage = _stage(found["stage"], scenario) if found.get("stage") else None
    return Opening(scenario, epoch, stage, "project" in found)


def command_line(moment: Moment, file: str | None, *, project: bool = False) -> str:
    """The command that opens the same moment in a terminal, its scenario in `file`."""
    scenario = moment.trace.scenario
    words = ["backpass"]
    if scenario != Scenario():
        words += ["-s", _named(scenario) or file or "FILE.toml"]
    words += ["--epoch", str(moment.epoch)] if moment.epoch else []
    words += ["--stage", moment.stage.id] if moment.stage is not None else []
    return shlex.join([*words, "--project"] if project else words)


def _named(scenario: Scenario) -> str | None:
    return next((name for name, shown in GALLERY.items() if shown.scenario == scenario), None)


def _scenario(text: str) -> Scenario:
    if text in GALLERY:
        return GALLERY[text].scenario
    try:
        return parse_scenario(text, "the link's scenario")
    except ScenarioFileError as error:
        raise LinkError(str(error)) from None


def _epoch(text: str) -> int:
    digits = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_EPOCHS))
    if not digits or int(text) > MOST_EPOCHS:
        raise LinkError(f"the link: epoch: expected a whole number up to {MOST_EPOCHS:,}")
    return int(text)


def _stage(text: str, scenario: Scenario) -> str | None:
    try:
        return parse_destination(text, scenario.rules).stage
    except DestinationError as error:
        raise LinkError(f"the link: stage: {one_line(str(error))}") from None
