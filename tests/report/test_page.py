"""Laws of the page: it is whole, it loads nothing, and every footnote leads somewhere."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from lxml import html
from tests.report.appraised import appraised_example

from tumen.model import Assessment
from tumen.report import FORMATS, view
from tumen.report.reports import link


@cache
def example() -> Assessment:
    return appraised_example()


@cache
def page() -> html.HtmlElement:
    return html.document_fromstring(FORMATS["html"](example()))


def test_every_id_is_used_once() -> None:
    ids = Counter(page().xpath("//@id"))
    assert [name for name, n in ids.items() if n > 1] == []
    assert len(ids) > 50


def test_every_inner_link_leads_to_an_element_of_the_page() -> None:
    targets = [href[1:] for href in page().xpath("//@href") if href.startswith("#")]
    assert set(targets) - set(page().xpath("//@id")) == set()
    assert len(targets) > 50


def test_nothing_is_loaded_and_outward_links_say_nothing_of_where_they_come_from() -> None:
    assert page().xpath("//@src | //link | //img | //iframe | //object | //@style") == []
    outward = [a for a in page().iter("a") if not a.get("href").startswith("#")]
    assert {a.get("rel") for a in outward} == {"noopener noreferrer"}
    assert {link(a.get("href")) for a in outward} == {a.get("href") for a in outward}


def test_every_marked_passage_is_the_quote_of_its_claim() -> None:
    found: dict[int, str] = {}
    for paragraph in page().xpath("//div[@class='block']/p"):
        open_claims: set[int] = set()
        for node in paragraph.iter():
            if (node.get("id") or "").startswith("claim-"):
                open_claims.add(int(node.get("id")[6:]))
            elif node.get("data-end"):
                open_claims.discard(int(node.get("data-end")))
            elif node.tag == "mark":
                for number in open_claims:
                    found[number] = found.get(number, "") + node.text
    by_id = {claim.id: claim.anchor.quote for claim in example().claims}
    assert found == {row.number: by_id[row.id] for row in view(example()).claims}


def test_headings_do_not_skip_a_level() -> None:
    levels = [int(h.tag[1]) for h in page().iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_scopes() -> None:
    for table in page().iter("table"):
        assert table.xpath("caption")
        assert all(th.get("scope") in {"col", "colgroup", "row"} for th in table.iter("th"))


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_same_assessment_gives_the_same_bytes(form: str) -> None:
    assert FORMATS[form](appraised_example()) == FORMATS[form](example())


def test_likelihood_and_confidence_never_share_a_sentence() -> None:
    for node in page().xpath("//article[@class='judgement']/p"):
        for sentence in node.text_content().split(". "):
            assert not ("%" in sentence and "onfidence" in sentence)


def test_all_verdicts_stand_on_one_table_with_rival_readings_that_differ() -> None:
    glance = view(example()).glance
    assert [citation for _, citation in glance.columns] == [
        "S/RES/2375 (2017), para. 17",
        "S/RES/2397 (2017), para. 8",
    ]
    cells = {
        (row.state, at): (cell.verdict, cell.others)
        for row in glance.rows
        for at, cell in enumerate(row.cells)
        if cell is not None
    }
    assert cells == {
        ("China", 0): ("Consistent", ()),
        ("China", 1): ("Cannot tell", ("Consistent",)),
        ("Russia", 1): ("Inconsistent", ()),
    }
