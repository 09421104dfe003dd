"""Of people who say something of one thing at once, one is heard and the others are told."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tumen.errors import NeverSaid, OvertakenEntry
from tumen.ledger import Ledger
from tumen.model import (
    Document,
    Joining,
    LineageReview,
    Problem,
    Reliability,
    Silence,
    SilenceReview,
    SourceProfile,
)

AT = "2026-01-01T00:00:00Z"
Speak = Callable[[Ledger, Document, int, int | None], None]


def of_a_pair(ledger: Ledger, _: Document, number: int, seen: int | None) -> None:
    pair = ("a", "b") if number % 2 else ("b", "a")
    ledger.add_lineage_review(LineageReview(*pair, Joining.SAME, f"r{number}", AT, "why"), seen)


def of_a_source(ledger: Ledger, _: Document, number: int, seen: int | None) -> None:
    ledger.add_source_profile(SourceProfile("RFA", Reliability.B, f"r{number}", AT, "why"), seen)


def of_words(ledger: Ledger, document: Document, number: int, seen: int | None) -> None:
    said = SilenceReview(document.id, document.span(0, 2), Silence.RIGHT, f"r{number}", AT)
    ledger.coverages.add(said, seen)


def of_a_report(ledger: Ledger, document: Document, number: int, seen: int | None) -> None:
    ledger.coverages.add(SilenceReview(document.id, None, Silence.RIGHT, f"r{number}", AT), seen)


EVERY: tuple[Speak, ...] = (of_a_pair, of_a_source, of_words, of_a_report)


def race_to_say(ledger: Ledger, speak: Speak, document: Document, *, seen: int | None) -> list[str]:
    """What becomes of eight people who speak at the same moment."""
    ready = Barrier(8)

    def say(number: int) -> str:
        ready.wait()
        try:
            speak(ledger, document, number + 10 * (seen is None), seen)
        except OvertakenEntry:
            return "told"
        return "kept"

    with ThreadPoolExecutor(8) as pool:
        return sorted(pool.map(say, range(8)))


def counted(ledger: Ledger, document: Document) -> int:
    """How many entries there are of whatever was spoken of."""
    covered = ledger.coverages.of(document)
    of_words = sum(len(one.said) for one in covered.silent)
    of_claims = len(ledger.lineage_reviews()) + len(ledger.source_profiles())
    return of_claims + of_words + len(covered.whole)


def read(ledger: Ledger, document: Document) -> None:
    """Keep the report, of which two characters led to no claim."""
    silent = Problem("extract", "number-without-claim", "x", document.locator, document.span(0, 2))
    ledger.add(document, (), [silent])


@pytest.mark.parametrize("speak", EVERY, ids=lambda speak: speak.__name__)
def test_one_is_heard_and_the_others_are_told(
    ledger: Ledger, document: Document, speak: Speak
) -> None:
    read(ledger, document)
    assert race_to_say(ledger, speak, document, seen=0) == ["kept", *["told"] * 7]
    assert counted(ledger, document) == 1


@pytest.mark.parametrize("speak", EVERY, ids=lambda speak: speak.__name__)
def test_who_counts_whatever_others_say_is_heard_beside_them(
    ledger: Ledger, document: Document, speak: Speak
) -> None:
    read(ledger, document)
    assert race_to_say(ledger, speak, document, seen=None) == ["kept"] * 8
    assert counted(ledger, document) == 8


@pytest.mark.parametrize("speak", EVERY, ids=lambda speak: speak.__name__)
def test_who_has_seen_more_than_there_is_is_told(
    ledger: Ledger, document: Document, speak: Speak
) -> None:
    read(ledger, document)
    with pytest.raises(NeverSaid, match="there are 0"):
        speak(ledger, document, 1, 3)
    assert counted(ledger, document) == 0


def test_one_stroke_is_kept_whole_or_not_at_all(ledger: Ledger) -> None:
    first, second = (LineageReview(one, "b", Joining.SAME, "lee", AT, "why") for one in ("a", "c"))
    ledger.add_lineage_review(second)
    with pytest.raises(OvertakenEntry):
        ledger.add_lineage_reviews([(first, 0), (second, 0)])
    assert ledger.lineage_reviews() == (second,)
