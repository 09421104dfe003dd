"""Whether two addresses lead to one page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid", re.IGNORECASE)
"""Parameters that say where a reader came from, not which page this is."""
_FRONT = re.compile(r"^(?:www\d?|m|mobile|amp)\.")


def same_page(address: str) -> str:
    """The form that two addresses of one page share; whatever is no address stays as it is.

    Scheme, the host's case and its ``www.`` or ``m.``, a closing slash, the place on the page and
    parameters that only tell where a reader came from do not count.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.scheme in {"http", "https"} else None
    except ValueError:
        return address
    if not host:
        return address
    asked = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in asked if not _TRACKING.fullmatch(name)])
    path = parts.path.rstrip("/")
    return f"{_FRONT.sub('', host)}{path}{'?' + query if query else ''}"
