"""Texts as samples of hashed character runs, many texts at a time.

Letters and digits only, case and width folded, so that quotation marks, line breaks and spacing
do not hide a copy. Runs are `RUN` letters of an alphabet, or `DENSE_RUN` of Hangul, Han or kana,
which say as much in fewer. One run in `ONE_IN` is kept, chosen by its own hash, so that two texts
keep the same ones (Broder 1997). The seed moves the choice and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

RUN = 16
DENSE_RUN = 8
ONE_IN = 4
AT_ONCE = 256

Words = NDArray[np.uint64]
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_DENSE_FROM = 0x2E80
"""Code points from here on are CJK, kana or Hangul, for the letters that matter."""


def sample(texts: Iterable[str], seed: int = 0) -> Words:
    """The sampled runs of all texts: hash (upper 32 bits) and the text's number (lower 32).

    Sorted; each run once a text.
    """
    parts = [_sample(batch, start, seed) for start, batch in _batches(texts)]
    return unique(np.concatenate(parts)) if parts else np.empty(0, np.uint64)


def unique(numbers: Words) -> Words:
    """The numbers sorted, each once; by sorting, which is faster here than `numpy.unique`."""
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return ordered[new]


def _batches(texts: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    rest, start = iter(texts), 0
    while batch := list(islice(rest, AT_ONCE)):
        yield start, batch
        start += len(batch)


def _sample(texts: Sequence[str], start: int, seed: int) -> Words:
    letters, owners = _letters(texts)
    dense = letters >= _DENSE_FROM
    # A text is dense where most of its letters are.
    share = np.bincount(owners, weights=dense, minlength=len(texts))
    sizes = np.maximum(np.bincount(owners, minlength=len(texts)), 1)
    is_dense = (share / sizes > 0.5)[owners]
    numbered = owners.astype(np.uint64) + np.uint64(start)
    return np.concatenate(
        [
            _runs(letters, numbered, RUN, ~is_dense, seed),
            _runs(letters, numbered, DENSE_RUN, is_dense, seed),
        ]
    )


def _letters(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Folded letters of all texts in one row, and the number of the text each belongs to."""
    row = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = _folding()[np.minimum(row, np.uint32(0xFFFF))]
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    kept = folded > 0
    return folded[kept].astype(np.uint64), owners[kept]


def _runs(
    letters: NDArray[np.uint64],
    owners: NDArray[np.uint64],
    length: int,
    wanted: NDArray[np.bool_],
    seed: int,
) -> Words:
    """Hashes of all runs of `length` (a power of two), sampled."""
    if not wanted.any() or len(letters) < length:
        return np.empty(0, np.uint64)
    hashes: Words = letters
    size, power = 1, _BASE
    while size < length:
        hashes = hashes[:-size] + hashes[size:] * np.uint64(power)
        size, power = size * 2, power * power & _MASK
    hashes = _mixed(hashes, seed)
    texts = owners[: len(hashes)]
    whole = (texts == owners[length - 1 :]) & wanted[: len(hashes)]
    kept = whole & (hashes % np.uint64(ONE_IN) == 0)
    found: Words = hashes[kept] >> np.uint64(32) << np.uint64(32) | texts[kept]
    return found


def _mixed(hashes: NDArray[np.uint64], seed: int) -> NDArray[np.uint64]:
    """SplitMix64's finish (Steele et al. 2014), so that near runs have far hashes."""
    mixed = hashes + np.uint64((seed + 1) * _BASE & _MASK)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


@cache
def _folding() -> NDArray[np.uint32]:
    """Code point to folded code point for the basic plane; nought for what is passed over."""
    table = np.zeros(0x10000, np.uint32)
    for code in range(0x10000):
        letter = unicodedata.normalize("NFKC", chr(code)).casefold()[:1]
        if letter and letter.isalnum():
            table[code] = ord(letter) & 0xFFFF
    return table
