"""What a reviewer filled in, as a claim: every field in its words, or under the reviewer's name.

Words are given by their places (where they were selected) or as they stand (where they were typed).
Typed words must stand in the passage once, or else in the report once; nothing is guessed. A value
without words is kept as inferred by the reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from tumen.app.review.fields import spans_of
from tumen.app.review.words import Words
from tumen.errors import BadField
from tumen.extract.identity import identified
from tumen.ledger import REVIEWER
from tumen.model import (
    Claim,
    Count,
    Document,
    Factuality,
    Inference,
    Kind,
    Number,
    Period,
    Permit,
    PermitClass,
    Place,
    Role,
    Rule,
    Sector,
    Source,
    SourceKind,
    Span,
    Timex,
    Unit,
)
from tumen.model.edtf import days

BY_REVIEWER = Rule(REVIEWER, "1")
"""In place of the rule that finds a claim: a person did; the ledger's entries say who."""
MOST_PLACES = 8
MOST_COUNTED = 10**12
W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Form:
    """The answers of one claim's form.

    Attributes:
        given: by name; what is not there was left empty.
        seen: the document as the reviewer saw it, which may have words covered.
        document: as it is.
        base: the claim that is edited, or None for a new one.
    """

    given: Mapping[str, str]
    seen: Document
    document: Document
    base: Claim | None

    def text(self, name: str) -> str:
        """An answer without the blanks around it."""
        return self.given.get(name, "").strip()

    def word(self, name: str, words: type[W]) -> W | None:
        """An answer that is a word of the vocabulary.

        Raises:
            BadField: it is another.
        """
        value = self.text(name)
        if not value:
            return None
        try:
            return words(value)
        except ValueError as error:
            raise BadField(name, value, f"one of {', '.join(words)}") from error

    def number(self, name: str) -> Number | None:
        """An answer that is a number.

        Raises:
            BadField: it is none.
        """
        value = self.text(name).replace(",", "")
        if not value:
            return None
        try:
            number = int(value) if value.isdigit() else float(value)
        except ValueError as error:
            raise BadField(name, value, "a number such as 200") from error
        if not 0 <= number <= MOST_COUNTED:
            raise BadField(name, value, f"a number from 0 to {MOST_COUNTED:,}")
        return number

    def spans(self, field: str) -> tuple[Span, ...]:
        """The words of a field.

        Raises:
            WordsNotThere, WordsUnclear: what was typed does not stand in the report, or twice.
        """
        words = Words(self.seen.text, field, self.given.get(f"{field}.spans", ""))
        around = None if field == "anchor" else self.anchor
        ranges = words.ranges(self.given.get(f"{field}.words", ""), around)
        return tuple(self.document.span(start, end) for start, end in ranges)

    @property
    def anchor(self) -> Span:
        """The passage.

        Raises:
            BadField: there is none.
        """
        found = self.spans("anchor")
        if not found:
            raise BadField("anchor", "", "the words of the report that carry the claim")
        return self.document.span(found[0].start, found[-1].end)


def drafted(form: Form) -> Claim:
    """The claim that a form makes.

    Raises:
        RoomError: a value is none, or words do not stand where they should.
    """
    kind, sure = form.word("kind", Kind), form.word("factuality", Factuality)
    if kind is None:
        raise BadField("kind", "", "what the claim is about")
    base = form.base
    made = Claim(
        id="",
        document=form.document.id,
        kind=kind,
        anchor=form.anchor,
        factuality=sure or Factuality.ASSERTED,
        rule=BY_REVIEWER,
        count=_count(form),
        places=tuple(_places(form)),
        period=_period(form),
        permit=_permit(form),
        sector=_sector(form),
        source=_source(form),
        cue=next(iter(form.spans("factuality")), None),
        told_to=base.told_to if base else None,
        instruments=base.instruments if base else (),
        note=form.text("note") or None,
        negated=bool(form.text("negated")),
    )
    return identified(replace(made, inferred=tuple(_inferred(made, base))))


def _inferred(made: Claim, base: Claim | None) -> Iterator[Inference]:
    """What stands in no words: as before where nothing was changed, else by the reviewer."""
    said = {one.field: one for one in base.inferred} if base else {}
    spans = spans_of(made)
    for field in ("count", "places", "period", "permit", "sector", "source"):
        value = getattr(made, field)
        if base is not None and field in said and value == getattr(base, field):
            yield said[field]
        elif value and not spans[field]:
            yield Inference(field, REVIEWER)


def _count(form: Form) -> Count | None:
    low, high, spans = form.number("count.low"), form.number("count.high"), form.spans("count")
    before = form.base.count if form.base else None
    if low is None and high is None and (before is None or before.share is None):
        return None
    if low is not None and high is not None and low > high:
        raise BadField("count.low", f"{low}", f"no more than {high}")
    unit = form.word("count.unit", Unit) or Unit.WORKERS
    approximate = bool(form.text("count.approximate"))
    kept = before or Count((), None, None)
    return replace(kept, spans=spans, low=low, high=high, approximate=approximate, unit=unit.value)


def _places(form: Form) -> Iterator[Place]:
    before = form.base.places if form.base else ()
    for number in range(MOST_PLACES):
        field = f"places.{number}"
        name = form.text(f"{field}.name")
        if not name:
            continue
        old = before[number] if number < len(before) else None
        known = old if old is not None and old.name == name else Place((), name, None, None, None)
        yield replace(
            known,
            spans=form.spans(field),
            country=_code(form, f"{field}.country", 2),
            subdivision=_code(form, f"{field}.subdivision", 6),
            role=form.word(f"{field}.role", Role),
        )


def _code(form: Form, name: str, most: int) -> str | None:
    value = form.text(name).upper()
    if value and not (len(value) <= most and value.replace("-", "").isalnum() and value.isascii()):
        raise BadField(name, value, "an ISO 3166 code such as CN or CN-JL")
    return value or None


def _period(form: Form) -> Period | None:
    edtf, spans = form.text("period.edtf"), form.spans("period")
    before = form.base.period if form.base else None
    if before is not None and (before.edtf or "") == edtf and before.spans == spans:
        return before
    if not edtf:
        return None
    if days(edtf) is None:
        raise BadField("period.edtf", edtf, "an EDTF date such as 2019-12 or ../2019-12-22")
    return Period(spans, edtf, Timex("DATE", edtf))


def _permit(form: Form) -> Permit | None:
    named, spans = form.word("permit.class", PermitClass), form.spans("permit")
    before = form.base.permit if form.base else None
    if named is None:
        return None
    also = before.also if before is not None and before.permit_class is named else ()
    return Permit(spans, named, also)


def _sector(form: Form) -> Sector | None:
    spans = form.spans("sector")
    return Sector(spans[0], form.text("sector.name") or spans[0].quote) if spans else None


def _source(form: Form) -> Source | None:
    """The source, which who may not see it cannot change either."""
    before = form.base.source if form.base else None
    if before is not None and before.protected and form.seen is not form.document:
        return before
    kind, spans = form.word("source.kind", SourceKind), form.spans("source")
    if kind is None or not spans:
        return None
    resolved = spans[0] if len(spans) > 1 else None
    known = before or Source(spans[-1], kind)
    based_in = known.based_in if (known.span, known.resolved) == (spans[-1], resolved) else None
    return Source(spans[-1], kind, based_in, resolved, bool(form.text("source.protected")))
