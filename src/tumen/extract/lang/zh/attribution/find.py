"""Who says each part of a text, carried on where the text does (`reading` reads one sentence)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tumen.extract.lang.zh.attribution.lexicon import Sense, lexicon
from tumen.extract.lang.zh.attribution.noun import (
    is_person,
    is_state,
    kind_of,
    points_back,
    same_noun,
    titled,
)
from tumen.extract.lang.zh.attribution.reading import CARRIED, Extent, Speech, cues, speeches
from tumen.extract.lang.zh.sentence import Sentence
from tumen.extract.sieve import Sifted
from tumen.model import SourceKind

# A quotation after a comma: no name in quotation marks.
_PHRASE = re.compile(r"[^了过把被向]{2,20}")  # no clause of its own, which a verb makes
_NAME = 4  # characters of a name with its title
_ANSWER = frozenset({"答", "A", "回答", "问", "Q"})
_MYSELF = frozenset({"我", "我们", "本人"})
_FRAGMENT = re.compile(r"[,:]“[^”]{3,}")
_PERSONS = frozenset(
    {SourceKind.EXPERT, SourceKind.NAMED, SourceKind.ANONYMOUS, SourceKind.OFFICIAL}
)


def said(text: str, every: Sequence[Sentence]) -> list[Speech]:
    """Every speech of the text in order of what is said.

    Pronouns and short phrases are resolved inside the text; a quotation goes on with its speaker.
    """
    teller = _Teller(text, every)
    for sentence in every:
        teller.hear(sentence)
    return teller.finish()


class _Teller:
    """The speeches told so far, and the quotations whose speaker has not been named yet."""

    def __init__(self, text: str, every: Sequence[Sentence]) -> None:
        self.text = text
        self.told: list[Speech] = []
        self._waiting: list[Sentence] = []
        self._last: Speech | None = None
        self._last_paragraph: Extent | None = None
        labels = (one.label for one in every if one.label is not None)
        paragraphs = dict.fromkeys(labels)
        self._turns = Counter(text[slice(*label)] for label in paragraphs)
        self._heard = cues().over(text)
        self._names: dict[str, Speech] = {}
        self._person = _interviewee(text, every, self._heard)

    def hear(self, sentence: Sentence) -> None:
        """Take in the next sentence."""
        if self._waiting and sentence.paragraph != self._waiting[-1].paragraph:
            self._settle(None)
        carried = (_in_turn(self.text, sentence, one) for one in self._carried(sentence))
        found = [self._resolved(one) for one in carried]
        found = found or list(self._by_name(sentence))
        self._remember(found)
        self.told += self._found_by_court(sentence, found)
        if sentence.label is not None and self._speaks(sentence.label):
            self._turn(sentence, found)
        elif found:
            self._spoken(sentence, found)
        elif self._goes_on(sentence):
            self._waiting.append(sentence)
        else:
            self._settle(None)

    def _carried(self, sentence: Sentence) -> Iterator[Speech]:
        """The speeches of a sentence; those without a subject have that of the words before."""
        before = self._last if self._last_paragraph == sentence.paragraph else None
        hedged: Speech | None = None
        for one in speeches(self.text, sentence, self._heard):
            if one.rule == "hearsay" and hedged is not None:  # a speaker's own hedge
                yield one._replace(source=hedged.source, resolved=hedged.resolved, kind=hedged.kind)
            elif one.rule != CARRIED:
                yield one
                hedged = one if one.source is not None else hedged
                before = one if one.source is not None else before
            elif hedged is None and (subject := _subject(self.text, sentence, one)) is not None:
                yield one._replace(source=subject, kind=kind_of(self.text[slice(*subject)]))
            elif before is not None:
                yield one._replace(source=before.source, resolved=before.resolved, kind=before.kind)

    def finish(self) -> list[Speech]:
        """All that was told, in order of what is said."""
        self._settle(None)
        return sorted(self.told, key=lambda one: one.content)

    def _speaks(self, label: Extent) -> bool:
        """Whether a label is a speaker's: by its noun, or because there are turns of it."""
        words = self.text[slice(*label)]
        handle = self.text[: label[0]].endswith("@")
        speaker = handle or (kind_of(words) is not None and not is_state(words))
        return speaker or self._turns[words] > 1 or words in _ANSWER

    def _turn(self, sentence: Sentence, found: list[Speech]) -> None:
        """A turn of a conversation; whoever asks vouches for nothing."""
        self.told += found
        if not sentence.asked and sentence.label is not None:
            self.told += _labelled(self.text, sentence, found, self._person)

    def _remember(self, found: Iterable[Speech]) -> None:
        for one in found:
            name = titled(self.text[slice(*one.source)]) if one.source else None
            if name is not None:
                self._names[name] = one

    def _by_name(self, sentence: Sentence) -> Iterator[Speech]:
        """“马采戈拉表示”: somebody whom the text has named with his office."""
        for name, earlier in self._names.items():
            end = sentence.start + len(name)
            verb = lexicon().verb.search(self.text, end, sentence.end)
            if verb is None or not self.text.startswith(name, sentence.start):
                continue
            if lexicon().manner.match(self.text, end, verb.start()):
                content, source = (verb.end(), sentence.end), (sentence.start, end)
                yield earlier._replace(
                    cue=verb.span(), source=source, content=content, resolved=earlier.source
                )
                return

    def _found_by_court(self, sentence: Sentence, found: Sequence[Speech]) -> Iterator[Speech]:
        """What a court is told to have found: the rest of a paragraph that says so at its head."""
        opens = lexicon().findings.match(self.text, sentence.paragraph[0], sentence.end)
        if opens is None or found:
            return
        courts = [named.span() for named in lexicon().courts.finditer(self.text, 0, opens.end())]
        content = (max(sentence.start, opens.end()), sentence.end)
        if courts and content[0] < content[1]:
            yield Speech(None, courts[-1], content, Sense.SAYS, "finding", SourceKind.OFFICIAL)

    def _spoken(self, sentence: Sentence, found: list[Speech]) -> None:
        first = found[0]
        speaks_for_before = first.source is not None and first.is_bare
        self._settle(first if speaks_for_before else None)
        self.told += found
        named = [one for one in found if one.source is not None]
        if named:
            self._last, self._last_paragraph = named[-1], sentence.paragraph

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence without a speaker holds a quotation: somebody's words are in it."""
        if sentence.quoted or self.text.startswith("“", sentence.start):
            return True
        told = self._last is not None and self._last_paragraph == sentence.paragraph
        return told and _FRAGMENT.search(self.text, sentence.start, sentence.end) is not None

    def _settle(self, speaker: Speech | None) -> None:
        """Lay the waiting quotations at the door of this speaker, or of the one before."""
        by = speaker or self._last
        for sentence in self._waiting:
            if by is not None and by.source is not None:
                self.told.append(
                    by._replace(
                        cue=speaker.cue if speaker else None,
                        content=(sentence.start, sentence.end),
                        rule="quotation",
                    )
                )
        self._waiting = []

    def _resolved(self, one: Speech) -> Speech:
        """With the fuller words that a pronoun or a short phrase points back to."""
        if one.source is None or not points_back(self.text[slice(*one.source)]):
            return one
        words = self.text[slice(*one.source)]
        for earlier in reversed(self.told):
            if earlier.source is None:
                continue
            full = earlier.resolved or earlier.source
            if _is_same(words, self.text[slice(*full)], earlier.kind):
                kind = earlier.kind if earlier.kind is not None else one.kind
                return one._replace(resolved=full, kind=kind)
        return one


def _in_turn(text: str, sentence: Sentence, one: Speech) -> Speech:
    """“据我了解” in somebody's turn: whoever has the turn."""
    if sentence.label is None or one.source is None or text[slice(*one.source)] not in _MYSELF:
        return one
    kind = kind_of(text[slice(*sentence.label)]) or SourceKind.ANONYMOUS
    return one._replace(source=sentence.label, kind=kind)


def _subject(text: str, sentence: Sentence, one: Speech) -> Extent | None:
    """The phrase for a source that opens the sentence: "一个博客更进一步,称…"."""
    if one.cue is None:
        return None
    lead = lexicon().lead.match(text, sentence.start, one.cue[0])
    start = lead.end() if lead else sentence.start
    stop = text.find(",", start, one.cue[0])
    opening = text[start:stop]
    ends = range(len(opening), 1, -1) if _PHRASE.fullmatch(opening) else ()
    found = next((end for end in ends if kind_of(opening[:end]) is not None), None)
    return (start, start + found) if found is not None else None


def _is_same(words: str, earlier: str, kind: SourceKind | None) -> bool:
    if is_person(words) or words.startswith("其中"):
        return kind in _PERSONS
    return same_noun(words, earlier)


def _interviewee(text: str, every: Sequence[Sentence], heard: Sifted) -> Extent | None:
    """The person of an interview: the first who is named before the first question."""
    asked = next((one for one in every if one.asked), None)
    before = [one for one in every if asked is not None and one.start < asked.start]
    for sentence in before:
        for one in speeches(text, sentence, heard):
            if one.source is not None and one.kind in _PERSONS:
                return one.source
    return _introduced(text, before)


def _introduced(text: str, before: Iterable[Sentence]) -> Extent | None:
    for sentence in before:
        for kind in (SourceKind.EXPERT, SourceKind.ANONYMOUS, SourceKind.OFFICIAL):
            found = lexicon().titles[kind].search(text, sentence.start, sentence.end)
            if found is not None:
                return found.start(), _longest(text, found.start(), found.end(), sentence.end)
    return None


def _longest(text: str, start: int, end: int, last: int) -> int:
    """Where a phrase for a source ends at the latest: "受访者" goes on with a name."""
    longer = range(min(end + _NAME, last), end, -1)
    return next((stop for stop in longer if kind_of(text[start:stop]) is not None), end)


def _labelled(
    text: str, sentence: Sentence, found: Sequence[Speech], person: Extent | None
) -> Iterable[Speech]:
    """What of a turn is nobody else's: it is the word of the one whose turn it is."""
    if sentence.label is None:
        return
    label = text[slice(*sentence.label)]
    answers = label in _ANSWER and person is not None
    source = person if answers and person is not None else sentence.label
    fuller = person if person is not None and label in text[slice(*person)] else None
    kind = kind_of(text[slice(*(fuller or source))]) or SourceKind.ANONYMOUS
    at = sentence.start
    for one in found:
        if one.content[0] > at:
            yield Speech(None, source, (at, one.content[0]), Sense.SAYS, "turn", kind)
        at = max(at, one.content[1])
    if at < sentence.end:
        yield Speech(None, source, (at, sentence.end), Sense.SAYS, "turn", kind)
