"""What changed from one assessment to the next, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tumen.app.review.brief import DEEDS
from tumen.app.weighing import Weighed
from tumen.ledger import Ledger
from tumen.model import Edition, Stated
from tumen.wording import listed

MOST_CLAIMS = 100


@dataclass(frozen=True, slots=True)
class Change:
    """What is said of one thing now and was before; empty where nothing is said."""

    about: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that came or went, and why; `words` are empty where it stands in no assessment."""

    claim: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs; `more` claims are not listed."""

    origins: Change | None
    judgements: tuple[Change, ...]
    verdicts: tuple[Change, ...]
    came: tuple[ClaimChange, ...]
    went: tuple[ClaimChange, ...]
    more: int

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(
            self.origins or self.judgements or self.verdicts or self.came or self.went or self.more
        )


def edition(weighed: Weighed, reviewer: str, at: str, until: str) -> Edition:
    """What an assessment says, to be kept."""
    view = weighed.view
    return Edition(
        reviewer=reviewer,
        at=at,
        until=until,
        claims=tuple(sorted(claim.id for claim in weighed.assessment.claims)),
        judgements=tuple(
            Stated(f"{one.question} {one.country}", f"{one.likelihood.words} that {one.statement}")
            for one in (*view.key, *view.further)
        ),
        verdicts=tuple(
            Stated(f"{provision.citation}, {state.state}, as read by {one.holder}", one.verdict)
            for provision in view.law
            for state in provision.states
            for one in state.findings
        ),
        origins=view.lineage.counted if view.lineage else "",
    )


def changes(before: Edition, now: Edition, weighed: Weighed, ledger: Ledger) -> Changes:
    """What differs, with what reviewers did of each claim that came or went."""
    came = [name for name in now.claims if name not in frozenset(before.claims)]
    went = [name for name in before.claims if name not in frozenset(now.claims)]
    said = {row.id: f"{row.report_title}: {row.words}" for row in weighed.view.claims}
    differ = before.origins != now.origins
    return Changes(
        origins=Change("Origins", before.origins, now.origins) if differ else None,
        judgements=tuple(_differing(before.judgements, now.judgements)),
        verdicts=tuple(_differing(before.verdicts, now.verdicts)),
        came=tuple(_claim(name, said, ledger, "its report is new") for name in came[:MOST_CLAIMS]),
        went=tuple(_claim(name, said, ledger, GONE) for name in went[:MOST_CLAIMS]),
        more=max(len(came) - MOST_CLAIMS, 0) + max(len(went) - MOST_CLAIMS, 0),
    )


GONE = "its report was read anew, or was not yet published by the day asked for"


def _claim(name: str, said: Mapping[str, str], ledger: Ledger, otherwise: str) -> ClaimChange:
    entries = ledger.reviews(name)
    if not entries:
        return ClaimChange(name, said.get(name, ""), otherwise)
    last = entries[-1]
    because = f", because: {last.reason}" if last.reason else ""
    why = f"{last.reviewer} {DEEDS[last.decision]}, {last.at[:10]}{because}"
    return ClaimChange(name, said.get(name, ""), why)


def _differing(before: Sequence[Stated], now: Sequence[Stated]) -> Iterator[Change]:
    old, new = _together(before), _together(now)
    for about in dict.fromkeys((*new, *old)):
        was, is_ = old.get(about, ""), new.get(about, "")
        if was != is_:
            yield Change(about, was, is_)


def _together(every: Iterable[Stated]) -> dict[str, str]:
    """What is said by what it is about; where several things are said of one, all of them."""
    found: dict[str, list[str]] = {}
    for one in every:
        found.setdefault(one.about, []).append(one.says)
    return {about: listed(sorted(says)) for about, says in found.items()}
