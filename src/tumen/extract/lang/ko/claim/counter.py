"""The counters by which numbers tell what they count, from the list of the count stage."""

from __future__ import annotations

from tumen.extract.lang.ko.count.lexicon import lexicon


def _of(sort: str) -> frozenset[str]:
    return frozenset(word for word, kind in lexicon().counters.items() if kind == sort)


PERSONS = _of("persons")
"""Numbers with these count people."""
TIMES = _of("times")
"""Numbers with these count entries, papers or happenings."""
SITES = _of("sites")
"""Numbers with these count workplaces."""
