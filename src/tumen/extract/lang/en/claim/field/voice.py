"""The text's own voice, and the voices that stand outside the sentence they vouch for.

A text can name itself by a noun ("The Wire could not confirm"). In an interview the answers are
those of the person who was introduced first. A footnote can name the origin of what it hangs on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import kind_of, noun_phrase
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import SourceKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# The writer inside a text, the speaker inside a quotation.
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "my own", "our own"})
ANSWERS = frozenset({"a", "answer"})
_OURS = frozenset({"our", "this"})
_STAFF = frozenset(
    {"reporter", "correspondent", "visitor", "compiler", "contributor", "researcher", "writer",
     "author", "team", "interviewer", "editor", "newspaper", "paper", "magazine", "bulletin",
     "agency", "office", "analyst", "auditor", "inspector", "colleague", "stringer"}
)  # fmt: skip
_PRESS = frozenset({"reporter", "correspondent", "contributor", "editor", "stringer", "newspaper"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SPEAKERS = frozenset({SourceKind.OFFICIAL, SourceKind.EXPERT, SourceKind.ORGANISATION})
_TURN = re.compile(r"^[ \t]*(?:Q|Question|A|Answer)(?:[ ]\([^)\n]*\))?:", re.MULTILINE)
_NOTE = re.compile(r"^[ \t]*\[(?P<mark>\d{1,3})\][ \t]+(?P<words>[^\n]+)", re.MULTILINE)
_MARK = re.compile(r"\[(\d{1,3})\]")
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s")
# What stands in a footnote and is nobody who vouches.
_TELLINGS = frozenset(
    {"statement", "account", "testimony", "interview", "conversation", "information", "message"}
)
_NOBODY = frozenset({"assessment", "interview", "conversation", "page", "see", "ibid"})


def is_own(found: Setting, span: Span) -> bool:
    """Whether a noun phrase is the text's name for itself."""
    words = found.tokens(span.start, span.end)
    if words is None:
        return False
    head = words.root
    if head.lemma_.lower() in _STAFF and words[0].lower_ in _OURS:
        return True
    publisher = (found.document.publisher or "").split()
    named = head.text in publisher and head.text[0].isupper()
    called = words[0].lower_ in {"the", "this"} or span.quote == found.document.publisher
    return named and called and len(words) <= len(publisher) + 1


def is_press(found: Setting, span: Span) -> bool:
    """Whether it names one who reports for the text: "our correspondent"."""
    head = found.root(span.start, span.end)
    return head is not None and head.lemma_.lower() in _PRESS and is_own(found, span)


def own_subject(found: Setting, head: Token) -> Span | None:
    """The text's name for itself, where it is the subject of an event."""
    for token in (head, *head.ancestors):
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                span = phrase(found, child)
                return span if is_own(found, span) else None
        if token.dep_ not in {"xcomp", "conj", "acomp", "dobj", "pobj", "prep", "attr"}:
            return None
    return None


def phrase(found: Setting, head: Token) -> Span:
    """The noun phrase round a noun, as a span."""
    words = noun_phrase(head) or [head]
    return found.document.span(words[0].idx, words[-1].idx + len(words[-1]))


def interviewee(found: Setting) -> Span | None:
    """Who answers in an interview: the first person named before the first turn."""
    turn = _TURN.search(found.text)
    if turn is None:
        return None
    for token in found.doc:
        if token.idx >= turn.start():
            return None
        named = token.dep_ in _SUBJECTS and token.pos_ in {"NOUN", "PROPN"}
        span = phrase(found, token) if named else None
        if span is not None and _is_person(found, token, span):
            return span
    return None


def _is_person(found: Setting, head: Token, span: Span) -> bool:
    """Whether a subject is a person, or whoever speaks for a body."""
    titled = head.i > 0 and head.nbor(-1).text in {"Mr.", "Ms.", "Mrs.", "Dr."}
    if head.ent_type_ == "PERSON" or titled:
        return True
    return head.pos_ == "NOUN" and kind_of(found.document, span) in _SPEAKERS


def footnote(found: Setting, end: int) -> Span | None:
    """The words of the footnote whose mark stands at the end of the sentence round `end`."""
    mark = _MARK.search(found.text, max(0, end - 5))
    if mark is None or _SENTENCE_END.search(found.text, end, mark.start()):
        return None
    if "\n" in found.text[end : mark.start()]:
        return None
    for note in _NOTE.finditer(found.text):
        if note["mark"] == mark[1] and note.start() > mark.end():
            return found.document.span(*note.span("words"))
    return None


def vouching_note(found: Setting, note: Span) -> tuple[Span, Span | None, Span | None] | None:
    """Source, cue and hearer in a footnote that names an origin; None where it names a place."""
    words = found.tokens(note.start, note.end)
    first = words[0].sent if words is not None and len(words) else None
    if first is None:
        return None
    heard = (_heard(found, token) for token in first if token.pos_ == "VERB")
    told = next((one for one in heard if one is not None), None)
    if told is not None:
        return told
    root = _giver(first.root)
    if root.pos_ not in {"NOUN", "PROPN"} or root.lemma_.lower() in _NOBODY:
        return None
    return _told_to(found, root)


def _told_to(found: Setting, giver: Token) -> tuple[Span, Span | None, Span | None]:
    """The giver, and to whom: "a train attendant to officials of that State"."""
    whole = phrase(found, giver)
    to = next((c for c in giver.children if c.lower_ == "to" and c.idx < whole.end), None)
    hearer = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or hearer is None:
        return whole, None, None
    before = found.text[whole.start : to.idx].rstrip()
    return found.document.span(whole.start, whole.start + len(before)), None, phrase(found, hearer)


def _giver(noun: Token) -> Token:
    """Who gave what a note names: the attendant of "statement of a train attendant"."""
    if noun.lemma_.lower() not in _TELLINGS:
        return noun
    givers = (
        giver
        for prep in noun.children
        if prep.lower_ in {"of", "by", "from", "with"}
        for giver in prep.children
        if giver.dep_ == "pobj" and giver.ent_type_ not in {"DATE", "GPE"}
    )
    return next(givers, noun)


def _heard(found: Setting, verb: Token) -> tuple[Span, Span | None, Span | None] | None:
    """From whom somebody heard it: "our contact heard this from the accountant"."""
    giver = next(
        (
            noun
            for prep in verb.children
            if prep.lower_ in {"from", "by"} and prep.dep_ in {"prep", "agent"}
            for noun in prep.children
            if noun.dep_ == "pobj"
        ),
        None,
    )
    if giver is None or verb.lemma_ not in {"hear", "learn", "have", "get", "tell", "receive"}:
        return None
    hearer = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    cue = found.document.span(verb.idx, verb.idx + len(verb))
    return phrase(found, giver), cue, phrase(found, hearer) if hearer is not None else None


def heard_from(found: Setting, verb: Token) -> tuple[Span, Span | None, Span | None] | None:
    """The same for a verb of a text, or for the clause that it leads to ("said he was told")."""
    direct = _heard(found, verb)
    if direct is not None:
        return direct
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.lemma_ in {"hear", "learn", "tell"}:
            return _heard(found, child)
    return None
