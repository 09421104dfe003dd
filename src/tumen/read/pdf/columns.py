"""The reading order of a page: columns, and what spans them."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.read.pdf.geometry import Line, Run, rows

WORDS_APART = 0.6
"""Gap in heights of the text below which two runs of a row are parts of one line."""
FEWEST = 3
NARROWEST = 0.2
"""Share of the page's width that a column's lines have at least; table cells have less."""
CROSSING = 0.4
"""Share of a page's lines that may run across the gutter: headings, tables, notes."""


def page_lines(runs: Sequence[Run], width: float, page: int) -> list[Line]:
    """The lines of a page as they are read.

    A gutter near the middle that few lines cross makes two columns. The lines that cross it cut
    the page into bands; in each band the left column comes before the right one.
    """
    gutter = _gutter(_chunks(runs), width)
    if gutter is None:
        return [Line(tuple(row), page) for row in rows(runs)]
    crossing = _crossing(runs, gutter)
    spans = [Line(tuple(row), page) for row in rows(crossing)]
    rest = [run for run in runs if run not in crossing]
    lines: list[Line] = []
    for span in spans:
        above = [run for run in rest if run.bottom >= span.bottom]
        rest = [run for run in rest if run.bottom < span.bottom]
        lines += [*_band(above, gutter, page), span]
    return lines + _band(rest, gutter, page)


def _band(runs: Sequence[Run], gutter: float, page: int) -> list[Line]:
    left = [run for run in runs if run.left < gutter]
    right = [run for run in runs if run.left >= gutter]
    return [
        Line(tuple(row), page, column)
        for column, part in ((1, left), (2, right))
        for row in rows(part)
    ]


def _crossing(runs: Sequence[Run], gutter: float) -> set[Run]:
    """The runs of rows in which one chunk of text runs across the gutter."""
    return {
        run
        for row in rows(runs)
        for chunk in _joined(row)
        if chunk[0].left < gutter < chunk[-1].right
        for run in chunk
    }


def _chunks(runs: Sequence[Run]) -> list[tuple[float, float]]:
    """Left and right edges of the stretches of text without a wide gap."""
    return [(chunk[0].left, chunk[-1].right) for row in rows(runs) for chunk in _joined(row)]


def _joined(row: Sequence[Run]) -> list[list[Run]]:
    chunks = [[row[0]]]
    for run in row[1:]:
        last = chunks[-1][-1]
        if run.left - last.right < WORDS_APART * max(run.height, last.height):
            chunks[-1].append(run)
        else:
            chunks.append([run])
    return chunks


def _gutter(chunks: Sequence[tuple[float, float]], width: float) -> float | None:
    """The middle of the emptiest strip near the page's middle, where columns stand beside it."""
    places = range(int(0.35 * width), int(0.65 * width), 2)
    crossed = [sum(left < x < right for left, right in chunks) for x in places]
    if not crossed:
        return None
    fewest = min(crossed)
    best = [x for x, count in zip(places, crossed, strict=True) if count == fewest]
    x = best[len(best) // 2]
    sides = [c for c in chunks if c[1] <= x], [c for c in chunks if c[0] >= x]
    wide = [_wide(side, width) for side in sides]
    are_columns = all(wide) and sum(wide) >= FEWEST + 1
    return float(x) if fewest <= CROSSING * len(chunks) and are_columns else None


def _wide(side: Sequence[tuple[float, float]], width: float) -> int:
    """How many chunks are as wide as a column's lines, or 0 where most are not."""
    wide = sum(right - left >= NARROWEST * width for left, right in side)
    return wide if wide >= 0.4 * len(side) else 0
