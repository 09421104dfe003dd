"""Who speaks, once: a report, with all reports that probably go back to the same origin.

Copies do not corroborate, so what is weighed is voices and not reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tumen.model import Claim, OriginSets


def voices(claims: Iterable[Claim], origins: OriginSets | None) -> Mapping[str, str]:
    """The voice of each document of these claims, named by one of its documents.

    Two reports are one voice where any two of these claims in them probably have one origin.
    Without `origins` every report is a voice of its own.
    """
    document = {claim.id: claim.document for claim in claims}
    joined = {name: name for name in document.values()}
    for members in origins.probable if origins else ():
        together = [document[one] for one in members if one in document]
        for other in together[1:]:
            joined[_first(joined, other)] = _first(joined, together[0])
    return {name: _first(joined, name) for name in joined}


def _first(joined: dict[str, str], name: str) -> str:
    """The document that stands for this one; shortens the way for the next who asks."""
    while joined[name] != name:
        joined[name] = joined[joined[name]]
        name = joined[name]
    return name
