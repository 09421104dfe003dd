"""Lists: tables that fit, cells that do not calculate."""

from __future__ import annotations

import csv
import io

import pytest

from tumen.cli.listing import print_csv, print_table

COLUMNS = ("kind", "words")


def test_csv_is_read_back_whole(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"kind": "stock", "words": 'he said, "300"\nworkers'}]
    print_csv(COLUMNS, rows)
    assert [*csv.DictReader(io.StringIO(capsys.readouterr().out))] == rows


def test_no_cell_of_csv_is_a_formula(capsys: pytest.CaptureFixture[str]) -> None:
    print_csv(("words",), [{"words": "=1+1"}])
    assert capsys.readouterr().out == "words\n'=1+1\n"


def test_a_table_shows_markup_and_escapes_controls(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(COLUMNS, [{"kind": "stock", "words": "[bold]\x1b[2J 300[/bold]"}])
    assert "[bold]\\x1b[2J 300[/bold]" in capsys.readouterr().out


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(COLUMNS, [])
    assert capsys.readouterr() == ("", "0 found.\n")
