"""Markup as a run of characters and tags, before any parser sees it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tumen.errors import TooDeep, TooLarge
from tumen.read.offset import clusters

DEPTH = 500
"""Open elements at once. Articles stay under 60; parsers take time in the square of the depth."""
MARKUP_BYTES = 10_000_000
"""Markup without embedded pictures and scripts: parsing takes forty times this in memory."""

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dd",
        "dt",
        "option",
    ]
)
"""Elements without an end tag, or whose end tag is commonly left out: they do not nest."""

_TOKEN = re.compile(
    r"""
      <!--.*?(?:-->|\Z)
    | <(?P<raw>script|style|noscript|template|svg|iframe|textarea|select|title)\b [^>]*>
      .*?(?:</(?P=raw)\s*>|\Z)
    | <(?P<close>/)?(?P<name>[a-z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*>
    | <[!?][^>]*>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_BULK = re.compile(
    r"<(?P<raw>script|style|svg)\b(?![^>]*ld\+json)[^>]*>.*?</(?P=raw)\s*>|<!--.*?-->"
    r"|(?<=[\"'(])data:[^\"')]{200,}",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Visible:
    """The characters of a page that are no markup and no white space, with their places.

    Attributes:
        text: the characters, entities resolved.
        starts, ends: for each character, where it begins and ends in the source.
    """

    text: str
    starts: list[int]
    ends: list[int]


def lightened(source: str) -> str:
    """The page without scripts, styles and embedded pictures, of bounded size and depth.

    Raises:
        TooLarge: too much is left.
        TooDeep: elements nested beyond `DEPTH`.
    """
    light = _BULK.sub("", source)
    if len(light) > MARKUP_BYTES:
        raise TooLarge(MARKUP_BYTES, len(light))
    depth = 0
    for token in _TOKEN.finditer(light):
        name = token["name"]
        if not name or name.lower() in _VOID or token[0].endswith("/>"):
            continue
        depth = max(0, depth - 1) if token["close"] else depth + 1
        if depth > DEPTH:
            raise TooDeep(DEPTH)
    return light


def visible(source: str) -> Visible:
    """The visible characters of `source`; what scripts, titles and comments hold is left out."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for begin, end in _between_tags(source):
        at = begin
        for entity in _ENTITY.finditer(source, begin, end):
            _plain(source, at, entity.start(), text, starts, ends)
            for character in html.unescape(entity[0]):
                if not character.isspace():
                    text.append(character)
                    starts.append(entity.start())
                    ends.append(entity.end())
            at = entity.end()
        _plain(source, at, end, text, starts, ends)
    return _composed(Visible("".join(text), starts, ends))


def _composed(page: Visible) -> Visible:
    """The page in NFC: a composed character stands for all those that it is made of.

    Only characters side by side in the source compose: with white space or a tag between them,
    they are apart.
    """
    if unicodedata.is_normalized("NFC", page.text):
        return page
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for cluster in clusters(page.text):
        end = at + len(cluster)
        normal = unicodedata.normalize("NFC", cluster)
        if normal == cluster or page.ends[at : end - 1] != page.starts[at + 1 : end]:
            text.append(cluster)
            starts += page.starts[at:end]
            ends += page.ends[at:end]
        else:
            text.append(normal)
            starts += [page.starts[at]] * len(normal)
            ends += [page.ends[end - 1]] * len(normal)
        at = end
    return Visible("".join(text), starts, ends)


def _plain(
    source: str, begin: int, end: int, text: list[str], starts: list[int], ends: list[int]
) -> None:
    places = [at for at in range(begin, end) if not source[at].isspace()]
    text.extend(source[at] for at in places)
    starts.extend(places)
    ends.extend(at + 1 for at in places)


def _between_tags(source: str) -> Iterator[tuple[int, int]]:
    at = 0
    for token in _TOKEN.finditer(source):
        if token.start() > at:
            yield at, token.start()
        at = token.end()
    yield at, len(source)
