"""Claims, and what else they could have said, from what of a document needs to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tumen.extract.excerpt import Excerpt, excerpt
from tumen.extract.identity import identified
from tumen.extract.lang.en import claim as stage
from tumen.extract.lang.en.claim.explain import alternatives as seen_beside
from tumen.extract.lang.en.needed import needed
from tumen.extract.pack import Found
from tumen.model import Claim, Document, Rejected


def _excerpt(document: Document) -> Excerpt:
    return excerpt(document, needed(document.text))


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors; see the claim stage."""
    read = _excerpt(document)
    found, problems = stage.claims(read.document)
    if read.document is document:
        return found, problems
    return tuple(identified(read.back(claim)) for claim in found), read.back(problems)


def alternatives(
    document: Document, claim: Claim, beside: Sequence[Claim]
) -> Mapping[str, tuple[Rejected, ...]]:
    """By field, the words of a claim's sentences that were seen and not taken for it."""
    read = _excerpt(document)
    others = [read.forth(other) for other in beside]
    found = seen_beside(read.document, read.forth(claim), others)
    return {field: read.back(rejected) for field, rejected in found.items()}
