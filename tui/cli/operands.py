"""A scenario named by itself: `backpass lesson.toml` is `backpass -s lesson.toml`."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def with_scenario_option(
    arguments: Sequence[str], commands: Collection[str], takes_value: Collection[str]
) -> list[str]:
    """The arguments with a first word that is no command made the value of `--scenario`.

    `takes_value` are the options after which the next argument is no word of its own.
    """
    place = 0
    while place < len(arguments):
        argument = arguments[place]
        if argument == "--":
            break
        if argument.startswith("-") and argument != "-":
            place += 2 if argument in takes_value else 1
            continue
        if argument in commands:
            break
        return [*arguments[:place], f"--scenario={argument}", *arguments[place + 1 :]]
    return list(arguments)
