"""The vocabulary: frozen records that every layer speaks in, without behaviour of their own."""

from tumen.model.assessment import Assessment, Method
from tumen.model.attribution import Attribution, Hearer, Source, SourceKind
from tumen.model.claim import Claim, Factuality, Inference, Kind, Rule, Sector
from tumen.model.document import Document, PageBox, Segment
from tumen.model.drift import Contradiction, ContradictionKind, Drift, DriftKind
from tumen.model.finding import Correction, Fact, Finding, Holder, Lapse, Reading, Verdict
from tumen.model.grade import Credibility, Grade, Reliability, SourceProfile, SourceRecord
from tumen.model.instrument import Content, Exemption, Milestone, Provision, Trigger
from tumen.model.lineage import (
    Evidence,
    Ground,
    Joining,
    Lineage,
    LineageReview,
    Link,
    Origins,
    Passage,
    Strength,
)
from tumen.model.period import Period, Timex
from tumen.model.permit import (
    InstrumentMention,
    Measure,
    Permit,
    PermitClass,
    PermitRule,
    Term,
    Work,
)
from tumen.model.place import Place, Role
from tumen.model.problem import Problem, Severity
from tumen.model.quantity import Count, Number, Share, Unit
from tumen.model.record import PublicClaim, PublicCount, PublicPlace
from tumen.model.review import Decision, Review
from tumen.model.span import Span

__all__ = [
    "Assessment",
    "Attribution",
    "Claim",
    "Content",
    "Contradiction",
    "ContradictionKind",
    "Correction",
    "Count",
    "Credibility",
    "Decision",
    "Document",
    "Drift",
    "DriftKind",
    "Evidence",
    "Exemption",
    "Fact",
    "Factuality",
    "Finding",
    "Grade",
    "Ground",
    "Hearer",
    "Holder",
    "Inference",
    "InstrumentMention",
    "Joining",
    "Kind",
    "Lapse",
    "Lineage",
    "LineageReview",
    "Link",
    "Measure",
    "Method",
    "Milestone",
    "Number",
    "Origins",
    "PageBox",
    "Passage",
    "Period",
    "Permit",
    "PermitClass",
    "PermitRule",
    "Place",
    "Problem",
    "Provision",
    "PublicClaim",
    "PublicCount",
    "PublicPlace",
    "Reading",
    "Reliability",
    "Review",
    "Role",
    "Rule",
    "Sector",
    "Segment",
    "Severity",
    "Share",
    "Source",
    "SourceKind",
    "SourceProfile",
    "SourceRecord",
    "Span",
    "Strength",
    "Term",
    "Timex",
    "Trigger",
    "Unit",
    "Verdict",
    "Work",
]
