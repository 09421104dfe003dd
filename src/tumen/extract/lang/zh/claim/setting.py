"""What the other stages found in one document, so that clauses can be asked what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.extract.lang.zh.attribution.find import said
from tumen.extract.lang.zh.attribution.reading import Speech
from tumen.extract.lang.zh.claim.frame import wording
from tumen.extract.lang.zh.claim.person import of_workers
from tumen.extract.lang.zh.count import counts
from tumen.extract.lang.zh.instrument import instruments
from tumen.extract.lang.zh.period import periods
from tumen.extract.lang.zh.permit import permits
from tumen.extract.lang.zh.place import places
from tumen.extract.lang.zh.script import folded
from tumen.extract.lang.zh.sentence import Sentence, sentences
from tumen.extract.layers import Layers, apart
from tumen.extract.lookup import Stretches, by_words
from tumen.extract.wording import Worded
from tumen.model import Count, Document


@dataclass(frozen=True, slots=True)
class Setting(Layers):
    """One document as the claim stage sees it.

    Attributes:
        words: where constructions and nouns stand.
        persons: those of the counts that may be of workers.
        begins: where the first whole sentence ends; headings stand before.
        said: speeches by what is said, `cues` by the words that bring it in.
    """

    words: Worded
    persons: Stretches[Count]
    sentences: tuple[Sentence, ...]
    begins: int
    said: Stretches[Speech]
    cues: Stretches[Speech]

    def speech(self, start: int, end: int) -> Speech | None:
        """Whose words a stretch is: the narrowest speech that covers the most of it."""
        around = self.said.touching(start, end)
        return max(
            around,
            key=lambda one: (
                min(end, one.content[1]) - max(start, one.content[0]),
                one.content[0] - one.content[1],
            ),
            default=None,
        )


def in_scope(text: str) -> bool:
    """Whether a text is about these workers at all; told from its words alone."""
    scope, topic = (wording().lists[name] for name in ("scope", "topic"))
    return bool(scope.search(text) and topic.search(text))


def setting(document: Document) -> Setting:
    """Everything that the other stages find."""
    text = folded(document.text)
    every = tuple(sentences(text))
    named = by_words(places(document)[0])
    numbers = apart(counts(document)[0], named)
    words = wording().over(text)
    speeches = said(text, every)
    return Setting(
        document=document,
        text=text,
        counts=numbers,
        periods=by_words(periods(document)[0]),
        places=named,
        permits=by_words(permits(document)[0]),
        instruments=by_words(instruments(document)[0]),
        words=words,
        persons=by_words(of_workers(text, words, numbers)),
        sentences=every,
        begins=next((one.end for one in every if text[one.end - 1] in "。!?”"), len(text)),
        said=Stretches(speeches, lambda one: one.content),
        cues=Stretches((one for one in speeches if one.cue), lambda one: one.cue or one.content),
    )
