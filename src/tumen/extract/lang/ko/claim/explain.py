"""What else the sentence of a claim could have said, and why the claim does not say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tumen.extract.lang.ko.claim.frame import wording
from tumen.extract.lang.ko.claim.setting import Setting, setting
from tumen.model import Claim, Document, Rejected, Rule, Span


def reason(rule: Rule) -> str:
    """What a rule of claims goes by, in a sentence; empty for one that is no more."""
    return wording().reason_of(rule.id)


def alternatives(
    document: Document, claim: Claim, beside: Sequence[Claim]
) -> Mapping[str, tuple[Rejected, ...]]:
    """By field, the words of the claim's sentence that were seen and not taken for it.

    `beside` are the claims of the document, this one among them.
    """
    found = setting(document)
    return found.rejected(claim, beside, _sentence(found, claim.anchor))


def _sentence(found: Setting, anchor: Span) -> tuple[int, int]:
    within = [one.sentence for one in found.said if one.sentence.end > anchor.start]
    first = next((s for s in within if s.start < anchor.end), None)
    return (first.start, max(first.end, anchor.end)) if first else (anchor.start, anchor.end)
