"""Compile the annotated reports that people edit into the rows that programs read.

Usage: ``python -m tools.compile_annotations [--check | --list | --summary | --split HALF]``

Without a flag it writes ``annotations/claims.en.jsonl`` and its like for each other language from
``annotations/reports/*.yaml``; ``--check`` only says whether they are up to date; ``--split``
prints the rows of one half (development, held-back); ``--list`` prints the claims one a line, for
proof-reading; ``--summary`` prints the counts that ``annotations/README.md`` shows.

How a source file is written stands in that README. Offsets count Unicode code points, end
exclusive.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.annotation_fields import FIELDS, Scope, read_instrument, read_place, word
from tools.annotation_source import AnnotationError, Cell, read_source

from tumen.model import Factuality, Kind, Role

FOLDER = Path(__file__).parents[1] / "annotations"
COMPILED = "claims.{language}.jsonl"
SPLITS = ("development", "held-back")
DEVELOPMENT_PERCENT = 60

MOVEMENT = {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.RECALL_ORDER}
EITHER_ROLE = {Kind.CROSSING, Kind.RENEWAL}
HEAD = {"publisher", "title", "published", "genre", "text", "claims"}
OPTIONAL = {"count", "places", "period", "permit", "sector", "source", "cue", "told_to"} | {
    "instruments",
    "note",
}
GENRES = {
    *("wire", "feature", "translated", "ngo_brief", "un_report", "ministry_statement"),
    *("briefing", "interview", "social_digest", "due_diligence", "rereport", "correction"),
    *("oped", "statistical_note", "parliament", "ruling", "customs_note", "abstract"),
    *("newsletter", "radio", "travel"),
}


def _claim(cell: Cell, text: str, places: dict[str, str]) -> dict[str, Any]:
    given = cell.fields({"kind", "anchor", "factuality"}, OPTIONAL)
    kind = Kind(word(given["kind"], given["kind"].text, Kind))
    anchor = Scope(text, (0, len(text))).find(given["anchor"], given["anchor"].text)
    scope = Scope(text, (anchor[0], anchor[1]))
    read = {n: f(given[n], scope) if n in given else None for n, f in FIELDS.items()}
    found = (
        [read_place(c, scope, places) for c in given["places"].items()] if "places" in given else []
    )
    _fit_roles(given.get("places", cell), kind, {p["role"] for p in found})
    claim = {
        "kind": str(kind),
        "anchor": anchor,
        "count": read["count"],
        "places": found,
        **{name: read[name] for name in ("period", "permit", "sector", "source")},
        **{name: read[name] for name in ("cue", "told_to")},
        "factuality": word(given["factuality"], given["factuality"].text, Factuality),
        "instruments": [read_instrument(c, scope) for c in _entries(given, "instruments")],
    }
    return claim | ({"note": given["note"].text} if "note" in given else {})


def _entries(given: dict[str, Cell], key: str) -> Iterable[Cell]:
    return given[key].items() if key in given else ()


def _fit_roles(cell: Cell, kind: Kind, roles: set[str]) -> None:
    """The guide: movement and recall have ends and border points; all other kinds have sites."""
    if kind in MOVEMENT and Role.SITE in roles:
        raise cell.error(f"a {kind} has an origin, a destination or a border point, not a site.")
    if kind not in MOVEMENT | EITHER_ROLE and roles - {Role.SITE}:
        raise cell.error(f"a {kind} has a site, no {min(roles - {Role.SITE})}.")


def compile_report(path: Path, places: dict[str, str]) -> dict[str, Any]:
    """The row of one report, its claims in the order of the file.

    Raises:
        AnnotationError: for anything that is not exactly as it must be.
    """
    given = read_source(path).fields(HEAD)
    published = given["published"]
    if not published.null and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", published.text):
        raise published.error("'published' is a day, 2019-12-22, or null.")
    text = given["text"].text.rstrip("\n")
    claims = [] if given["claims"].null else list(given["claims"].items())
    return {
        "id": path.stem,
        "language": language_of(path.stem),
        "publisher": given["publisher"].text,
        "title": given["title"].text,
        "published": None if published.null else published.text,
        "genre": word(given["genre"], given["genre"].text, GENRES),
        "text": text,
        "claims": [
            {"id": f"{path.stem}-c{number:02}", **_claim(cell, text, places)}
            for number, cell in enumerate(claims, 1)
        ],
    }


def compile_folder(folder: Path) -> list[dict[str, Any]]:
    """The rows of all reports under ``folder/reports``, by id."""
    places = read_source(folder / "places.yaml").table()
    return [compile_report(path, places) for path in sorted((folder / "reports").glob("*.yaml"))]


def language_of(name: str) -> str:
    """The language of a report, which is part of its id: ``report-zh-01``."""
    named = re.match(r"report-([a-z]{2})-", name)
    return named[1] if named else "en"


def languages(rows: Iterable[dict[str, Any]]) -> list[str]:
    """The languages of the reports, each of which has a compiled file."""
    return sorted({row["language"] for row in rows})


def split_of(name: str) -> str:
    """The half to which a report belongs, by the hash of its id alone, so that it never moves."""
    bucket = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % 100
    return SPLITS[bucket >= DEVELOPMENT_PERCENT]


def rendered(rows: Iterable[dict[str, Any]]) -> str:
    """JSON Lines, one report a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def listing(rows: Iterable[dict[str, Any]]) -> str:
    """The claims one a line, with the words of each field."""
    return "".join(
        f"{claim['id']} {claim['kind']} {claim['factuality']} {_brief(row['text'], claim)}\n"
        for row in rows
        for claim in row["claims"]
    )


def summary(rows: list[dict[str, Any]]) -> str:
    """Reports and claims by half, kind, certainty and genre, and who is in which half."""
    claims = [claim for row in rows for claim in row["claims"]]
    halves = {half: [row for row in rows if split_of(row["id"]) == half] for half in SPLITS}
    by_half = [
        (half, language, len(own), _claims_in(own))
        for half, whole in halves.items()
        for language in languages(whole)
        for own in [[row for row in whole if row["language"] == language]]
    ]
    genres = Counter(row["genre"] for row in rows)
    return "\n".join(
        [
            *_table("half | language | reports | claims", by_half),
            *_table("kind | claims", Counter(c["kind"] for c in claims).most_common()),
            *_table("factuality | claims", Counter(c["factuality"] for c in claims).most_common()),
            *_table("genre | reports", sorted(genres.items())),
            *(f"{half}: {', '.join(_short(own))}.\n" for half, own in halves.items()),
        ]
    )


def _short(rows: list[dict[str, Any]]) -> list[str]:
    """The ids without what they share."""
    return [row["id"].removeprefix("report-") for row in rows]


def _claims_in(rows: list[dict[str, Any]]) -> int:
    return sum(len(row["claims"]) for row in rows)


def _table(head: str, rows: Iterable[tuple[str | int, ...]]) -> list[str]:
    rule = "|".join("---" for _ in head.split("|"))
    return [f"| {head} |", f"|{rule}|", *(f"| {' | '.join(map(str, row))} |" for row in rows), ""]


def _brief(text: str, claim: dict[str, Any]) -> str:
    given = {k: v for k, v in claim.items() if v and k not in {"id", "kind", "factuality"}}
    return json.dumps({k: _worded(text, v) for k, v in given.items()}, ensure_ascii=False)


def _worded(text: str, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list) and len(value) == 2 and all(isinstance(v, int) for v in value):
        return text[value[0] : value[1]]
    if isinstance(value, list):
        return [_worded(text, v) for v in value]
    if isinstance(value, dict):
        return {k: _worded(text, v) for k, v in value.items() if v is not None}
    return value


def main(argv: list[str] | None = None) -> int:
    """Write, check or print; 1 where a source is wrong or the compiled file is out of date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    parser.add_argument("--split", choices=SPLITS, help="print the rows of one half")
    parser.add_argument("--summary", action="store_true", help="print the counts")
    parser.add_argument("--list", action="store_true", help="print the claims one a line")
    options = parser.parse_args(argv)
    try:
        rows = compile_folder(FOLDER)
    except AnnotationError as error:
        print(error, file=sys.stderr)
        return 1
    chosen = [r for r in rows if options.split in (None, split_of(r["id"]))]
    return _deliver(options, chosen)


def _deliver(options: argparse.Namespace, rows: list[dict[str, Any]]) -> int:
    if options.list or options.split or options.summary:
        view = listing if options.list else summary if options.summary else rendered
        print(view(rows), end="")
        return 0
    stale = [language for language in languages(rows) if _is_stale(rows, language)]
    for language in stale:
        name = COMPILED.format(language=language)
        if options.check:
            print(
                f"{name} is out of date; run python -m tools.compile_annotations.", file=sys.stderr
            )
        else:
            (FOLDER / name).write_text(rendered(_in(rows, language)), encoding="utf-8")
    return int(bool(stale) and options.check)


def _in(rows: Iterable[dict[str, Any]], language: str) -> Iterable[dict[str, Any]]:
    return (row for row in rows if row["language"] == language)


def _is_stale(rows: list[dict[str, Any]], language: str) -> bool:
    target = FOLDER / COMPILED.format(language=language)
    wanted = rendered(_in(rows, language))
    return not target.is_file() or target.read_text(encoding="utf-8") != wanted


if __name__ == "__main__":
    sys.exit(main())
