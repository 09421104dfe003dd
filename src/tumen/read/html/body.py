"""The article's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from tumen.read.html.topic import on_topic, tells_of_topic

BLOCKS = frozenset(
    {"p", "head", "item", "quote", "row", "code", "list", "table", "div", "comments"}
)


def body_lines(tree: Any, light: str) -> tuple[list[str], bool]:  # noqa: ANN401 - lxml has no types
    """The paragraphs and headings of a page, NFC, and whether they stand beside its main body.

    The main body is trafilatura's. Where it lost every word of the subject (a sidebar, a comment,
    a table that it took for chrome), the whole text is taken instead, by resiliparse.
    """
    main = _main(tree)
    if not on_topic("\n".join(main)):
        whole = whole_lines(light)
        if any(map(tells_of_topic, whole)):
            return whole, True
    return main, False


def whole_lines(light: str) -> list[str]:
    """Every visible line of the page, menus and all."""
    from resiliparse.extract.html2text import (  # noqa: PLC0415 - heavy
        extract_plain_text,
    )

    text = extract_plain_text(light, preserve_formatting=True, list_bullets=False, alt_texts=False)
    return _clean(text.splitlines())


def _main(tree: Any) -> list[str]:  # noqa: ANN401
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    found: Any = bare_extraction(
        tree, include_comments=False, include_tables=True, favor_precision=True
    )
    return _clean(_lines(found.body)) if found is not None else []


def _clean(lines: Any) -> list[str]:  # noqa: ANN401
    joined = (re.sub(r"\s+", " ", unicodedata.normalize("NFC", line)).strip() for line in lines)
    return [line for line in joined if line]


def _lines(element: Any) -> Iterator[str]:  # noqa: ANN401
    """The text of trafilatura's tree, a line for each innermost block; ``lb`` breaks a line."""
    line: list[str] = []

    def walk(node: Any) -> Iterator[str]:  # noqa: ANN401
        breaks = node.tag in BLOCKS or node.tag == "lb"
        if breaks and line:
            yield "".join(line)
            line.clear()
        if node.tag == "cell" and line:
            line.append(" ")
        line.append(node.text or "")
        for child in node:
            yield from walk(child)
            line.append(child.tail or "")
        if breaks and line:
            yield "".join(line)
            line.clear()

    yield from walk(element)
    if line:
        yield "".join(line)
