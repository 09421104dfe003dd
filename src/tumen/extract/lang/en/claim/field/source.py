"""Source, cue and hearer of a claim, from the chain of attributions behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tumen.extract.lang.en.attribution import based_in, hearer, kind_of, resolve
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Attribution, Hearer, Source, SourceKind, Span

# The writer's own voice inside a text, the speaker's own inside a quotation.
_OWN = frozenset({"i", "we", "me", "us", "my", "our", "my own", "our own"})


@dataclass(frozen=True, slots=True)
class Sourced:
    """Who vouches, by which word, to whom."""

    source: Source | None = None
    cue: Span | None = None
    told_to: Hearer | None = None


def _source(found: Setting, span: Span) -> Source:
    kind = kind_of(found.document, span)
    return Source(
        span=span,
        kind=kind,
        based_in=based_in(found.document, span, found.places),
        resolved=resolve(found.document, span),
        protected=kind is SourceKind.ANONYMOUS,
    )


def _is_own(attribution: Attribution) -> bool:
    return bool(attribution.source) and attribution.source[0].quote.lower() in _OWN


def _told(found: Setting, behind: Sequence[Attribution]) -> Hearer | None:
    heard = hearer(found.document, behind[-1].cue[0]) if behind[-1].cue else None
    if heard is not None:
        return heard
    outer = [a.source[0] for a in behind[:-1] if a.source]
    return Hearer(outer[-1], outer[-1].quote) if outer else None


def sourced(found: Setting, behind: Sequence[Attribution]) -> Sourced:
    """The deepest source of a chain that is given from the outermost to the deepest."""
    if not behind:
        return Sourced()
    speakers = [a for a in behind if a.source and not _is_own(a)]
    cue = next((a.cue[0] for a in reversed(behind) if a.cue and a.rule != "label"), None)
    if not speakers:
        return Sourced(cue=cue)
    upto = behind[: behind.index(speakers[-1]) + 1]
    told = _told(found, upto)
    return Sourced(_source(found, speakers[-1].source[0]), cue, told)
