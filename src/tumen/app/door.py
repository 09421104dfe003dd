"""Who is in the room: each reviewer comes in by a link of their own, and is known by it.

Nothing is kept of sessions. Links, cookies and the tokens of forms are message authentication
codes of the reviewer's name under one secret, each for its own purpose, so that none can serve as
another; when the secret goes, they all go.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person in the room; `sees_protected`: whether what identifies sources is shown to them."""

    name: str
    sees_protected: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """Lets reviewers in.

    Attributes:
        secret: at least 32 unguessable bytes; new ones for every start.
        reviewers: who may come in; names are unlike one another.
    """

    secret: bytes
    reviewers: tuple[Reviewer, ...]

    @property
    def cookie(self) -> str:
        """The cookie's name. Cookies are shared by all ports of a host, so rooms need their own."""
        return f"tumen-{self._code('cookie', '')[:8]}"

    def key(self, reviewer: Reviewer) -> str:
        """What the reviewer's link ends in, and what programs send as their bearer token."""
        return self._code("key", reviewer.name)

    def session(self, reviewer: Reviewer) -> str:
        """What the reviewer's cookie holds."""
        return self._code("session", reviewer.name)

    def token(self, reviewer: Reviewer) -> str:
        """What the reviewer's forms carry, so that no other site can post in their name."""
        return self._code("token", reviewer.name)

    def by_key(self, given: str) -> Reviewer | None:
        """Whose key it is."""
        return self._owner(self.key, given)

    def by_session(self, given: str) -> Reviewer | None:
        """Whose cookie it is."""
        return self._owner(self.session, given)

    def holds(self, reviewer: Reviewer, token: str) -> bool:
        """Whether it is this reviewer's token."""
        return _same(self.token(reviewer), token)

    def _owner(self, code: Callable[[Reviewer], str], given: str) -> Reviewer | None:
        return next((one for one in self.reviewers if _same(code(one), given)), None)

    def _code(self, purpose: str, name: str) -> str:
        told = f"{purpose}\n{name}".encode()
        return urlsafe_b64encode(hmac.digest(self.secret, told, "sha256")).decode().rstrip("=")


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode("utf-8", "surrogatepass"))
