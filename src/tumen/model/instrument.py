"""The rules of law as dated data; `tumen.law` reads them from files and applies them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.finding import Reading


class Trigger(StrEnum):
    """The fact that sets a provision off. A fact, not a paper, unless the law says paper."""

    AUTHORISATIONS_ABOVE_CAP = "authorisations_above_cap"
    AUTHORISATION_GIVEN = "authorisation_given"
    EARNING_INCOME_WHILE_PRESENT = "earning_income_while_present"
    MIDTERM_REPORT = "midterm_report"
    FINAL_REPORT = "final_report"
    GOODS_IMPORTED = "goods_imported"
    CONTEXT = "context"


class Content(StrEnum):
    """What a rule can say; statements about the law are compared with it."""

    CAP = "cap"
    BAN = "ban"
    RETURN = "return"
    REPORT = "report"
    PRESUMPTION = "presumption"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A case that the provision itself takes out, in our own words.

    Attributes:
        fact: what would have to be known to tell whether it applies ("when the contract …").
        decisive: True where a verdict stays open until that fact is known; False where the
            exemption is so narrow that its absence from the claims is named, and no more.
        until: ISO 8601 date after which it can no longer help; None where it never ends.
        said_by: the idea of `tumen.law.words` by which a claim says that it applies.
    """

    id: str
    text: str
    fact: str
    decisive: bool
    until: str | None = None
    said_by: str | None = None
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Milestone:
    """A date that the provision fixes: a deadline, a report that falls due."""

    date: str
    label: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Provision:
    """One paragraph of one instrument.

    Attributes:
        id: ``UNSC/2397#8``, as claims name it.
        instrument: ``UN Security Council resolution 2397 (2017)``.
        paragraph: ``8``.
        adopted: ISO 8601 date.
        addressee: on whom the duty lies.
        duty: what it demands, in our own words.
        trigger: the fact that sets it off.
        content: what kinds of rule it lays down.
        deadline: ISO 8601 date; the last day on which the duty can be met in time.
        binds: ISO 3166-1 alpha-2 of the States on which it is binding; empty where on all.
        applies_from, applies_to: ISO 8601 dates; None where open.
        exemptions, milestones: see those records.
        readings: the plain reading first, then those that rival it.
        citation: pinpoint, for footnotes.
        url: where the text, or the best record of it, stands.
        sources: addresses from which the facts were taken.
        note: what the fields cannot say.
        verified: False where the facts rest on memory of the text; shown to the reader.
    """

    id: str
    instrument: str
    paragraph: str
    adopted: str
    addressee: str
    duty: str
    trigger: Trigger
    content: tuple[Content, ...]
    deadline: str | None
    applies_from: str | None
    applies_to: str | None
    exemptions: tuple[Exemption, ...]
    milestones: tuple[Milestone, ...]
    readings: tuple[Reading, ...]
    citation: str
    url: str
    sources: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    note: str | None = None
    verified: bool = True
