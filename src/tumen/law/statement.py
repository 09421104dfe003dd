"""What a report says that the law is, as far as it can be compared with the instruments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tumen.law.naming import COUNCIL, base
from tumen.law.words import found
from tumen.model import Claim, Content, Provision

# The idea of `tumen.law.words.Words` by which a statement says each kind of rule, and what more it
# must say: that somebody goes home is no rule yet.
_IDEAS: Mapping[Content, tuple[str, *tuple[str, ...]]] = {
    Content.BAN: ("ban",),
    Content.CAP: ("cap",),
    Content.RETURN: ("going_home", "duty"),
    Content.REPORT: ("report",),
    Content.PRESUMPTION: ("presumption",),
}
_REACH = 24


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about the law, and what it says.

    Attributes:
        contents: the kinds of rule that it states; those that it says are not so are left out.
        named: the resolutions that it is about, right or wrong, without their paragraphs.
        rules: the Council's provisions, to compare with.
    """

    claim: Claim
    contents: tuple[Content, ...]
    named: tuple[str, ...]
    rules: tuple[Provision, ...]

    @property
    def words(self) -> str:
        """The clause in which it stands."""
        return self.claim.anchor.quote

    @property
    def on_the_council(self) -> bool:
        """Whether it is about the Council's rules: it names a resolution, or the Council."""
        return bool(self.named) or found("council", self.words) is not None

    def laying_down(self, content: Content) -> tuple[Provision, ...]:
        """The provisions that really lay down a rule of this kind."""
        return tuple(rule for rule in self.rules if content in rule.content)

    def of(self, instrument: str) -> tuple[Provision, ...]:
        """The provisions of one instrument that lay down any rule."""
        return tuple(rule for rule in self.rules if base(rule.id) == instrument and rule.content)


def statement(
    claim: Claim, resolutions: tuple[str, ...], provisions: Sequence[Provision]
) -> Statement:
    """What the claim states of the law; `resolutions` are those that it is about."""
    return Statement(
        claim=claim,
        contents=tuple(content for content in Content if _states(content, claim.anchor.quote)),
        named=resolutions,
        rules=tuple(rule for rule in provisions if rule.id.startswith(COUNCIL)),
    )


def _states(content: Content, text: str) -> bool:
    idea, *more = _IDEAS[content]
    match = found(idea, text)
    if match is None or not all(found(each, text) for each in more):
        return False
    before, after = text[max(0, match.start() - _REACH) : match.start()], text[match.end() :]
    return found("negated", before) is None and found("negated_after", after) is None


def near(one: str, other: str) -> bool:
    """Whether one digit, or two neighbours that changed places, part two numbers."""
    if len(one) != len(other) or one == other:
        return False
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1
    return swapped and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
