"""`backpass mark`: the form of a class, filled in, against its sheets."""

from __future__ import annotations

from typing import cast

from engine.marking import Follow
from engine.marking.classes import mark_class
from engine.marking.form import FormError, read_form
from engine.marking.report import report_csv, report_json, report_text
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, say
from tui.cli.output import check, deliver, notation_for
from tui.cli.progress import bar
from tui.cli.scenarios import chosen
from tui.cli.worksheet import contents


def mark(options: Options) -> int:
    """Mark every paper that can be read; returns the exit status: 1 where one could not be."""
    path = options.form
    own = chosen(options.scenario) if options.scenario is not None else None
    check(options.output, force=options.force)
    try:
        form = read_form(contents(path), named_sheets=own is None)
    except FormError as error:
        raise StoppedError(f"{path}: {error}") from None
    with bar(len(form.rows), what="marking", unit="papers") as tell:
        papers, problems = mark_class(form, cast("Follow", options.follow), own, tell)
    match options.format:
        case "json":
            text = report_json(papers)
        case "csv":
            text = report_csv(papers)
        case _:
            text = report_text(papers, notation_for(options.output))
    for problem in sorted([*problems, *form.notes]):
        say(f"{path}: {problem}")
    deliver([text], options.output, force=options.force)
    return FAILED_CHECK if problems else 0
