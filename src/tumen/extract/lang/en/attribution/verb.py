"""Attributions by verbs: "said", "told Daily NK that", "has shown", "is believed to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import beside
from tumen.extract.lang.en.attribution.cited import cited
from tumen.extract.lang.en.attribution.complement import (
    Complement,
    complements,
    displaced,
    host,
    inserted,
    shown,
)
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import (
    Extent,
    Extents,
    merged,
    of_tokens,
    tidy,
    trimmed,
    without,
)
from tumen.extract.lang.en.attribution.lexicon import frames, verbs
from tumen.extract.lang.en.attribution.phrase import medium, verb_group
from tumen.extract.lang.en.attribution.quotation import Quotations
from tumen.extract.lang.en.attribution.speaker import (
    Speaker,
    behind,
    in_front,
    is_hearsay,
    speaker,
)
from tumen.extract.lang.en.parse import text_of
from tumen.extract.lang.en.prose import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Where a verb has several kinds of content, the first of these that it has is the content.
_ORDER = ("clause", "infinitive", "as", "object")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may attribute, with what stands round it."""

    verb: Token
    allowed: frozenset[str]
    speaker: Speaker | None
    group: tuple[Token, ...]

    @property
    def tokens(self) -> list[Token]:
        """The verb group and its own subject, in order."""
        own = self.speaker is not None and self.speaker.verb.i == self.verb.i
        subject = self.speaker.phrase() if self.speaker is not None and own else []
        return sorted([*self.group, *subject], key=lambda token: token.i)

    @property
    def reach(self) -> Extent:
        """From the first to the last character of the verb group and its own subject."""
        tokens = self.tokens
        return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a cue: its stretches, the constructions, and what joins the cue."""

    extents: Extents
    frames: tuple[str, ...]
    preposition: Token | None = None


def cues(doc: Doc) -> Iterator[Cue]:
    """The verbs of the lexicon, where they are verbs."""
    table = frames()
    for token in words(doc):
        allowed = table.get(token.lemma_)
        if allowed and token.pos_ == "VERB" and cited(token) is None:
            yield Cue(token, allowed, speaker(token), tuple(verb_group(token)))


def _quoted(cue: Cue, text: str, quotes: Quotations) -> Iterator[tuple[str, Extent]]:
    if "quote" not in cue.allowed:
        return
    start, end = cue.reach
    for frame, found in (
        ("quote-before", beside.before(text, quotes, start)),
        ("quote-after", beside.after(text, quotes, end)),
    ):
        if found is not None:
            yield frame, found


def _complements(cue: Cue) -> Iterator[Complement]:
    """The content among the complements: clauses before infinitives before objects."""
    allowed = cue.allowed | {"infinitive"} if is_hearsay(cue.verb, cue.speaker) else cue.allowed
    found = [c for c in complements(cue.verb) if c.frame in allowed]
    for frame in _ORDER:
        of_frame = [c for c in found if c.frame == frame]
        if of_frame:
            yield from of_frame
            return
    yield from (c for c in found if c.preposition is not None)


def _content(cue: Cue, text: str, quotes: Quotations) -> Content | None:
    """What the cue brings in: quotations beside it, complements, else what a repair gives."""
    found = list(_complements(cue))
    quoted = list(_quoted(cue, text, quotes))
    if any(c.frame == "clause" and not c.is_before(cue.verb) for c in found):
        quoted = [(frame, extent) for frame, extent in quoted if frame != "quote-before"]
    if quoted:
        found = [c for c in found if c.frame in {"clause", "infinitive"}]
    elif not found:
        found = [_repaired(cue)]
    extents = [extent for _, extent in quoted]
    for complement in found:
        extents += of_tokens(trimmed(complement.tokens))
    if not extents:
        return None
    if any(c.frame == "infinitive" for c in found) and is_hearsay(cue.verb, cue.speaker):
        extents += of_tokens(cue.speaker.phrase() if cue.speaker else ())
    names = [*(frame for frame, _ in quoted), *(c.frame for c in found)]
    preposition = next((c.preposition for c in found if c.preposition), None)
    if quoted:
        extents += [quotes.all[n].extent for one in tuple(extents) for n in quotes.touching(one)]
    return Content(tuple(extents), tuple(names), preposition)


def _repaired(cue: Cue) -> Complement:
    """The content of a cue that the parser left without complement."""
    around = host(cue.verb) if "clause" in cue.allowed else ()
    if around or not _has_own_speaker(cue):
        return Complement("as-clause", around)
    if "figures" in cue.allowed and cue.speaker is not None:
        for complement in shown(cue.verb, cue.speaker.head):
            return complement
    if cue.verb.lemma_ in verbs("speech"):
        for complement in displaced(cue.verb):
            return complement
    if cue.verb.lemma_ in verbs("speech") | verbs("showing"):
        return Complement("parenthesis", inserted(cue.tokens))
    return Complement("none", ())


def _has_own_speaker(cue: Cue) -> bool:
    return cue.speaker is not None and cue.speaker.verb.i == cue.verb.i


def _source(cue: Cue, content: Content) -> list[Token]:
    verb = cue.verb
    if verb.lemma_ in verbs("seeming") or is_hearsay(verb, cue.speaker):
        return []
    if cue.speaker is not None:
        return cue.speaker.phrase()
    if "quote-before" in content.frames and (found := behind(verb)):
        return found
    # The parser lost the subject of a finite verb behind a long phrase.
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.dep_ != "conj"
    if finite or any(name.startswith("quote") for name in content.frames):
        return in_front(verb)
    return []


def _is_nobodys(cue: Cue, content: Content) -> bool:
    """Whether nobody is said to say it: commands, infinitives and "you know"."""
    if any(name.startswith("quote") for name in content.frames):
        return False
    if cue.speaker is None:
        return not _source(cue, content)
    # "The protest is denied", "they can be regarded as": whoever did so is left out.
    left_out = cue.speaker.role == "passive" and not is_hearsay(cue.verb, cue.speaker)
    return cue.speaker.head.lower_ == "you" or left_out


def _cue_tokens(cue: Cue, content: Content) -> list[Token]:
    tokens = list(cue.group)
    if content.preposition is not None and content.preposition.i == tokens[-1].i + 1:
        tokens.append(content.preposition)
    return tokens + medium(cue.verb, tokens[-1])


def by_verbs(doc: Doc, quotes: Quotations) -> Iterator[Draft]:
    """Every attribution that a verb of the lexicon makes."""
    text = text_of(doc)
    for cue in cues(doc):
        content = _content(cue, text, quotes)
        if content is None or _is_nobodys(cue, content):
            continue
        source = of_tokens(_source(cue, content))
        printed = of_tokens(_cue_tokens(cue, content))
        left = tidy(text, without(merged(content.extents), [*source, *printed]))
        if left:
            yield Draft(
                source=source,
                cue=printed,
                content=left,
                rule="verb/" + "+".join(dict.fromkeys(content.frames)),
                speaks=bool(source) and cue.verb.lemma_ in verbs("speech") | verbs("voice"),
            )
