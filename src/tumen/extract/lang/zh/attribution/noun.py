"""Phrases that name sources: what sort of source, and whether they point back."""

from __future__ import annotations

import re
from functools import lru_cache

from tumen.extract.lang.zh.attribution.lexicon import lexicon
from tumen.model import SourceKind

# Whoever no longer serves a state is no official (annotation guide, source).
_FORMER = re.compile(r"(?<![目此之日以])前(?![往来去线])|退休|离任|卸任|离职|退役|脱北|叛逃")
_PRIVATE = frozenset({SourceKind.ANONYMOUS, SourceKind.ORGANISATION})  # with a full name
_CALLED = re.compile(r"“[^“”]{1,6}”\Z")  # the name that the text gives somebody: "受访者“明哲”"
_KEPT = 1024  # the same phrase is asked for by several readers, and by those that shorten it
_LONGEST_SHORT = 6  # a phrase that is little more than its noun may point back


@lru_cache(maxsize=_KEPT)
def kind_of(words: str) -> SourceKind | None:
    """What sort of source a phrase names; None where it names none."""
    kind = _by_noun(words) or _by_title(words) or _by_office(words)
    former = kind is SourceKind.OFFICIAL and _FORMER.search(words)
    return SourceKind.ANONYMOUS if former else kind


def _by_noun(words: str) -> SourceKind | None:
    if words in lexicon().persons:
        return SourceKind.ANONYMOUS
    called = _CALLED.search(words)
    if called and called.start():
        words = words[: called.start()]
    if is_state(words):
        return SourceKind.OFFICIAL
    return next((kind for kind, noun in lexicon().kinds.items() if noun.search(words)), None)


def _by_title(words: str) -> SourceKind | None:
    """Of a full name by the title before it: "发言人林剑"; without one it is a private person's."""
    name = lexicon().name.search(words)
    if name is None:
        return None
    before = words[: name.start()]
    if not before and "·" not in words:
        return SourceKind.NAMED
    office = before.rstrip("的、,() ")
    endings = (k for k, title in lexicon().kinds.items() if title.search(office))
    inside = (k for k, title in lexicon().titles.items() if title.search(words))
    kind = next(endings, None) or (next(inside, None) if "·" in words else None)
    return SourceKind.NAMED if kind in _PRIVATE else kind


def _by_office(words: str) -> SourceKind | None:
    """Of a name that is written by its sound, by the office before it: "大使马采戈拉"."""
    name = titled(words)
    return _by_noun(words.removesuffix(name)) if name else None


def titled(words: str) -> str | None:
    """The name at the end of a phrase that is written by its sound, behind an office."""
    found = lexicon().named.match(words)
    return found["name"] if found and not lexicon().no_name.search(found["name"]) else None


def is_state(words: str) -> bool:
    """Whether the words are a State's name: it speaks through its officials."""
    return lexicon().states.fullmatch(words) is not None


def is_own_voice(words: str) -> bool:
    """Whether the text names itself: "记者", "本报"."""
    return lexicon().own_voice.fullmatch(words) is not None


def is_person(words: str) -> bool:
    """Whether the words are a pronoun for a person."""
    return words in lexicon().persons


def points_back(words: str) -> bool:
    """Whether the words may stand for a fuller phrase before them: "他", "该官员", "消息人士"."""
    pointing = lexicon().pointing.match(words)
    return is_person(words) or pointing is not None or len(words) <= _LONGEST_SHORT


def same_noun(words: str, earlier: str) -> bool:
    """Whether an earlier phrase is a fuller one for the same source, by its last noun."""
    pointing = lexicon().pointing.match(words)
    noun = words[pointing.end() :] if pointing else words
    return bool(noun) and earlier != words and (earlier.endswith(noun) or noun in earlier)
