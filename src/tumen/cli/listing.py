"""Lists as a table for people, as CSV for spreadsheets, as JSON Lines for programs."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum

import click

from tumen.cli.terminal import shown

Row = Mapping[str, str]
SHORT = ("kind", "period", "permit", "published")
"""Columns whose words are never broken over lines."""
NARROWEST = 9
"""Characters of a column on a narrow terminal."""


class Form(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


takes_form = click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.TABLE.value,
    show_default=True,
    help="A table for people, CSV for spreadsheets, JSON Lines for programs.",
)


def print_table(columns: Iterable[str], rows: Iterable[Row]) -> None:
    """A table as wide as the terminal; the words of others cannot act on it."""
    from rich.console import Console  # noqa: PLC0415 - heavy: only for tables
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    columns = tuple(columns)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column.replace("_", " "), overflow="fold", no_wrap=column in SHORT, min_width=NARROWEST
        )
    count = 0
    for row in rows:
        table.add_row(*(Text(shown(row[column])) for column in columns))
        count += 1
    console = Console(highlight=False)
    with console.capture() as drawn:
        console.print(table)
    if count:
        click.echo(drawn.get(), nl=False)
    if not count or sys.stdout.isatty():
        click.echo(f"{count:,} found.", err=True)


def print_csv(columns: Iterable[str], rows: Iterable[Row]) -> None:
    """CSV as of RFC 4180, in which no cell is a formula to a spreadsheet."""
    from tumen.report import harmless  # noqa: PLC0415 - heavy: only for CSV

    columns = tuple(columns)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(row[column]) for column in columns])
