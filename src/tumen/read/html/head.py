"""What a page says of itself in its head and around its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from tumen.read.dates import edtf
from tumen.read.draft import Metadata

TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline")
PUBLISHERS = (
    "og:site_name",
    "article:publisher_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
)
AUTHORS = (
    "author",
    "article:author_name",
    "dc.creator",
    "byl",
    "parsely-author",
    "article:author",
    "dable:author",
    "sailthru.author",
)
DATES = (
    # The first publication; names of the last change (modified, updated) are not here.
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "publication_date",
    "article.published",
    "originalpublicationdate",
    "displaydate",
    "pub_date",
    "created",
    "date",
)
LANGUAGES = ("content-language", "og:locale", "language", "dc.language")
_SEPARATOR = re.compile(r"\s+[|–—·«»:-]\s+|\s*[|]\s*")


def head_data(tree: Any) -> Metadata:  # noqa: ANN401 - lxml has no types
    """Metadata of the page's ``meta`` elements, its headline, title and canonical link."""
    named = _named(tree)
    title, outlet = _title(tree, _first(named, TITLES))
    date = edtf(_first(named, DATES) or "")
    return Metadata(
        title=title,
        publisher=_first(named, PUBLISHERS) or outlet,
        author=_person(_first(named, AUTHORS)),
        published=date,
        published_from="metadata" if date else None,
        url=_canonical(tree) or _address(_first(named, ("og:url", "twitter:url"))),
        language=tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or _first(named, LANGUAGES),
    )


def host_name(url: str | None) -> str | None:
    """The outlet's host, which stands for its name where the page gives none."""
    host = urlsplit(url).hostname if url else None
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", host) if host else None


def _named(tree: Any) -> dict[str, str]:  # noqa: ANN401
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                named.setdefault(name, content)
    return named


def _first(named: dict[str, str], names: Iterable[str]) -> str | None:
    return next((named[name] for name in names if name in named), None)


def _title(tree: Any, given: str | None) -> tuple[str | None, str | None]:  # noqa: ANN401
    """The article's title and, where the page title goes on with it, the outlet's name.

    The headline is the ``h1`` that the page title repeats; a page title alone is cut at the last
    separator.
    """
    whole = " ".join("".join(tree.findtext(".//title") or "").split())
    headlines = [" ".join(node.text_content().split()) for node in tree.iter("h1")]
    headlines = [line for line in headlines if line]
    repeated = next((line for line in headlines if len(line) > 10 and line in whole), None)
    parts = _SEPARATOR.split(whole)
    outlet = parts[-1] if len(parts) > 1 and len(parts[-1].split()) <= 5 else None
    if given:
        begun, *rest = _SEPARATOR.split(given)
        cut = repeated if repeated and given.startswith(repeated) else None
        cut = cut or (begun if rest and outlet and rest[-1] == outlet and len(rest) == 1 else given)
        return cut, outlet if outlet != cut else None
    if repeated or len(headlines) == 1:
        return repeated or headlines[0], outlet
    if outlet and len(parts) > 1:
        return whole[: whole.rfind(outlet)].rstrip(" |–—·«»:-"), outlet
    return whole or None, None


def _person(value: str | None) -> str | None:
    return None if value is None or value.startswith("http") else value


def _canonical(tree: Any) -> str | None:  # noqa: ANN401
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return _address(link.get("href"))
    return None


def _address(value: str | None) -> str | None:
    value = (value or "").strip()
    return value if value.startswith(("http://", "https://")) else None
