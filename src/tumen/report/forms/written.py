"""JSON as files hold it: one text for one value, and nothing that UTF-8 cannot hold."""

from __future__ import annotations

import json
import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def as_json(value: object) -> str:
    """A value as one line of JSON without spaces, keys sorted, with a line feed at the end.

    Halves of surrogate pairs, which UTF-8 cannot hold, are written as escapes.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
