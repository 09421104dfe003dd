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
    GOODS_IMPORTED = "goods_imported"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A case that the provision itself takes out, in our own words."""

    id: str
    text: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Milestone:
    """A date that the provision fixes: a deadline, a report that falls due."""

    date: str
    label: str


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
        applies_from, applies_to: ISO 8601 dates; None where open.
        exemptions, milestones, readings: see those records.
        citation: pinpoint, for footnotes.
        url: where the text, or the best record of it, stands.
        verified: False where the facts rest on memory of the text; shown to the reader.
    """

    id: str
    instrument: str
    paragraph: str
    adopted: str
    addressee: str
    duty: str
    trigger: Trigger
    applies_from: str | None
    applies_to: str | None
    exemptions: tuple[Exemption, ...]
    milestones: tuple[Milestone, ...]
    readings: tuple[Reading, ...]
    citation: str
    url: str
    verified: bool = True
