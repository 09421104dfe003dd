"""`tumen explain`: for each field of a claim the words, the rule, and what was rejected."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tumen.cli.claims import DEFAULT_LEDGER
from tumen.cli.options import takes_settings
from tumen.cli.terminal import shown
from tumen.model import Explanation, Grounds, Span
from tumen.settings import Settings


@click.command(short_help="Say why a claim says what it says.")
@click.argument("claim", metavar="CLAIM")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@takes_settings("ledger")
def explain(claim: str, settings: Settings, *, as_json: bool) -> None:
    """Say why a claim says what it says: which words and rules, and what was rejected.

    CLAIM is the id of a claim in the ledger, or its beginning. The rules are run again on the
    report as the ledger keeps it; where they have changed since, that is said.
    """
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help
    from tumen.ledger import open_ledger  # noqa: PLC0415
    from tumen.model.codec import canonical  # noqa: PLC0415

    with open_ledger(settings.ledger or DEFAULT_LEDGER, create=False) as ledger:
        found = pipeline.explained(claim, ledger)
    click.echo(canonical(found) if as_json else "\n".join(lines(found)))


def lines(explanation: Explanation) -> Iterator[str]:
    """An explanation in words, in which nothing acts on a terminal."""
    claim = explanation.claim
    yield f"claim {claim.id[:12]}, by rule {shown(claim.rule.id)} (version {claim.rule.version})"
    if not explanation.renewed:
        yield (
            "  The rules of this version no longer make this claim; what was rejected when it was "
            "made is not known."
        )
    for grounds in explanation.grounds:
        yield from _of_field(grounds)


def _of_field(grounds: Grounds) -> Iterator[str]:
    because = f" – {grounds.reason}" if grounds.reason else ""
    yield shown(f"  {grounds.field}: {grounds.value} [{grounds.rule}]{because}")
    for span in grounds.words:
        yield f"    {_words(span)}"
    for rejected in grounds.rejected:
        yield f"    not {_words(rejected.words)}: {shown(rejected.why)}"


def _words(span: Span) -> str:
    return shown(f"{span.start}–{span.end} “{span.quote}”")
