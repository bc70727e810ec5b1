"""The text of scenario files: TOML in and out. What is wrong with one is told in a single line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields

from engine.one_line import one_line
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS
from engine.scenario import Biases, Scenario, ScenarioError, Weights

MOST_DOTS = 200
"""Dots in a line; the time that tomllib takes grows with the square of a key's dots."""

EMPTY = '""'
"""A key that is nothing, as TOML writes it."""
LONGEST_QUOTE = 40
"""Characters of a wrong value that a message repeats."""

GROUPS = {"weights": Weights, "biases": Biases}
CHOICES = {"bias_updates": BIAS_UPDATES, "update_order": UPDATE_ORDERS}


class ScenarioFileError(ValueError):
    """A file that is no scenario; its text is one line: the file, the key, what was expected."""

    def __init__(self, name: str, problem: str) -> None:
        """Build the line."""
        super().__init__(f"{one_line(name)}: {one_line(problem)}")


def parse_scenario(text: str, name: str) -> Scenario:
    """The scenario in a TOML text; `name` is what a ScenarioFileError calls it."""
    import msgspec  # noqa: PLC0415  (the engine does without it until a file is read)

    data = _parsed(text, name)
    for key, known in _unknown_keys(data):
        shown = one_line(key, LONGEST_QUOTE) or EMPTY
        problem = f"{shown}: unknown key, expected one of {', '.join(known)}"
        raise ScenarioFileError(name, problem)
    try:
        return msgspec.convert(data, Scenario)
    except msgspec.ValidationError as error:
        raise ScenarioFileError(
            name, str(error.__cause__ or _translated(str(error), data))
        ) from None


def scenario_toml(scenario: Scenario) -> str:
    """A scenario as TOML, every key of it; read again it gives the same to the last bit."""
    lines: list[str] = []
    for key, value in asdict(scenario).items():
        if isinstance(value, dict):
            lines += ["", f"[{key}]", *_assignments(value)]
        else:
            lines += _assignments({key: value})
    return "\n".join(lines) + "\n"


def _assignments(items: Mapping[str, object]) -> list[str]:
    return [f"{key} = {_written(value)}" for key, value in items.items()]


def _written(value: object) -> str:
    if isinstance(value, str):
        return '"' + "".join(map(_escaped, value)) + '"'
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    return repr(float(str(value)))


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _parsed(text: str, name: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415  (only needed once a file is read)

    if any(row.count(".") > MOST_DOTS and not row.startswith("#") for row in text.split("\n")):
        raise ScenarioFileError(name, f"expected at most {MOST_DOTS} dots in a line")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScenarioFileError(name, f"expected TOML: {error}") from None
    except RecursionError:
        raise ScenarioFileError(name, "expected TOML that is less deeply nested") from None
    except ValueError:
        # What is left is Python's own limit on the digits of a whole number.
        raise ScenarioFileError(name, "expected numbers of fewer digits") from None


def _unknown_keys(data: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Each key that a scenario does not have, and the keys that it could have been."""
    known = _names(Scenario)
    for key, value in data.items():
        if key not in known:
            yield key, known
        elif key in GROUPS and isinstance(value, Mapping):
            members = _names(GROUPS[key])
            yield from ((f"{key}.{name}", members) for name in value if name not in members)


def _names(kind: type[Scenario | Weights | Biases]) -> list[str]:
    return [item.name for item in fields(kind)]


def _translated(message: str, data: Mapping[str, object]) -> ScenarioError:
    """Msgspec's message, `Expected `float`, got `str` - at `$.weights.w3``, in our own words."""
    key = message.rpartition("`$.")[2].rstrip("`")
    value: object = data
    for step in re.findall(r"\w+", key):
        value = value[step] if isinstance(value, dict) else value[int(step)]  # type: ignore[index]
    expected = "a number that a float can hold" if "range" in message else _expected(key)
    return ScenarioError(key, expected, _quoted(value))


def _expected(key: str) -> str:
    if key in CHOICES:
        return "one of " + ", ".join(CHOICES[key])
    if key in GROUPS:
        return "a table"
    kinds = {"title": "a text in quotes", "inputs": "two numbers", "targets": "two numbers"}
    return kinds.get(key, "a number")


def _quoted(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{one_line(value, LONGEST_QUOTE)}"'
        case dict():
            return "a table"
        case list():
            return f"a list of {len(value)}"
        case int() if value.bit_length() > 1024:
            return "a larger one"
        case _:
            return str(value)
