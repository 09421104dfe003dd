"""How sentences are put together: of a template and values, or of other sentences."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from tumen.wording.values import spelt
from tumen.wording.worded import Joined, Listed, Sentence, Shape, Shaped, Worded


def say(template: str, /, **values: str) -> Worded:
    """The sentence that the template makes of the values."""
    return filled(Sentence(template, values))


def say_as(context: str, template: str, /, **values: str) -> Worded:
    """The same for words that other languages tell apart by what they are: a verb, a heading."""
    return filled(Sentence(template, values, context=context))


def some(count: int, one: str, many: str, /, **values: str) -> Worded:
    """A sentence about so many: ``some(3, "{n} claim", "{n} claims")`` is "three claims".

    `n` is the number as a word where it is small; give another `n` to have it otherwise.
    """
    return filled(Sentence(one, {"n": spelt(count)} | values, many, count))


def template(text: str) -> str:
    """A template that is filled elsewhere, by `say`; marked here so that the catalogues have it."""
    return text


def term(word: str) -> Worded:
    """A word of the vocabulary (a kind, a unit, a class of paper) where it stands in a sentence."""
    return filled(Sentence(word, {}, context="term"))


def ours(text: str) -> Worded:
    """A sentence of tumen's own that is data, such as what a provision demands.

    A catalogue knows those that ship; of a file that a user brings the words stay as they are.
    """
    return filled(Sentence(text, {}))


def joined(sign: str, items: Iterable[str]) -> Worded:
    """The items with a comma, a semicolon or the like between them."""
    every = tuple(items)
    return Worded(sign.join(every), Joined(sign, every))


def listed(items: Iterable[str], last: str = "and") -> Worded:
    """The items as a reader says them, "a, b and c"; `last` is "and" or "or". One at least."""
    every = tuple(items)
    *others, end = every
    english = f"{', '.join(others)} {last} {end}" if others else end
    return Worded(english, Listed(every, last))


def in_turn(sentences: Iterable[str]) -> str:
    """Sentences one after the other, with what a language puts between them."""
    return reduce(_followed, sentences)


def shaped(words: str, shape: Shape) -> str:
    """The words in a shape, in whatever language they come to be told; plain text comes back so."""
    if isinstance(words, Worded):
        return Worded(shape(str(words)), Shaped(words, shape))
    return shape(words)


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return shaped(words, _capital)


def unstopped(words: str) -> str:
    """The words without a full stop, to stand inside another sentence."""
    return shaped(words, _unstopped)


def _unstopped(text: str) -> str:
    return text.rstrip(".。")


def _followed(sentence: str, by: str) -> str:
    return say("{sentence} {next}", sentence=sentence, next=by)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def filled(sentence: Sentence) -> Worded:
    """The words that a sentence reads as in English."""
    plural = sentence.plural
    form = sentence.template if plural is None or sentence.count == 1 else plural
    return Worded(form.format_map(sentence.values) if sentence.values else form, sentence)
