"""A report like the one with which the field began, and that report itself where it is at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tumen.extract.lang.en.claim import claims
from tumen.model import Claim, Kind, PermitClass
from tumen.read import from_text

# Written for this project; the outlet, the source and the numbers are invented.
OURS = """At least 3,000 North Korean workers were sent to plants in China on non-work visas this \
month, the Bulletin has learned.

“The women went to several towns, including Hunchun in Jilin Province,” a China-based source told \
the Bulletin. All of them entered the country with visitor permits instead of work visas, he added.

North Koreans on such papers return to North Korea each month to renew their visas. But the \
Bulletin's sources say that many workers have stopped bothering to reissue their visas and just \
stay in China illegally.

The provincial authorities appear to be turning a blind eye to this, the source said.

Pyongyang has handed down an order for the full recall of all North Korean workers in China by \
Dec. 21, sources said.

UN Security Council Resolution 2397 requires all member states to send North Korean workers home \
by Dec. 22, 2019.

“They will recall workers who hold work visas, but the recall will not include workers on student \
visas,” said the source. He cautioned that a full recall would be very difficult to verify.
"""

# The kind, words of the anchor, and what more the claim must say.
Check = Callable[[Claim], bool]
WANTED: list[tuple[Kind, str, Check]] = [
    (Kind.ARRIVAL, "non-work visas", lambda c: c.count is not None and c.count.high is None),
    (Kind.ARRIVAL, "Hunchun", lambda c: any(p.name == "Hunchun" for p in c.places)),
    (
        Kind.ARRIVAL,
        "visitor permits",
        lambda c: c.permit is not None and c.permit.permit_class is PermitClass.VISITOR,
    ),
    (Kind.RENEWAL, "each month", lambda _: True),
    (Kind.OVERSTAY, "illegally", lambda _: True),
    (Kind.TOLERANCE, "blind eye", lambda c: c.factuality.value == "estimated"),
    (Kind.RECALL_ORDER, "Dec. 21", lambda _: True),
    (
        Kind.OBLIGATION,
        "Dec. 22",
        lambda c: c.period is not None and c.period.edtf == "../2019-12-22",
    ),
    (Kind.RECALL_ORDER, "recall workers", lambda _: True),
    (Kind.RECALL_ORDER, "student visas", lambda _: True),
    (Kind.VERIFICATION, "difficult to verify", lambda _: True),
]


def said(found: tuple[Claim, ...], kind: Kind, words: str) -> list[Claim]:
    """The claims of a kind whose anchor has the words."""
    return [c for c in found if c.kind is kind and words in " ".join(c.anchor.quote.split())]


@pytest.fixture(scope="module")
def ours() -> tuple[Claim, ...]:
    return claims(from_text(OURS, published="2019-10-25", language="en"))[0]


@pytest.fixture(scope="module")
def theirs(shared: Path) -> tuple[Claim, ...]:
    text = (shared / "articles" / "daily-nk-2019.txt").read_text(encoding="utf-8")
    return claims(from_text(text, published="2019-10-30", language="en"))[0]


# The day on which the first report was published, days about it, and none.
DAYS = ("2019-10-29", "2019-10-30", "2019-11-15", "2019-12-20", None)


@pytest.fixture(scope="module", params=DAYS)
def dated(request: pytest.FixtureRequest, shared: Path) -> tuple[Claim, ...]:
    text = (shared / "articles" / "daily-nk-2019.txt").read_text(encoding="utf-8")
    document = from_text(text, published=request.param, language="en", publisher="Daily NK")
    return claims(document)[0]


@pytest.mark.parametrize(("kind", "words", "holds"), WANTED)
def test_every_part_of_our_report_is_claimed(
    ours: tuple[Claim, ...], kind: Kind, words: str, holds: Check
) -> None:
    assert any(holds(claim) for claim in said(ours, kind, words))


@pytest.mark.parametrize(("kind", "words", "holds"), WANTED)
def test_every_part_of_the_first_report_is_claimed(
    theirs: tuple[Claim, ...], kind: Kind, words: str, holds: Check
) -> None:
    assert any(holds(claim) for claim in said(theirs, kind, words))


def test_anchors_stand_in_the_text(ours: tuple[Claim, ...]) -> None:
    assert all(OURS[c.anchor.start : c.anchor.end] == c.anchor.quote for c in ours)


EXPECTED = {"factuality": "predicted", "source": "anonymous"}
# The kind, words of the anchor, and fields of the one claim of that kind that has them.
EXACT: list[tuple[Kind, str, dict[str, object]]] = [
    (Kind.ARRIVAL, "At least 2,000", {"low": 2000, "places": {"CN"}, "permit": "other"}),
    (Kind.ARRIVAL, "A huge number", {"places": {"CN"}, "source": "anonymous"}),
    (Kind.ARRIVAL, "Hunchun", {"places": {"CN-JL"}, "source": "anonymous"}),
    (Kind.ARRIVAL, "visitor permits", {"places": {"CN"}, "permit": "visitor"}),
    (Kind.RENEWAL, "each month", {"places": {"CN"}, "factuality": "asserted"}),
    (Kind.OVERSTAY, "illegally", {"places": {"CN"}, "source": "anonymous"}),
    (Kind.TOLERANCE, "blind eye", {"places": {"CN"}, "factuality": "estimated"}),
    (Kind.RECALL_ORDER, "by Dec. 21", {"places": {"CN"}, "period": "../2019-12-21"}),
    (Kind.OBLIGATION, "by Dec. 22, 2019", {"period": "../2019-12-22", "source": None}),
    (Kind.ARRIVAL, "continue to enter", {"source": "expert", "factuality": "planned"}),
    (Kind.STOCK, "to work by extending", {"source": "expert", "factuality": "planned"}),
    (Kind.RECALL_ORDER, "It’s possible", {"source": "anonymous", "factuality": "estimated"}),
    (
        Kind.RECALL_ORDER,
        "recall workers",
        {"permit": "work", "factuality": "predicted", "negated": False},
    ),
    (
        Kind.RECALL_ORDER,
        "student visas",
        {"permit": "other", "factuality": "predicted", "negated": True},
    ),
    (Kind.VERIFICATION, "difficult to verify", {"source": "anonymous", "factuality": "reported"}),
]


# One field of a claim as the table writes it.
SHOWN: dict[str, Callable[[Claim], object]] = {
    "low": lambda c: c.count and c.count.low,
    "places": lambda c: {place.subdivision or place.country for place in c.places},
    "period": lambda c: c.period and c.period.edtf,
    "permit": lambda c: c.permit and c.permit.permit_class.value,
    "source": lambda c: c.source and c.source.kind.value,
    "factuality": lambda c: c.factuality.value,
    "negated": lambda c: c.negated,
}


@pytest.mark.parametrize(("kind", "words", "wanted"), EXACT)
def test_the_first_report_is_read_aright_whenever_it_is_dated(
    dated: tuple[Claim, ...], kind: Kind, words: str, wanted: dict[str, object]
) -> None:
    (claim,) = said(dated, kind, words)
    assert {field: SHOWN[field](claim) for field in wanted} == wanted


@pytest.mark.parametrize("words", ["special series", "Please direct", "Translated by"])
def test_what_frames_the_report_claims_nothing(dated: tuple[Claim, ...], words: str) -> None:
    assert not any(words in claim.anchor.quote for claim in dated)


def test_who_has_never_been_there_does_not_work_there(dated: tuple[Claim, ...]) -> None:
    assert not said(dated, Kind.STOCK, "never been")
