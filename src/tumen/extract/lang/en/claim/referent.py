"""What a noun phrase stands for: the workers of a report, others, papers, rules, authorities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.lexicon import nouns
from tumen.extract.lang.en.count import unit_of
from tumen.model import Count, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token


class Referent(StrEnum):
    """What claims turn on; one phrase may be several ("officials")."""

    WORKERS = "workers"
    OTHERS = "others"
    PAPERS = "papers"
    RULES = "rules"
    AUTHORITIES = "authorities"
    FIGURES = "figures"
    SITES = "sites"
    ORDERS = "orders"
    PASSAGES = "passages"


_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_SINGULAR = frozenset({"it", "this"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
# What plural nouns for persons end in; enough where "North Korean" stands before them.
_PERSONAL = ("koreans", "ers", "ors", "ists", "men", "women", "maids")
_TOPICS = _SUBJECT | {"ROOT"}
_ITS = frozenset({Referent.RULES, Referent.ORDERS, Referent.FIGURES, Referent.PAPERS})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_THINGS = {
    Referent.PAPERS: "papers",
    Referent.RULES: "rules",
    Referent.AUTHORITIES: "authorities",
    Referent.FIGURES: "figures",
    Referent.SITES: "sites",
    Referent.ORDERS: "orders",
    Referent.PASSAGES: "passages",
}
# The rules that are made for these workers, and where most of them cross.
_RULED = ("UNSC/2371", "UNSC/2375", "UNSC/2397", "US/CAATSA#321")
_BORDER = frozenset({"CN-JL", "CN-LN", "RU-PRI"})
_ENOUGH = 2
_MARKS = frozenset({"dprk", "nk", "n.korean", "dprk's"})
_NAMED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "agent"})
_REACH = 90  # tokens that readers look back over for what "they" means
# As what "the North" stands for a state: "the North's workers", "men from the North".
_ALONE = frozenset({"poss", "pobj", "nsubj", "nsubjpass"})
_BESIDE = frozenset({"amod", "compound", "nmod", "poss", "nummod", "appos"})
_FROM = frozenset({"from", "of"})


def _owns(token: Token) -> int:
    """How many marks of a possessor hang on a word."""
    return sum(child.dep_ == "case" for child in token.children)


def _is_north(token: Token) -> bool:
    """Whether a word marks persons as of the DPRK."""
    word = token.lower_
    if word in _MARKS or (word == "pyongyang" and token.dep_ == "poss"):
        return True
    if token.text == "North" and token.dep_ in _ALONE:
        return token.i > 0 and token.nbor(-1).lower_ == "the" and not token.n_rights - _owns(token)
    if word not in {"korean", "koreans", "korea"} or token.i == 0:
        return False
    return token.nbor(-1).lower_ in {"north", "n.", "n"}


def _is_sent_by_north(token: Token) -> bool:
    """Whether it is workers whom North Korea sends, has or lets go: "Pyongyang sent 300 hands"."""
    if token.lemma_.lower() not in nouns("workers"):
        return False
    while token.dep_ in {"pobj", "prep", "conj"}:
        token = token.head
    subjects = (c for c in token.head.children if c.dep_ in _SUBJECT)
    return token.dep_ == "dobj" and any(_is_north(c) or c.lower_ == "pyongyang" for c in subjects)


def _only_counts(token: Token) -> bool:
    """Whether it says how many and is no figure itself: "large numbers of", "a number of"."""
    if token.lemma_.lower() != "number" or all(c.lower_ != "of" for c in token.children):
        return False
    return token.tag_ == "NNS" or any(c.lower_ in {"a", "any"} for c in token.children)


def _is_northern_site(token: Token) -> bool:
    """Whether it is a place of work that is North Korean abroad: "a North Korean restaurant"."""
    beside = (child for child in token.children if child.dep_ in {"amod", "compound"})
    return token.lemma_.lower() in nouns("sites") and any(_is_north(child) for child in beside)


@cache
def _nouns() -> dict[str, frozenset[Referent]]:
    """For each lemma the things that it may stand for, persons left out."""
    found: dict[str, set[Referent]] = {}
    for referent, group in _THINGS.items():
        for word in nouns(group):
            found.setdefault(word, set()).add(referent)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _is_half(token: Token) -> bool:
    """Whether a word is a half of Korea: "the South" and "the North" alone, in capitals."""
    alone = token.text in {"South", "North"} and token.dep_ in {"pobj", "nsubj", "dobj"}
    return alone and any(child.lower_ == "the" for child in token.children)


def _is_sign(token: Token) -> bool:
    """Whether it is a word that speaks of the DPRK where that is not named."""
    return token.lower_ in nouns("signs") and not _is_north(token)


# What of the words themselves shows that a text is of these workers.
_SIGNS: dict[str, Callable[[Token], bool]] = {
    "words": _is_sign,
    "south": _is_half,
    "site": _is_northern_site,
}


@cache
def _is_person(lemma: str) -> bool:
    """Whether a noun names persons who may be workers."""
    if lemma in nouns("others"):
        return False
    listed = lemma in nouns("workers") | nouns("persons")
    counted = Count(spans=(), low=None, high=None, unit=lemma)
    return listed or (lemma.isalpha() and unit_of(counted) is Unit.WORKERS)


class Referents:
    """The noun phrases of one text; asked one by one, because few matter."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._doc = setting.doc
        self._known: dict[int, frozenset[Referent]] = {}
        self._counts = {
            at for c in setting.counts for at in range(c.spans[0].start, c.spans[-1].end)
        }
        self._rules = {
            at for i in setting.instruments for at in range(i.spans[0].start, i.spans[-1].end)
        }
        self.in_scope = self._names_workers()

    def of(self, token: Token) -> frozenset[Referent]:
        """What the phrase with this head stands for."""
        if token.i not in self._known:
            self._known[token.i] = frozenset()  # a circle of references ends here
            self._known[token.i] = self._of(token)
        return self._known[token.i]

    def _names_workers(self) -> bool:
        """Whether the text is about workers of the DPRK: it names them, or two signs of them."""
        return any(self._is_dprk_person(token) for token in self._doc) or (
            len(self._signs()) >= _ENOUGH
            and any(_is_person(token.lemma_.lower()) for token in self._doc)
        )

    def _is_dprk_person(self, token: Token) -> bool:
        if token.lower_ == "koreans":
            return _is_north(token)
        person = token.pos_ in {"NOUN", "PROPN"} and _is_person(token.lemma_.lower())
        return person and (self._marked(token) or _is_sent_by_north(token))

    def _signs(self) -> set[str]:
        """The signs of these workers that the text has: rules, land, border, words."""
        found = set()
        if any(i.instrument.startswith(_RULED) for i in self._setting.instruments):
            found |= {"rules", "ruled"}  # nobody else falls under them: enough alone
        for place in self._setting.places:
            if place.country == "KP":
                found.add("land")
            elif place.country == "KR":
                found.add("south")
            elif place.subdivision in _BORDER:
                found.add("border")
        for sign, shows in _SIGNS.items():
            if any(shows(token) for token in self._doc):
                found.add(sign)
        return found

    def _of(self, token: Token) -> frozenset[Referent]:
        if token.dep_ in {"nummod", "quantmod"} and token.head.i != token.i:
            return self.of(token.head)
        pointed = self._pointed_at(token)
        if pointed is not None:
            return pointed
        if token.idx in self._rules:
            return frozenset({Referent.RULES})
        found = _nouns().get(token.lemma_.lower(), frozenset())
        if any(c.dep_ == "compound" and c.lemma_ in nouns("authorities") for c in token.children):
            found |= {Referent.AUTHORITIES}
        if self._is_part(token):
            whole = self._of_part(token)
            return whole if whole and _only_counts(token) else found | whole
        return found | self._persons(token)

    def _pointed_at(self, token: Token) -> frozenset[Referent] | None:
        """What a pronoun stands for; None for all other words."""
        word = token.lower_
        if word in _PLURAL:
            return self._back(token)
        if word in _SINGULAR and token.dep_ in _SUBJECT and token.head.lemma_ != "be":
            return self._back_to_thing(token)
        if word in _RELATIVE and token.head.dep_ in {"relcl", "acl"}:
            return self.of(token.head.head)
        return None

    def _is_part(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        return lemma in nouns("parts") or token.pos_ == "NUM" or token.like_num

    def _of_part(self, token: Token) -> frozenset[Referent]:
        """What a number or "most" is of; else the persons of the sentence's paragraph."""
        for child in token.children:
            if child.lower_ in {"of", "among"}:
                for whole in child.children:
                    if whole.dep_ == "pobj":
                        return self.of(whole)
        if self._marked(token):
            return frozenset({Referent.WORKERS})
        dated = token.ent_type_ in {"DATE", "TIME"} and token.idx not in self._counts
        if not self.in_scope or dated or token.ent_type_ in {"MONEY", "PERCENT"}:
            return frozenset()
        return self._counted(token) if token.pos_ == "NUM" else self._group(token)

    def _counted(self, number: Token) -> frozenset[Referent]:
        """What a number without a noun counts: papers, if they were named last, else persons."""
        for word in self._paragraph_before(number):
            lemma = word.lemma_.lower()
            if word.tag_ == "NNS" and lemma in nouns("papers") and word.dep_ in _TOPICS:
                return frozenset({Referent.PAPERS})
            if word.pos_ in {"NOUN", "PROPN"} and _is_person(lemma):
                break
        return self._group(number)

    def _persons(self, token: Token) -> frozenset[Referent]:
        lemma = token.lemma_.lower()
        if lemma in nouns("others"):
            return frozenset({Referent.OTHERS})
        if self._marked(token) and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            known = _is_person(lemma) or token.lower_.endswith(_PERSONAL)
            return frozenset({Referent.WORKERS}) if known else frozenset()
        if _is_person(lemma) and self.in_scope:
            return self._foreign(token) or self._group(token)
        return frozenset()

    def _phrase(self, token: Token) -> Iterator[Token]:
        """The words of a phrase that say whose persons they are."""
        yield token
        for child in token.children:
            if child.dep_ in _BESIDE or (child.dep_ == "prep" and child.lower_ in _FROM):
                yield from child.subtree

    def _marked(self, token: Token) -> bool:
        return any(_is_north(word) for word in self._phrase(token))

    def _foreign(self, token: Token) -> frozenset[Referent]:
        """Whether the phrase names another nation."""
        words = {word.lower_ for word in self._phrase(token)}
        behind = self._doc[token.i + 1 : token.i + 3]
        if len(behind) == 2 and behind[0].lower_ == "from":
            words.add(behind[1].lower_)
        return frozenset({Referent.OTHERS}) if words & nouns("nations") else frozenset()

    def _group(self, token: Token) -> frozenset[Referent]:
        """Whom unmarked persons are: the workers, unless others were named in the paragraph."""
        for word in self._paragraph_before(token):
            if _is_north(word) or word.lemma_ == "worker":
                break
            if word.pos_ == "NOUN" and self._foreign(word) and _is_person(word.lemma_.lower()):
                return frozenset({Referent.OTHERS})
        return frozenset({Referent.WORKERS})

    def _back(self, token: Token) -> frozenset[Referent]:
        """What "they" means: the nearest plural subject of the paragraph, else workers."""
        governing = {above.i for above in token.ancestors}
        before = [
            word
            for word in self._paragraph_before(token)
            if word.dep_ in _NAMED and self._is_plural(word) and word.head.i not in governing
        ]
        subjects = [word for word in before if word.dep_ in _SUBJECT]
        for word in (*subjects, *before):
            found = self.of(word)
            if found:
                return found
        return frozenset({Referent.WORKERS}) if self.in_scope else frozenset()

    def _paragraph_before(self, token: Token) -> Iterator[Token]:
        """The words before, the nearest first, up to a blank line."""
        for word in reversed(self._doc[max(0, token.i - _REACH) : token.i]):
            if "\n\n" in word.text:
                return
            yield word

    def _back_to_thing(self, token: Token) -> frozenset[Referent]:
        """What "it" or "this" means: the rule, order, figure or paper that was last a subject."""
        for word in reversed(self._doc[max(0, token.i - _REACH) : token.i]):
            if word.dep_ in _SUBJECT and word.tag_ in {"NN", "NNP"} and word.head.i != token.head.i:
                return self.of(word) & _ITS
        return frozenset()

    def _is_plural(self, word: Token) -> bool:
        if word.tag_ in {"NNS", "NNPS", "CD"} or word.lemma_.lower() in nouns("parts"):
            return True
        return word.lower_ in _PLURAL
