"""The estimate in words: what it says of places and stories, and how far it can be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tumen import wording
from tumen.model import Appraisal, Assessment, Diagnostics, Papers, StockEstimate, Use
from tumen.report import dates
from tumen.report.chart.deadlines import deadlines
from tumen.report.citing import Numbered
from tumen.report.shown import on_one_line
from tumen.report.stocks import bars
from tumen.report.stocks.areas import area, rank
from tumen.report.stocks.fans import fans, number, within
from tumen.report.stocks.records import PlaceLine, StocksView, StoryView
from tumen.wording import capital, in_turn, say, some, term

_MOST_SOURCES = 12


def stocks(assessment: Assessment, claims: Sequence[Numbered]) -> StocksView | None:
    """What the estimate of an assessment says; None where none was made."""
    found = assessment.appraisal
    if found is None:
        return None
    told = found.estimation
    named = within(deadlines(assessment.provisions), told.months)
    where = told.hypotheses[0].place
    uses = Counter(one.use for one in told.claims)
    return StocksView(
        checks=_checks(told.diagnostics, thorough=found.thorough),
        trusted=found.thorough and not told.diagnostics.complaints,
        columns=(dates.in_words(found.before), dates.in_words(found.after)),
        places=tuple(_places(found)),
        fans=fans(assessment, found, named, claims),
        deadlines=named,
        where=area(where),
        stories=tuple(_stories(found, where)),
        over_time=tuple(bars.over_time(found, where)),
        by_country=tuple(bars.by_country(found, where)),
        without=bars.without(found, where),
        sources=tuple(bars.sources(found, _MOST_SOURCES)),
        more_sources=max(len(told.sources) - _MOST_SOURCES, 0),
        following=tuple(bars.following(found)),
        used=uses[Use.USED],
        not_used=tuple(_not_used(found)),
    )


def _checks(verdict: Diagnostics, *, thorough: bool) -> str:
    draws = some(
        verdict.chains,
        "{draws} draws in {n} chain",
        "{draws} draws in {n} chains",
        draws=wording.number(verdict.draws),
    )
    if not thorough:
        return say(
            "This is the quick answer, of {draws}. It is rough, and it has not passed the checks "
            "that a full answer goes on until it passes (tumen assess --estimate full): weights "
            "may be a tenth off, and medians a fifth of an interval.",
            draws=draws,
        )
    if verdict.complaints:
        return say(
            "The computation did not pass its checks. {complaints}",
            complaints=in_turn(verdict.complaints),
        )
    return say(
        "The computation passed its checks: {draws}, R-hat {worst} at worst, {least} effective "
        "draws at least. That says nothing of the model.",
        draws=draws,
        worst=f"{verdict.r_hat:.3f}",
        least=f"{verdict.effective_draws:,.0f}",
    )


def _places(found: Appraisal) -> Iterator[PlaceLine]:
    """Before and after, on any papers and on work papers."""
    known = {(one.place, one.papers, one.month): one for one in found.estimation.stocks}
    for code in sorted({place for place, _, _ in known}, key=rank):
        yield PlaceLine(
            place=capital(area(code)),
            within=len(code) > 2,
            cells=tuple(
                _cell(known[code, papers, month])
                for month in (found.before, found.after)
                for papers in (None, Papers.WORK)
            ),
        )


def _cell(one: StockEstimate) -> tuple[str, str]:
    wide = one.intervals[-1]
    return number(one.median), bars.interval(number(wide.low), number(wide.high))


def _stories(found: Appraisal, where: str) -> Iterator[StoryView]:
    for one in found.estimation.hypotheses:
        if one.place == where:
            yield StoryView(
                name=capital(term(one.hypothesis)),
                statement=one.statement,
                words=capital(one.words),
                probability=f"{one.probability:.2f}",
            )


def _not_used(found: Appraisal) -> Iterable[tuple[str, int]]:
    """Reasons for which claims do not enter, the most frequent first."""
    reasons = Counter(
        say("it has the same origin") if one.use is Use.ECHO else one.because
        for one in found.estimation.claims
        if one.use is not Use.USED
    )
    ranked = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return ((on_one_line(capital(because)), times) for because, times in ranked)
