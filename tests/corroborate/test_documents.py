"""Documents are joined by words, or by a credit about one story, and by nothing less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.corroborate.text.test_copies import OTHER, REWRITE, STORY

from tumen.corroborate import document_lineages
from tumen.corroborate.text import copies, grounds_of
from tumen.model import Document, Evidence, Hyperlink, Joining, Lineage, LineageReview


def page(name: str, text: str, publisher: str, published: str, language: str = "en") -> Document:
    return Document(
        name, name, name, text, language, name, "text/plain",
        title=text[:30], publisher=publisher, published=published,
    )  # fmt: skip


def found(*pages: Document, reviews: Sequence[LineageReview] = ()) -> tuple[Lineage, ...]:
    grounds = grounds_of(copies(pages), {one.id: one for one in pages})
    return document_lineages(pages, grounds, reviews)


RETOLD = (
    "The Quay Wire reported that women in Hunchun let their papers lapse after thirty days; "
    "the provincial office counts entries over the bridge, not people."
)
FIRST = page("first", STORY, "The Quay Wire", "2019-10-30")
UNLIKE = page("unlike", OTHER, "Harbour Gazette", "2019-10-31")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (STORY, True),
        (REWRITE, True),
        (RETOLD, True),
        ("Seamstresses in Hunchun sleep well, a doctor says.", False),
        ("The Quay Wire reported record landings of squid at the northern docks.", False),
    ],
)  # fmt: skip
def test_what_joins_documents(text: str, *, joined: bool) -> None:
    later = page("later", text, "Frontier Bulletin", "2019-11-02")
    lineages = found(FIRST, UNLIKE, later)
    home = {member: lineage.id for lineage in lineages for member in lineage.members}
    assert (home["later"] == home["first"]) is joined
    assert home["unlike"] not in {home["first"], home["later"]}


def test_a_credit_is_shown_where_it_stands() -> None:
    later = page("later", RETOLD, "Frontier Bulletin", "2019-11-02")
    (lineage,) = [one for one in found(FIRST, UNLIKE, later) if len(one.members) > 1]
    assert lineage.roots == ("first",)
    (credit,) = [g for g in lineage.links[0].grounds if g.kind is Evidence.CREDIT]
    (passage,) = credit.passages
    assert passage.span is not None
    assert RETOLD[passage.span.start : passage.span.end] == passage.words


def test_two_stories_of_one_newsroom_stay_two() -> None:
    again = page("again", "The Quay Wire said it was told of squid.", "The Quay Wire", "2019-11-05")
    assert all(len(lineage.members) == 1 for lineage in found(FIRST, again))


def test_no_documents_have_no_lineages() -> None:
    assert found() == ()


POINTING = (
    "Women in Hunchun let their papers lapse after thirty days, an earlier story has it; "
    "the provincial office counts entries over the bridge."
)

SLIGHT = "An earlier story has it that women in Hunchun let their permits lapse."


@pytest.mark.parametrize(
    ("text", "publisher", "joined"),
    [
        (POINTING, "Frontier Bulletin", True),
        (SLIGHT, "Frontier Bulletin", True),
        (SLIGHT, "The Quay Wire", False),
        ("Seamstresses sleep well, a doctor says; more on this.", "Frontier Bulletin", False),
    ],
    ids=["much in common", "another newsroom's", "its own earlier one", "another matter"],
)
def test_a_link_joins_where_it_is_one_story(text: str, publisher: str, *, joined: bool) -> None:
    giver = replace(FIRST, url="https://quay.example/story")
    taker = page("later", text, publisher, "2019-11-22")
    link = Hyperlink(taker.span(0, 5), "http://www.quay.example/story/?utm_source=x")
    (home,) = [
        one for one in found(giver, UNLIKE, replace(taker, hyperlinks=(link,)))
        if "first" in one.members
    ]  # fmt: skip
    assert ("later" in home.members) is joined
    if joined:
        (only,) = home.links
        (ground,) = [g for g in only.grounds if g.kind is Evidence.ADDRESS]
        assert (only.taker, only.giver, only.directed) == ("later", "first", True)
        assert ground.passages[0].words == f"{text[:5]} <{link.url}>"
        assert ground.passages[0].span == link.span
        bare = found(giver, UNLIKE, taker)
        assert all(len(lineage.members) == 1 for lineage in bare)


@pytest.mark.parametrize(
    ("decided", "joined"),
    [
        ([], {"copy"}),
        ([("first", "unlike", Joining.SAME)], {"copy", "unlike"}),
        ([("first", "copy", Joining.APART)], set()),
        ([("https://copy.example/x", "first", Joining.APART)], set()),
        ([("first", "copy", Joining.APART), ("copy", "first", Joining.OPEN)], {"copy"}),
        ([("first", "unlike", Joining.SAME), ("unlike", "first", Joining.OPEN)], {"copy"}),
        ([("first", "unlike", Joining.SAME), ("unlike", "copy", Joining.APART)], {"unlike"}),
        ([("some claim", "another", Joining.SAME)], {"copy"}),
    ],
)
def test_reviewers_are_obeyed(decided: list[tuple[str, str, Joining]], joined: set[str]) -> None:
    copy = page("copy", REWRITE, "Frontier Bulletin", "2019-11-02")
    copy = replace(copy, url="https://copy.example/x") if "https" in str(decided) else copy
    reviews = [LineageReview(*one, "lee", "2026-01-01T00:00:00Z", "read both") for one in decided]
    (home,) = [
        one for one in found(FIRST, UNLIKE, copy, reviews=reviews) if "first" in one.members
    ]  # fmt: skip
    assert set(home.members) - {"first"} == joined
