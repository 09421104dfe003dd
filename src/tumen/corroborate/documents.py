"""Who took from whom among documents, by their words, their credits and their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from tumen.corroborate.claims import page_of
from tumen.corroborate.direction import takes_from
from tumen.corroborate.evidence import NAMED, SHARED_AGENCY, crediting, published, speak_of
from tumen.corroborate.figure import BITS_A_DIGIT, significant_digits
from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import (
    Copies,
    Linked,
    decided_on,
    decisions,
    forced,
    link_of,
    set_apart,
    strength,
)
from tumen.corroborate.names import Newsrooms
from tumen.corroborate.page import same_page
from tumen.corroborate.rarity import SMOOTHING, Rarity, rarity
from tumen.corroborate.text.crediting import Credit, credits_of
from tumen.corroborate.text.facts import figures_of
from tumen.corroborate.text.wire import agency_of
from tumen.corroborate.traits import Traits, traits
from tumen.model import (
    Document,
    Evidence,
    Factuality,
    Ground,
    Kind,
    Lineage,
    LineageReview,
    Passage,
    Statement,
)
from tumen.wording import joined, number, say

MOST_FROM_FIGURES = 9.0
MOST_FROM_WORDS = 6.0
HEAD = 1_500
"""Characters of a text whose telling words are compared."""

OF_ONE_STORY = 3.0
"""Bits of figures and words that two documents must share for a credit to be about one story."""

BITS_OF_A_RARE = 0.9
"""Bits of a word that counts: of fifteen documents four may use it, of a thousand 150."""

OWN_PAGE = 3.0
"""Bits of a link within one newsroom, which points to its earlier stories of a matter anyway."""

OTHER_STORY = -6.0
MOST_GIVERS = 50
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what is compared: its names, credits and figures."""

    document: Document
    read: Traits
    credits: tuple[Credit, ...]
    figures: frozenset[int]


def document_lineages(
    documents: Sequence[Document], copies: Copies, reviews: Iterable[LineageReview] = ()
) -> tuple[Lineage, ...]:
    """The lineages of documents; a document that took from nobody is one by itself.

    Args:
        documents: in any order.
        copies: what `tumen.corroborate.text` found between their pages.
        reviews: oldest first; those on two of the documents, by address or id, are obeyed. A
            decision on two claims says nothing of the documents that hold them.
    """
    pages = _pages(sorted(documents, key=lambda document: document.id))
    counts = Counter(figure for page in pages for figure in page.figures)
    rare = {
        figure: min(
            log2((len(pages) + SMOOTHING) / (count + 1)) + 2,
            BITS_A_DIGIT * significant_digits(figure) - 1,
        )
        for figure, count in counts.items()
    }
    titles = rarity([page.read for page in pages])
    decided = decisions(reviews)
    links = []
    for one, other in sorted({*_copied(pages, copies), *_crediting(pages), *_pointing(pages)}):
        if decided_on(decided, pages[one].read.statement, pages[other].read.statement):
            continue
        found = _grounds(pages[one], pages[other], copies, titles, rare)
        weight = strength(found)
        if weight is not None:
            links.append(link_of(pages[one].read, pages[other].read, weight, found))
    read = {page.document.id: page.read for page in pages}
    links += forced(decided, [page.read.statement for page in pages], read)
    return lineages(Linked(read, tuple(links), set_apart(decided)))


def _pages(documents: Sequence[Document]) -> list[Page]:
    newsrooms = Newsrooms.of(document.publisher or "" for document in documents)
    return [_page(document, newsrooms) for document in documents]


def _page(document: Document, newsrooms: Newsrooms) -> Page:
    """A document as a statement without a figure, so that names and dates are read alike."""
    credited = credits_of(document, newsrooms)
    agency = agency_of(document)
    publisher = document.publisher or document.name
    named = "; ".join(filter(None, (document.credit, *(credit.span.quote for credit in credited))))
    statement = Statement(
        id=document.id,
        document=page_of(document),
        publisher=f"{publisher} ({agency})" if agency else publisher,
        published=document.published,
        language=document.language,
        origin=f"re-report: {named}" if named else "",
        named=f"{document.title or ''} {document.text[:HEAD]}",
        kind=Kind.INCIDENT,
        unit="document",
        factuality=Factuality.REPORTED,
        low=None,
        high=None,
        figure="",
        places=(),
        period=None,
        permits=(),
        sector=None,
        passage=Passage(document.id, document.title or document.name),
        links=tuple(link.url for link in document.hyperlinks),
    )
    return Page(
        document, traits(statement, newsrooms), credited, frozenset(figures_of(document.text))
    )


def _copied(pages: Sequence[Page], copies: Copies) -> Iterator[tuple[int, int]]:
    at: dict[str, list[int]] = {}
    for index, page in enumerate(pages):
        at.setdefault(page_of(page.document), []).append(index)
    for one, other in copies:
        for first in at.get(one, ()):
            for second in at.get(other, ()):
                yield min(first, second), max(first, second)


def _crediting(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Pairs of which one credits the other's newsroom, or both a third."""
    published_by: dict[str, list[int]] = {}
    for at, page in enumerate(pages):
        for house in page.read.houses | frozenset(page.read.credited):
            published_by.setdefault(house, []).append(at)
    for at, page in enumerate(pages):
        for house in frozenset(page.read.credited) - page.read.houses:
            for other in published_by.get(house, ())[:MOST_GIVERS]:
                if other != at:
                    yield min(at, other), max(at, other)


def _pointing(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Pairs of which one has a link to the other."""
    standing: dict[str, list[int]] = {}
    for at, page in enumerate(pages):
        standing.setdefault(page.read.page, []).append(at)
    for at, page in enumerate(pages):
        for pointed in page.read.pointed - {page.read.page}:
            for other in standing.get(pointed, ()):
                yield min(at, other), max(at, other)


def _grounds(
    one: Page, other: Page, copies: Copies, titles: Rarity, rare: Mapping[int, float]
) -> tuple[Ground, ...]:
    first, second = sorted((page_of(one.document), page_of(other.document)))
    copy = copies.get((first, second))
    # Figures that the text stage weighed already are not weighed again.
    weighed = copy is not None and copy.kind in {Evidence.SAME_FIGURE, Evidence.TRANSLATION}
    story = [*(() if weighed else _figures(one, other, rare)), *_words(one, other, titles)]
    found = [*([copy] if copy else []), *_credit(one, other), *_links(one, other), *story]
    near = published(one.read, other.read, titles)
    found += [near] if near else []
    if copy is None and sum(ground.bits for ground in story) < OF_ONE_STORY:
        found.append(
            Ground(Evidence.AGAINST, OTHER_STORY, say("nothing shows that it is one story"))
        )
    return tuple(found)


def _credit(one: Page, other: Page) -> Iterator[Ground]:
    for taker, giver in ((one, other), (other, one)):
        for credit in taker.credits:
            named = credit.house in giver.read.houses - taker.read.houses
            if named and takes_from(taker.read, giver.read):
                says = crediting(taker.read.statement.publisher, credit.house)
                passage = Passage(taker.document.id, credit.span.quote, credit.span)
                yield Ground(Evidence.CREDIT, NAMED, says, (passage,))
                return
    mine = frozenset(one.read.credited) - one.read.houses
    theirs = frozenset(other.read.credited) - other.read.houses
    shared = (mine & theirs) | (mine & other.read.houses) | (theirs & one.read.houses)
    if shared:
        says = say("both go back to {names}", names=min(shared))
        yield Ground(Evidence.SAME_CREDIT, SHARED_AGENCY, says)


def _links(one: Page, other: Page) -> Iterator[Ground]:
    """A link in one document to the other: `NAMED` bits, `OWN_PAGE` within one newsroom."""
    for taker, giver in ((one, other), (other, one)):
        if giver.read.page not in taker.read.pointed - {taker.read.page}:
            continue
        bits = OWN_PAGE if taker.read.houses & giver.read.houses else NAMED
        passages = tuple(
            Passage(taker.document.id, f"{link.span.quote} <{link.url}>", link.span)
            for link in taker.document.hyperlinks
            if same_page(link.url) == giver.read.page
        )
        says = say(
            "{publisher} links to {other}",
            publisher=taker.read.statement.publisher,
            other=giver.read.statement.publisher,
        )
        yield Ground(Evidence.ADDRESS, bits, says, passages[:1])
        return


def _figures(one: Page, other: Page, rare: Mapping[int, float]) -> Iterator[Ground]:
    shared = sorted(one.figures & other.figures)
    if shared:
        bits = min(MOST_FROM_FIGURES, sum(rare[figure] for figure in shared))
        says = say("both tell {figures}", figures=joined(", ", map(number, shared[:MOST_NAMED])))
        yield Ground(Evidence.SAME_FIGURE, bits, says)


def _words(one: Page, other: Page, rare: Rarity) -> Iterator[Ground]:
    """Telling words of title and beginning that few share, by rarity; the rarest are named."""
    shared = [
        word for word in one.read.topic & other.read.topic if rare.topics[word] >= BITS_OF_A_RARE
    ]
    bits = rare.of_topic(frozenset(shared), MOST_FROM_WORDS)
    if bits:
        rarest = sorted(shared, key=lambda word: (-rare.topics[word], word))[:MOST_NAMED]
        yield Ground(Evidence.SAME_TOPIC, bits, speak_of(rarest))
