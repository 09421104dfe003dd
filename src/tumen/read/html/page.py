"""A web page to a draft."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tumen.errors import NoBody, WalledPage
from tumen.model import Problem
from tumen.read.credit import credit_in
from tumen.read.decode import decoded
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.html.align import aligned
from tumen.read.html.body import body_lines, whole_lines
from tumen.read.html.chrome import without_chrome
from tumen.read.html.head import head_data, host_name
from tumen.read.html.jsonld import article_data
from tumen.read.html.links import Laid, hyperlinks
from tumen.read.html.markup import lightened, visible
from tumen.read.html.walls import SHORT, has_paywall, wall
from tumen.read.html.when import local, published
from tumen.read.offset import laid
from tumen.read.options import Limits
from tumen.read.own import is_own_page
from tumen.read.plain import damage
from tumen.read.raw import Raw
from tumen.read.source import noticed
from tumen.wording import say

_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*(?P<http>[\w-]+)|<\?xml[^>]+encoding\s*=\s*[\"'](?P<xml>[\w-]+)",
    re.IGNORECASE,
)
HEAD = 4096


def read_html(raw: Raw, limits: Limits) -> Reading:
    """The article of a page and what the page says of it.

    Raises:
        TooLarge, TooDeep: markup that is no article's.
        WalledPage: a paywall, an error or a notice stands in its place.
        NoBody: there is no text.
    """
    del limits
    if is_own_page(raw.data):
        message = say("is an assessment that tumen wrote, no report; it is left out.")
        return Reading((), (noticed("own-page", message, raw.locator),))
    page = decoded(raw.data, raw.charset or _declared(raw.data))
    light = lightened(page.text)
    tree = _tree(light)
    found, outside = body_lines(_tree(light), light)
    metadata = _metadata(raw, page.text, light, tree, found)
    lines = without_chrome(found, metadata.title)
    notices = _walls(raw, metadata, found, light)
    if not lines:
        raise NoBody
    places = page.places(raw.data)
    text, segments = laid(aligned(lines, visible(page.text), page.text), places)
    # The menus of a page that was read whole lead everywhere.
    links = () if outside else hyperlinks(Laid(page.text, places, text, segments), metadata.url)
    problems = (*damage(raw, page), *notices)
    if outside:
        message = say(
            "the subject is named only beside the article; the page's whole text was read."
        )
        problems = (*problems, noticed("outside-main", message, raw.locator))
    draft = Draft(text, metadata, segments, outside_main=outside, hyperlinks=links)
    return Reading((draft,), problems)


def _walls(raw: Raw, metadata: Metadata, lines: list[str], light: str) -> tuple[Problem, ...]:
    """The notice of a wall under an article's beginning.

    Raises:
        WalledPage: nothing but the wall is there.
    """
    if sum(map(len, lines)) >= SHORT:
        return ()
    whole = whole_lines(light)
    if what := wall(metadata.title, lines or whole):
        raise WalledPage(what)
    if not has_paywall(whole):
        return ()
    message = say(
        "the page has a paywall: only the article's beginning may be here; check the page."
    )
    return (noticed("cut-by-paywall", message, raw.locator),)


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:HEAD])
    label = (found["http"] or found["xml"]) if found else None
    return label.decode("ascii", "ignore") if label else None


def _tree(light: str) -> Any:  # noqa: ANN401 - lxml has no types
    from lxml import html  # noqa: PLC0415 - heavy

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(light.encode("utf-8", "replace"), parser=parser)
    if tree is None:
        raise NoBody
    return tree


def _metadata(raw: Raw, source: str, light: str, tree: Any, lines: list[str]) -> Metadata:  # noqa: ANN401
    said = article_data(source)
    head = head_data(tree)
    address = head.url or said.url or raw.url
    found = Metadata(title=head.title, url=address).over(said).over(head)
    if found.published is None:
        found = found.over(published(tree, lines, address, light))
    elif found.published_from == "metadata":
        found = replace(found, published=local(found.published, address))
    return found.over(Metadata(publisher=host_name(address), credit=credit_in("\n".join(lines))))
