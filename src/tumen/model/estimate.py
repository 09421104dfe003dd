"""What the estimate answers: how many, did the recall happen, how sure, and what would tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.claim import Kind


class Papers(StrEnum):
    """What a worker holds, as far as stocks are told apart; overstaying is a state of its own."""

    WORK = "work"
    VISITOR = "visitor"
    OVERSTAYED = "overstayed"
    STUDENT = "student"
    OTHER = "other"


class Flow(StrEnum):
    """Movements within a month. Crossings are entries at the border, renewals among them."""

    ARRIVALS = "arrivals"
    EXITS = "exits"
    CROSSINGS = "crossings"


@dataclass(frozen=True, slots=True)
class Interval:
    """Holds the truth with probability `level`, if the model and its priors hold."""

    level: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class StockEstimate:
    """Persons present at the end of one month.

    Attributes:
        place: ISO 3166-2 or 3166-1; ``CN-*`` is what lies in China outside the places named,
            ``CN`` all of China as far as it is modelled, ``*`` all places.
        papers: None for all papers together.
        month: ``2019-12``.
        median: half of the draws lie below it.
        intervals: central ones, the narrower first.
    """

    place: str
    papers: Papers | None
    month: str
    median: float
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class FlowEstimate:
    """Persons moving, or entries made (for `Flow.CROSSINGS`), within one month, all papers."""

    place: str
    flow: Flow
    month: str
    median: float
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class SourceEstimate:
    """What the model learned of one source.

    Attributes:
        source, kind: who, and of what sort (see ``priors.yaml``).
        used: how many of its statements entered the likelihood.
        bias: its reports over the truth as a ratio: 0.8 says a fifth too few.
        spread: standard deviation of its errors on the log scale.
    """

    source: str
    kind: str
    used: int
    bias: float
    bias_interval: Interval
    spread: float


@dataclass(frozen=True, slots=True)
class HypothesisWeight:
    """How likely one story of the recall is.

    Attributes:
        hypothesis, statement: its name and its sentence.
        place: ISO 3166-1, or ``*`` for all places together.
        prior: the weight it was given before any report.
        probability: its weight after them.
        words: the probability in the words of US Intelligence Community Directive 203.
        odds: how many times the reports multiplied its prior odds.
    """

    hypothesis: str
    statement: str
    place: str
    prior: float
    probability: float
    words: str
    odds: float


class Use(StrEnum):
    """What became of a claim on its way to the estimate."""

    USED = "used"
    ECHO = "echo"
    SHOWN = "shown"
    LEFT_OUT = "left_out"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class ClaimUse:
    """One claim, what became of it and why. No claim goes without one of these.

    Attributes:
        as_of: the month or months (EDTF) that it was taken to speak of.
        reads: what the likelihood takes it to say, or None.
    """

    claim: str
    kind: Kind
    use: Use
    because: str
    source: str
    as_of: str | None = None
    reads: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """Whether the computation can be trusted; says nothing of the model.

    Attributes:
        r_hat: the largest split R-hat over all outputs (1 is perfect).
        effective_draws: the smallest effective sample size over all outputs.
        divergent: moves that broke down.
        complaints: one sentence for each limit that was missed; empty if all is well.
    """

    method: str
    seed: int
    chains: int
    draws: int
    r_hat: float
    effective_draws: float
    divergent: int
    complaints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estimation:
    """Everything that one estimate found, with what it rests on."""

    places: tuple[str, ...]
    months: tuple[str, ...]
    stocks: tuple[StockEstimate, ...]
    flows: tuple[FlowEstimate, ...]
    hypotheses: tuple[HypothesisWeight, ...]
    sources: tuple[SourceEstimate, ...]
    claims: tuple[ClaimUse, ...]
    diagnostics: Diagnostics


@dataclass(frozen=True, slots=True)
class Outcome:
    """One result that an observation could have, and the weights it would lead to."""

    result: str
    probability: float
    weights: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class NextObservation:
    """An observation that could be made, and what it is worth.

    Attributes:
        gain: expected information gain on the hypotheses, in bits.
        cost: in the user's units; `value` is gain over cost.
        misleads: why it may point the wrong way, or None.
    """

    observation: str
    describes: str
    gain: float
    cost: float
    value: float
    misleads: str | None
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class DetectionRate:
    """How well a set of observations tells one story from another by some month.

    Attributes:
        observations: their names, each repeated every month until `month`.
        missed: how often the story to be detected is taken for the other.
        false_alarms: how often the other is taken for it.
    """

    observations: tuple[str, ...]
    month: str
    missed: float
    false_alarms: float


@dataclass(frozen=True, slots=True)
class WorldTruth:
    """What a simulated world held, for whoever compares an estimate with it.

    `tumen.simulate` fills one and `tumen.estimate` never sees it; the two share nothing else.

    Attributes:
        places: leaves only, ISO 3166-2 or 3166-1; countries are sums of their places.
        months: ``2019-12``.
        stocks: persons at each month's end, ``stocks[place][papers][month]`` with papers in the
            order of `Papers`.
        story: the name of the hypothesis that the world was made under.
    """

    places: tuple[str, ...]
    months: tuple[str, ...]
    stocks: tuple[tuple[tuple[int, ...], ...], ...]
    story: str
