"""The words in which the vocabulary is shown to readers; nothing here decides anything."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from tumen.model import Factuality, Kind, PermitClass, Role, SourceKind, Verdict

KIND = {
    Kind.STOCK: "Present",
    Kind.ARRIVAL: "Arrival",
    Kind.DEPARTURE: "Departure",
    Kind.REPATRIATION: "Sent home",
    Kind.RECALL_ORDER: "Recall order",
    Kind.PERMIT: "Papers",
    Kind.RENEWAL: "Renewal",
    Kind.OVERSTAY: "Overstay",
    Kind.TOLERANCE: "Tolerance",
    Kind.CROSSING: "Crossings",
    Kind.OBLIGATION: "Obligation",
    Kind.VERIFICATION: "Verification",
    Kind.INCIDENT: "Incident",
}

FACTUALITY = {
    Factuality.ASSERTED: "stated",
    Factuality.REPORTED: "reported",
    Factuality.ESTIMATED: "estimated",
    Factuality.PLANNED: "planned",
    Factuality.PREDICTED: "expected",
    Factuality.DENIED: "denied",
    Factuality.DOUBTED: "doubted",
}

# What stands before the source that vouches for a claim.
BY = {
    Factuality.ASSERTED: "stated by",
    Factuality.REPORTED: "stated by",
    Factuality.ESTIMATED: "estimated by",
    Factuality.PLANNED: "planned, according to",
    Factuality.PREDICTED: "expected by",
    Factuality.DENIED: "denied by",
    Factuality.DOUBTED: "doubted by",
}

SOURCE = {
    SourceKind.DOCUMENT: "document",
    SourceKind.OUTLET: "news outlet",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.OFFICIAL: "official",
    SourceKind.EXPERT: "expert",
    SourceKind.NAMED: "named person",
    SourceKind.ANONYMOUS: "anonymous source",
}

SOURCES = {
    SourceKind.DOCUMENT: "documents",
    SourceKind.OUTLET: "news outlets",
    SourceKind.ORGANISATION: "organisations",
    SourceKind.OFFICIAL: "officials",
    SourceKind.EXPERT: "experts",
    SourceKind.NAMED: "named persons",
    SourceKind.ANONYMOUS: "anonymous sources",
}

PERMIT = {
    PermitClass.WORK: "work permits",
    PermitClass.VISITOR: "visitor permits",
    PermitClass.SHORT_TERM: "short-term visas",
    PermitClass.STUDENT: "student visas",
    PermitClass.TRAINEE: "trainee visas",
    PermitClass.OFFICIAL: "official passports",
    PermitClass.OTHER: "other papers",
}

ROLE = {
    Role.ORIGIN: "from",
    Role.DESTINATION: "to",
    Role.SITE: "in",
    Role.BORDER_POINT: "through",
}

# A sign beside each word, so that colour alone never carries a verdict.
VERDICT = {
    Verdict.CONSISTENT: ("✓", "Consistent"),
    Verdict.INCONSISTENT: ("✕", "Inconsistent"),
    Verdict.CANNOT_TELL: ("?", "Cannot tell"),
}

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WITH_ARTICLE = frozenset({"AE", "CD", "CG", "CF", "DO", "GB", "NL", "PH", "US"})


@cache
def _countries() -> dict[str, str]:
    path = files("tumen.report") / "data" / "countries.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def country(code: str | None) -> str:
    """The English name of an ISO 3166-1 alpha-2 code; the code itself where it is none."""
    if code is None:
        return "no country named"
    name = _countries().get(code, code)
    return f"the {name}" if code in _WITH_ARTICLE else name


def number(n: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _SMALL[n] if n < len(_SMALL) else f"{n:,}"


def some(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "one claim", "12 claims"."""
    return f"{number(n)} {one if n == 1 else many or one + 's'}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items as a reader says them: "a, b and c"."""
    *others, end = items
    return f"{', '.join(others)} {last} {end}" if others else end


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
