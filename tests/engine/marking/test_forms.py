"""Forms as spreadsheets really save them."""

from __future__ import annotations

import pytest

from engine.marking import UNREADABLE
from engine.marking.classes import mark_class
from engine.marking.form import Form, FormError, read_form
from engine.sheets import sheet_named
from engine.sheets.records import sheets_csv
from engine.sheets.wording import solved
from engine.tables import harmed, harmless

HEADING = "name,sheet,net_h1,out_h1,E_total"


def read(text: str) -> Form:
    """A form in UTF-8."""
    return read_form(text.encode())


def values(form: Form, stage: str) -> list[float | None]:
    """What the rows say of a stage."""
    answers = [row.answers[stage] for row in form.rows]
    return [None if answer is None else answer.value for answer in answers]


SAVED = {
    "plain": f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".encode(),
    "with a mark of UTF-8": b"\xef\xbb\xbf" + f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".encode(),
    "UTF-16": f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".encode("utf-16"),
    "UTF-16 without a mark": f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".encode("utf-16-le"),
    "semicolons": f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".replace(",", ";").encode(),
    "tabs": f"{HEADING}\nAda,7-1,0.5,0.25,1e-3\n".replace(",", "\t").encode(),
    "decimal commas": b"name;sheet;net_h1;out_h1;E_total\r\nAda;7-1;0,5;0,25;1,0E-03\r\n",
    "decimal commas in quotes": f'{HEADING}\nAda,7-1,"0,5","0,25","0,001"\n'.encode(),
    "sep=": b"sep=;\r\nname;sheet;net_h1;out_h1;E_total\r\nAda;7-1;0,5;0,25;0,001\r\n",
    "old line ends": f"{HEADING}\rAda,7-1,0.5,0.25,1e-3\r".encode(),
    "all in quotes": b'"name","sheet","net_h1","out_h1","E_total"\n'
    b'"Ada","7-1","0.5",".25","1e-3"\n',
    "columns turned round": b"E_total,out_h1,sheet,net_h1,name\n1e-3,0.25,7-1,0.5,Ada\n",
    "columns of one's own": b"no,name,class,sheet,net_h1,,out_h1,E_total,sum\n"
    b"1,Ada,9b,7-1,.5,,.25,1e-3,7\n",
    "another case": b" Name ,SHEET,NET_H1,Out_h1,e_total\nAda, 7-1 , 0.5 ,.25,1e-3\n",
    "formulas": f'{HEADING}\nAda,7-1,=1/2,"=""0,25""",=0.001\n'.encode(),
    "apostrophes": f"{HEADING}\nAda,7-1,'0.5,'0.25,'0.001\n".encode(),
    "empty rows and cells": f"\n{HEADING},,\n,,,,,,\nAda,7-1,0.5,0.25,1e-3,,\n,,,,\n\n".encode(),
}


@pytest.mark.parametrize("saved", SAVED)
def test_however_it_is_saved(saved: str) -> None:
    """The same paper is read from all of them, and nothing is complained of."""
    form = read_form(SAVED[saved])
    assert ([(row.name, row.sheet) for row in form.rows], form.problems) == ([("Ada", "7-1")], ())
    read = [values(form, stage) for stage in ("net_h1", "out_h1", "E_total")]
    assert read == [[0.5], [0.25], [0.001]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_names_in_any_encoding(encoding: str) -> None:
    """A name keeps its letters."""
    form = read_form(f"{HEADING}\nZoë Müller,7-1,0.5,,\n".encode(encoding))
    assert form.rows[0].name == "Zoë Müller"


BROKEN = {
    "Bo,7-1,abc,0.25,1": 'line 3, column net_h1: "abc" is no answer',
    "Bo,7-1,=A1+B1,0.25,1": 'line 3, column net_h1: "=A1+B1" is no answer',
    "Bo,7-1,=cmd|' /C calc'!A0,0.25,1": "line 3, column net_h1:",
    "Bo,7-1,#REF!,0.25,1": "line 3, column net_h1:",
    "Bo,7-1,1e999,0.25,1": "line 3, column net_h1:",
    "Bo,7-1,0,5,0,25,0,1": "line 3: 8 cells where the heading has 5",
    '"Bo,7-1,0.5,0.25,1': "line 3: a quotation mark is not closed",
    "Bo,12. Jul,0.5,0.25,1": 'line 3, column sheet: "12. Jul"',
    "Bo,,0.5,0.25,1": "line 3, column sheet: there is none",
    "Bo,7-x,0.5,0.25,1": 'line 3, column sheet: "7-x"',
}


@pytest.mark.parametrize("row", BROKEN)
def test_a_broken_row_spoils_no_other(row: str) -> None:
    """It is told by its line and column; the rows around it are marked as ever."""
    form = read(
        f"{HEADING}\nAda,7-1,0.3875,0.595681,0.242644\n{row}\nCy,7-1,0.3875,0.595681,.242644\n"
    )
    papers, problems = mark_class(form)
    assert len(problems) == 1
    assert str(problems[0]).startswith(BROKEN[row])
    marks = {paper.name: paper.marks for paper in papers}
    assert (marks["Ada"], marks["Cy"]) == (3, 3)


def test_an_unreadable_cell_loses_nothing_else_of_its_row() -> None:
    """The rest of the row is marked; the cell counts as wrong."""
    form = read(f"{HEADING}\nAda,7-1,dunno,0.595681,0.242644\n")
    assert form.rows[0].answers["net_h1"] is UNREADABLE
    (paper,), (problem,) = mark_class(form)
    assert (paper.marks, paper.with_verdict("wrong")) == (2, ("net_h1",))
    assert (problem.line, problem.column) == (2, "net_h1")


def test_a_name_twice() -> None:
    """Both papers are marked, and the second is pointed out."""
    form = read(f"{HEADING}\nAda,7-1,0.3875,,\nAda,7-1,0.5,,\nAda,7-2,0.755,,\n")
    papers, problems = mark_class(form)
    assert [paper.marks for paper in papers] == [1, 0, 1]
    assert problems == []
    assert [str(note) for note in form.notes] == [
        "line 3, column name: Ada is in line 2 too, with the same sheet; both are marked"
    ]


def test_a_note_over_several_lines() -> None:
    """A cell in quotes may have lines of its own; the line told is the one it begins on."""
    form = read(f'{HEADING},note\nAda,7-1,0.5,,,"late\nill"\nBo,7-1,oops,,,\n')
    assert [row.line for row in form.rows] == [2, 4]
    assert form.problems[0].line == 4


@pytest.mark.parametrize(
    "text", ["", "\n\n", "name;class\nAda;9b\n", "name,sheet\nAda,7-1\n", "\0"]
)
def test_what_is_no_form(text: str) -> None:
    """A file without a column for the sheet or for any stage is refused in one line."""
    with pytest.raises(FormError):
        read(text)


def test_the_form_that_is_handed_out_is_read_back() -> None:
    """Filled in with the right values it gives full marks, names that look like formulas too."""
    sheets = [sheet_named("7-1"), sheet_named("7-2")]
    form = read(sheets_csv(sheets, answers=True))
    papers, problems = mark_class(form)
    assert problems == []
    assert [(paper.marks, paper.of) for paper in papers] == [(29, 29), (29, 29)]
    empty = read(sheets_csv(sheets))
    assert {answer for row in empty.rows for answer in row.answers.values()} == {None}


@pytest.mark.parametrize("name", ["=1+1", "+49", "-x", "@sum", "Ada", "'Ada", "O'Neil"])
def test_names_that_look_like_formulas(name: str) -> None:
    """They are written so that no spreadsheet runs them, and read as they were."""
    assert harmless(name)[0] not in "=+-@"
    assert harmed(harmless(name)) == name


def test_numbers_of_solutions() -> None:
    """Answers have six significant digits, or as many as the value has, and no power of ten."""
    assert [solved(v) for v in (0.3775, 1 / 3, -0.00043856773, 0.3000001, 123456.7)] == [
        "0.3775",
        "0.333333",
        "-0.000438568",
        "0.300000",
        "123457",
    ]
