"""Sentences listed by kind of claim: how entries are read, what is refused, and those that ship."""

from __future__ import annotations

import pytest
from tools.check_sentences import alike, balance
from tools.sentences import Anchored, Sentence, SentenceError, read, sentences

from tumen.model import Kind

CAME = "Forty came, and ten have left."


@pytest.fixture(scope="module")
def listed() -> tuple[Sentence, ...]:
    return tuple(sentences())


@pytest.mark.parametrize(
    ("heading", "item", "claims"),
    [
        ("arrival", CAME, (Anchored(Kind.ARRIVAL, None),)),
        ("departure", {"text": CAME, "anchor": "left"}, (Anchored(Kind.DEPARTURE, (25, 29)),)),
        (
            "several",
            {"text": CAME, "claims": ["arrival@came", "departure@left"]},
            (Anchored(Kind.ARRIVAL, (6, 10)), Anchored(Kind.DEPARTURE, (25, 29))),
        ),
        ("none", "It snowed.", ()),
    ],
)
def test_an_entry_is_read_with_its_claims(
    heading: str, item: object, claims: tuple[Anchored, ...]
) -> None:
    sentence = read("wire", heading, item)
    assert sentence.claims == claims
    assert sentence.heading == heading


@pytest.mark.parametrize(
    ("heading", "item", "what"),
    [
        ("arrivals", CAME, "no such kind as arrivals"),
        ("several", {"text": CAME, "claims": ["leaving@left", "arrival@came"]}, "no such kind"),
        ("arrival", {"text": CAME, "anchor": "cam"}, "'cam' stands 0 times"),
        ("arrival", {"text": "They came and came.", "anchor": "came"}, "stands 2 times"),
        ("arrival", {"text": CAME, "claims": ["arrival@came"]}, "unknown form under arrival"),
        ("none", {"text": CAME, "anchor": "came"}, "unknown form under none"),
        ("several", {"text": CAME, "claims": ["arrival@came"]}, "unknown form under several"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_file(
    heading: str, item: object, what: str
) -> None:
    with pytest.raises(SentenceError, match=rf"^wire\.yaml: .*{what}"):
        read("wire", heading, item)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("About 300 of them came by bus.", "About 40 of them came by bus!", 1),
        ("About 300 of them came by bus.", "By bus about 300 had gone home.", 0),
        ("Unknown.", "unknown", 1),
    ],
)
def test_sentences_are_alike_whatever_their_figures(one: str, other: str, pairs: int) -> None:
    listed = [read("wire", "stock", one), read("feature", "none", other)]
    assert len(list(alike(listed))) == pairs


def test_the_balance_counts_claims_and_sentences() -> None:
    pair = [
        read("wire", "several", {"text": CAME, "claims": ["arrival@came", "departure@left"]}),
        read("wire", "none", "It snowed."),
    ]
    rows = dict(line.split() for line in balance(pair).splitlines() if "claim" not in line)
    assert rows == {"arrival": "1", "departure": "1", "several": "1", "none": "1", "sentences": "2"}


def test_no_sentence_that_ships_is_said_twice(listed: tuple[Sentence, ...]) -> None:
    assert list(alike(listed)) == []


def test_every_kind_is_shown_often_and_a_quarter_claims_nothing(
    listed: tuple[Sentence, ...],
) -> None:
    kinds = [claim.kind for sentence in listed for claim in sentence.claims]
    assert min(kinds.count(kind) for kind in Kind) >= 250
    nothing = sum(sentence.heading == "none" for sentence in listed)
    assert nothing >= 0.25 * len(listed)


def test_anchors_are_given_in_the_order_of_the_sentence(listed: tuple[Sentence, ...]) -> None:
    spans = [[c.span for c in s.claims if c.span] for s in listed]
    assert [found for found in spans if found != sorted(found)] == []
