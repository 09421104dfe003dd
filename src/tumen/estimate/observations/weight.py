"""How firm a testimony is: a factor on the spread of its source, and what rounding adds to it."""

from __future__ import annotations

from math import log, sqrt

from tumen.estimate.observations.testimony import Testimony
from tumen.model import Factuality
from tumen.wording import say

NO_LIKELIHOOD = {
    Factuality.PLANNED: say("it is planned: shown and not weighed"),
    Factuality.PREDICTED: say("it is predicted: shown and not weighed"),
    Factuality.DENIED: say("it denies a figure and gives none of its own"),
}
_FIRMNESS = {
    Factuality.ASSERTED: 1.0,
    Factuality.REPORTED: 1.1,
    Factuality.ESTIMATED: 1.25,
    Factuality.DOUBTED: 2.0,
}
APPROXIMATE = 1.2
UNDATED = 1.5
MIXED = 1.2
ROUND_PART = 0.1


def precision(testimony: Testimony, *, dated: bool) -> float:
    """The factor: 1 for a figure that is asserted, of a known time and known papers."""
    factor = _FIRMNESS[testimony.factuality]
    factor *= APPROXIMATE if testimony.approximate else 1.0
    factor *= 1.0 if dated else UNDATED
    return factor * (MIXED if testimony.mixed else 1.0)


def rounding(testimony: Testimony) -> float:
    """The standard deviation of the log that rounding brings: people round to what they know.

    A figure stands for all that would be rounded to it, each as likely: 3,000 for 2,500 to 3,500,
    3,200 for 3,150 to 3,250. Parts in words ("half") are taken to be as rough as one digit.
    """
    figure = testimony.low if testimony.low is not None else testimony.high
    if figure is None:
        return ROUND_PART
    if figure <= 0 or figure != int(figure):
        return 0.0
    half = 0.5 * 10.0 ** (len(digits := str(int(figure))) - len(digits.rstrip("0")))
    return 0.0 if half < 1.0 else log((figure + half) / (figure - half)) / sqrt(12.0)
