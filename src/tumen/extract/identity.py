"""What makes two claims the same: the digest of what they say."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tumen.model import Claim, Rule
from tumen.model.codec import by_field, canonical, joined

# The rule that found a claim, and what it was inferred from, are no content.
_BESIDES = {"id": canonical(""), "rule": canonical(Rule("", "")), "inferred": canonical(())}


def identified(claim: Claim) -> Claim:
    """The claim under the digest of its content; the rule that found it is no content.

    A sign that is not negative is left out, so that claims from before there were signs keep
    their ids.
    """
    content = by_field(claim) | _BESIDES
    if not claim.negated:
        del content["negated"]
    return replace(claim, id=hashlib.sha256(joined(content).encode("utf-8")).hexdigest())
