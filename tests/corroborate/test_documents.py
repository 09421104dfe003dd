"""Documents are joined by words, or by a credit about one story, and by nothing less."""

from __future__ import annotations

import pytest
from tests.corroborate.text.test_copies import OTHER, REWRITE, STORY

from tumen.corroborate import document_lineages
from tumen.corroborate.text import copies, grounds_of
from tumen.model import Document, Evidence, Lineage


def page(name: str, text: str, publisher: str, published: str, language: str = "en") -> Document:
    return Document(
        name, name, name, text, language, name, "text/plain",
        title=text[:30], publisher=publisher, published=published,
    )  # fmt: skip


def found(*pages: Document) -> tuple[Lineage, ...]:
    grounds = grounds_of(copies(pages), {one.id: one for one in pages})
    return document_lineages(pages, grounds)


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
