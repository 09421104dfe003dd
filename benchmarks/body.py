"""The body of saved pages against the Zyte article set, beside plain trafilatura and resiliparse.

Usage: ``python -m benchmarks.body [--errors]``.

Precision, recall and F1 of four-word shingles, averaged over the pages, as the set's own evaluation
does (https://github.com/scrapinghub/article-extraction-benchmark). The speed counts CPU seconds of
the reader alone, metadata and offsets included.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from statistics import mean

from benchmarks.corpora import corpus

from tumen.errors import ReadError
from tumen.read.html import read_html
from tumen.read.options import Limits
from tumen.read.raw import Raw

WORDS = 4
SHOWN = 0.85

Body = Callable[[str], str]


def ours(page: str) -> str:
    """The text that tumen reads, or none where it says that there is no article."""
    try:
        return read_html(Raw("page.html", page.encode()), Limits()).drafts[0].text
    except ReadError as error:
        return f"{error.code}"


def trafilatura(page: str) -> str:
    """The library's default."""
    from trafilatura import extract  # noqa: PLC0415 - heavy

    return extract(page, include_comments=False) or ""


def resiliparse(page: str) -> str:
    """The library's main content."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - heavy

    return str(extract_plain_text(page, main_content=True, alt_texts=False))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    if len(words) < WORDS:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[at:] for at in range(WORDS)), strict=False))


def _scores(gold: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page."""
    wanted, made = _shingles(gold), _shingles(found)
    same = (wanted & made).total()
    return (
        same / made.total() if made else float(not wanted),
        same / wanted.total() if wanted else 1.0,
    )


def _pages() -> Iterator[tuple[str, str, str]]:
    for row in corpus("zyte-body.dev"):
        yield row["doc_id"], row["html"], row["text"]


def main(arguments: list[str]) -> None:
    """Print a line for each reader, and with ``--errors`` the pages that ours reads worst."""
    pages = list(_pages())
    for reader in (ours, trafilatura, resiliparse):
        reader(pages[0][1])  # the libraries load on first use
        begin = time.process_time()
        found = [reader(page) for _, page, _ in pages]
        seconds = time.process_time() - begin
        scores = [_scores(gold, made) for (_, _, gold), made in zip(pages, found, strict=True)]
        precision, recall = mean(p for p, _ in scores), mean(r for _, r in scores)
        f1 = 2 * precision * recall / (precision + recall)
        print(
            f"{reader.__name__:12} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}"
            f"  {len(pages) / seconds:.0f} pages/CPU-s"
        )
        if reader is ours and "--errors" in arguments:
            for (name, _, _), (p, r), made in zip(pages, scores, found, strict=True):
                if min(p, r) < SHOWN:
                    print(f"  {name[:12]} precision {p:.2f} recall {r:.2f} {made[:70]!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
