"""One estimate with what it rests on: claim by claim as they came in, source by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tumen.errors import NothingToEstimate
from tumen.estimate.answer.areas import areas
from tumen.estimate.cover import published_by, published_in, spoken_of
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.region import load_hypotheses
from tumen.estimate.inference.sampling import FULL, ONE_CHAIN, Method
from tumen.estimate.leave_out import counts_without, densities
from tumen.estimate.make import (
    Answer,
    Question,
    answer,
    estimation,
    hypothesis_weights,
    prior_shares,
)
from tumen.estimate.observations.gather import Observation
from tumen.estimate.observations.span import months_of
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.planning.candidate import load_candidates
from tumen.estimate.planning.rank import rank
from tumen.estimate.setting.grid import Grid, grid
from tumen.estimate.setting.priors import PAPERS, load_priors
from tumen.model import (
    Appraisal,
    Papers,
    ReportedStock,
    WeightsBy,
    WeightsWithout,
)

_DRAWN: Mapping[tuple[int, ...], Papers | None] = {
    tuple(range(len(PAPERS))): None,
    **{(row,): papers for row, papers in enumerate(PAPERS)},
}
FINAL_REPORTS = 3  # months from the deadline to the final reports, UNSCR 2397 paragraph 8


@dataclass(frozen=True, slots=True)
class Effort:
    """How much work to do.

    Attributes:
        method: of the estimate itself; `again` of those from which claims are left out.
        places, months, sources: at most so many of each are told apart.
        thorough: whether drawing goes on until the checks are passed.
    """

    method: Method
    again: Method
    places: int
    months: int
    sources: int
    thorough: bool


BRIEF = Effort(ONE_CHAIN, ONE_CHAIN, places=8, months=3, sources=12, thorough=False)
THOROUGH = Effort(FULL, ONE_CHAIN, places=14, months=10, sources=40, thorough=True)


def appraise(
    testimonies: Sequence[Testimony], months: str, effort: Effort, seed: int
) -> Appraisal | None:
    """The estimate for the places in which testimonies count; None where they count nobody."""
    places = spoken_of(testimonies, months, effort.places)
    if not places:
        return None
    question = Question(grid(places, months), load_priors(), load_hypotheses())
    found = answer(testimonies, question, effort.method, seed)
    before = prior_shares(found)
    told = estimation(found, before)
    again = _Again(testimonies, question, effort, seed, before)
    observations = found.gathered.observations
    earlier = (again.by(month) for month in _milestones(observations, effort.months))
    before_recall, after = _around(found)
    return Appraisal(
        estimation=told,
        reported=tuple(_reported(observations, question.grid)),
        before=before_recall,
        after=after,
        closed=_closed(found),
        by_month=(
            *(one for one in earlier if one is not None),
            WeightsBy(None, len(observations), told.hypotheses),
        ),
        without=tuple(again.without(found, effort.sources)),
        following=rank(found, load_candidates(), seed, before)[0],
        thorough=effort.thorough,
    )


def _around(found: Answer) -> tuple[str, str]:
    """The month before the recall, and that of the final reports or else the last."""
    months = found.question.grid.months
    recall = np.flatnonzero(found.target.world.calendar.recall)
    return months[recall[0] - 1], months[min(recall[-1] + FINAL_REPORTS, len(months) - 1)]


def _closed(found: Answer) -> tuple[str, str] | None:
    months = found.question.grid.months
    shut = np.flatnonzero(found.target.world.calendar.closed[0])
    return (months[shut[0]], months[shut[-1]]) if len(shut) else None


@dataclass(frozen=True, slots=True)
class _Again:
    """The same question, to be put to some of the testimonies."""

    testimonies: Sequence[Testimony]
    question: Question
    effort: Effort
    seed: int
    before: Array

    def by(self, month: str) -> WeightsBy | None:
        """The weights by the end of a month; None where nothing was known."""
        early = published_by(self.testimonies, month)
        found = self._answered(early, self.question)
        if found is None:
            return None
        used = len(found.gathered.observations)
        return WeightsBy(month, used, hypothesis_weights(found, self.before))

    def without(self, found: Answer, most: int) -> Iterator[WeightsWithout]:
        """The weights without each of the sources of `found` that are named most often.

        From the same draws, where enough of them are left; else from new ones.
        """
        logs = densities(found)
        for source in _by_use(found)[:most]:
            counts = counts_without(found, logs, source)
            if counts is not None:
                yield WeightsWithout(source, hypothesis_weights(found, self.before, counts))
            elif (left := self._without(source)) is not None:
                yield WeightsWithout(source, hypothesis_weights(left, self.before))

    def _without(self, source: str) -> Answer | None:
        question = replace(self.question, without=self.question.without | {source})
        return self._answered(self.testimonies, question)

    def _answered(self, testimonies: Sequence[Testimony], question: Question) -> Answer | None:
        try:
            return answer(testimonies, question, self.effort.again, self.seed)
        except NothingToEstimate:
            return None


def _by_use(found: Answer) -> list[str]:
    """The sources, those with most observations first."""
    used = Counter(one.testimony.source for one in found.gathered.observations)
    return sorted(used, key=lambda source: (-used[source], source))


def _milestones(observations: Sequence[Observation], most: int) -> tuple[str, ...]:
    """Months between which about as many claims each were published; the last is not among them."""
    known = sorted(at for one in observations if (at := published_in(one.testimony)) is not None)
    parts = (len(known) * part // (most + 1) for part in range(1, most + 1))
    chosen = {known[at] for at in parts if at < len(known)}
    return tuple(sorted(month for month in chosen if month < known[-1]))


def _reported(observations: Sequence[Observation], grid: Grid) -> Iterator[ReportedStock]:
    """The stocks among the observations, of one class of papers or of all."""
    codes = {area.places: area.code for area in areas(grid)}
    for one in observations:
        rows, testimony = tuple(one.counted.rows), one.testimony
        as_of = months_of(testimony, grid).edtf
        if rows in _DRAWN and not one.counted.base and one.places in codes and as_of:
            yield ReportedStock(
                claim=testimony.id,
                source=testimony.source,
                place=codes[one.places],
                papers=_DRAWN[rows],
                as_of=as_of,
                low=testimony.low,
                high=testimony.high,
            )
