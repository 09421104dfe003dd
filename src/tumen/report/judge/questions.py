"""The questions that a page answers, each a stated rule over claims.

A question picks claims by kind, country, papers and period, and says on which side each stands.
Nothing here knows a number, a country or a report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tumen.model import Claim, Kind, OriginSets, PermitClass, Provision, Trigger
from tumen.model.edtf import days
from tumen.report import dates, words
from tumen.report.judge.evidence import Evidence, is_negative, is_outside
from tumen.wording import Worded, listed, say, say_as, template

_NOT_WORK = frozenset(PermitClass) - {PermitClass.WORK}
_ON_PAPERS = frozenset({Kind.ARRIVAL, Kind.PERMIT, Kind.RENEWAL, Kind.STOCK, Kind.OVERSTAY})
_PRESENT = frozenset({Kind.STOCK, Kind.ARRIVAL, Kind.OVERSTAY})


@dataclass(frozen=True, slots=True)
class Case:
    """One question put to the claims about one host country.

    `country` is an ISO code, empty where the claims name no host. `origins` puts claims together
    by origin, where that was asked.
    """

    country: str
    claims: Sequence[Claim]
    provisions: Sequence[Provision]
    origins: OriginSets | None = None

    def there(self, way: str = "in") -> str:
        """The country in a sentence: "in China", "to China", "abroad"; `way` is a key of `_WAYS`.

        Where a language has no word before the country, a message may leave it to the sentence.
        """
        named, unnamed = _WAYS[way]
        return say(named, country=words.country(self.country)) if self.country else unnamed


_WAYS: Mapping[str, tuple[str, Worded]] = {
    "in": (template("in {country}"), say_as("in", "abroad")),
    "to": (template("to {country}"), say_as("to", "abroad")),
    "from": (template("from {country}"), say_as("from", "from abroad")),
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, how claims answer it, and how the statement reads.

    `weigh` returns None where the question cannot be put (no such provision, no such claim).
    `checked` is True where claims about verification belong beside the answer.
    """

    id: str
    label: str
    rule: str
    weigh: Callable[[Case], Evidence | None]
    state: Callable[[Case, Evidence], str]
    checked: bool = False


def sides(claims: Sequence[Claim]) -> Evidence | None:
    """Claims split by whether they say that it is so; None where there are none."""
    claims = [claim for claim in claims if not is_outside(claim)]
    against = tuple(claim for claim in claims if is_negative(claim))
    supporting = tuple(claim for claim in claims if not is_negative(claim))
    return Evidence(supporting, against) if claims else None


def of_kind(kind: Kind) -> Callable[[Case], Evidence | None]:
    """The rule that takes every claim of one kind."""
    return lambda case: sides([claim for claim in case.claims if claim.kind is kind])


def is_since(claim: Claim, first: date) -> bool | None:
    """Whether the claim's period begins on or after the day; None where it may be either."""
    covered = days(claim.period.edtf) if claim.period else None
    if covered is None:
        return None
    if covered.first is not None and covered.first >= first:
        return True
    return False if covered.last is not None and covered.last < first else None


def from_day(claims: Sequence[Claim], first: date) -> Evidence | None:
    """The sides of the claims since a day; those that may be of before are named as undecided."""
    found = sides([claim for claim in claims if is_since(claim, first) is True])
    undecided = tuple(claim for claim in claims if is_since(claim, first) is None)
    return replace(found, undecided=undecided) if found else None


def _ban(case: Case) -> Provision | None:
    bans = (one for one in case.provisions if one.trigger is Trigger.AUTHORISATION_GIVEN)
    return next((one for one in bans if one.applies_from), None)


def _dispatch(case: Case) -> Evidence | None:
    """Arrivals that began on or after the day from which no work authorisation may be given."""
    ban = _ban(case)
    if ban is None or ban.applies_from is None:
        return None
    since = date.fromisoformat(ban.applies_from)
    return from_day([claim for claim in case.claims if claim.kind is Kind.ARRIVAL], since)


def _state_dispatch(case: Case, _: Evidence) -> str:
    ban = _ban(case)
    if ban is None:
        return say("workers were sent {there}", there=case.there("to"))
    return say(
        "workers were sent {there} after {day}, when {instrument} forbade new work authorisations",
        there=case.there("to"),
        day=dates.in_words(ban.applies_from),
        instrument=ban.instrument,
    )


def _papers(case: Case) -> Evidence | None:
    """Claims of other papers than work permits; "none holds a work permit" supports it too."""
    named = [claim for claim in case.claims if claim.kind in _ON_PAPERS and claim.permit]
    other = [claim for claim in named if _other_papers(claim)]
    no_work = [claim for claim in named if not _other_papers(claim) and is_negative(claim)]
    supporting = [claim for claim in other if not is_negative(claim)] + no_work
    against = tuple(claim for claim in other if is_negative(claim))
    return Evidence(tuple(supporting), against) if other else None


def _other_papers(claim: Claim) -> bool:
    permit = claim.permit
    return permit is not None and bool(_NOT_WORK & {permit.permit_class, *permit.also})


def _state_papers(case: Case, evidence: Evidence) -> str:
    permits = (claim.permit for claim in evidence.claims if claim.permit)
    classes = {one for permit in permits for one in (permit.permit_class, *permit.also)}
    named = [words.PERMIT[one] for one in PermitClass if one in classes & _NOT_WORK]
    return say(
        "workers {there} travelled on {papers} rather than work permits",
        there=case.there(),
        papers=listed(named),
    )


def _state_recall(case: Case, evidence: Evidence) -> str:
    edtfs = (claim.period.edtf for claim in evidence.supporting if claim.period)
    until = sorted({edtf.partition("/")[2] for edtf in edtfs if edtf and edtf.startswith("../")})
    if not until:
        return say("workers {there} were ordered home", there=case.there())
    by = listed((dates.in_words(day) for day in until), "or")
    return say("workers {there} were ordered home by {day}", there=case.there(), day=by)


def _deadline(case: Case) -> str | None:
    fact = Trigger.EARNING_INCOME_WHILE_PRESENT
    return next((one.deadline for one in case.provisions if one.trigger is fact), None)


def _presence(case: Case) -> Evidence | None:
    """Workers present, arriving or overstaying in a period wholly after the return deadline."""
    deadline = _deadline(case)
    if deadline is None:
        return None
    after = date.fromisoformat(deadline) + timedelta(days=1)
    return from_day([claim for claim in case.claims if claim.kind in _PRESENT], after)


def _state_presence(case: Case, _: Evidence) -> str:
    return say(
        "workers were {there} after the deadline of {day}",
        there=case.there(),
        day=dates.in_words(_deadline(case)),
    )


QUESTIONS = (
    Question(
        "presence",
        say_as("question", "After the deadline"),
        say(
            "Claims of workers present, arriving or overstaying, in a period that lies wholly "
            "after the day by which the Security Council wanted them home. Claims that may be of "
            "before are left out and named."
        ),
        _presence,
        _state_presence,
    ),
    Question(
        "dispatch",
        say_as("question", "Dispatch"),
        say(
            "Claims of arrivals in a period that begins on or after the day from which no new work "
            "authorisation may be given. Arrivals that may be of before are left out and named."
        ),
        _dispatch,
        _state_dispatch,
    ),
    Question(
        "papers",
        say_as("question", "Papers"),
        say(
            "Claims of workers present or arriving, or of papers, that name another class of paper "
            "than a work permit. A denial that anybody holds a work permit supports the statement."
        ),
        _papers,
        _state_papers,
    ),
    Question(
        "recall",
        say_as("question", "Recall"),
        say(
            "Claims of an order to bring workers home. It is the order that is judged, not whether "
            "it was followed."
        ),
        of_kind(Kind.RECALL_ORDER),
        _state_recall,
        checked=True,
    ),
    Question(
        "repatriation",
        say_as("question", "Returns"),
        say(
            "Claims that workers went or were sent home. Departures whose goal is not stated are "
            "left out."
        ),
        of_kind(Kind.REPATRIATION),
        lambda case, _: say("workers were sent home {there}", there=case.there("from")),
        checked=True,
    ),
    Question(
        "renewal",
        say_as("question", "Renewal"),
        say(
            "Claims that papers were extended or issued anew, or that workers left and came back "
            "for a new stamp."
        ),
        of_kind(Kind.RENEWAL),
        lambda case, _: say("papers of workers {there} were renewed", there=case.there()),
    ),
    Question(
        "overstay",
        say_as("question", "Overstay"),
        say("Claims that workers stayed on when their papers had run out."),
        of_kind(Kind.OVERSTAY),
        lambda case, _: say(
            "workers {there} stayed on after their papers had run out", there=case.there()
        ),
    ),
    Question(
        "tolerance",
        say_as("question", "Tolerance"),
        say("Claims that authorities knew and let it be."),
        of_kind(Kind.TOLERANCE),
        lambda case, _: say(
            "authorities {there} knew of such workers and let them be", there=case.there()
        ),
    ),
)
