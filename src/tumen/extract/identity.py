"""What makes two claims the same: the digest of what they say."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tumen.model import Claim, Rule
from tumen.model.codec import canonical


def identified(claim: Claim) -> Claim:
    """The claim under the digest of its content; the rule that found it is no content."""
    content = replace(claim, id="", rule=Rule("", ""), inferred=())
    return replace(claim, id=hashlib.sha256(canonical(content).encode("utf-8")).hexdigest())
