"""The assessment as JSON: everything that was found, exactly."""

from __future__ import annotations

import json
import re

from tumen.model import Assessment
from tumen.model.codec import to_json
from tumen.report.view import view

SCHEMA = "tumen/assessment/1"
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_form(assessment: Assessment) -> str:
    """The canonical form with its schema's name, and the judgements that the page draws from it.

    Keys are sorted and there is a line feed at the end. Halves of surrogate pairs, which UTF-8
    cannot hold, are written as escapes.
    """
    shown = view(assessment)
    data = {
        "schema": SCHEMA,
        "assessment": to_json(assessment),
        "judgements": to_json(shown.key + shown.further),
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
