"""`tumen lineage`: a reviewer's decision on whether two claims have one origin."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from tumen.cli.claims import DEFAULT_LEDGER
from tumen.cli.options import takes_settings
from tumen.model import Joining, LineageReview
from tumen.settings import Settings


@click.command(short_help="Decide whether two claims or pages have one origin.")
@click.argument("decision", type=click.Choice([joining.value for joining in Joining]))
@click.argument("one")
@click.argument("other")
@click.option("--by", required=True, metavar="NAME", help="Who decides.")
@click.option("--reason", default="", metavar="WORDS", help="Why.")
@takes_settings("ledger")
def lineage(decision: str, one: str, other: str, settings: Settings, by: str, reason: str) -> None:
    """Decide whether two claims or pages have one origin.

    SAME joins them whatever the evidence, APART keeps them apart with everything that leads round
    it, OPEN gives them back to the evidence. ONE and OTHER are ids, or beginnings of ids, as
    `tumen corroborate` prints them; a page's address decides for all its claims. The decision is
    a new entry in the ledger: earlier ones stay, the latest counts.
    """
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help
    from tumen.ledger import open_ledger  # noqa: PLC0415

    with open_ledger(settings.ledger or DEFAULT_LEDGER, create=False) as ledger:
        review = LineageReview(
            one=pipeline.statement_id(one, ledger),
            other=pipeline.statement_id(other, ledger),
            joining=Joining(decision),
            reviewer=by,
            at=now(),
            reason=reason,
        )
        ledger.add_lineage_review(review)
    click.echo(f"{review.one} and {review.other}: {review.joining}")


def now() -> str:
    """This moment as RFC 3339 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
