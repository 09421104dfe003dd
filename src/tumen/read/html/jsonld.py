"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from tumen.read.dates import edtf
from tumen.read.draft import Metadata

ARTICLES = re.compile(
    r"(?:News|Reportage|Scholarly|Opinion|Analysis)?(?:Article|Report)|.*NewsArticle|BlogPosting"
)
_BLOCK = re.compile(
    r"<script\b[^>]*type\s*=\s*[\"']?application/ld\+json[^>]*>(?P<json>.*?)</script>",
    re.DOTALL | re.IGNORECASE,
)
NODES = 2000
"""Nodes looked at: a bound on hostile data."""


def article_data(source: str) -> Metadata:
    """Title, publisher, author, first publication and URL of the page's article, where given."""
    found = Metadata()
    for block in _BLOCK.finditer(source):
        for node in _articles(_parsed(block["json"])):
            found = found.over(_metadata(node))
    return found


def _parsed(block: str) -> Any:  # noqa: ANN401 - any JSON
    block = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", block)
    try:
        return json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    waiting = [value]
    for _ in range(NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and ARTICLES.fullmatch(name) for name in names):
                yield node
            waiting += [
                node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node
            ]


def _metadata(node: dict[str, Any]) -> Metadata:
    published = _string(node.get("datePublished"))
    date = edtf(published) if published else None
    return Metadata(
        title=_string(node.get("headline")) or _string(node.get("name")),
        publisher=_name(node.get("publisher")),
        author=_name(node.get("author")),
        published=date,
        published_from="metadata" if date else None,
        language=_string(node.get("inLanguage")),
        url=_url(node.get("url")) or _url(node.get("mainEntityOfPage")),
    )


def _name(value: Any) -> str | None:  # noqa: ANN401
    """The name of a person or body, or of several, joined by commas."""
    if isinstance(value, list):
        return ", ".join(name for item in value if (name := _name(item))) or None
    if isinstance(value, dict):
        return _string(value.get("name"))
    name = _string(value)
    return None if name and name.startswith("http") else name


def _url(value: Any) -> str | None:  # noqa: ANN401
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) and value.startswith("http") else None


def _string(value: Any) -> str | None:  # noqa: ANN401
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None
