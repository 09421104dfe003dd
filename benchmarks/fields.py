"""The fields of claims against the annotated English reports, event by event.

Usage: ``python -m benchmarks.fields [FIELD …] [--errors] [FILE …]``.

Kind and anchor are taken from the annotation, so that only the fields are measured. They are
compared as the scorer of the annotated reports does: a source counts from half an overlap with the
source or the words that it stands for, places by their codes, counts by their bounds. FILEs of
annotated reports (JSON Lines) stand in for the third-party set.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpora import annotated

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Context, Fields, fields
from tumen.extract.lang.en.claim.field.setting import setting
from tumen.extract.lang.en.claim.field.voucher import point
from tumen.model import Document, Kind
from tumen.read import from_text

Claim = dict[str, Any]


def _event(document: Document, claim: Claim) -> Event:
    """The event of an annotated claim: the clause below whoever is said to say so."""
    start, end = claim["anchor"]
    found = setting(document)
    head = point(found, start, end)
    if head is None:
        raise ValueError(f"no word in {claim['id']}")
    lower, upper = _clause(document, head.idx, start, end)
    return Event(Kind(claim["kind"]), head.i, lower, upper, start, end, "annotated")


def _clause(document: Document, at: int, start: int, end: int) -> tuple[int, int]:
    """The anchor without the sources and cues at its ends that stand behind its head."""
    around = (
        part
        for a in setting(document).attributions
        if any(piece.start <= at < piece.end for piece in a.content)
        for part in (*a.source, *a.cue)
    )
    for part in sorted(around):
        if start <= part.start and part.end <= at:
            start = part.end
    for part in sorted(around, reverse=True):
        if at < part.start < end:
            end = part.start
    return start, end


# --- as the scorer compares -------------------------------------------------------------------


def _count(claim: Claim) -> object:
    count = claim.get("count")
    return (count["low"], count["high"]) if count else None


def _our_count(made: Fields) -> object:
    return (made.count.low, made.count.high) if made.count else None


def _share(claim: Claim) -> object:
    share = (claim.get("count") or {}).get("share")
    return (share["low"], share["high"]) if share else None


def _our_share(made: Fields) -> object:
    share = made.count.share if made.count else None
    if share is None:
        return None
    return tuple(None if part is None else str(part) for part in (share.low, share.high))


def _overlap(one: list[int], other: tuple[int, int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    union = one[1] - one[0] + other[1] - other[0] - common
    return common / union if common > 0 else 0.0


def _same_source(claim: Claim, made: Fields) -> bool:
    gold = claim.get("source")
    if not gold or made.source is None:
        return not gold and made.source is None
    ours = (made.source.span.start, made.source.span.end)
    accepted = [span for span in (gold["span"], gold.get("resolved")) if span]
    return any(_overlap(span, ours) >= 0.5 for span in accepted)


Read = tuple[Callable[[Claim], object], Callable[[Fields], object]]
_COMPARED: dict[str, Read] = {
    "count": (_count, _our_count),
    "share": (_share, _our_share),
    "unit": (
        lambda claim: (claim.get("count") or {}).get("unit"),
        lambda made: made.count.unit if made.count else None,
    ),
    "places": (
        lambda claim: {(p["country"], p["subdivision"]) for p in claim["places"]},
        lambda made: {(p.country, p.subdivision) for p in made.places},
    ),
    "roles": (
        lambda claim: {(p["role"], p["subdivision"]) for p in claim["places"]},
        lambda made: {(p.role, p.subdivision) for p in made.places},
    ),
    "period": (
        lambda claim: (claim.get("period") or {}).get("edtf"),
        lambda made: made.period.edtf if made.period else None,
    ),
    "permit": (
        lambda claim: (claim.get("permit") or {}).get("class"),
        lambda made: made.permit.permit_class if made.permit else None,
    ),
    "sector": (
        lambda claim: (claim.get("sector") or {}).get("name"),
        lambda made: made.sector.name if made.sector else None,
    ),
    "source_kind": (
        lambda claim: (claim.get("source") or {}).get("kind"),
        lambda made: made.source.kind if made.source else None,
    ),
    "based_in": (
        lambda claim: (claim.get("source") or {}).get("based_in"),
        lambda made: made.source.based_in if made.source else None,
    ),
    "told_to": (
        lambda claim: (claim.get("told_to") or {}).get("span"),
        lambda made: [made.told_to.span.start, made.told_to.span.end] if made.told_to else None,
    ),
    "cue": (
        lambda claim: (claim.get("cue") or {}).get("span", [None])[0],
        lambda made: made.cue.start if made.cue else None,
    ),
    "factuality": (lambda claim: claim["factuality"], lambda made: made.factuality),
    "instruments": (
        lambda claim: {i["id"] for i in claim["instruments"]},
        lambda made: {i.instrument for i in made.instruments},
    ),
}


def _words(document: Document, claim: Claim, field: str) -> str:
    span = (claim.get(field) or {}).get("span") if field in {"source", "cue", "told_to"} else None
    return repr(document.text[slice(*span)]) if span else ""


def _compare(document: Document, claim: Claim, made: Fields) -> Iterator[tuple[str, bool, str]]:
    ours = made.source.span.quote if made.source else None
    same = _same_source(claim, made)
    yield "source", same, f"{_words(document, claim, 'source')}, ours {ours!r}"
    for name, (gold, own) in _COMPARED.items():
        if name == "share" and gold(claim) is None:
            continue
        want, got = gold(claim), own(made)
        yield name, want == got, f"{want} {_words(document, claim, name)}, ours {got}"


def _reports(files: list[Path]) -> Iterator[Claim]:
    if not files:
        yield from annotated("en")
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            report: Claim = json.loads(line)
            if report["language"] == "en":
                yield report


def main(arguments: list[str]) -> None:
    """Print the share of claims whose field is right, for every field or those named."""
    files = [Path(a) for a in arguments if a.endswith(".jsonl")]
    wanted = {a for a in arguments if not a.startswith("-") and not a.endswith(".jsonl")}
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for report in _reports(files):
        document = from_text(
            report["text"],
            published=report["published"],
            publisher=report["publisher"],
            title=report["title"],
            language="en",
        )
        events = tuple(_event(document, claim) for claim in report["claims"])
        for claim, event in zip(report["claims"], events, strict=True):
            made, _ = fields(document, event, Context(events))
            for name, same, line in _compare(document, claim, made):
                seen[name] += 1
                right[name] += same
                if not same and "--errors" in arguments and name in wanted:
                    clause = document.text[event.start : event.end].replace("\n", " ")
                    print(f"{claim['id']} {claim['kind']} {name}: {line} | {clause[:160]}")
    for name, total in seen.items():
        if not wanted or name in wanted:
            print(f"{name}: {100 * right[name] / total:.1f}  ({right[name]} of {total})")


if __name__ == "__main__":
    main(sys.argv[1:])
