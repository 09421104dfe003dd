"""The words in which the vocabulary is shown to readers; nothing here decides anything."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tumen import wording
from tumen.model import Factuality, Kind, PermitClass, Place, Role, SourceKind, Verdict
from tumen.report.shown import shown
from tumen.wording import say, say_as, template

KIND = {
    Kind.STOCK: say_as("kind of claim", "Present"),
    Kind.ARRIVAL: say_as("kind of claim", "Arrival"),
    Kind.DEPARTURE: say_as("kind of claim", "Departure"),
    Kind.REPATRIATION: say_as("kind of claim", "Sent home"),
    Kind.RECALL_ORDER: say_as("kind of claim", "Recall order"),
    Kind.PERMIT: say_as("kind of claim", "Papers"),
    Kind.RENEWAL: say_as("kind of claim", "Renewal"),
    Kind.OVERSTAY: say_as("kind of claim", "Overstay"),
    Kind.TOLERANCE: say_as("kind of claim", "Tolerance"),
    Kind.CROSSING: say_as("kind of claim", "Crossings"),
    Kind.OBLIGATION: say_as("kind of claim", "Obligation"),
    Kind.VERIFICATION: say_as("kind of claim", "Verification"),
    Kind.INCIDENT: say_as("kind of claim", "Incident"),
}

FACTUALITY = {
    Factuality.ASSERTED: say_as("how sure", "stated"),
    Factuality.REPORTED: say_as("how sure", "reported"),
    Factuality.ESTIMATED: say_as("how sure", "estimated"),
    Factuality.PLANNED: say_as("how sure", "planned"),
    Factuality.PREDICTED: say_as("how sure", "expected"),
    Factuality.DENIED: say_as("how sure", "denied"),
    Factuality.DOUBTED: say_as("how sure", "doubted"),
}

BY = {
    Factuality.ASSERTED: template("stated by {source}"),
    Factuality.REPORTED: template("stated by {source}"),
    Factuality.ESTIMATED: template("estimated by {source}"),
    Factuality.PLANNED: template("planned, according to {source}"),
    Factuality.PREDICTED: template("expected by {source}"),
    Factuality.DENIED: template("denied by {source}"),
    Factuality.DOUBTED: template("doubted by {source}"),
}

SOURCE = {
    SourceKind.DOCUMENT: say_as("source", "document"),
    SourceKind.OUTLET: say_as("source", "news outlet"),
    SourceKind.ORGANISATION: say_as("source", "organisation"),
    SourceKind.OFFICIAL: say_as("source", "official"),
    SourceKind.EXPERT: say_as("source", "expert"),
    SourceKind.NAMED: say_as("source", "named person"),
    SourceKind.ANONYMOUS: say_as("source", "anonymous source"),
}

SOURCES = {
    SourceKind.DOCUMENT: say_as("sources", "documents"),
    SourceKind.OUTLET: say_as("sources", "news outlets"),
    SourceKind.ORGANISATION: say_as("sources", "organisations"),
    SourceKind.OFFICIAL: say_as("sources", "officials"),
    SourceKind.EXPERT: say_as("sources", "experts"),
    SourceKind.NAMED: say_as("sources", "named persons"),
    SourceKind.ANONYMOUS: say_as("sources", "anonymous sources"),
}

PERMIT = {
    PermitClass.WORK: say_as("papers", "work permits"),
    PermitClass.VISITOR: say_as("papers", "visitor permits"),
    PermitClass.SHORT_TERM: say_as("papers", "short-term visas"),
    PermitClass.STUDENT: say_as("papers", "student visas"),
    PermitClass.TRAINEE: say_as("papers", "trainee visas"),
    PermitClass.OFFICIAL: say_as("papers", "official passports"),
    PermitClass.OTHER: say_as("papers", "other papers"),
}

# For choosing, in the review room, which speaks English.
ROLE = {
    Role.ORIGIN: "from",
    Role.DESTINATION: "to",
    Role.SITE: "in",
    Role.BORDER_POINT: "through",
}

AT = {
    Role.ORIGIN: template("from {place}"),
    Role.DESTINATION: template("to {place}"),
    Role.SITE: template("in {place}"),
    Role.BORDER_POINT: template("through {place}"),
}

# A sign beside each word, so that colour alone never carries a verdict.
VERDICT = {
    Verdict.CONSISTENT: ("✓", say_as("verdict", "Consistent")),
    Verdict.INCONSISTENT: ("✕", say_as("verdict", "Inconsistent")),
    Verdict.CANNOT_TELL: ("?", say_as("verdict", "Cannot tell")),
}

_WITH_ARTICLE = frozenset({"AE", "CD", "CG", "CF", "DO", "GB", "NL", "PH", "US"})


@cache
def _countries() -> dict[str, str]:
    path = files("tumen.report") / "data" / "countries.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def country(code: str | None) -> str:
    """The name of an ISO 3166-1 alpha-2 code in a sentence; the code itself where it is none."""
    if code is None:
        return say("no country named")
    name = _countries().get(code, code)
    return wording.country(code, f"the {name}" if code in _WITH_ARTICLE else name)


def place(where: Place) -> str:
    """What a place is called."""
    return shown(wording.place(where.name, where.geonames))


def by(factuality: Factuality, source: str) -> str:
    """Who says so, and how: "stated by …", "denied by …"."""
    return say(BY[factuality], source=source)


def at(where: Place) -> str:
    """A place with what it is to a claim: "from …", "to …"; alone where it is nothing special."""
    return place(where) if where.role is None else say(AT[where.role], place=place(where))


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
