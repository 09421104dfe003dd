"""Places on GeoWebNews, LGL and TR-News: found, in the right country, in the right subdivision.

In scope are literal toponyms that are countries, first-level subdivisions or capitals, or that lie
in China, Russia, the Koreas or a state in which the public record places workers. A place found
counts as right where it overlaps such a toponym. It counts as wrong where it overlaps nothing
that the annotators marked, or a literal toponym out of scope that we resolved into scope; on
names that they marked as not literal (metonymy, demonyms, parts of organisations' names) it
counts neither way, because the goal is set on literal ones. ``--errors`` lists what was wrong.

The sets give a GeoNames id, seldom a country: it is that of the gazetteer's place with this id,
else of the place nearest to the coordinates.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from benchmarks.corpora import corpus

from tumen.extract import places
from tumen.extract.gazetteer import Entry, Kind, entries
from tumen.model import Place
from tumen.read import from_text

FIELD = {"CN", "RU", "KP", "KR"}
HOSTS = {"AE", "AO", "KH", "KW", "LY", "MN", "MT", "MY", "MZ", "NP", "PL", "QA", "SN", "TR", "VN"}
LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal", "toponym"}
CONTINENTS = set(range(6255146, 6255153))
TOWNS = {Kind.PLACE, Kind.TOWN}
WIDE = {"PCLI", "PCLS", "PCLD", "PCL", "TERR", "ADM1", "PPLC"}


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotation: its span, whether it is in scope, and what it is."""

    start: int
    end: int
    text: str
    literal: bool
    scope: bool
    country: str | None
    subdivision: str | None


@cache
def by_id() -> dict[int, Entry]:
    """The gazetteer by GeoNames id."""
    return {entry.geonames: entry for entry in entries() if entry.geonames}


@cache
def _coded() -> dict[tuple[int, int], list[Entry]]:
    cells: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries():
        if entry.latitude is not None and entry.longitude is not None:
            cells.setdefault((round(entry.latitude), round(entry.longitude)), []).append(entry)
    return cells


def nearest(latitude: float, longitude: float) -> Entry | None:
    """The gazetteer's place nearest to a point; None where none is within some 100 km."""
    near = [
        entry
        for north in range(-1, 2)
        for east in range(-1, 2)
        for entry in _coded().get((round(latitude) + north, round(longitude) + east), [])
    ]
    return min(
        near,
        key=lambda e: ((e.latitude or 0) - latitude) ** 2 + ((e.longitude or 0) - longitude) ** 2,
        default=None,
    )


def gold(annotation: dict[str, Any]) -> Gold:
    """An annotation with what its id or its coordinates say."""
    identifier = int(annotation["geonameid"] or 0)
    known = by_id().get(identifier)
    wide = annotation["fcode"] in WIDE or (known is not None and known.kind not in TOWNS)
    if known is None and annotation["lat"] is not None and identifier not in CONTINENTS:
        known = nearest(annotation["lat"], annotation["lon"])
    country = known.country if known else None
    return Gold(
        annotation["start"],
        annotation["end"],
        annotation["text"],
        annotation["type"] in LITERAL,
        bool(known and identifier) and (wide or country in FIELD | HOSTS),
        country,
        known.subdivision if known and known.country in FIELD else None,
    )


def in_scope(place: Place) -> bool:
    """Whether a place found is of the kinds that the goal is about."""
    known = by_id().get(place.geonames or 0)
    wide = known is None or known.kind not in TOWNS
    return wide or place.country in FIELD | HOSTS


@dataclass(slots=True)
class Score:
    """Counts over one set, and the errors in words where they are wanted."""

    name: str
    show: bool
    counts: Counter[str] = field(default_factory=Counter)

    def tell(self, error: str, text: str, start: int, end: int) -> None:
        """Print an error with the words around it."""
        if self.show:
            around = text[max(0, start - 40) : end + 40].replace("\n", " ")
            print(f"{error} {self.name} {text[start:end]!r} | {around}")

    def compare(self, place: Place, best: Gold, text: str) -> None:
        """Count a place found that a toponym in scope bears out."""
        same = place.subdivision == best.subdivision
        self.counts["right"] += 1
        self.counts["country"] += place.country == best.country
        self.counts["coded"] += best.subdivision is not None
        self.counts["subdivision"] += best.subdivision is not None and same
        if place.country != best.country:
            self.tell(f"COUNTRY {best.country} not {place.country}", text, best.start, best.end)
        elif best.subdivision and not same:
            told = f"SUBDIVISION {best.subdivision} not {place.subdivision}"
            self.tell(told, text, best.start, best.end)

    def add(self, row: dict[str, Any]) -> None:
        """Count one document."""
        text = row["text"]
        golds = [gold(a) for a in row["annotations"] if a["type"] != "Literal_Expression"]
        wanted = {g for g in golds if g.literal and g.scope}
        hit: set[Gold] = set()
        for place in filter(in_scope, places(from_text(text, language="en"))[0]):
            span = place.spans[0]
            over = [g for g in golds if g.start < span.end and span.start < g.end]
            right = [g for g in over if g in wanted]
            if right:
                hit.add(right[0])
                self.compare(place, right[0], text)
            elif all(g.literal for g in over):
                self.counts["wrong"] += 1
                self.tell(f"WRONG as {place.country}", text, span.start, span.end)
        self.counts["gold"] += len(wanted)
        self.counts["hit"] += len(hit)
        for missed in sorted(wanted - hit, key=lambda g: g.start):
            self.tell(f"MISSED {missed.country}", text, missed.start, missed.end)


def line(name: str, counts: Counter[str]) -> str:
    """One row of the table, in per cent."""
    shares = [
        ("right", counts["right"] + counts["wrong"]),
        ("hit", counts["gold"]),
        ("country", counts["right"]),
        ("subdivision", counts["coded"]),
    ]
    cells = [
        f"{100 * counts[n] / total:6.1f} of {total:<5}" if total else "     -"
        for n, total in shares
    ]
    return f"{name:12}" + "  ".join(cells)


def main() -> None:
    """Print the table."""
    show = "--errors" in sys.argv
    total: Counter[str] = Counter()
    lines = []
    for name in ("gwn.dev", "lgl.dev", "trnews.dev"):
        score = Score(name, show)
        for row in corpus(name):
            score.add(row)
        total += score.counts
        lines.append(line(name, score.counts))
    print(f"{'':12}precision        recall           country right    subdivision right")
    print("\n".join([*lines, line("all", total)]))


if __name__ == "__main__":
    main()
