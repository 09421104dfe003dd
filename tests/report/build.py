"""Assessments made by hand, so that the report is tested apart from what finds claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from tumen.model import (
    Assessment,
    Claim,
    Content,
    Correction,
    Corroboration,
    Count,
    Document,
    Evidence,
    Exemption,
    Fact,
    Factuality,
    Finding,
    Ground,
    Holder,
    Kind,
    Lineage,
    Link,
    Method,
    Milestone,
    OriginSets,
    Passage,
    Period,
    Permit,
    PermitClass,
    Place,
    Problem,
    Provision,
    PublicClaim,
    PublicCount,
    PublicPlace,
    Reading,
    Role,
    Rule,
    Severity,
    Source,
    SourceKind,
    Statement,
    Strength,
    Timex,
    Trigger,
    Unit,
    Verdict,
)
from tumen.read import from_text

RULE = Rule("test", "1")

PLACES = {
    "Hunchun": ("CN", "CN-JL", 2036653, 42.8674, 130.3569),
    "Dandong": ("CN", "CN-LN", 2037886, 40.1292, 124.3947),
    "Jilin": ("CN", "CN-JL", 2036500, 43.88, 125.3228),
    "China": ("CN", None, 1814991, None, None),
    "Russia": ("RU", None, 2017370, None, None),
    "Kuwait": ("KW", None, 285570, None, None),
    "North Korea": ("KP", None, 1873107, None, None),
}

SOURCES = {
    "anonymous": SourceKind.ANONYMOUS,
    "official": SourceKind.OFFICIAL,
    "expert": SourceKind.EXPERT,
}


def place(document: Document, name: str, role: Role = Role.SITE) -> Place:
    """A place by its name in `PLACES`; the words stand wherever the text first has them."""
    country, subdivision, geonames, latitude, longitude = PLACES[name]
    at = document.text.find(name)
    spans = (document.span(at, at + len(name)),) if at >= 0 else ()
    return Place(spans, name, country, subdivision, geonames, role, latitude, longitude)


def claim(document: Document, quote: str, kind: Kind, **fields: Any) -> Claim:
    """A claim over the first place of `quote`.

    Short forms: `low`, `high`, `approximate`, `unit`, `per` make the count; `at` names places;
    `when` is EDTF; `permit` a class; `by` a key of `SOURCES`; `protected` goes with it.
    """
    start = document.text.index(quote)
    anchor = document.span(start, start + len(quote))
    number = {
        name: fields.pop(name)
        for name in ("low", "high", "approximate", "unit", "per")
        if name in fields
    }
    count: dict[str, Any] = {"low": None, "high": None, "unit": Unit.WORKERS} | number
    when, by, permit = (fields.pop(name, None) for name in ("when", "by", "permit"))
    source = Source(anchor, SOURCES[by], protected=fields.pop("protected", False)) if by else None
    default = Factuality.REPORTED if by else Factuality.ASSERTED
    return Claim(
        id=fields.pop("id", f"{document.name}:{start}:{kind}"),
        document=document.id,
        kind=kind,
        anchor=anchor,
        factuality=fields.pop("factuality", default),
        rule=RULE,
        count=Count((anchor,), **count) if number else None,
        places=tuple(place(document, name) for name in fields.pop("at", ())),
        period=Period((anchor,), when, Timex("DATE", "")) if when else None,
        permit=Permit((anchor,), PermitClass(permit)) if permit else None,
        source=source,
        **fields,
    )


def assessment(documents: Sequence[Document], claims: Iterable[Claim], **fields: Any) -> Assessment:
    """An assessment with two provisions like the real ones, which other tests may change."""
    values: dict[str, Any] = {
        "documents": tuple(documents),
        "claims": tuple(claims),
        "findings": (),
        "corrections": (),
        "provisions": (BAN, RETURN),
        "unread": (),
        "problems": (),
        "method": Method("0.0.0", 0, (("model", "1"),)),
        "record": (),
    }
    return Assessment(**values | fields)


PLAIN = Reading("plain", "the words of the paragraph", "What counts is what it says.")
RIVAL = Reading(
    "rival",
    "a host State",
    "Only work permits count.",
    url="https://example.org/rival",
    also=(
        Holder("A businessman", "A visitor permit is no labour document.", "https://example.org/b"),
    ),
    verified=False,
)

BAN = Provision(
    id="UNSC/2375#17",
    instrument="UN Security Council resolution 2375 (2017)",
    paragraph="17",
    adopted="2017-09-11",
    addressee="all Member States",
    duty="No State is to provide work authorisations.",
    trigger=Trigger.AUTHORISATION_GIVEN,
    content=(Content.BAN,),
    deadline=None,
    applies_from="2017-09-11",
    applies_to=None,
    exemptions=(
        Exemption("contracts", "Contracts of before.", "when it was signed", decisive=True),
    ),
    milestones=(),
    readings=(PLAIN,),
    citation="S/RES/2375 (2017), para. 17",
    url="https://example.org/2375",
    verified=False,
)
RETURN = Provision(
    id="UNSC/2397#8",
    instrument="UN Security Council resolution 2397 (2017)",
    paragraph="8",
    adopted="2017-12-22",
    addressee="all Member States",
    duty="Each State is to send home all who earn income.",
    trigger=Trigger.EARNING_INCOME_WHILE_PRESENT,
    content=(Content.RETURN,),
    deadline="2019-12-22",
    applies_from="2017-12-22",
    applies_to=None,
    exemptions=(),
    milestones=(
        Milestone("2019-12-22", "last day for sending workers home"),
        Milestone("2020-03-22", "final report due"),
    ),
    readings=(PLAIN, RIVAL),
    citation="S/RES/2397 (2017), para. 8",
    url="https://example.org/2397",
    note="Earning income is not defined.",
)
REPORT_DUE = replace(
    RETURN, id="UNSC/2397#8/final", trigger=Trigger.FINAL_REPORT, deadline="2020-03-22", note=None
)


def finding(
    provision: Provision, state: str, verdict: Verdict, used: Iterable[Claim], **fields: Any
) -> Finding:
    """What a provision makes of claims, without asking the law."""
    values: dict[str, Any] = {
        "provision": provision.id,
        "state": state,
        "verdict": verdict,
        "because": "If the claims are true, this follows.",
        "used": tuple(Fact(one.id, "DPRK nationals work there") for one in used),
        "missing": (),
        "reading": provision.readings[0],
        "citation": provision.citation,
        "url": provision.url,
        "rule": RULE,
    }
    return Finding(**values | fields)


def known(name: str, low: int | None, high: int | None, when: str, **fields: Any) -> PublicClaim:
    """A row of the public record on workers present in China."""
    values: dict[str, Any] = {
        "id": name,
        "url": f"https://example.org/{name}",
        "publisher": "Gazette",
        "title": "So many",
        "published": when,
        "language": "en",
        "origin": "an office",
        "origin_url": None,
        "same_origin_as": None,
        "kind": Kind.STOCK,
        "count": PublicCount(low, high, "so many", Unit.WORKERS, "workers"),
        "place": PublicPlace("China", "CN", None),
        "period": when,
        "permits": (),
        "mixed": True,
        "permit_detail": None,
        "sector": None,
        "factuality": Factuality.ESTIMATED,
        "instruments": (),
        "instrument_words": None,
        "note": None,
    }
    return PublicClaim(**values | fields)


VISITORS = """Workers cross on visitor permits

At least 2,000 North Korean workers were sent to Hunchun this autumn, a source in China said. \
They came on visitor permits. None of them holds a work permit.

Every month they go home to renew the paper; some have stopped going, and stay on illegally. \
The Jilin authorities appear to look away.

All were told to be home by December 21, two sources said. That can hardly be verified. \
Resolution 2397 banned new work visas."""

RETURNS = """Russia counts

Russia said that 511 workers were still there in March 2020. An official in Dandong said that \
300 went home in December 2019. Nobody was sent home, a trader said. \
Between 100 and 200 arrived in Russia in May 2021, and 3,067 visas were issued."""

SILENT = "The ice festival opens on Friday. Lanterns are for sale at the gate."


def worked_example() -> Assessment:
    """Two reports that make claims of many kinds, overlap and conflict; one that makes none."""
    one = from_text(
        VISITORS, published="2019-10-30", publisher="The Quay Wire", title="Visitors", name="quay"
    )
    two = from_text(
        RETURNS,
        published="2021-06-01",
        publisher="Harbour",
        title="Returns",
        name="harbour",
    )
    three = from_text(SILENT, published="2019-12-05", publisher="Frontier", name="ice")
    visitors, returns = _of_visitors(one), _of_returns(two)
    return assessment(
        (one, two, three),
        (*visitors, *returns),
        findings=(
            finding(BAN, "CN", Verdict.CONSISTENT, visitors[3:4]),
            finding(
                RETURN,
                "CN",
                Verdict.CANNOT_TELL,
                visitors[:2],
                missing=("whether they earn income",),
                against=(Fact(returns[1].id, "some went home"),),
            ),
            finding(RETURN, "CN", Verdict.CONSISTENT, (), reading=RIVAL),
            finding(RETURN, "RU", Verdict.INCONSISTENT, returns[:1]),
        ),
        provisions=(BAN, RETURN, REPORT_DUE),
        corrections=(_correction(one),),
        unread=(
            Problem("read", "empty-source", "is empty.", "empty.txt", severity=Severity.FAILED),
        ),
        problems=(Problem("extract", "number", "A number alone.", "-", three.span(0, 3)),),
        record=(
            known("estimate", 50_000, 80_000, "2019-06"),
            known("floor", 100_000, None, "2023"),
            known("elsewhere", 1, 1, "2018", place=PublicPlace("Poland", "PL", None)),
        ),
    )


def _of_visitors(report: Document) -> tuple[Claim, ...]:
    sent = (
        "At least 2,000 North Korean workers were sent to Hunchun this autumn, "
        "a source in China said."
    )
    told = "All were told to be home by December 21, two sources said."
    return (
        claim(report, sent, Kind.ARRIVAL, low=2000, at=("Hunchun",), when="2019-23",
              by="anonymous", protected=True),
        claim(report, "2,000 North Korean workers were sent to Hunchun", Kind.STOCK, low=2000,
              at=("Hunchun",), when="2019-10-30"),
        claim(report, "They came on visitor permits.", Kind.ARRIVAL, at=("Hunchun",),
              permit="visitor", when="2019-23"),
        claim(report, "None of them holds a work permit.", Kind.PERMIT, at=("Hunchun",),
              permit="work", factuality=Factuality.DENIED),
        claim(report, "Every month they go home to renew the paper", Kind.RENEWAL, at=("China",),
              permit="visitor"),
        claim(report, "stay on illegally", Kind.OVERSTAY, at=("China",)),
        claim(report, "The Jilin authorities appear to look away.", Kind.TOLERANCE, at=("Jilin",),
              factuality=Factuality.ESTIMATED),
        claim(report, told, Kind.RECALL_ORDER, at=("China",), when="../2019-12-21", by="anonymous"),
        claim(report, "That can hardly be verified.", Kind.VERIFICATION, at=("China",)),
        claim(report, "Resolution 2397 banned new work visas.", Kind.OBLIGATION),
    )  # fmt: skip


def _of_returns(report: Document) -> tuple[Claim, ...]:
    return (
        claim(report, "Russia said that 511 workers were still there in March 2020.", Kind.STOCK,
              low=511, high=511, at=("Russia",), when="2020-03", by="official"),
        claim(report, "An official in Dandong said that 300 went home in December 2019.",
              Kind.REPATRIATION, low=300, high=300, at=("Dandong",), when="2019-12", by="official"),
        claim(report, "Nobody was sent home, a trader said.", Kind.REPATRIATION, at=("China",),
              by="anonymous", factuality=Factuality.DENIED),
        claim(report, "Between 100 and 200 arrived in Russia in May 2021", Kind.ARRIVAL, low=100,
              high=200, at=("Russia",), when="2021-05"),
        claim(report, "3,067 visas were issued", Kind.PERMIT, low=3067, high=3067, unit=Unit.VISAS,
              at=("Russia",), permit="short_term", when="2021"),
    )  # fmt: skip


def _correction(report: Document) -> Correction:
    quote = "Resolution 2397 banned new work visas."
    return Correction(
        claim=f"{report.name}:{report.text.index(quote)}:{Kind.OBLIGATION}",
        says=quote,
        correct="The ban on new work authorisations is paragraph 17 of resolution 2375.",
        citation="S/RES/2375 (2017), para. 17",
        url="https://example.org/2375",
        rule=RULE,
    )


def corroborated_example() -> Assessment:
    """The worked example, with two lineages: one claim copied by a row of the record each."""
    made = worked_example()
    ours, theirs = made.claims[:2], made.record[:2]
    told = tuple(
        _statement(name, publisher)
        for claimed, row in zip(ours, theirs, strict=True)
        for name, publisher in ((claimed.id, "The Quay Wire"), (row.id, row.publisher))
    )
    ground = Ground(Evidence.CREDIT, 9.0, "it says so itself")
    lineages = tuple(
        Lineage(
            f"the-same-beginning-{at}",
            (claimed.id, row.id),
            (claimed.id,),
            (
                Link(
                    row.id,
                    claimed.id,
                    Strength.CERTAIN,
                    (ground,),
                ),
            ),
        )
        for at, (claimed, row) in enumerate(zip(ours, theirs, strict=True))
    )
    sets = tuple(lineage.members for lineage in lineages)
    origins = OriginSets(sets, sets, sets, sets, sets)
    found = Corroboration(told, lineages, (), origins, (), (), (), ())
    return replace(made, corroboration=found)


def _statement(name: str, publisher: str) -> Statement:
    return Statement(
        id=name,
        document=name,
        publisher=publisher,
        published="2019-10-30",
        language="en",
        origin="",
        named="",
        kind=Kind.ARRIVAL,
        unit=Unit.WORKERS,
        factuality=Factuality.REPORTED,
        low=2000,
        high=None,
        figure="2,000",
        places=(),
        period="2019",
        permits=(),
        sector=None,
        passage=Passage(name, "2,000 came"),
    )
