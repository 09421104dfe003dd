"""Named entities, as spaCy's recognizer finds them, in a third of the time that it takes.

The recognizer goes through a text word by word and decides of each whether an entity begins, goes
on or ends there; each step multiplies a matrix by one vector and asks of each of 74 moves whether
it is allowed. But as long as no entity is open, what it sees is the word alone: the moves of all
words outside an entity are weighed at once, and only where one has begun is it followed step by
step. The network, its weights and what it finds are the recognizer's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from tumen.extract.lang.en.attributes import read

if TYPE_CHECKING:
    from numpy import float32, intp
    from numpy.typing import NDArray
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc
    from thinc.api import Model

    Floats = NDArray[float32]

_SEEN = ("SENT_START", "IS_SPACE")
_STARTS = 1  # as SENT_START of a sentence's first word
_OUT, _BARRED = "O", "U-"
_NEVER = float("-inf")
# What the network sees of a step: the word, the first word of the open entity, the word before.
_WORD, _FIRST, _BEFORE = range(3)

Found = tuple[int, int, str]
"""From which token to before which, and the label."""


def at_once(recognizer: EntityRecognizer) -> Callable[[Doc], Doc]:
    """A component that does to a document what the recognizer does."""
    moves = _Moves.of(recognizer)

    def apply(doc: Doc) -> Doc:
        from spacy.tokens import Span  # noqa: PLC0415 - heavy

        found = _Steps(moves, doc).entities() if len(doc) else ()
        doc.set_ents([Span(doc, *entity) for entity in found], default="outside")
        return doc

    return apply


@dataclass(frozen=True, slots=True)
class _Moves:
    """What the recognizer can do at a word: begin an entity, go on, end it, both, or nothing.

    Their letters are B, I, L, U and O. "U-" without a label is for words that were barred before.

    Attributes:
        embed: what makes vectors of a text's words.
        features: what makes of these, for each word, what it adds to a step in each of its roles.
        hidden: the bias of a step, before the greater of each two is taken.
        weights, bias: what makes of a step the score of each move.
        names: by number, a move and its label ("B-PERSON"); a move before the next letter's.
        numbers: the other way round.
    """

    embed: Model[list[Doc], Floats]
    features: Model[Floats, Floats]
    hidden: Floats
    weights: Floats
    bias: Floats
    names: tuple[str, ...]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, recognizer: EntityRecognizer) -> _Moves:
        model = recognizer.model
        assert not model.attrs["unseen_classes"], "moves that were not learnt would be scored"
        embed, lower, upper = (model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        moves = recognizer.moves
        names = tuple(moves.get_class_name(number) for number in range(moves.n_moves))
        return cls(
            embed=embed,
            features=lower,
            hidden=cast("Floats", lower.get_param("b")),
            weights=cast("Floats", upper.get_param("W")),
            bias=cast("Floats", upper.get_param("b")),
            names=names,
            numbers={name: number for number, name in enumerate(names)},
        )

    def lettered(self, letters: str) -> list[int]:
        """The numbers of the moves that are one of some letters."""
        return [number for number, name in enumerate(self.names) if name[0] in letters]


class _Steps:
    """The recognizer's way through one text."""

    def __init__(self, moves: _Moves, doc: Doc) -> None:
        self._moves = moves
        starts, spaces = zip(*read(doc, _SEEN), strict=True)
        self._spaces = spaces
        # An entity ends with its sentence, and with the text.
        self._is_last = [start == _STARTS for start in (*starts[1:], _STARTS)]
        # In front stands what is seen in a role where there is no word for it.
        self._features = moves.features.predict(moves.embed.predict([doc]))

    def entities(self) -> Iterator[Found]:
        """The entities, in order."""
        outside, free = self._outside(), 0
        names = self._moves.names
        for start in (outside != self._moves.numbers[_OUT]).nonzero()[0].tolist():
            if start < free:
                continue
            move, _, label = names[outside[start]].partition("-")
            free = start + 1 if move == "U" else self._end(start, label)
            yield start, free, label

    def _outside(self) -> NDArray[intp]:
        """The best move at each word, were no entity open there."""
        from numpy import array  # noqa: PLC0415 - heavy

        absent = self._features[0]
        seen = self._features[1:, _WORD] + absent[_FIRST] + absent[_BEFORE]
        scores = self._scores(seen)
        scores[:, [*self._moves.lettered("IL"), self._moves.numbers[_BARRED]]] = _NEVER
        for barred, letters in ((self._is_last, "B"), (self._spaces, "BU")):
            rows = array(barred, bool).nonzero()[0]
            scores[rows[:, None], self._moves.lettered(letters)] = _NEVER
        best: NDArray[intp] = scores.argmax(axis=1)
        return best

    def _end(self, start: int, label: str) -> int:
        """Before which word an entity ends that has begun with one."""
        going_on, ending = (self._moves.numbers[f"{letter}-{label}"] for letter in "IL")
        at = start + 1
        while not self._is_last[at]:
            word, first, before = (self._features[1 + i] for i in (at, start, at - 1))
            scores = self._scores(word[_WORD] + first[_FIRST] + before[_BEFORE])
            if scores[ending] > scores[going_on]:
                break
            at += 1
        return at + 1

    def _scores(self, seen: Floats) -> Floats:
        """The score of each move at a step, or at several."""
        held: Floats = (seen + self._moves.hidden).max(axis=-1)
        return held @ self._moves.weights.T + self._moves.bias
