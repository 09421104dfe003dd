"""Claims as rows of the table, ordered by place and then by time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tumen.model import Claim, Place, Source
from tumen.model.edtf import days
from tumen.report import dates, figures, words
from tumen.report.citing import Numbered
from tumen.report.hosts import hosts
from tumen.report.records import Backlink, ClaimRow
from tumen.report.shown import on_one_line, shown
from tumen.wording import capital, joined, say, term

PROTECTED = say("protected source")


def rows(
    claims: Iterable[Numbered], cited: Mapping[int, Sequence[Backlink]]
) -> tuple[ClaimRow, ...]:
    """The rows in order of country, place, first day and number; unplaced and undated come last."""
    made = [_row(item, tuple(cited.get(item.number, ()))) for item in claims]
    return tuple(
        sorted(made, key=lambda row: (row.country or "~", row.place, row.day or "~", row.number))
    )


def source_words(source: Source | None) -> str:
    """Who vouches: the words, or for a protected source only its kind and where it is based."""
    if source is None:
        return say("the report itself")
    kind = words.SOURCE[source.kind]
    if source.protected:
        return say("{source} ({kind})", source=PROTECTED, kind=_with_base(kind, source))
    named = on_one_line((source.resolved or source.span).quote, 120)
    return say("{source} ({kind})", source=named, kind=kind)


def _with_base(kind: str, source: Source) -> str:
    if not source.based_in:
        return kind
    return say("{kind}, based in {country}", kind=kind, country=words.country(source.based_in[:2]))


def _row(item: Numbered, cited: tuple[Backlink, ...]) -> ClaimRow:
    claim, edtf = item.claim, item.claim.period.edtf if item.claim.period else None
    countries = hosts(claim)
    day = _first_day(edtf)
    count = claim.count
    return ClaimRow(
        number=item.number,
        id=claim.id,
        kind=words.KIND[claim.kind],
        figure=figures.in_words(count),
        amount=-1.0 if count is None else figures.magnitude(count.low or count.high or 0),
        place=place_words(claim.places),
        country=next(iter(countries), ""),
        countries=tuple(capital(words.country(code)) for code in countries or (None,)),
        period=_period(claim),
        day=day,
        year=day[:4],
        permit=permit_words(claim),
        source=source_words(claim.source),
        factuality=sureness(claim),
        said=capital(words.by(claim.factuality, source_words(claim.source))),
        words=on_one_line(claim.anchor.quote),
        language=item.document.language_at(item.claim.anchor.start),
        report=item.report,
        report_title=title(item),
        inferred=_inferred(claim),
        note=claim.note and shown(claim.note),
        cited=cited,
    )


def sureness(claim: Claim) -> str:
    """How sure the claim is made, and whether it says that something is not so."""
    sure = words.FACTUALITY[claim.factuality]
    return say("{factuality} (negative)", factuality=sure) if claim.negated else sure


def title(item: Numbered) -> str:
    """What a report is called: its title, else its name."""
    return on_one_line(item.document.title or item.document.name, 160)


def place_words(places: Sequence[Place]) -> str:
    """The places; with what each is to the claim, where they differ in that: "from A; to B"."""
    if not places:
        return say("no place named")
    if len({place.role for place in places}) == 1:
        return joined(", ", dict.fromkeys(map(words.place, places)))
    return joined("; ", map(words.at, places))


def permit_words(claim: Claim) -> str | None:
    """The classes of paper that the claim names."""
    if claim.permit is None:
        return None
    classes = dict.fromkeys((claim.permit.permit_class, *claim.permit.also))
    return joined(", ", (words.PERMIT[one] for one in classes))


def _first_day(edtf: str | None) -> str:
    covered = days(edtf)
    first = covered and (covered.first or covered.last)
    return first.isoformat() if first else ""


def _period(claim: Claim) -> str:
    period = claim.period
    told = dates.in_words(period.edtf if period else None)
    return say("{period} (year inferred)", period=told) if period and period.inferred else told


def _inferred(claim: Claim) -> str | None:
    supplied = (
        say("{field} supplied by {rule}", field=term(one.field), rule=one.rule)
        for one in claim.inferred
    )
    return joined("; ", supplied) or None
