"""From reports that take a side to a word of likelihood."""

from __future__ import annotations

from fractions import Fraction

from tumen.report.judge.records import Likelihood
from tumen.wording import say, say_as

# US Intelligence Community Directive 203 (2015), section D.6.e(2)(a): words and percentages.
BANDS = (
    Likelihood(say_as("likelihood", "almost no chance"), "There is", 1, 5),
    Likelihood(say_as("likelihood", "very unlikely"), "It is", 5, 20),
    Likelihood(say_as("likelihood", "unlikely"), "It is", 20, 45),
    Likelihood(say_as("likelihood", "roughly even chance"), "There is a", 45, 55),
    Likelihood(say_as("likelihood", "likely"), "It is", 55, 80),
    Likelihood(say_as("likelihood", "very likely"), "It is", 80, 95),
    Likelihood(say_as("likelihood", "almost certain"), "It is", 95, 99),
)

RULE = say(
    "The likelihood of a statement is (F + 1) / (F + A + 2), Laplace's rule of succession, put in "
    "the words of ICD 203. F is the weight of the reports that say so and A of those that say the "
    "opposite; a report counts once on each side, with its firmest claim, and reports that "
    "probably go back to one origin count once together. A claim stated as fact, by a report or by "
    "a source, weighs 1; an estimate or a doubt 1/2; a plan or an expectation 1/4. A denial, a "
    "doubt or a count of nil stands on the other side. The words stop at very likely and very "
    "unlikely, because no counting of reports tells how far their sources can be believed."
)

_FLOOR, _CEILING = Fraction(6, 100), Fraction(94, 100)


def likelihood(in_favour: Fraction, against: Fraction) -> Likelihood:
    """The band for weights of reports on each side, each 0 or more; see `RULE`.

    Limits: nothing on either side is a roughly even chance; swapping the sides mirrors the band.
    """
    chance = (in_favour + 1) / (in_favour + against + 2)
    percent = 100 * min(max(chance, _FLOOR), _CEILING)
    if percent < 50:
        return next(band for band in BANDS if percent <= band.high)
    return next(band for band in reversed(BANDS) if percent >= band.low)
