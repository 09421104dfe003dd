"""One line in the ledger of evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.attribution import Hearer, Source
from tumen.model.period import Period
from tumen.model.permit import InstrumentMention, Permit
from tumen.model.place import Place
from tumen.model.quantity import Count
from tumen.model.span import Span


class Kind(StrEnum):
    """What a claim is about, decided by its head verb."""

    STOCK = "stock"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    REPATRIATION = "repatriation"
    RECALL_ORDER = "recall_order"
    PERMIT = "permit"
    RENEWAL = "renewal"
    OVERSTAY = "overstay"
    TOLERANCE = "tolerance"
    CROSSING = "crossing"
    OBLIGATION = "obligation"
    VERIFICATION = "verification"
    INCIDENT = "incident"


class Factuality(StrEnum):
    """How sure the text or its source is that it is so."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    ESTIMATED = "estimated"
    PLANNED = "planned"
    PREDICTED = "predicted"
    DENIED = "denied"
    DOUBTED = "doubted"


@dataclass(frozen=True, slots=True)
class Sector:
    """The workplace or trade, in the text's own word and as an English name."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Which rule decided, and its version: a change of rules is told from a change of facts."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Inference:
    """A field whose value stands in no span of its own, and the rule that supplied it."""

    field: str
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One kind, one event or state, one count, one place set, one time, one source, one factuality.

    Attributes:
        id: hex digest of the content, so that the same claim read twice is one claim.
        document: `Document.id`.
        anchor: the smallest full clause that carries it, with its attribution.
        source: None where the text speaks in its own voice.
        cue: the word that brings in the source, or the hedge in the text's own voice.
        rule: the rule that found it.
        inferred: fields that were inferred rather than read, each with its rule.
        note: what the fields cannot say.
        negated: True where the content is negative and `factuality` does not say so: a plan or an
            expectation that something will not be, a check that did not succeed, a duty that makes
            no exception. What is `denied` or `doubted` is not negated once more.
    """

    id: str
    document: str
    kind: Kind
    anchor: Span
    factuality: Factuality
    rule: Rule
    count: Count | None = None
    places: tuple[Place, ...] = ()
    period: Period | None = None
    permit: Permit | None = None
    sector: Sector | None = None
    source: Source | None = None
    cue: Span | None = None
    told_to: Hearer | None = None
    instruments: tuple[InstrumentMention, ...] = ()
    inferred: tuple[Inference, ...] = ()
    note: str | None = None
    negated: bool = False
