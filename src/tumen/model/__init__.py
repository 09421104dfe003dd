"""The vocabulary: frozen records that every layer speaks in, without behaviour of their own."""

from tumen.model.appraisal import Appraisal, ReportedStock, WeightsBy, WeightsWithout
from tumen.model.assessment import Assessment, Method
from tumen.model.attribution import Attribution, Hearer, Source, SourceKind
from tumen.model.claim import Claim, Factuality, Inference, Kind, Rule, Sector
from tumen.model.corroboration import Corroboration
from tumen.model.document import Document, Hyperlink, LanguageRun, PageBox, Segment
from tumen.model.drift import Contradiction, ContradictionKind, Drift, DriftKind
from tumen.model.edition import Edition, Stated
from tumen.model.estimate import (
    ClaimUse,
    DetectionRate,
    Diagnostics,
    Estimation,
    Flow,
    FlowEstimate,
    HypothesisWeight,
    Interval,
    NextObservation,
    Outcome,
    Papers,
    SourceEstimate,
    StockEstimate,
    Use,
    WorldTruth,
)
from tumen.model.explanation import Explanation, Grounds, Rejected
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
    Passage,
    Strength,
)
from tumen.model.origins import Origins, OriginSets, count_origins
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
from tumen.model.review import Decision, Review, Standing, State
from tumen.model.silence import Silence, SilenceReview
from tumen.model.span import Span
from tumen.model.statement import Statement, Where

__all__ = [
    "Appraisal",
    "Assessment",
    "Attribution",
    "Claim",
    "ClaimUse",
    "Content",
    "Contradiction",
    "ContradictionKind",
    "Correction",
    "Corroboration",
    "Count",
    "Credibility",
    "Decision",
    "DetectionRate",
    "Diagnostics",
    "Document",
    "Drift",
    "DriftKind",
    "Edition",
    "Estimation",
    "Evidence",
    "Exemption",
    "Explanation",
    "Fact",
    "Factuality",
    "Finding",
    "Flow",
    "FlowEstimate",
    "Grade",
    "Ground",
    "Grounds",
    "Hearer",
    "Holder",
    "Hyperlink",
    "HypothesisWeight",
    "Inference",
    "InstrumentMention",
    "Interval",
    "Joining",
    "Kind",
    "LanguageRun",
    "Lapse",
    "Lineage",
    "LineageReview",
    "Link",
    "Measure",
    "Method",
    "Milestone",
    "NextObservation",
    "Number",
    "OriginSets",
    "Origins",
    "Outcome",
    "PageBox",
    "Papers",
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
    "Rejected",
    "Reliability",
    "ReportedStock",
    "Review",
    "Role",
    "Rule",
    "Sector",
    "Segment",
    "Severity",
    "Share",
    "Silence",
    "SilenceReview",
    "Source",
    "SourceEstimate",
    "SourceKind",
    "SourceProfile",
    "SourceRecord",
    "Span",
    "Standing",
    "State",
    "Stated",
    "Statement",
    "StockEstimate",
    "Strength",
    "Term",
    "Timex",
    "Trigger",
    "Unit",
    "Use",
    "Verdict",
    "WeightsBy",
    "WeightsWithout",
    "Where",
    "Work",
    "WorldTruth",
    "count_origins",
]
