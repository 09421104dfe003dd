"""Who speaks in one sentence: the cues, the words before them, and what they bring in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tumen.extract.lang.zh.attribution.lexicon import Sense, lexicon
from tumen.extract.lang.zh.attribution.noun import kind_of
from tumen.extract.lang.zh.piece import pieces
from tumen.extract.lang.zh.sentence import Sentence
from tumen.extract.sieve import Sieve, Sifted
from tumen.model import SourceKind

Extent = tuple[int, int]
_Reader = Callable[[str, int, int], "Speech | None"]


class Speech(NamedTuple):
    """Somebody's words, or a hedge.

    Attributes:
        cue: the verb or phrase that brings them in; None where only the context does.
        source: the words that name the speaker; None where none is named.
        resolved: earlier, fuller words for the same speaker.
        told: who was told.
        content: what is said, from and to; empty where it stands in the sentences before.
        sense: how it is given.
        rule: which reading found it.
    """

    cue: Extent | None
    source: Extent | None
    content: Extent
    sense: Sense
    rule: str
    kind: SourceKind | None = None
    told: Extent | None = None
    resolved: Extent | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the words only say who spoke, as in "该人士说"."""
        return self.content[0] >= self.content[1]


_AFTER_VERB = re.compile(r"[,:\s]*")
_LONGEST_SOURCE = 42
_SEEN_BY = re.compile(r"在(?P<np>[^,]{1,20})看来\Z")
_LEARNT = re.compile(
    r"(?:本报|本刊|本台|本网)?(?:记者|笔者)[^,从]{0,8}从(?P<np>[^,:;。“”]{2,24}?)(?:处|方面)?"
    r"(?P<cue>获悉|了解到|得知|获知)"
)
_OF_SPEECH = re.compile(
    r"(?P<np>.{1,24})的(?P<cue>说法|消息|解释|估计|判断|看法|回答|答复)(?:则|却)?(?:是|说|称)"
)
_PASSIVE = re.compile(
    r"(?<![未没])(?<!没有)(?:得到|获得?|经|被|遭到?)(?:了)?(?P<np>[^,]{1,24}?)的?(?P<cue>证实|确认|否认)"
)
_TOWARDS = re.compile(
    r"(?P<np>[^,]{1,20}?)(?:对|就)(?P<what>[^,]{2,40})"
    r"(?P<cue>(?:表示|提出|持|予以|加以)(?:强烈)?(?:(?P<doubts>怀疑|质疑|保留|异议)|否认|驳斥))"
)
# "该局公布的资料显示": the first verb only says whose paper it is that speaks.
_OF_PAPER = re.compile(
    r"的(?:[\u4e00-\u9fff]{0,8}?)(?:资料|数据|数字|统计|报告|记录|文件|公告|通报)(?:显示|表明|称|说|指出|载明)"
)
_GOES_ON = re.compile(r"(?:只|仅|但|并且?|还|又|也|则|再|同时|随后|最后|另外?|而)*")
CARRIED = "carried"  # rule of a speech whose speaker stands before it
_STRICT_CITED = re.compile(r"(?P<np>[^,:;。“”]{1,40})")


@cache
def cues() -> Sieve:
    """The words without which the readers of a clause find nothing, by their number."""
    words = lexicon()
    return Sieve(
        (
            _LEARNT,
            words.hearsay,
            words.by,
            words.citing,
            _SEEN_BY,
            _OF_SPEECH,
            _PASSIVE,
            words.verb,
            words.verb,
            _TOWARDS,
        )
    )


def speeches(text: str, sentence: Sentence, heard: Sifted) -> list[Speech]:
    """Every speech of the sentence in order of its cues; `heard` are the `cues` over the text."""
    found: list[Speech] = []
    if heard.may(len(_READERS), sentence.start, sentence.end):
        towards = _towards(text, sentence.start, sentence.end)
        if towards is not None:
            return [towards]
    for start, end in pieces(text, sentence.start, sentence.end):
        readers = [_READERS[n] for n in heard.numbers(start, end) if n < len(_READERS)]
        one = _in_clause(text, start, end, readers) if readers else None
        if one is not None:
            found.append(one)
    return list(_bounded(text, sentence, found))


def _in_clause(text: str, start: int, end: int, readers: Iterable[_Reader]) -> Speech | None:
    lead = lexicon().lead.match(text, start, end)
    begin = lead.end() if lead else start
    for read in readers:
        one = read(text, begin, end) or (read(text, start, end) if begin > start else None)
        if one is not None:
            return one
    return None


def _learnt(text: str, start: int, end: int) -> Speech | None:
    """“记者16日从珲春海关获悉”: whoever it was learnt from."""
    found = _LEARNT.match(text, start, end)
    if found is None or (kind := kind_of(found["np"])) is None:
        return None
    content = (found.end(), end)
    return Speech(found.span("cue"), found.span("np"), content, Sense.SAYS, "learnt", kind)


def _hearsay(text: str, start: int, end: int) -> Speech | None:
    """“据悉”, “有消息称”: nobody's word."""
    found = lexicon().hearsay.match(text, start, end)
    if found is None:
        return None
    if lexicon().verb.match(text, found.end(), end) is None and found.lastgroup is None:
        return None
    rest = (found.end(), end)
    return Speech(found.span(), None, rest, Sense(found.lastgroup or "says"), "hearsay")


def _according(text: str, start: int, end: int) -> Speech | None:
    """“据一名商人透露”, “根据该报告”; what a rule demands is no speech."""
    by = lexicon().by.match(text, start, end)
    if by is None:
        return None
    phrase = text[by.end() : end]
    sense, cue, told = Sense.SAYS, by.span("cue"), None
    body = phrase
    verb = _last_verb(text, by.end(), end)
    after = end
    if verb is not None and not text[by.end() : verb.start()].endswith("的"):
        manner = _manner_start(text, by.end(), verb.start())
        body, sense, cue = text[by.end() : manner[0]], _sense(verb), verb.span()
        told, after = manner[1], verb.end()
    noun = lexicon().speech.search(body)
    bare = body[: noun.start()] if noun and noun.start() else body
    if not body or lexicon().rules.search(body):
        return None
    kind = kind_of(bare) or kind_of(body)
    if kind is None and verb is None and noun is None:
        return None
    if kind is None and _STRICT_CITED.fullmatch(bare) is None:
        return None
    source = (by.end(), by.end() + len(bare))
    said = kind or SourceKind.ANONYMOUS
    return Speech(cue, source, (after, end), sense, "according", said, told)


def _last_verb(text: str, start: int, end: int) -> re.Match[str] | None:
    """The verb of saying with which the clause ends, or the first that content follows."""
    found = None
    for verb in lexicon().verb.finditer(text, start, end):
        if verb.start() > start and kind_of(
            text[start : _manner_start(text, start, verb.start())[0]]
        ):
            return verb
        found = verb
    return found if found is not None and found.end() == end and found.start() > start else None


def _manner_start(text: str, start: int, end: int) -> tuple[int, Extent | None]:
    """Where the words of manner begin that end at `end`, and who is told in them."""
    found = next(
        (
            m
            for at in range(start + 1, end + 1)
            if (m := lexicon().manner.match(text, at, end)) and _ends_noun(text[start:at])
        ),
        None,
    )
    if found is None:
        return end, None
    told = found.span("told") if found["told"] else None
    return found.start(), told


def _ends_noun(words: str) -> bool:
    return kind_of(words) is not None


def _cited(text: str, start: int, end: int) -> Speech | None:
    """“韩联社援引外交人士的话说”: the source is who was cited, the hearer who cites."""
    cite = lexicon().citing.search(text, start, end)
    if cite is None:
        return None
    verb = _last_verb(text, cite.end(), end)
    stop = verb.start() if verb else end
    body = text[cite.end() : stop]
    noun = lexicon().speech.search(body)
    bare = body[: noun.start()] if noun and noun.start() else body
    kind = kind_of(bare)
    if kind is None:
        return None
    teller = _manner_start(text, start, cite.start())[0]
    told = (start, teller) if teller > start and kind_of(text[start:teller]) else None
    source = (cite.end(), cite.end() + len(bare))
    sense = _sense(verb) if verb else Sense.SAYS
    content = (verb.end() if verb else end, end)
    return Speech(cite.span(), source, content, sense, "cited", kind, told)


def _spoken(text: str, start: int, end: int) -> Speech | None:
    """“该官员对本报表示”: a phrase for a source, then how and to whom, then the verb."""
    for verb in lexicon().verb.finditer(text, start + 1, end):
        if verb.start() - start > _LONGEST_SOURCE:
            return None
        stop, told = _manner_start(text, start, verb.start())
        words = text[start:stop]
        kind = kind_of(words)
        if _OF_PAPER.match(text, verb.end(), end):
            continue
        if kind is None or (stop == verb.start() and told is None and not _ends_noun(words)):
            continue
        after = verb.end()
        if told is None and (hearer := lexicon().hearer.match(text, after, end)):
            told, after = hearer.span(), hearer.end()
        return Speech(verb.span(), (start, stop), (after, end), _sense(verb), "spoken", kind, told)
    return None


def _seen(text: str, start: int, end: int) -> Speech | None:
    """“在老板看来”."""
    found = _SEEN_BY.search(text, start, end)
    if found is None or (kind := kind_of(found["np"])) is None:
        return None
    cue = (found.start(), found.start() + 1)
    return Speech(cue, found.span("np"), (found.end(), end), Sense.ESTIMATES, "worded", kind)


def _worded(text: str, start: int, end: int) -> Speech | None:
    """“该官员的说法是”."""
    found = _OF_SPEECH.match(text, start, end)
    if found is None or (kind := kind_of(found["np"])) is None:
        return None
    sense = Sense.ESTIMATES if found["cue"] in {"估计", "判断", "看法"} else Sense.SAYS
    return Speech(found.span("cue"), found.span("np"), (found.end(), end), sense, "worded", kind)


def _towards(text: str, start: int, end: int) -> Speech | None:
    """“他对这一说法表示怀疑”: what is said stands between the speaker and the verb."""
    found = _TOWARDS.match(text, start, end)
    if found is None or (kind := kind_of(found["np"])) is None:
        return None
    sense = Sense.DOUBTS if found["doubts"] else Sense.DENIES
    return Speech(found.span("cue"), found.span("np"), found.span("what"), sense, "towards", kind)


def _unsubjected(text: str, start: int, end: int) -> Speech | None:
    """“并称…”: the speaker is that of the words before, which `find` looks up."""
    opening = _GOES_ON.match(text, start, end)
    begin = opening.end() if opening else start
    verb = lexicon().verb.match(text, begin, end)
    if verb is None or verb[0].endswith(("了", "过", "着")):
        return None
    return Speech(verb.span(), None, (verb.end(), end), _sense(verb), CARRIED)


def _passive(text: str, start: int, end: int) -> Speech | None:
    """“这一消息得到官员证实”: what stands before is confirmed or denied."""
    found = _PASSIVE.search(text, start, end)
    if found is None or (kind := kind_of(found["np"])) is None:
        return None
    sense = Sense.DENIES if found["cue"] == "否认" else Sense.SAYS
    return Speech(found.span("cue"), found.span("np"), (end, end), sense, "passive", kind)


# In the order in which they are asked, and of the patterns of `cues`.
_READERS: tuple[_Reader, ...] = (
    _learnt,
    _hearsay,
    _according,
    _cited,
    _seen,
    _worded,
    _passive,
    _spoken,
    _unsubjected,
)


def _sense(verb: re.Match[str]) -> Sense:
    return Sense(verb.lastgroup or "says")


def _bounded(text: str, sentence: Sentence, found: list[Speech]) -> Iterator[Speech]:
    """Each speech with all that it brings in: up to the next, or what stands before it."""
    floor = sentence.start
    for at, one in enumerate(found):
        begins = _AFTER_VERB.match(text, one.content[0], sentence.end)
        first = begins.end() if begins else one.content[0]
        last = _opening(found[at + 1]) if at + 1 < len(found) else sentence.end
        follows = bool(text[first:last].strip(" 。!?”’)“,"))
        opening = _opening(one)
        if one.rule == "towards":
            yield one
            continue
        if follows:
            yield one._replace(content=(first, last))
        if not follows or text[floor:opening].rstrip(" ,").endswith("”"):
            yield one._replace(content=(floor, opening))
        floor = last


def _opening(one: Speech) -> int:
    """Where the words that bring in a speech begin."""
    named = [extent[0] for extent in (one.source, one.cue, one.told) if extent]
    return min(named)
