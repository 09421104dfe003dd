"""Turn the working notes of the public record into the clean data that ships.

Usage: ``make_record.py NOTES.jsonl src/tumen/record/claims.jsonl``

The notes use free words for kinds, units and papers; this maps each to the vocabulary and stops at
a word that it does not know, rather than guess. Rows come out sorted by id.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

KINDS = {
    "stock": "stock",
    "arrival": "arrival",
    "departure": "departure",
    "repatriation": "repatriation",
    "order": "recall_order",
    "permit_issue": "permit",
    "border_crossing": "crossing",
    "overstay": "overstay",
    "incident": "incident",
    "raid": "incident",
}
# word of the notes -> (unit, what is counted, per)
UNITS: dict[str, tuple[str, str, str | None]] = {
    "workers": ("workers", "workers", None),
    "workers/day": ("workers", "workers", "day"),
    "entries": ("entries", "entries", None),
    "permits": ("permits", "permits", None),
    "visas": ("visas", "visas", None),
    "sites": ("sites", "sites", None),
    "construction troops": ("other", "construction troops", None),
    "military personnel": ("other", "military personnel", None),
    "North Koreans": ("other", "North Koreans of any occupation", None),
    "quota places": ("other", "quota places", None),
}
PERMITS = {
    "work": ["work"],
    "mixed": [],
    "unknown": [],
    "trainee": ["trainee"],
    "visitor/river-crossing": ["visitor"],
    "student": ["student"],
    "short-term": ["short_term"],
}
NUMBERED = re.compile(r"(?<!writes )(?<!miswritten )\b(2371|2375|2397)\b(?: para (\d+))?")


def instruments(words: str | None) -> list[str]:
    """The resolutions that the words number, in order; a description alone gives none."""
    found = [
        f"UNSC/{number}" + (f"#{paragraph}" if paragraph else "")
        for number, paragraph in NUMBERED.findall(words or "")
    ]
    return [*dict.fromkeys(found), *(["US/CAATSA#321"] if "CAATSA" in (words or "") else [])]


def clean(note: dict[str, Any]) -> dict[str, Any]:
    """One row of the shipped record."""
    unit, counted, per = UNITS[note["unit"]]
    place = note["place"]
    return {
        "id": note["id"],
        "url": note["url"],
        "publisher": note["publisher"],
        "title": note["title"],
        "published": note["published"],
        "language": note["language"],
        "origin": note["origin"],
        "origin_url": note["origin_url"],
        "same_origin_as": note["same_origin_as"],
        "kind": KINDS[note["kind"]],
        "count": {
            "low": note["quantity_low"],
            "high": note["quantity_high"],
            "words": note["quantity_surface_form"],
            "unit": unit,
            "counted": counted,
            "per": per,
        },
        "place": {
            "name": place["name"],
            "country": place["country"],
            "subdivision": place["province"],
        },
        "period": note["period"],
        "permits": PERMITS[note["permit"]],
        "mixed": note["permit"] == "mixed",
        "permit_detail": note["permit_detail"],
        "sector": note["sector"],
        "factuality": note["hedge"],
        "instruments": instruments(note["instrument"]),
        "instrument_words": note["instrument"],
        "note": note["note"],
    }


def main(source: Path, target: Path) -> None:
    """Read the notes and write the record."""
    notes = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    rows = sorted((clean(note) for note in notes), key=lambda row: str(row["id"]))
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
