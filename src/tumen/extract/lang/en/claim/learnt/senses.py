"""What words say, as far as kinds of claims turn on it (``senses.yaml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from tumen.extract.data import read_yaml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Phrase = tuple[tuple[str, ...], str]
"""The lemmas behind its first two, and its sense."""

_ALONE = ""  # stands for the second lemma of a phrase of one word
# Words that may stand inside a phrase: "took her own life" is "take own life".
_PASSED = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "my", "our", "your", "this", "these", "those",
     "them", "it", "him", "us", "me"}
)  # fmt: skip


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """By lemma, the senses it has alone."""
    found: dict[str, list[str]] = {}
    for sense, entry in read_yaml(files(__package__).joinpath("senses.yaml")).items():
        for word in dict.fromkeys(entry["words"]):
            found.setdefault(word, []).append(sense)
    return {word: tuple(names) for word, names in found.items()}


@cache
def _phrases() -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    """By first and second lemma, the phrases that begin with them; a word alone has no second."""
    found: dict[str, dict[str, list[Phrase]]] = {}
    for sense, entry in read_yaml(files(__package__).joinpath("senses.yaml")).items():
        for phrase in dict.fromkeys(entry.get("phrases", ())):
            first, *behind = phrase.split()
            second, *others = behind or [_ALONE]
            found.setdefault(first, {}).setdefault(second, []).append((tuple(others), sense))
    return found


class Senses:
    """The senses of the words of one text; a phrase speaks for the word that it begins with."""

    def __init__(self, doc: Doc) -> None:
        forms = [(t.lemma_.lower(), t.lower_) for t in doc]
        self._of = [_words().get(lemma, ()) for lemma, _ in forms]
        within = [at for at, (_, word) in enumerate(forms) if not _is_passed(word)]
        bare = [forms[at] for at in within]
        for place, at in enumerate(within):
            if not _phrases().keys().isdisjoint(bare[place]):
                begun = dict.fromkeys(_beginning(bare, place))
                self._of[at] = tuple(begun) or self._of[at]

    def of(self, token: Token) -> tuple[str, ...]:
        """The senses of a word, none where it is not listed."""
        return self._of[token.i]


def _is_passed(word: str) -> bool:
    """Whether a word may stand inside a phrase; so may a line break."""
    return word in _PASSED or word.isspace()


def _beginning(forms: Sequence[tuple[str, str]], place: int) -> Iterator[str]:
    """The senses of the phrases that begin at a word, as lemmas or as they stand."""
    following = dict.fromkeys((_ALONE, *chain.from_iterable(forms[place + 1 : place + 2])))
    for form in dict.fromkeys(forms[place]):
        begun = _phrases().get(form, {})
        for lemmas, sense in chain.from_iterable(begun.get(second, ()) for second in following):
            behind = forms[place + 2 : place + 2 + len(lemmas)]
            if len(behind) == len(lemmas) and all(
                lemma in here for lemma, here in zip(lemmas, behind, strict=True)
            ):
                yield sense
