"""An assessment without what identifies protected sources, for those who may not see it.

The words are covered in the reports where they stand and wherever they are quoted, so that whatever
is drawn from the assessment (judgements, lineages, passages, exports) cannot show them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from tumen.app.review.masking import masked, may_name
from tumen.app.review.redacting import covered_in, covering, veil, veiled_each
from tumen.model import Assessment, Span

OURS = frozenset({"provisions", "method", "record"})
"""Parts of an assessment in which no report has a word."""


def veiled(assessment: Assessment, secret: Mapping[str, Sequence[Span]]) -> Assessment:
    """The assessment with the words of protected sources covered, one mark for each code point.

    `secret` holds the words of each document, also those of claims that are no evidence any more.
    """
    every = (span.quote for spans in secret.values() for span in spans)
    cover = covering({words for words in every if may_name(words)})
    documents = tuple(
        covered_in(masked(one, secret.get(one.id, ())), cover) for one in assessment.documents
    )
    veils = {document: veil(spans) for document, spans in secret.items() if spans}
    claims = veiled_each(assessment.claims, veils)
    parts = {
        part.name: covered_in(getattr(assessment, part.name), cover)
        for part in fields(assessment)
        if part.name not in OURS | {"documents", "claims"}
    }
    return replace(assessment, documents=documents, claims=covered_in(claims, cover), **parts)
