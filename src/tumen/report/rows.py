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

PROTECTED = "protected source"


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
        return "the report itself"
    kind = words.SOURCE[source.kind]
    if source.protected:
        based = f", based in {words.country(source.based_in[:2])}" if source.based_in else ""
        return f"{PROTECTED} ({kind}{based})"
    named = source.resolved or source.span
    return f"{on_one_line(named.quote, 120)} ({kind})"


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
        countries=tuple(words.sentence(words.country(code)) for code in countries or (None,)),
        period=dates.in_words(edtf) + (" (year inferred)" if _inferred_year(claim) else ""),
        day=day,
        year=day[:4],
        permit=permit_words(claim),
        source=source_words(claim.source),
        factuality=words.FACTUALITY[claim.factuality] + (" (negative)" if claim.negated else ""),
        said=words.sentence(f"{words.BY[claim.factuality]} {source_words(claim.source)}"),
        words=on_one_line(claim.anchor.quote),
        language=item.document.language_at(item.claim.anchor.start),
        report=item.report,
        report_title=title(item),
        inferred=_inferred(claim),
        note=claim.note and shown(claim.note),
        cited=cited,
    )


def title(item: Numbered) -> str:
    """What a report is called: its title, else its name."""
    return on_one_line(item.document.title or item.document.name, 160)


def place_words(places: Sequence[Place]) -> str:
    """The places; with what each is to the claim, where they differ in that: "from A; to B"."""
    if not places:
        return "no place named"
    if len({place.role for place in places}) == 1:
        return ", ".join(dict.fromkeys(shown(place.name) for place in places))
    return "; ".join(
        f"{words.ROLE[place.role]} {shown(place.name)}" if place.role else shown(place.name)
        for place in places
    )


def permit_words(claim: Claim) -> str | None:
    """The classes of paper that the claim names."""
    if claim.permit is None:
        return None
    classes = dict.fromkeys((claim.permit.permit_class, *claim.permit.also))
    return ", ".join(words.PERMIT[one] for one in classes)


def _first_day(edtf: str | None) -> str:
    covered = days(edtf)
    first = covered and (covered.first or covered.last)
    return first.isoformat() if first else ""


def _inferred_year(claim: Claim) -> bool:
    return claim.period is not None and claim.period.inferred


def _inferred(claim: Claim) -> str | None:
    return "; ".join(f"{one.field} supplied by {one.rule}" for one in claim.inferred) or None
