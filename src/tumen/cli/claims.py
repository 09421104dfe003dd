"""`tumen claims`: what a ledger holds."""

from __future__ import annotations

from typing import Any

import click

from tumen.cli import telling
from tumen.cli.listing import Form, Row, print_table, takes_form
from tumen.cli.options import of_words, takes_settings
from tumen.model import Claim, Factuality, Kind, PermitClass, SourceKind
from tumen.settings import Settings

DEFAULT_LEDGER = "tumen.db"
TABLE = ("claim", "count", "places", "period", "permit", "source", "words")


@click.command(short_help="List and filter the claims in a ledger.")
@takes_settings("ledger")
@of_words("--kind", Kind, "What it is about")
@click.option(
    "--place", metavar="PLACE", help="ISO 3166-1 or 3166-2 code, or part of a name, in any script."
)
@click.option("--period", metavar="EDTF", help="Claims that share a day with it: 2019-12, 2020/..")
@of_words("--permit", PermitClass, "Class of paper")
@of_words("--source-kind", SourceKind, "Who vouches for it")
@of_words("--factuality", Factuality, "How sure it is")
@click.option("--text", metavar="WORDS", help="Words that the claim has, in any order.")
@click.option("--all-versions", is_flag=True, help="Also claims of earlier versions of a report.")
@takes_form
def claims(settings: Settings, form: str, **wanted: Any) -> None:  # noqa: ANN401 - click's own
    """List and filter the claims in a ledger.

    A claim must meet every condition that is given.
    """
    from tumen import pipeline, report  # noqa: PLC0415 - heavy: not for --help
    from tumen.ledger import ClaimQuery, open_ledger  # noqa: PLC0415
    from tumen.model.codec import canonical  # noqa: PLC0415

    wanted["place"] = pipeline.place_asked_for(wanted["place"])
    with open_ledger(settings.ledger or DEFAULT_LEDGER, create=False) as ledger:
        found = ledger.claims(ClaimQuery(**wanted))
        match Form(form):
            case Form.TABLE:
                print_table(TABLE, map(row, found))
            case Form.CSV:
                click.echo(report.claims_csv(found), nl=False)
            case Form.JSONL:
                for claim in found:
                    click.echo(canonical(claim))


def row(claim: Claim) -> Row:
    """A claim as the cells of a table."""
    return {
        "claim": telling.of_kind(claim),
        "count": telling.of_count(claim.count),
        "places": telling.of_places(claim),
        "period": telling.of_period(claim),
        "permit": telling.of_permit(claim),
        "source": telling.of_source(claim),
        "words": claim.anchor.quote,
    }
