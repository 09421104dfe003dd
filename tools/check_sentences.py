"""Check the listed sentences: read without error, none said twice, and how the kinds are balanced.

Usage: ``python -m tools.check_sentences``. It ends with 1 if two sentences are alike.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tools.sentences import NONE, SEVERAL, Sentence, sentences

SHINGLE = 3
ALIKE = 0.6


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of three words, without case or figures; of a shorter sentence, all its words."""
    words = re.findall(r"[a-z']+|#", re.sub(r"\d[\d,.]*", "#", text.lower()))
    last = max(1, len(words) - SHINGLE + 1)
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(last))


def alike(listed: Iterable[Sentence]) -> Iterator[tuple[Sentence, Sentence, float]]:
    """Pairs of sentences that share most of their shingles, and the share (Jaccard)."""
    seen: list[tuple[Sentence, frozenset[tuple[str, ...]]]] = []
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for sentence in listed:
        own = shingles(sentence.text)
        for other, shared in Counter(i for s in own for i in holders[s]).items():
            earlier, theirs = seen[other]
            share = shared / len(own | theirs)
            if share >= ALIKE:
                yield earlier, sentence, share
        for shingle in own:
            holders[shingle].append(len(seen))
        seen.append((sentence, own))


def balance(listed: Iterable[Sentence]) -> str:
    """How often each kind is claimed, and how many sentences make no claim, one or several."""
    kinds: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for sentence in listed:
        kinds.update(claim.kind.value for claim in sentence.claims)
        forms[sentence.heading if sentence.heading in (NONE, SEVERAL) else "one claim"] += 1
    rows = [*sorted(kinds.items()), *sorted(forms.items()), ("sentences", forms.total())]
    return "\n".join(f"{name:13} {number:5}" for name, number in rows)


def main() -> int:
    """Print the balance and every pair that is alike."""
    listed = tuple(sentences())
    pairs = tuple(alike(listed))
    for one, other, share in pairs:
        print(f"alike ({share:.2f}):")
        print(*(f"  {s.genre}: {s.text}" for s in (one, other)), sep="\n")
    print(balance(listed))
    return 1 if pairs else 0


if __name__ == "__main__":
    sys.exit(main())
