"""What may be the content of a verb: its complements, and the clause it is put into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.lexicon import frames, verbs, words
from tumen.extract.lang.en.attribution.phrase import children
from tumen.extract.lang.en.attribution.roles import head_kinds
from tumen.extract.lang.en.attribution.sharing import outer
from tumen.extract.lang.en.count import unit_of_noun
from tumen.model import SourceKind, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIGURES = frozenset(
    {"headcount", "figure", "number", "count", "total", "estimate", "date", "tally"}
)
_BETWEEN = frozenset({"prep", "dobj", "npadvmod", "dative", "advmod"})
_PARTING = frozenset({",", "—", "–", "--"})
_FINAL = frozenset({".", "!", "?", ";", "”", '"'})
_MODIFIERS = frozenset({"JJ", "NN", "NNP", "VBG", "VBN", "DT", "CD"})
_CLAUSE = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDE = frozenset({"relcl", "acl"})
_DAYS = frozenset({"date", "day", "week", "month", "year", "moment", "deadline"})
_THAT = frozenset({"that", "whether"})
# Of persons this is an act, and of all else it tells: "recalled the workers", "recalled the day".
_DONE_TO_PERSONS = frozenset({"recall"})
# Words that open a clause of circumstance, which the parser sometimes takes for a complement.
_CIRCUMSTANCE = frozenset(
    {"as", "while", "when", "after", "before", "since", "although", "though", "because", "until"}
)


@dataclass(frozen=True, slots=True)
class Complement:
    """One construction beside a verb and the tokens of its content."""

    frame: str
    tokens: tuple[Token, ...]
    preposition: Token | None = None

    def is_before(self, verb: Token) -> bool:
        """Whether it ends before the verb."""
        return self.tokens[-1].i < verb.i


def complements(verb: Token) -> Iterator[Complement]:
    """Every construction beside the verb that could hold content."""
    yield from _clauses(verb)
    yield from _infinitives(verb)
    yield from _objects(verb)
    yield from _prepositional(verb)


def _subtree(token: Token) -> tuple[Token, ...]:
    return tuple(token.subtree)


def _core(token: Token) -> tuple[Token, ...]:
    """A phrase without a closing clause of circumstance, which tells of something else."""
    aside = {
        inner.i
        for clause in token.subtree
        if clause.dep_ == "advcl"
        and clause.left_edge.i > token.i
        and clause.left_edge.lower_ in _CIRCUMSTANCE
        for inner in clause.subtree
    }
    return tuple(inner for inner in token.subtree if inner.i not in aside)


def _clauses(verb: Token) -> Iterator[Complement]:
    found = []
    for child in children(verb, "ccomp", "advcl"):
        mark = next((m.lower_ for m in children(child, "mark")), "")
        if child.dep_ == "advcl" and (mark not in _THAT or child.i < verb.i):
            continue
        if mark == "if" and verb.lemma_ not in verbs("question"):
            continue
        bare = child.tag_ == "VBG" and child.left_edge == child
        if bare and child.i > verb.i + 1:
            continue
        if child.i < verb.i and not _can_follow(verb, child):
            continue
        found.append(Complement("clause", _said_by(verb, child)))
    # "said letting them in would …", "denies having let them in": a clause with a gerund.
    found += [
        Complement("clause", _subtree(child))
        for child in children(verb, "xcomp")
        if child.i > verb.i and any(t.tag_ == "VBG" for t in (child, *children(child, "aux")))
    ]
    # "After he left, she said (that) …": of two clauses the one behind the verb is the content.
    behind = [clause for clause in found if not clause.is_before(verb)]
    yield from behind or found


def _can_follow(verb: Token, clause: Token) -> bool:
    """Whether a clause in front can be what the verb behind it brings in.

    Not where it opens as a circumstance, and not where the verb has an object of its own behind a
    semicolon ("The bills imply that; the firm declares 22 staff").
    """
    if clause.left_edge.lower_ in _CIRCUMSTANCE:
        return False
    parted = any(c.text == ";" and clause.i < c.i < verb.i for c in verb.children)
    return not (parted and any(children(verb, "dobj")))


def _said_by(verb: Token, clause: Token) -> tuple[Token, ...]:
    """A clause without the cues that go on with the verb."""
    table = frames()
    others = {
        inner.i
        for token in clause.subtree
        if token.lemma_ in table and token.i > verb.i and outer(token) == verb
        for inner in token.subtree
    }
    return tuple(token for token in clause.subtree if token.i not in others)


def _infinitives(verb: Token) -> Iterator[Complement]:
    for child in children(verb, "xcomp"):
        if any(part.tag_ == "TO" for part in child.children):
            yield Complement("infinitive", _core(child))
    # "asked them to leave": the parser makes a clause of the hearer and the infinitive.
    for child in children(verb, "ccomp"):
        if any(part.tag_ == "TO" and part.dep_ == "aux" for part in child.children):
            yield Complement("infinitive", _core(child))


def _objects(verb: Token) -> Iterator[Complement]:
    for child in children(verb, "dobj", "oprd", "attr"):
        if child.i < verb.i or verb.lemma_.lower() in words("hearer"):
            continue
        if verb.lemma_ in _DONE_TO_PERSONS and unit_of_noun(child.text) is Unit.WORKERS:
            continue
        yield Complement("object", _core(child))


def _prepositional(verb: Token) -> Iterator[Complement]:
    for preposition in children(verb, "prep"):
        for child in children(preposition, "pobj", "pcomp"):
            yield Complement(preposition.lower_, _core(child), preposition)


def displaced(verb: Token) -> Iterator[Complement]:
    """A that-clause that the parser hung on a noun in between ("said in a letter that …")."""
    between = (child for child in verb.children if child.i > verb.i and child.dep_ in _BETWEEN)
    for phrase in between:
        for token in phrase.subtree:
            if token.dep_ in {"relcl", "acl", "ccomp"} and token.left_edge.lower_ == "that":
                yield Complement("clause", _subtree(token))
                return


def host(verb: Token) -> tuple[Token, ...]:
    """The clause that an as-clause is put into ("…, as one embassy believes", "as he has it")."""
    marked = any(mark.lower_ == "as" for mark in children(verb, "mark", "advmod"))
    objects = list(children(verb, "dobj", "ccomp", "xcomp"))
    told = verb.lemma_ in words("telling") and [o.lower_ for o in objects] == ["it"]
    if verb.dep_ != "advcl" or not marked or (objects and not told):
        return ()
    own = {token.i for token in verb.subtree}
    return tuple(token for token in verb.head.subtree if token.i not in own)


def shown(verb: Token, source: Token) -> tuple[Complement, ...]:
    """What papers and figures show or list: their object is what they say.

    Of others only what is a figure ("gave a figure of 900", "puts them at 400", "Seoul says
    15,000") or stands in a list.
    """
    found = list(children(verb, "dobj"))
    if head_kinds().get(source.lemma_.lower()) is SourceKind.DOCUMENT:
        if verb.lemma_ in {"account", "provide"}:
            found = [n for p in children(verb, "prep") for n in children(p, "pobj")]
    elif verb.lemma_ == "make":  # "makes it ninety"
        found = [child for child in children(verb, "ccomp") if child.pos_ == "NUM"]
    elif not any(_is_figure(verb, child) for child in found):
        return ()
    rated = tuple(token for given in _given_as(verb) for token in given.subtree)
    return tuple(Complement("object", (*_core(child), *rated)) for child in found)


def _given_as(verb: Token) -> list[Token]:
    """What an estimate is put at: "puts them at 400", "gave the start as May"."""
    if verb.lemma_ not in {"give", "put"}:
        return []
    return [child for child in children(verb, "prep") if child.lower_ in {"as", "at"}]


def _is_figure(verb: Token, noun: Token) -> bool:
    match verb.lemma_:
        case "list":
            return True
        case "count" | "record" | "register" | "log" | "state" | "show":
            return any(children(noun, "nummod")) or noun.lemma_.lower() in _FIGURES
        case "give" | "put":
            return noun.lemma_.lower() in _FIGURES or bool(_given_as(verb))
        case "say":
            return noun.pos_ == "NUM" or any(children(noun, "nummod"))
        case _:  # of other verbs the object is what is done, not what is told
            return False


def _end(last: Token) -> Token:
    """The last token of a cue with its hearer, time and place ("told the Wire on Monday")."""
    for child in last.rights:
        if child.dep_ in _BETWEEN and child.left_edge.i == last.nbor().i:
            last = child.right_edge
        else:
            break
    return last


def inserted(reach: Sequence[Token]) -> tuple[Token, ...]:
    """The sentence round a cue with its source that commas part from it ("Prices, he said, fell").

    `reach` are the tokens of the cue and its source. Empty where no comma parts them.
    """
    first, last, sentence = reach[0], _end(reach[-1]), reach[0].sent
    while first.i > sentence.start and first.nbor(-1).tag_ in _MODIFIERS:
        first = first.nbor(-1)
    inside = first.i > sentence.start and first.nbor(-1).text in _PARTING
    closed = last.i + 1 >= sentence.end or last.nbor().text in _PARTING | _FINAL
    rest = tuple(t for t in sentence if not first.i <= t.i <= last.i)
    return rest if inside and closed and not _is_time(rest) else ()


def _is_time(rest: Sequence[Token]) -> bool:
    """Whether there is no more than a phrase of circumstance, which nobody says.

    "By May, the date on which the reports fell due, few had reported".
    """
    if not rest or rest[0].pos_ != "ADP":
        return False
    main = (t for t in rest if not any(a.dep_ in _ASIDE for a in (t, *t.ancestors)))
    return not any(
        t.pos_ in _CLAUSE or (t.dep_ in _SUBJECTS and t.lower_ not in _DAYS) for t in main
    )
