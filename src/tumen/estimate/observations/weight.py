"""How firm a testimony is: a factor on the spread of its source."""

from __future__ import annotations

from tumen.estimate.observations.testimony import Testimony
from tumen.model import Factuality

NO_LIKELIHOOD = {
    Factuality.PLANNED: "it is planned: shown and not weighed",
    Factuality.PREDICTED: "it is predicted: shown and not weighed",
    Factuality.DENIED: "it denies a figure and gives none of its own",
}
_FIRMNESS = {
    Factuality.ASSERTED: 1.0,
    Factuality.REPORTED: 1.1,
    Factuality.ESTIMATED: 1.25,
    Factuality.DOUBTED: 2.0,
}
_ROUND = {1: 1.3, 2: 1.15}  # by significant digits: people round to what they know
APPROXIMATE = 1.2
UNDATED = 1.5
MIXED = 1.2


def precision(testimony: Testimony, *, dated: bool) -> float:
    """The factor: 1 for an exact figure that is asserted, of a known time and known papers."""
    figure = testimony.low if testimony.low is not None else testimony.high
    factor = _FIRMNESS[testimony.factuality]
    factor *= _ROUND.get(_digits(figure), 1.0) if figure is not None else _ROUND[1]
    factor *= APPROXIMATE if testimony.approximate else 1.0
    factor *= 1.0 if dated else UNDATED
    return factor * (MIXED if testimony.mixed else 1.0)


def _digits(figure: float) -> int:
    """Significant digits of a whole number; all of a small one."""
    if figure < 10 or figure != int(figure):
        return 3
    return len(str(int(figure)).rstrip("0"))
