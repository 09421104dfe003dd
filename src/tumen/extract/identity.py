"""What makes two claims the same: the digest of what they say."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from tumen.model import Claim, Rule
from tumen.model.codec import to_json


def identified(claim: Claim) -> Claim:
    """The claim under the digest of its content; the rule that found it is no content.

    A sign that is not negative is left out, so that claims from before there were signs keep
    their ids.
    """
    content = to_json(replace(claim, id="", rule=Rule("", ""), inferred=()))
    if not claim.negated:
        del content["negated"]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(claim, id=hashlib.sha256(text.encode("utf-8")).hexdigest())
