"""`backpass worksheet`: sheets to hand out, the form to collect, the answers to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from engine.latex_text import unprinted
from engine.parts import Part
from engine.sheets import Sheet, own_sheet, sheet_name, sheet_named
from engine.sheets.latex import Paper, sheets_latex
from engine.sheets.markdown import sheets_markdown
from engine.sheets.records import sheets_csv, sheets_json
from engine.tables import column_named, decoded, harmed, records
from tui.cli.arguments import Options
from tui.cli.messages import StoppedError, say
from tui.cli.output import check, deliver
from tui.cli.progress import bar
from tui.cli.scenarios import chosen
from tui.limits import MOST_SHEETS

USUAL_SEED = "1"
LETTERS_SHOWN = 12
LARGEST_TABLE = 16 * 1024 * 1024
"""Bytes of a table that is still read."""


def worksheet(options: Options) -> int:
    """Write sheets; returns the exit status."""
    if options.scenario is not None and options.seed is not None:
        options.fail("argument --seed: not with -s: a seed makes networks of its own")
    check(options.output, force=options.force)
    owners = _names(options) if options.names is not None else []
    count = options.count or max(len(owners), 1)
    if count < len(owners):
        options.fail(f"argument --count: there are {len(owners)} names and only {count} sheets")
    owners += [""] * (count - len(owners))
    make = _maker(options)
    with bar(count, what="making sheets", unit="sheets") as tell:
        sheets = list(_made(owners, make, tell))
    deliver([_written(options, sheets)], options.output, force=options.force)
    return 0


def _maker(options: Options) -> Callable[[int], Sheet]:
    if options.scenario is None:
        seed = options.seed or USUAL_SEED
        return lambda number: sheet_named(sheet_name(seed, number))
    scenario = chosen(options.scenario)
    if scenario.update_order == "layer_by_layer":
        say("backpass: worksheets use the right rule: all weights are updated at once")
    return lambda number: own_sheet(scenario, number)


def _made(
    owners: list[str], make: Callable[[int], Sheet], tell: Callable[[int], None]
) -> Iterator[Sheet]:
    for number, owner in enumerate(owners, start=1):
        yield replace(make(number), owner=owner)
        tell(number)


def _written(options: Options, sheets: list[Sheet]) -> str:
    only, answers = cast("Part | None", options.only), options.answers
    match options.format:
        case "latex":
            _warn_of_letters(sheets)
            paper = cast("Paper", options.paper)
            return sheets_latex(sheets, only, answers=answers, paper=paper)
        case "csv":
            return sheets_csv(sheets, only, answers=answers)
        case "json":
            return sheets_json(sheets, only, answers=answers)
        case _:
            return sheets_markdown(sheets, only, answers=answers)


def _warn_of_letters(sheets: list[Sheet]) -> None:
    letters = unprinted("".join(sheet.owner for sheet in sheets))
    if letters:
        shown = letters[:LETTERS_SHOWN] + ("…" if len(letters) > LETTERS_SHOWN else "")
        say(
            f"backpass: the fonts of LaTeX lack {shown}: numbers such as [U+674E] stand for them;"
            " --format markdown keeps the letters"
        )


def _names(options: Options) -> list[str]:
    """The names in a table: in its column `name`, or in its first where none is called so."""
    path = options.names or ""
    rows = [record.cells for record in records(decoded(contents(path))) if record.cells]
    heading = rows[0] if rows else []
    place = column_named(heading, "name")
    if place is None:
        place = 0
    else:
        rows = rows[1:]
    found = [harmed(" ".join(cells[place].split())) for cells in rows if len(cells) > place]
    found = [name for name in found if name]
    if not found:
        raise StoppedError(f"{path}: expected a table with a name in each row")
    if len(found) > MOST_SHEETS:
        raise StoppedError(f"{path}: expected at most {MOST_SHEETS:,} names, got {len(found):,}")
    return found


def contents(path: str) -> bytes:
    """The bytes of a table. Raises StoppedError where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            found = file.read(LARGEST_TABLE + 1)
    except IsADirectoryError:
        raise StoppedError(f"{path}: expected a table in CSV, got a folder") from None
    except OSError as error:
        raise StoppedError(f"{path}: expected a readable table: {error.strerror}") from None
    except ValueError as error:
        raise StoppedError(f"{path}: expected the name of a file: {error}") from None
    if len(found) > LARGEST_TABLE:
        raise StoppedError(f"{path}: expected a table of at most 16 MiB")
    return found
