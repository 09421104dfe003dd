"""What is worked out once for each statement, because it is compared many times."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tumen.corroborate.names import Newsrooms, issuers_in, outlet_of, outlets_in, words_in
from tumen.corroborate.page import same_page
from tumen.model.edtf import Days, days
from tumen.model.statement import Statement

_REPEATED = re.compile(
    r"re-?report|\bvia\b|\bciting\b|\bcopy\b|\brepost|summary of|translat", re.IGNORECASE
)
_NOT_SAID = re.compile(r"not credited|uncredited|hearsay|^$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Traits:
    """A statement with its names read.

    Attributes:
        houses: newsrooms that publish it: "Korea Herald (AFP)" is published by both.
        credited: newsrooms that its credit names, in order.
        issuers: marks of the bodies and States that its credit names, but for the
            State it is about, which any credit may name.
        words: other telling words of its credit.
        topic: telling words of its title, passage and trade.
        repeated: True where the credit says that it is taken from others.
        hands: through how many hands it went, as far as it says: outlets credited, an agency
            whose copy is printed, a word such as "re-report".
        silent: True where nobody is credited.
        page, pointed: its page and those that it points to, in the form of `same_page`.
    """

    statement: Statement
    houses: frozenset[str]
    credited: tuple[str, ...]
    issuers: frozenset[str]
    words: frozenset[str]
    topic: frozenset[str]
    about: Days | None
    out: Days | None
    repeated: bool
    hands: int
    silent: bool
    page: str
    pointed: frozenset[str]


def traits(statement: Statement, newsrooms: Newsrooms) -> Traits:
    """Read the names of a statement; `newsrooms` are those of the other statements at hand."""
    credited = (
        *(outlet.house for outlet in outlets_in(statement.origin)),
        *newsrooms.named_in(statement.origin),
    )
    printers = outlet_of(statement.publisher)
    repeated = bool(_REPEATED.search(statement.origin))
    reprint = len(printers) > 1 and any(outlet.agency for outlet in printers[1:])
    return Traits(
        statement=statement,
        houses=frozenset(outlet.house for outlet in printers),
        credited=credited,
        issuers=issuers_in(statement.origin) - {place.country for place in statement.places},
        words=words_in(statement.origin),
        topic=words_in(f"{statement.named} {statement.sector or ''}"),
        about=days(statement.period),
        out=days(statement.published),
        repeated=repeated,
        hands=repeated + len(credited) + reprint,
        silent=bool(_NOT_SAID.search(statement.origin)),
        page=same_page(statement.document),
        pointed=frozenset(map(same_page, statement.links)),
    )
