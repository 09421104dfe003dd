"""`tumen sources` and `tumen grade`: how each source has fared, and what is thought of it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from tumen.cli.claims import DEFAULT_LEDGER
from tumen.cli.lineage import now
from tumen.cli.listing import Form, Row, print_csv, print_table, takes_form
from tumen.cli.options import takes_settings
from tumen.model import Reliability, SourceProfile, SourceRecord
from tumen.settings import Settings

COLUMNS = (
    "source",
    "reliability",
    "statements",
    "first",
    "copied",
    "borne_out",
    "contradicted",
)
HISTORY = ("at", "reliability", "reviewer", "reason")


@click.command(short_help="Show how each source has fared.")
@click.argument("source", required=False)
@takes_settings("ledger", "record")
@takes_form
def sources(source: str | None, settings: Settings, form: str) -> None:
    """Show how each source has fared: what it said first, what it copied, what became of it.

    Counted over the claims of the ledger and the public record. A claim is borne out where an
    origin that is surely independent agrees; only what a source said first counts for or
    against it. With SOURCE, the history of its reliability.
    """
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help
    from tumen.ledger import open_ledger  # noqa: PLC0415

    where = settings.ledger or (DEFAULT_LEDGER if Path(DEFAULT_LEDGER).exists() else "")
    with ExitStack() as stack:
        ledger = stack.enter_context(open_ledger(where, create=False)) if where else None
        if source is not None:
            history = ledger.source_profiles(source) if ledger else ()
            _print(form, HISTORY, [_entry(profile) for profile in history], history)
            return
        documents = list(ledger.documents()) if ledger else []
        claims = list(ledger.claims()) if ledger else []
        beside = pipeline.known(ledger, record=settings.record)
    found = pipeline.corroborated(documents, claims, beside).sources
    _print(form, COLUMNS, [_row(record) for record in found], found)


@click.command(short_help="Say how reliable a source is, and why.")
@click.argument("source")
@click.argument("reliability", type=click.Choice([letter.value for letter in Reliability]))
@click.option("--reason", required=True, metavar="WORDS", help="Why.")
@click.option("--by", required=True, metavar="NAME", help="Who says so.")
@takes_settings("ledger")
def grade(source: str, reliability: str, settings: Settings, reason: str, by: str) -> None:
    """Say how reliable a source is, by the Admiralty code, and why.

    A completely, B usually, C fairly, D not usually, E unreliable, F cannot be judged. SOURCE is
    named as `tumen sources` lists it. The entry is new each time, the history stays.
    """
    from tumen.ledger import open_ledger  # noqa: PLC0415 - heavy: not for --help

    profile = SourceProfile(source, Reliability(reliability), by, now(), reason)
    with open_ledger(settings.ledger or DEFAULT_LEDGER, create=False) as ledger:
        ledger.add_source_profile(profile)
    click.echo(f"{source}: {reliability}")


def _print(form: str, columns: tuple[str, ...], rows: list[Row], records: object) -> None:
    from tumen.model.codec import canonical  # noqa: PLC0415 - heavy: not for --help

    match Form(form):
        case Form.TABLE:
            print_table(columns, rows)
        case Form.CSV:
            print_csv(columns, rows)
        case Form.JSONL:
            for record in records if isinstance(records, tuple) else ():
                click.echo(canonical(record))


def _row(record: SourceRecord) -> Row:
    return {
        "source": record.source,
        "reliability": record.reliability.value,
        "statements": f"{record.statements:,}",
        "first": f"{record.first:,}",
        "copied": f"{record.copied:,}",
        "borne_out": f"{record.borne_out:,}",
        "contradicted": f"{record.contradicted:,}",
    }


def _entry(profile: SourceProfile) -> Row:
    return {
        "at": profile.at,
        "reliability": profile.reliability.value,
        "reviewer": profile.reviewer,
        "reason": profile.reason,
    }
