"""JSON Lines: one report a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from tumen.errors import BadLine
from tumen.model import Problem
from tumen.read.decode import decoded, encodable
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.offset import Piece, laid
from tumen.read.options import Limits
from tumen.read.raw import Raw
from tumen.read.source import failed

FIELDS = ("published", "publisher", "language", "title", "author", "url", "credit")
"""Fields beside ``id`` and ``text`` that are read; others are left alone, so that exports and
annotated reports can be given as they are."""


def read_lines(raw: Raw, limits: Limits) -> Reading:
    """The reports of a JSON Lines source; a bad line is a problem and the others go on."""
    del limits
    source = decoded(raw.data, raw.charset)
    places = source.places(raw.data)
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for number, at, line in _lines(source.text):
        try:
            draft = _draft(line)
        except BadLine as error:
            problems.append(failed(error, f"{raw.locator}:{number}"))
            continue
        # Escapes make a character-by-character map idle: a report's text is its whole line.
        text, segments = laid([Piece(draft.text, at, at + len(line))], places)
        drafts.append(replace(draft, text=text, offsets=segments))
    return Reading(tuple(drafts), tuple(problems))


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Number, position and content of each line that is not blank; a line feed alone ends it."""
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, at, line
        at += len(line) + 1


def _draft(line: str) -> Draft:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("it is not JSON") from error
    if not isinstance(row, dict):
        raise BadLine("it is no object")
    text, name = row.get("text"), row.get("id")
    if not isinstance(text, str) or not text.strip():
        raise BadLine("it has no text")
    if not isinstance(name, str | int) or name == "":
        raise BadLine("it has no id")
    said = {field: row.get(field) for field in FIELDS}
    wrong = [field for field, value in said.items() if not isinstance(value, str | None)]
    if wrong:
        raise BadLine(f"its {wrong[0]} is no text")
    told = {field: value and encodable(value) for field, value in said.items()}
    metadata = Metadata(**told, published_from="metadata" if told["published"] else None)
    return Draft(encodable(text), metadata, name=encodable(str(name)))
