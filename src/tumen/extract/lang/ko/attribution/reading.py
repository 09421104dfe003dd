"""Readings of one sentence's speaker: by 따르면, by 인용해, by a verb, by a noun, by a label."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from tumen.extract.lang.ko.attribution.lexicon import lexicon
from tumen.extract.lang.ko.attribution.source import kind_of, phrase_start, subjects, undated
from tumen.extract.lang.ko.sentence import Sentence
from tumen.extract.sieve import Sieve, Sifted
from tumen.model import SourceKind

Pair = tuple[int, int]


class Said(NamedTuple):
    """What is known of a sentence's speaker.

    Attributes:
        source: the words, or None; `resolved` earlier, fuller words for the same.
        cue: the verb, noun or hedge; `told` the hearer's words.
        content: the words that are laid at the source's door.
        hearsay: there is a hedge and no source.
    """

    sentence: Sentence
    source: Pair | None = None
    resolved: Pair | None = None
    cue: Pair | None = None
    told: Pair | None = None
    content: Pair | None = None
    kind: SourceKind | None = None
    hearsay: bool = False
    rule: str = ""


_ACCORDING = re.compile(
    r"(?P<np>[^\s“”‘’,]+?)’?(?:의 (?:말|설명|전언|증언|주장))?에 (?P<cue>따르면|의하면)"
)
_CITED = re.compile(r"(?P<np>[^\s“”‘’,]+?)’?[을를] (?P<cue>인용(?:해|하며|하여|한))")
_SEEN = re.compile(r"(?P<np>[^\s“”,]*(?:보고서|통계|자료|문건))[을를] (?P<cue>보면)")
_GATHERED = re.compile(
    r"(?P<np>[^\s“”,]*(?:증언|진술|설명|제보|전언)들?)[을를] (?P<cue>종합하면|모으면)"
)
_HEARD = re.compile(r"(?P<np>[^\s“”,]+?)에게서? (?P<cue>들었\w*|들은)")
_NAMED_REPORT = re.compile(r"(?<=는 )(?P<np>(?:[가-힣]+ )?(?P<cue>보도|기사))[가도] (?:있|나왔|잇)")
# After a quotation any verb will do: "…”며 웃었다".
_QUOTED = re.compile(r"”(?:이?라)?(?:며|면서|고) (?P<cue>(?:[가-힣]+ )?[가-힣]+[다])(?=[.\s]|$)")
_MEDIA = re.compile(
    r"(?P<np>본지|본보|본 매체|데일리NK|RFA|자유아시아방송)(?:와의|과의|에|와|과|의)"
)


def labelled(text: str, sentence: Sentence) -> Said | None:
    """The one whose turn it is; whoever asks vouches for nothing."""
    if sentence.label is None:
        return None
    kind = kind_of(text[slice(*sentence.label)])
    if kind is None or kind is SourceKind.OUTLET:
        return None
    verbs = list(lexicon().said.finditer(text, sentence.start, sentence.end))
    cue = verbs[-1].span("cue") if verbs else hedge(text, sentence)
    content = (sentence.start, sentence.end)
    return Said(sentence, source=sentence.label, cue=cue, content=content, kind=kind, rule="label")


def hedge(text: str, sentence: Sentence) -> Pair | None:
    """The last words of hearsay or of reserve, without a source."""
    found = list(heard(text).finditer(_HEARSAY, sentence.start, sentence.end))
    return found[-1].span() if found else None


def _phrase(text: str, sentence: Sentence, found: re.Match[str]) -> Pair:
    return phrase_start(text, sentence.start, found.start("np")), found.end("np")


_BY_PHRASE = (
    (_ACCORDING, "according"),
    (_CITED, "cited"),
    (_SEEN, "seen"),
    (_GATHERED, "gathered"),
    (_HEARD, "heard"),
    (_NAMED_REPORT, "reported"),
)
_NOMINAL, _HEARSAY, _AFTER_QUOTE = range(len(_BY_PHRASE), len(_BY_PHRASE) + 3)
_KEPT_TEXTS = 4  # every sentence of one document is looked for in the same text


@cache
def _cues() -> Sieve:
    """What brings in a speaker or a hedge, by the numbers above."""
    by_phrase = (pattern for pattern, _ in _BY_PHRASE)
    return Sieve((*by_phrase, lexicon().nominal, lexicon().hearsay, _QUOTED))


@lru_cache(maxsize=_KEPT_TEXTS)
def heard(text: str) -> Sifted:
    """Where in a text its cues may stand."""
    return _cues().over(text)


_RULE_OF_LAW = re.compile(r"(?:결의|법|규정|협약|지시|시행)$|\d[호조항]$")
_BY_SUBJECT = re.compile(r"[^,“”]*?[은는이가] (?=\S)")


def according(text: str, sentence: Sentence) -> Said | None:
    """“소식통에 따르면”, “통계를 인용해”, “보고서를 보면”, “동료에게 들었다”."""
    for number, (_, rule) in enumerate(_BY_PHRASE):
        found = heard(text).search(number, sentence.start, sentence.end)
        if found is None:
            continue
        source, told = _passed_on(text, _phrase(text, sentence, found))
        if rule == "according" and _RULE_OF_LAW.search(text[slice(*source)]):
            return None
        unnamed = SourceKind.DOCUMENT if rule == "seen" else SourceKind.ANONYMOUS
        return Said(
            sentence,
            source=source,
            cue=found.span("cue"),
            told=told,
            content=(found.end(), sentence.end),
            kind=kind_of(text[slice(*source)]) or unnamed,
            rule=rule,
        )
    return None


def _passed_on(text: str, phrase: Pair) -> tuple[Pair, Pair | None]:
    """The source of a phrase, and who passes it on: "신문은 소식통을 인용해"."""
    words = text[slice(*phrase)]
    subject = _BY_SUBJECT.match(words)
    rest = words[subject.end() :] if subject else ""
    if subject is None or not kind_of(rest):
        return phrase, None
    if lexicon().issued.search(rest[: rest.rfind(" ") + 1]):
        return phrase, None
    source = (undated(text, phrase[0] + subject.end()), phrase[1])
    return source, (phrase[0], phrase[0] + subject.end() - len("은 "))


def nominal(text: str, sentence: Sentence) -> Said | None:
    """“… 다는 것이 소식통의 설명이다”."""
    found = heard(text).search(_NOMINAL, sentence.start, sentence.end)
    if found is None:
        return None
    begin = phrase_start(
        text, sentence.start, found.end("source") - len(found["source"].split()[-1])
    )
    cue = "cue" if found["cue"] else "way"
    words = re.split(
        r"(?:다는|라는|란) (?:게|것이|것은|말이) |^(?:게|것이) ", text[begin : found.end("source")]
    )[-1]
    source = (found.end("source") - len(words), found.end("source"))
    kind = kind_of(words)
    if kind is None:
        return None
    return Said(
        sentence,
        source=source,
        cue=found.span(cue),
        content=(sentence.start, source[0]) if cue == "cue" else (found.end(cue), sentence.end),
        kind=kind,
        rule="nominal",
    )


def by_verb(text: str, sentence: Sentence) -> Said | None:
    """“소식통은 …고 말했다”, and any verb after a quotation."""
    cue = _last_cue(text, sentence)
    if cue is None:
        return None
    source = _speaker(text, subjects(text, sentence.start, cue.start())) or _of_no_kind(
        text, sentence, cue
    )
    if cue["cue"] in _BARE and (source is None or _only_acts(text, source, cue)):
        return None
    told = _MEDIA.search(text, sentence.start, cue.start()) if source else None
    return Said(
        sentence,
        source=source,
        cue=cue.span("cue"),
        told=told.span("np") if told else None,
        content=_laid_at(sentence, source, cue),
        kind=(kind_of(text[slice(*source)]) or SourceKind.ANONYMOUS) if source else None,
        rule="verb" if source else "verb without subject",
    )


# Where a subject can be none but whoever speaks: between what is said and the verb of saying, and
# before the mark that opens a quotation.
_AFTER_SAID = re.compile(
    r"(?:[다라자냐]고|”(?:이?라)?고) (?P<np>[가-힣A-Z]{2,}(?: [가-힣A-Z]{2,})?)[이가은는] $"
)
_BEFORE_QUOTED = re.compile(r"(?P<np>[^\s“”‘’,.\d]{2,})(?<!에)(?<!에서)(?<!으로)[은는이가도] (?=“)")


def _of_no_kind(text: str, sentence: Sentence, cue: re.Match[str]) -> Pair | None:
    """The speaker whom no list of nouns knows, where the place of the words shows one."""
    after = _AFTER_SAID.search(text[sentence.start : cue.start()])
    if after:
        return sentence.start + after.start("np"), sentence.start + after.end("np")
    before = _BEFORE_QUOTED.search(text, sentence.start, cue.start())
    if before is None:
        return None
    return phrase_start(text, sentence.start, before.start()), before.end("np")


def counting(text: str, sentence: Sentence) -> Said | None:
    """“국경수비대가 집계한 입국은”: whoever counted vouches for the number."""
    found = lexicon().counted.search(text, sentence.start, sentence.end)
    kind = kind_of(found["np"]) if found else None
    if found is None or kind is None:
        return None
    return Said(
        sentence,
        source=(phrase_start(text, sentence.start, found.start("np")), found.end("np")),
        cue=found.span("cue"),
        content=(found.end(), sentence.end),
        kind=kind,
        rule="counted",
    )


def _only_acts(text: str, source: Pair, cue: re.Match[str]) -> bool:
    """Whether the subject of what is said to be ("당국은 … 않는다고 한다") is no speaker."""
    words = text[slice(*source)]
    body = kind_of(words) in {SourceKind.OFFICIAL, SourceKind.ORGANISATION}
    told_of = body or _TOLD_OF.search(words) is not None
    return told_of and "”" not in text[max(source[1], cue.start() - _NEAR) : cue.start()]


# Those whom a text is about, not those who tell it.
_TOLD_OF = re.compile(r"(?:노동자|로동자|근로자|종업원|인력|여성)들?$")
_NEAR = 4
"""Characters before a verb of saying within which the end of a quotation belongs to it."""
_BARE = frozenset({"한다", "합니다"})
"""Verbs that say only that it is said, so that they need a subject."""
_OPENING = 12
"""Characters within which a subject opens its sentence, so that what it says follows it."""


def _last_cue(text: str, sentence: Sentence) -> re.Match[str] | None:
    """The last verb of saying, else the last verb after a quotation that has a speaker."""
    verbs = lexicon().said.finditer(text, sentence.start, sentence.end)
    said = [cue for cue in verbs if _is_cue(text, sentence, cue)]
    if said:
        return said[-1]
    quoted = list(heard(text).finditer(_AFTER_QUOTE, sentence.start, sentence.end))
    spoken = quoted and subjects(text, sentence.start, quoted[-1].start())
    return quoted[-1] if spoken else None


def _laid_at(sentence: Sentence, source: Pair | None, cue: re.Match[str]) -> Pair:
    """What is laid at a speaker's door: what follows a subject that opens, else what is before."""
    if source is None:
        return sentence.start, cue.start()
    opens = source[0] - sentence.start < _OPENING
    return (source[1] + 1, cue.start()) if opens else (sentence.start, source[0])


_SAID_BEFORE = re.compile(r"(?:[다라자냐]고|”(?:이?라)?고|며|것으로)\s$")


def _speaker(text: str, heads: list[Pair]) -> Pair | None:
    """Of several subjects the one after the quotation ("…다고 소식통이 전했다"), else the first."""
    if not heads:
        return None
    last = heads[-1]
    return last if _SAID_BEFORE.search(text[max(0, last[0] - 8) : last[0]]) else heads[0]


def _is_cue(text: str, sentence: Sentence, cue: re.Match[str]) -> bool:
    """Whether a verb stands after a quotation or a quotative ending: -고, -며, ”라고."""
    before = text[sentence.start : cue.start()]
    ends = re.search(
        r"(?:[다라자냐]고|”(?:이)?(?:라)?(?:고|며|면서)|다면서|다며|라며|것으로"
        r"|으로)\s(?:(?:(?:[가-힣A-Z·]+(?:\([가-힣A-Z]+\)[가-힣]*)?|\d{1,2}일)\s){0,6}(?:[가-힣]+[은는이가])?)$",
        before,
    )
    if ends is None:
        return False
    only_hedge = before.rstrip().endswith(("것으로", "으로"))
    return not only_hedge or bool(subjects(text, sentence.start, cue.start()))
