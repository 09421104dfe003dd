"""Which claims a reviewer has chosen to see, as the address of a page says it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from tumen.errors import BadQuery
from tumen.ledger import Wanted
from tumen.model import Kind, State

W = TypeVar("W", bound=StrEnum)


class Shown(StrEnum):
    """What of the queue is shown: what waits for me, once or a second time, all, or one state."""

    WAITING = "waiting"
    SECOND = "second"
    ALL = "all"
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REPLACED = "replaced"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters, as their words stand in the address; empty asks for nothing."""

    state: Shown = Shown.WAITING
    kind: str = ""
    language: str = ""
    place: str = ""
    reviewer: str = ""
    document: str = ""

    def wanted(self, me: str) -> Wanted:
        """What the ledger is asked for."""
        one_state = self.state not in (Shown.WAITING, Shown.SECOND, Shown.ALL)
        return Wanted(
            waiting_for=me if self.state is Shown.WAITING else None,
            second_for=me if self.state is Shown.SECOND else None,
            state=State(self.state) if one_state else None,
            reviewer=self.reviewer or None,
            kind=self.kind or None,
            language=self.language or None,
            document=self.document or None,
            place=self.place or None,
        )

    def query(self, **more: object) -> str:
        """The choice as the part of an address after the question mark, with something more."""
        own = {f.name: str(getattr(self, f.name)) for f in fields(self)}
        default = {f.name: str(f.default) for f in fields(self)}
        said = {name: value for name, value in own.items() if value != default[name]}
        return urlencode({**said, **more})


def choice(given: dict[str, Any]) -> Choice:
    """The choice that an address makes.

    Raises:
        BadQuery: a word that is none of those that there are.
    """
    kind = given.get("kind", "")
    return Choice(
        state=_word(Shown, "state", given.get("state") or Shown.WAITING),
        kind=_word(Kind, "kind", kind).value if kind else "",
        **{name: given.get(name, "") for name in ("language", "place", "reviewer", "document")},
    )


def _word(words: type[W], name: str, value: str) -> W:
    try:
        return words(value)
    except ValueError as error:
        raise BadQuery(name, value, f"one of {', '.join(words)}") from error
