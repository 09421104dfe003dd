"""Worlds of agencies and their contracts in continuous time, written as a blind check.

Nothing here is a rate on persons. Agencies sign contracts, the more of them the more they have;
papers are looked at on the day they run out; an agency that fails leaves its contracts to go home,
to be taken over or to be abandoned; each agency obeys the recall as far as it dares. What happened
is a queue of dated events; `rumours.py` is what was said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

import numpy as np
from benchmarks.estimate.foreign import FIRST, LAST, PLACES, Counts
from benchmarks.estimate.rumours import rumours

from tumen.estimate import load_hypotheses
from tumen.estimate.setting.grid import month_name, month_number
from tumen.model import PublicClaim, WorldTruth

START = month_number(FIRST)
MONTHS = month_number(LAST) - START + 1
BAN, ORDER, RETURN, CLOSURE = (
    month_number(m) - START for m in ("2017-09", "2019-09", "2020-01", "2020-02")
)
WORK, VISITOR, OVERSTAYED, STUDENT, OTHER = range(5)
HOME = -1
OBEY = {"full": (0.9, 0.85, 0.05), "partial": (0.9, 0.12, 0.05), "paper": (0.85, 0.6, 0.85)}
"""How likely a contract on work papers and on others is called home, and is back in January."""


@dataclass(slots=True)
class Agency:
    """Who signs contracts; `nerve` is how far it dares not to obey, in logit."""

    place: int
    signs: float
    nerve: float
    failed: bool = False


@dataclass(slots=True)
class Contract:
    """Persons who are dealt with together; `papers` is `HOME` where they are not there."""

    agency: Agency
    size: int
    papers: int = HOME
    at_order: int = HOME
    sent: bool = False


@dataclass(slots=True)
class Run:
    """One world as it unfolds: what is to come, by its day, and how stocks changed so far."""

    rng: np.random.Generator
    story: str
    lenient: Sequence[float]
    agencies: list[Agency] = field(default_factory=list)
    contracts: list[Contract] = field(default_factory=list)
    queue: list[tuple[float, int, str, Agency | Contract]] = field(default_factory=list)
    changes: list[tuple[float, int, int, int]] = field(default_factory=list)
    number: Iterator[int] = field(default_factory=count)

    def plan(self, time: float, what: str, who: Agency | Contract) -> None:
        """Put an event in the queue; none after the last month."""
        if time < MONTHS:
            heappush(self.queue, (time, next(self.number), what, who))

    def change(self, now: float, contract: Contract, papers: int) -> None:
        """Other papers, or home."""
        for at, sign in ((contract.papers, -1), (papers, 1)):
            if at != HOME:
                self.changes.append((now, contract.agency.place, at, sign * contract.size))
        contract.papers = papers

    def happens(self, chance: float) -> bool:
        """Whether something of that chance happens."""
        return bool(self.rng.random() < chance)


def world(seed: int, claims: int) -> tuple[WorldTruth, tuple[PublicClaim, ...]]:
    """One world with so many claims, of which one of the stories holds."""
    rng = np.random.default_rng([seed, 4711])
    told = None
    while told is None:
        run = _lived(rng, list(OBEY)[seed % len(OBEY)])
        told = _story(run)
    stocks = _stocks(run)
    months = tuple(month_name(START + t) for t in range(MONTHS))
    persons = tuple(tuple(tuple(map(int, row)) for row in place) for place in stocks)
    return WorldTruth(PLACES, months, persons, told), rumours(rng, stocks, claims)


def _lived(rng: np.random.Generator, story: str) -> Run:
    """Everything that happens, in its order."""
    run = Run(rng, story, rng.beta(1.0, 1.0, len(PLACES)).tolist())
    for place in range(len(PLACES)):
        level = rng.lognormal(np.log(5000), 0.8)
        for part in rng.dirichlet(np.full(int(rng.integers(3, 9)), 1.2)):
            _open(run, Agency(place, level * part / 25 / 60, rng.normal(0.0, 1.0)), level * part)
    run.plan(ORDER, "order", run.agencies[0])
    while run.queue:
        now, _, what, who = heappop(run.queue)
        if isinstance(who, Agency):
            _AGENCY[what](run, now, who)
        elif who.papers != HOME or what == "return":
            _CONTRACT[what](run, now, who)
    return run


def _open(run: Run, agency: Agency, persons: float) -> None:
    """An agency with the contracts that it has when the first month begins."""
    run.agencies.append(agency)
    for papers in run.rng.choice(5, int(persons / 25), p=(0.75, 0.09, 0.02, 0.1, 0.04)):
        _begin(run, 0.0, agency, int(papers))
    run.plan(run.rng.exponential(1.0 / agency.signs), "sign", agency)
    run.plan(run.rng.exponential(90.0), "fail", agency)


def _begin(run: Run, now: float, agency: Agency, papers: int) -> None:
    """A new contract, with its end and the day on which its papers run out."""
    made = Contract(agency, int(run.rng.geometric(1 / 25)))
    run.contracts.append(made)
    run.change(now, made, papers)
    run.plan(now + run.rng.weibull(1.6) * 34, "end", made)
    run.plan(now + run.rng.uniform(0.2, 12), "expire", made)


def _sign(run: Run, now: float, agency: Agency) -> None:
    """The more contracts an agency has, the sooner it signs the next; the ban slows it down."""
    if agency.failed or now >= CLOSURE:
        return
    banned = now >= BAN
    shares = (0.12, 0.4, 0.0, 0.42, 0.06) if banned else (0.82, 0.05, 0.0, 0.09, 0.04)
    _begin(run, now, agency, int(run.rng.choice(5, p=shares)))
    live = sum(one.agency is agency and one.papers != HOME for one in run.contracts)
    rate = (agency.signs + 0.018 * live) * (0.5 if banned else 1.0)
    run.plan(now + run.rng.exponential(1.0 / rate), "sign", agency)


def _fail(run: Run, now: float, agency: Agency) -> None:
    """Bankrupt: its contracts go home within two months, to another agency, or nowhere."""
    agency.failed = True
    others = [one for one in run.agencies if one.place == agency.place and not one.failed]
    for contract in [one for one in run.contracts if one.agency is agency and one.papers != HOME]:
        if others and run.happens(0.4):
            contract.agency = others[int(run.rng.integers(len(others)))]
        elif run.happens(0.7):
            run.plan(now + run.rng.uniform(0, 2), "end", contract)
        else:
            run.change(now, contract, OVERSTAYED)


def _order(run: Run, now: float, _: Agency) -> None:
    """The recall, sent to each contract; an agency of nerve obeys for fewer of its own."""
    work, others, _back = OBEY[run.story]
    for contract in [one for one in run.contracts if one.papers != HOME]:
        contract.at_order = contract.papers
        share = work if contract.papers == WORK else others
        daring = np.log(share / (1 - share)) - 0.5 * contract.agency.nerve
        if run.happens(1 / (1 + np.exp(-daring))):
            run.plan(now + 4.0 * run.rng.beta(2.5, 1.2), "call", contract)


def _call(run: Run, now: float, contract: Contract) -> None:
    """Sent home; some are back on other papers before the border shuts."""
    run.change(now, contract, HOME)
    contract.sent = True
    if run.happens(OBEY[run.story][2]):
        run.plan(RETURN + run.rng.uniform(0, 1), "return", contract)


def _return(run: Run, now: float, contract: Contract) -> None:
    contract.sent = False
    run.change(now, contract, int(run.rng.choice((VISITOR, STUDENT), p=(0.7, 0.3))))
    run.plan(now + run.rng.uniform(0.5, 3), "expire", contract)


def _end(run: Run, now: float, contract: Contract) -> None:
    """A contract that ends is prolonged or its people go home, where they can."""
    if now >= CLOSURE or run.happens(0.45):
        run.plan(now + run.rng.weibull(1.6) * 24, "end", contract)
    else:
        run.change(now, contract, HOME)


def _expire(run: Run, now: float, contract: Contract) -> None:
    """The day on which papers run out: renewed, changed for others, or not."""
    if contract.papers == OVERSTAYED:
        return
    lenient = run.lenient[contract.agency.place]
    if now >= CLOSURE:
        kept = lenient if contract.papers != WORK else 0.1
        papers = contract.papers if run.happens(kept) else OVERSTAYED
    elif contract.papers == WORK and now >= BAN and run.happens(0.5):
        papers = int(run.rng.choice((HOME, VISITOR, STUDENT, OVERSTAYED), p=(0.4, 0.3, 0.22, 0.08)))
    elif contract.papers == VISITOR and run.happens(0.05 + 0.15 * lenient):
        papers = OVERSTAYED
    else:
        papers = contract.papers
    if papers != contract.papers:
        run.change(now, contract, papers)
    run.plan(now + (3.0 if papers == VISITOR else 12.0), "expire", contract)


_AGENCY: Mapping[str, Callable[[Run, float, Agency], None]] = {
    "sign": _sign,
    "fail": _fail,
    "order": _order,
}
_CONTRACT: Mapping[str, Callable[[Run, float, Contract], None]] = {
    "end": _end,
    "expire": _expire,
    "call": _call,
    "return": _return,
}


def _stocks(run: Run) -> Counts:
    """Persons at the ends of months [place, papers, month]."""
    stocks = np.zeros((len(PLACES), 5, MONTHS), dtype=np.int64)
    for time, place, papers, size in run.changes:
        stocks[place, papers, int(time) :] += size
    return stocks


def _story(run: Run) -> str | None:
    """Which story holds, by who was there at the order and was sent home for good."""
    told = [one for one in run.contracts if one.at_order != HOME]
    size, sent = (np.array([getattr(one, name) for one in told]) for name in ("size", "sent"))
    work = np.array([one.at_order == WORK for one in told])
    shares = [float(size[at & sent].sum() / size[at].sum()) for at in (work, ~work)]
    return next((one.name for one in load_hypotheses() if one.holds(np.array([shares]))[0]), None)
