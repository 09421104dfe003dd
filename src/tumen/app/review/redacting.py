"""Claims without what identifies protected sources, for whoever may not see it.

Spans keep their places, so that a redacted claim still points into its report. What is covered are
the words of every protected source of the report, also where another of its claims quotes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from tumen.app.review.masking import COVER, may_name
from tumen.ledger import Desk
from tumen.model import Claim, Span

T = TypeVar("T")
Cover = Callable[[str], str]

NAMES_NOTHING = frozenset(
    {"id", "document", "claim", "statement", "holder", "taker", "giver", "members", "roots"}
    | {"one", "other", "lineages", "rule", "provision", "citation", "url", "locator"}
    | {"raw_sha256", "offsets", "boxes"}
)
"""Fields by which records find one another, or that are ours: no words of reports."""


@dataclass(frozen=True, slots=True)
class Veil:
    """Over the claims of one report.

    Attributes:
        secret: the words of its protected sources.
        cover: covers those of them that may name somebody, wherever they stand in a text.
    """

    secret: tuple[Span, ...]
    cover: Cover

    def over(self, claim: Claim) -> Claim:
        """The claim with what is secret covered."""
        return covered_in(claim, self.cover, self._placed)

    def _placed(self, span: Span) -> Span:
        quote = list(span.quote)
        for one in self.secret:
            for at in range(max(one.start, span.start), min(one.end, span.end)):
                quote[at - span.start] = COVER
        return replace(span, quote="".join(quote))


def veil(secret: Iterable[Span]) -> Veil:
    """What covers these words."""
    secret = tuple(secret)
    return Veil(secret, covering({span.quote for span in secret if may_name(span.quote)}))


def redacted(desk: Desk, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of any reports, each without what identifies a protected source of its report."""
    secrets = desk.protected_in({claim.document for claim in claims})
    return veiled_each(claims, {document: veil(spans) for document, spans in secrets.items()})


def veiled_each(claims: Iterable[Claim], veils: Mapping[str, Veil]) -> tuple[Claim, ...]:
    """Claims, each under the veil of its report where there is one."""
    return tuple(
        veils[claim.document].over(claim) if claim.document in veils else claim for claim in claims
    )


def covering(secret: Iterable[str]) -> Cover:
    """A function that covers words wherever they stand in a text."""
    longest_first = sorted(secret, key=len, reverse=True)
    if not longest_first:
        return lambda text: text
    pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: COVER * len(found[0]), text)


def covered_in(value: T, cover: Cover, placed: Callable[[Span], Span] = lambda span: span) -> T:
    """A record with all of its words covered; `placed` covers those whose place is known."""
    return _walk(value, cover, placed)  # type: ignore[no-any-return]


def _walk(value: Any, cover: Cover, placed: Callable[[Span], Span]) -> Any:  # noqa: ANN401
    if type(value) is str:  # a word of the vocabulary is no text of others
        return cover(value)
    if isinstance(value, tuple):
        return tuple(_walk(one, cover, placed) for one in value)
    if isinstance(value, Span):
        value = placed(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _changed(value, lambda part: _walk(part, cover, placed))
    return value


def _changed(record: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    every = ((part.name, getattr(record, part.name)) for part in fields(record))
    made = {name: change(value) for name, value in every if not _is_id(name, value)}
    same = all(made[name] is getattr(record, name) for name in made)
    return record if same else replace(record, **made)


def _is_id(name: str, value: object) -> bool:
    """What stands under such a name may be whole records too, which have words."""
    told = value if isinstance(value, tuple) else (value,)
    return name in NAMES_NOTHING and all(isinstance(one, str) for one in told)
