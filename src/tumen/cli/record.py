"""`tumen record`: what is publicly known already."""

from __future__ import annotations

from typing import Any

import click

from tumen.cli import output, telling
from tumen.cli.listing import Form, Row, print_csv, print_table, takes_form
from tumen.cli.options import of_words
from tumen.model import Kind, PermitClass, PublicClaim, Unit

TABLE = ("published", "kind", "figure", "place", "period", "origin")
CSV = (
    "id",
    "published",
    "publisher",
    "kind",
    "count",
    "low",
    "high",
    "unit",
    "counted",
    "place",
    "period",
    "permits",
    "factuality",
    "origin",
    "title",
    "url",
)


@click.command(short_help="List, filter and draw the public record that ships with tumen.")
@of_words("--kind", Kind, "What it is about")
@click.option("--place", metavar="PLACE", help="ISO 3166-1 or 3166-2 code, or part of a name.")
@click.option("--period", metavar="EDTF", help="Rows that share a day with it: 2019-12, 2020/..")
@of_words("--permit", PermitClass, "Class of paper")
@of_words("--unit", Unit, "What was counted")
@click.option("--publisher", metavar="NAME", help="Part of the publisher's name.")
@click.option("--text", metavar="WORDS", help="Part of its title, origin, words or note.")
@click.option(
    "--plot",
    "picture",
    metavar="FILE",
    help="Draw the rows over time as SVG; - is standard output.",
)
@takes_form
def record(form: str, picture: str | None, **wanted: Any) -> None:  # noqa: ANN401 - click's own
    """List, filter and draw the public record that ships with tumen.

    Dated figures and events as public pages gave them, each with its address. Rows that
    contradict each other stay side by side.
    """
    from tumen.model.codec import canonical  # noqa: PLC0415 - heavy: not for --help
    from tumen.record import RecordQuery, plot, public_claims, select  # noqa: PLC0415

    found = select(public_claims(), RecordQuery(**_typed(wanted)))
    if picture is not None:
        output.check(picture)
        drawn, left = plot(found)
        output.write(picture, drawn)
        click.echo(f"{len(found) - left:,} drawn, {left:,} without a number or time.", err=True)
        return
    match Form(form):
        case Form.TABLE:
            print_table(TABLE, map(row, found))
        case Form.CSV:
            print_csv(CSV, map(row, found))
        case Form.JSONL:
            for claim in found:
                click.echo(canonical(claim))


def _typed(wanted: dict[str, Any]) -> dict[str, Any]:
    kinds = {"kind": Kind, "permit": PermitClass, "unit": Unit}
    return {
        name: kinds[name](value) if name in kinds and value is not None else value
        for name, value in wanted.items()
    }


def row(claim: PublicClaim) -> Row:
    """A row of the record as the cells of a list."""
    count = claim.count
    counted = count.counted + (f" per {count.per}" if count.per else "")
    return {
        "id": claim.id,
        "published": claim.published or "",
        "publisher": claim.publisher,
        "kind": claim.kind.value,
        "count": count.words,
        "figure": f"{count.words} {counted}",
        "low": telling.of_number(count.low),
        "high": telling.of_number(count.high),
        "unit": count.unit.value,
        "counted": counted,
        "place": claim.place.name,
        "period": claim.period or "",
        "permits": "; ".join(permit.value for permit in claim.permits),
        "factuality": claim.factuality.value,
        "origin": claim.origin,
        "title": claim.title,
        "url": claim.url,
    }
