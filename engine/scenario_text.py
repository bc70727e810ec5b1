"""A scenario written into the text of a file that was opened, all else of it kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import asdict
from typing import Any, cast

from engine.scenario import Scenario
from engine.scenario_file import parse_scenario

_LONE_END = re.compile(r"(?<!\r)\n")


def rewritten(text: str, scenario: Scenario) -> str:
    """A scenario file's text with this scenario's values: comments, order and spelling stay.

    Only values that differ are touched; a key that the file left out is added where it must
    be said, in lines that end as the file's own do. Raises ScenarioFileError where the text is
    no scenario.
    """
    import tomlkit  # noqa: PLC0415  (only needed once a file is saved again)

    document = tomlkit.parse(text)
    before = asdict(parse_scenario(text, "the opened file"))
    _change(document, before, asdict(scenario))
    written = tomlkit.dumps(document)
    if "\n" in text.replace("\r\n", ""):
        return written
    return _LONE_END.sub("\r\n", written) if "\r\n" in text else written


def _change(
    table: MutableMapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    for key, value in after.items():
        if value == before[key]:
            continue
        if isinstance(value, dict):
            inner = table.setdefault(key, {})
            _change(cast("MutableMapping[str, Any]", inner), before[key], value)
        elif isinstance(value, tuple) and key in table:
            for place, number in enumerate(value):
                if number != before[key][place]:
                    table[key][place] = number
        else:
            table[key] = list(value) if isinstance(value, tuple) else value
