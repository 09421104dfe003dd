"""The fields of a claim as people write them, and as programs read them.

Each field is the exact words of the report, then ``->`` and the reading::

    count: About 300 -> ~300 workers
    places: the city -> Hunchun site
    source: the broker -> anonymous, CN-JL, A broker in Yanji
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tools.annotation_source import Cell

from tumen.model import PermitClass, Role, SourceKind, Unit
from tumen.model.edtf import days

SECTORS = {
    *("agriculture", "art", "construction", "domestic", "fishing", "garment", "it", "logging"),
    *("logistics", "manufacturing", "massage", "medical", "mining", "monuments", "port"),
    *("restaurant", "seafood", "shipyard", "welding"),
}
RATES = {"day", "batch", "flight", "year", "team", "month", "week"}
_COUNT = re.compile(
    r"(?P<approx>~?)(?:-|(?P<low>\d*)(?P<dots>\.\.)?(?P<high>\d*)) (?P<unit>\w+)"
    r"(?: share (?P<share>[\d/]*(?:\.\.)?[\d/]*))?(?: per (?P<per>\w+))?(?: of (?P<base>.+))?"
)
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
# Scripts that write words without spaces, or glue particles to them: no word ends at their edge.
_UNSPACED = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_LETTER = rf"[^\W{_UNSPACED}]"
_INSTRUMENT = re.compile(r"[A-Z]+/[\w()/.-]+(#[\w().]+)?")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the words of one claim are looked for."""

    text: str
    anchor: Range

    def find(self, cell: Cell, words: str, before: int | None = None) -> list[int]:
        """Start and end of `words`, with ``@n`` behind them where they need it.

        Args:
            cell: where the words stand, for the error.
            words: the exact words.
            before: prefer the nearest ones that begin before this offset, not those in the anchor.
        """
        quote, number = _numbered(words)
        spots = occurrences(self.text, quote)
        inside = [s for s in spots if self.anchor[0] <= s[0] and s[1] <= self.anchor[1]]
        if number:
            return _pick(cell, quote, (inside if before is None else []) or spots, number)
        if inside and before is None:
            return _only(cell, quote, inside)
        earlier = [s for s in spots if s[0] < (self.anchor[0] if before is None else before)]
        return list(earlier[-1]) if earlier else _only(cell, quote, spots)


def _numbered(words: str) -> tuple[str, int | None]:
    match = re.fullmatch(r"(.*\S) @(\d+)", words, re.DOTALL)
    return (match[1], int(match[2])) if match else (words, None)


def occurrences(text: str, quote: str) -> list[Range]:
    """Every place where `quote` stands in `text`, as whole words where its script parts words."""
    left = rf"(?<!{_LETTER})" if re.match(_LETTER, quote) else ""
    right = rf"(?!{_LETTER})" if re.search(_LETTER + r"\Z", quote) else ""
    return [m.span() for m in re.finditer(left + re.escape(quote) + right, text)] if quote else []


def _only(cell: Cell, quote: str, spots: list[Range]) -> list[int]:
    if not spots:
        raise cell.error(f"{quote!r} does not stand in the text; copy the exact words.")
    if len(spots) > 1:
        raise cell.error(f"{quote!r} stands here {len(spots)} times; add @1, @2 … behind it.")
    return list(spots[0])


def _pick(cell: Cell, quote: str, spots: list[Range], number: int) -> list[int]:
    if not 1 <= number <= len(spots):
        raise cell.error(f"{quote!r} stands here {len(spots)} times; @{number} is none of them.")
    return list(spots[number - 1])


def _sides(cell: Cell) -> tuple[str, str]:
    words, arrow, reading = cell.text.partition(" -> ")
    if not arrow:
        raise cell.error("write the exact words, then ' -> ', then their reading.")
    return words.strip(), reading.strip()


def word(cell: Cell, word: str, vocabulary: Iterable[str]) -> str:
    """`word`, if the vocabulary has it."""
    known = sorted(str(w) for w in vocabulary)
    if word not in known:
        raise cell.error(f"{word!r} is not in the vocabulary; choose from {', '.join(known)}.")
    return word


def _code(cell: Cell, code: str) -> str:
    if not _CODE.fullmatch(code):
        raise cell.error(f"{code!r} is no code of ISO 3166-1 or 3166-2.")
    return code


def _share(written: str) -> dict[str, str | None]:
    low, dots, high = written.partition("..")
    return {"low": low or None, "high": (high or None) if dots else low}


def _count(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, reading = _sides(cell)
    match = _COUNT.fullmatch(reading)
    if not match:
        raise cell.error(f"{reading!r} is no count; write it like '~200..300 workers of them'.")
    low, high = match["low"], match["high"] if match["dots"] else match["low"]
    count: dict[str, Any] = {
        "low": int(low) if low else None,
        "high": int(high) if high else None,
        "approx": bool(match["approx"]),
        "unit": word(cell, match["unit"], Unit),
        "share_of": match["base"],
        "span": scope.find(cell, words),
    }
    if match["share"]:
        count["share"] = _share(match["share"])
    if match["per"]:
        count["per"] = word(cell, match["per"], RATES)
    if count["low"] is count["high"] is None and not match["share"]:
        raise cell.error("a count needs a number or a share.")
    return count


def read_place(cell: Cell, scope: Scope, places: dict[str, str]) -> dict[str, Any]:
    """A place: the words, its name where they are not the name, its role."""
    words, reading = _sides(cell)
    named, _, role = reading.rpartition(" ")
    name = named or re.sub(r"^[Tt]he | @\d+$", "", words)
    if name not in places:
        raise cell.error(f"{name!r} is not in places.yaml; add it there with its code.")
    code = _code(cell, places[name])
    return {
        "span": scope.find(cell, words),
        "name": name,
        "country": code[:2],
        "subdivision": code if "-" in code else None,
        "role": word(cell, role, Role),
    }


def _period(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, edtf = _sides(cell)
    if days(edtf) is None:
        raise cell.error(f"{edtf!r} is no EDTF date or interval.")
    return {"edtf": edtf, "span": scope.find(cell, words)}


def _permit(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, reading = _sides(cell)
    return {"class": word(cell, reading, PermitClass), "span": scope.find(cell, words)}


def _sector(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, name = _sides(cell)
    return {"name": word(cell, name, SECTORS), "span": scope.find(cell, words)}


def _source(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, reading = _sides(cell)
    kind, *rest = reading.split(", ", 1)
    code = rest[0].split(", ", 1)[0] if rest else ""
    based_in = code if _CODE.fullmatch(code) else None
    resolved = (rest[0].partition(", ")[2] if based_in else rest[0]) if rest else ""
    span = scope.find(cell, words)
    source: dict[str, Any] = {
        "span": span,
        "kind": word(cell, kind, SourceKind),
        "based_in": based_in,
    }
    if resolved:
        source["resolved"] = scope.find(cell, resolved, before=span[0])
    return source


def _told_to(cell: Cell, scope: Scope) -> dict[str, Any]:
    words, name = _sides(cell)
    return {"span": scope.find(cell, words), "name": name}


def _cue(cell: Cell, scope: Scope) -> dict[str, Any]:
    return {"span": scope.find(cell, cell.text)}


def read_instrument(cell: Cell, scope: Scope) -> dict[str, Any]:
    """A rule as the text names it."""
    words, name = _sides(cell)
    if not _INSTRUMENT.fullmatch(name):
        raise cell.error(f"{name!r} is no name of a rule; write it like UNSC/2397#8.")
    return {"span": scope.find(cell, words), "id": name}


FIELDS: dict[str, Callable[[Cell, Scope], dict[str, Any]]] = {
    "count": _count,
    "period": _period,
    "permit": _permit,
    "sector": _sector,
    "source": _source,
    "cue": _cue,
    "told_to": _told_to,
}
