"""`tumen estimate`: how many are where, did the recall happen, what rests on whom."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tumen.cli.asking import Asked, takes_question
from tumen.cli.terminal import shown
from tumen.model import ClaimUse, Papers, Use, WeightsWithout

if TYPE_CHECKING:
    from tumen.model import Estimation, HypothesisWeight

MOST_SOURCES = 12


@click.command(short_help="Estimate the stock of workers, and weigh whether the recall happened.")
@takes_question
@click.option("--prior-only", is_flag=True, help="What is believed before any report.")
@click.option("--leave-out-each", is_flag=True, help="Weigh again without each source in turn.")
@click.option("--json", "as_json", is_flag=True, help="Everything, as JSON.")
@click.option("--strict", is_flag=True, help="Fail where the computation cannot be trusted.")
def estimate(
    asked: Asked, *, prior_only: bool, leave_out_each: bool, as_json: bool, strict: bool
) -> None:
    """Estimate how many workers are where, by month and papers, and weigh what happened.

    CLAIMS is a file of claims in the form of `tumen record --format jsonl`. Without it the claims
    of the ledger are taken, or with --record the public record that ships. Every estimate comes
    with intervals, every claim is used or listed with the reason, and the answer says so where the
    computation cannot be trusted.
    """
    from tumen.errors import NotToBeTrusted  # noqa: PLC0415 - heavy: not for --help

    found = asked.estimation(prior_only=prior_only)
    each = tuple(_each(asked, found)) if leave_out_each else ()
    click.echo(_json(found, each) if as_json else "\n".join(_lines(found, each)))
    complaints = () if prior_only else found.diagnostics.complaints
    if complaints and strict:
        raise NotToBeTrusted(complaints)
    if complaints:
        click.echo(f"Not to be trusted: {' '.join(complaints)}", err=True)


def _each(asked: Asked, found: Estimation) -> Iterator[WeightsWithout]:
    for source in found.sources:
        yield WeightsWithout(source.source, asked.weights_without(source.source))


def _json(found: Estimation, each: tuple[WeightsWithout, ...]) -> str:
    from tumen.model.codec import to_json  # noqa: PLC0415 - heavy: not for --help

    content: dict[str, Any] = {**to_json(found), "without": to_json(each)}
    fields = (f"{json.dumps(name)}: {_by_lines(value)}" for name, value in content.items())
    return "{\n" + ",\n".join(fields) + "\n}"


def _by_lines(value: object) -> str:
    """One line for each of a list, which is written in a fifth of the time that indenting takes."""
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n]"


def _lines(found: Estimation, each: tuple[WeightsWithout, ...]) -> Iterator[str]:
    yield from _stocks(found)
    yield from _hypotheses(found.hypotheses, "How likely each story of the recall is:")
    for one in each:
        yield from _hypotheses(one.hypotheses, f"Without {shown(one.source)}:")
    yield from _sources(found)
    yield from _claims(found)
    verdict = found.diagnostics
    yield (
        f"{verdict.draws:,} draws ({verdict.method}, seed {verdict.seed}): R-hat "
        f"{verdict.r_hat:.3f}, {verdict.effective_draws:,.0f} effective draws at worst, "
        f"{verdict.divergent} broken moves."
    )


def _stocks(found: Estimation) -> Iterator[str]:
    """Each place at the end of each year: all papers, and work papers."""
    ends = {found.months[0], found.months[-1]}
    yield "Persons present (median, and 90% interval):"
    for stock in found.stocks:
        shows = stock.month.endswith("-12") or stock.month in ends
        if shows and stock.papers in {None, Papers.WORK}:
            wide = stock.intervals[-1]
            yield (
                f"  {stock.place:6} {stock.month}  {stock.papers or 'all papers':10} "
                f"{stock.median:>9,.0f}  {wide.low:,.0f} to {wide.high:,.0f}"
            )


def _hypotheses(weights: tuple[HypothesisWeight, ...], heading: str) -> Iterator[str]:
    if not weights:
        yield "The months asked for leave out the recall, so that its stories are not weighed."
        return
    yield heading
    for weight in weights:
        yield (
            f"  {weight.place:3} {weight.hypothesis:10} {weight.words:18} "
            f"{weight.probability:.2f}  (before any report {weight.prior:.2f})"
        )


def _sources(found: Estimation) -> Iterator[str]:
    if found.sources:
        yield "Sources: their figures over the truth, as learned (1 is neither up nor down):"
    for source in found.sources[:MOST_SOURCES]:
        low, high = source.bias_interval.low, source.bias_interval.high
        yield (
            f"  {source.bias:5.2f} ({low:.2f} to {high:.2f})  {source.used:3} used  "
            f"{shown(source.source)} ({source.kind})"
        )


def _claims(found: Estimation) -> Iterator[str]:
    """How many claims were used, and how many not for each reason."""
    reasons = Counter((claim.use, _reason(claim)) for claim in found.claims)
    yield "Claims:"
    for (use, because), count in reasons.most_common():
        yield f"  {count:5} {use.replace('_', ' ')}: {because}"


def _reason(claim: ClaimUse) -> str:
    """The reason without the name of the one claim that it is about."""
    return claim.because.split(" as ")[0] if claim.use is Use.ECHO else claim.because
