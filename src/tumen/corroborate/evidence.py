"""The grounds on which two statements are held to have one origin; one small function a kind.

Each function takes two statements with their names read, and gives a `Ground`, or None where it
has nothing to say. A ground's bits are what the docstring of its function says; no ground looks at
identifiers. `grounds` asks them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from tumen.corroborate.direction import takes_from
from tumen.corroborate.figure import (
    BITS_A_DIGIT,
    Agreement,
    SameFigure,
    numbers_in,
    rounds_to,
    same_figure,
    significant_digits,
    values,
)
from tumen.corroborate.names import named
from tumen.corroborate.rarity import Rarity
from tumen.corroborate.traits import Traits
from tumen.model import Evidence, Ground, Kind, Unit
from tumen.model.edtf import Days
from tumen.model.statement import Where
from tumen.wording import joined, number, say, term
from tumen.wording import place as place_name

NAMED = 8.0
SHARED_AGENCY = 4.0
SAME_HOUSE = 2.0
MOST_FROM_WORDS = 5.0
MOST_FROM_FURTHER = 5.0
MOST_FROM_TOPIC = 3.0
RIVAL = -3.0
OTHER_TIME = -5.0
OTHER_THING = -6.0
OTHER_PLACE = -10.0
NOT_ONE_THING = -10.0
NOT_ONE_FIGURE = -20.0
NO_FIGURE = -10.0
NO_FIGURE_BUT_NAMED = -4.0
MOST_FROM_CONTEXT = 5.0
"""Speaking of one matter is not having it from one source: all of place, time, kind and topic
together weigh no more than this."""
CONTEXT = frozenset({Evidence.SAME_TOPIC, Evidence.SAME_TIME})

_LIKE = (
    # Kinds that outlets put for one another when they repeat a figure.
    frozenset({Kind.STOCK, Kind.PERMIT, Kind.OVERSTAY}),
    frozenset({Kind.ARRIVAL, Kind.CROSSING}),
    frozenset({Kind.ARRIVAL, Kind.PERMIT}),
    frozenset({Kind.REPATRIATION, Kind.DEPARTURE}),
)


def credit(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """One names the other's newsroom as where it has the claim from: `NAMED` bits.

    Where the other came out long after, it is not what was taken from, but of the same house.
    """
    for taker, giver in ((one, other), (other, one)):
        named = [house for house in taker.credited if house in giver.houses - taker.houses]
        if named:
            says = crediting(taker.statement.publisher, named[0])
            kind = Evidence.CREDIT if takes_from(taker, giver) else Evidence.SAME_CREDIT
            return Ground(kind, NAMED, says)
    return None


def crediting(taker: str, house: str) -> str:
    """What is said of a newsroom that names another."""
    return say("{publisher} credits {house}", publisher=taker, house=house)


def speak_of(words: Iterable[str]) -> str:
    """What is said of two that share telling words."""
    return say("both speak of {words}", words=joined(", ", words))


def same_credit(one: Traits, other: Traits, rarity: Rarity) -> Ground | None:
    """Both credit one newsroom, or one body, or one person.

    `SHARED_AGENCY` bits for a newsroom. For bodies and words, their rarity among the credits at
    hand, up to `MOST_FROM_WORDS`: "official" tells nothing, "1718 Committee" a good deal.
    """
    rooms = _rooms(one) & _rooms(other) if credit(one, other, rarity) is None else frozenset()
    marks = (one.issuers & other.issuers) | (one.words & other.words)
    bits = (SHARED_AGENCY if rooms else 0.0) + rarity.of_credit(marks, MOST_FROM_WORDS)
    if not bits:
        return None
    shared = joined(", ", sorted(rooms) + sorted(named(mark) for mark in marks))
    return Ground(Evidence.SAME_CREDIT, bits, say("both go back to {names}", names=shared))


def _rooms(one: Traits) -> frozenset[str]:
    return frozenset(one.credited) | (one.houses if not one.repeated else frozenset())


def family(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """Outlets of one house print one another's copy and translate it: `SAME_HOUSE` bits."""
    shared = one.houses & other.houses
    if not shared or one.statement.document == other.statement.document:
        return None
    says = say("both are of the house of {house}", house=min(shared))
    return Ground(Evidence.FAMILY, SAME_HOUSE, says)


def address(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """One page points to the other, or both to one: `NAMED` bits."""
    if one.page == other.page:
        return None
    if one.page in other.pointed or other.page in one.pointed:
        return Ground(Evidence.ADDRESS, NAMED, say("one page points to the other"))
    if (one.pointed - {one.page}) & (other.pointed - {other.page}):
        return Ground(Evidence.SAME_CREDIT, NAMED, say("both pages point to one page"))
    return None


def figure(one: Traits, other: Traits, rarity: Rarity) -> Ground:
    """One figure: log2(10) bits for each significant digit, less where rounded or derived.

    Two figures that are not one speak against it with `NOT_ONE_FIGURE`, which only a copied
    passage outweighs; where a side gives no number, the rest must carry more (`NO_FIGURE`), but
    less so where neither does and one names the other for the same kind of thing.
    """
    same = _same(one, other)
    figures = {"one": one.statement.figure, "other": other.statement.figure}
    if same is not None:
        passages = (one.statement.passage, other.statement.passage)
        return Ground(Evidence.SAME_FIGURE, same.bits, _how(same, figures), passages)
    if _numberless(one) or _numberless(other):
        like = one.statement.kind is other.statement.kind and _numberless(one) is _numberless(other)
        bits = NO_FIGURE_BUT_NAMED if like and credit(one, other, rarity) else NO_FIGURE
        return Ground(
            Evidence.AGAINST, bits, say("“{one}” and “{other}”: no number to compare", **figures)
        )
    return Ground(
        Evidence.AGAINST, NOT_ONE_FIGURE, say("“{one}” and “{other}” are two figures", **figures)
    )


def further(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """Figures that both passages give beside the one: bits by digits, to `MOST_FROM_FURTHER`."""
    own = {*values(one.statement), *values(other.statement)}
    shared = {
        found
        for found in set(numbers_in(one.statement.named)) & set(numbers_in(other.statement.named))
        if found > 9 and found not in own and not any(rounds_to(found, v) for v in own)
    }
    if not shared:
        return None
    bits = sum(BITS_A_DIGIT * significant_digits(found) - 1 for found in shared)
    says = say("both also give {figures}", figures=joined(", ", map(number, sorted(shared))))
    return Ground(Evidence.SAME_FIGURE, min(bits, MOST_FROM_FURTHER), says)


def _same(one: Traits, other: Traits) -> SameFigure | None:
    """A sum or difference counts only between unlike claims: parts and whole, stock and change."""
    same = same_figure(one.statement, other.statement)
    if same is None or same.how is not Agreement.DERIVED:
        return same
    a, b = one.statement, other.statement
    return None if a.kind is b.kind and a.places == b.places else same


def _how(same: SameFigure, figures: Mapping[str, str]) -> str:
    return say(
        "“{one}” and “{other}”: one figure ({value}, {how})",
        **figures,
        value=number(same.value),
        how=term(same.how.value),
    )


def _numberless(one: Traits) -> bool:
    return one.statement.low is None and one.statement.high is None


def place(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """One place: 2 bits for a town or province, 1 for a State or the world; apart, against."""
    pairs = [(a, b) for a in one.statement.places for b in other.statement.places]
    if not pairs:
        return None
    bits, says = max(_near(a, b) for a, b in pairs)
    return Ground(Evidence.SAME_TOPIC if bits > 0 else Evidence.AGAINST, bits, says)


def _near(one: Where, other: Where) -> tuple[float, str]:
    if one.name == other.name or (one.subdivision and one.subdivision == other.subdivision):
        return (2.0 if one.subdivision else 1.0), say(
            "both about {what}", what=place_name(one.name)
        )
    names = {"one": place_name(one.name), "other": place_name(other.name)}
    if one.country == other.country and not (one.subdivision and other.subdivision):
        return 0.5, say("{one} and {other} lie in one another", **names)
    return OTHER_PLACE, say("{one} and {other} are two places", **names)


def period(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """One time: 2 bits where the periods are the same, 1 where they touch; apart, against.

    A month's difference is let pass, because as-of dates and publication dates are mixed up.
    """
    if one.about is None or other.about is None:
        return None
    times = {"one": one.statement.period or "", "other": other.statement.period or ""}
    if one.about == other.about:
        return Ground(Evidence.SAME_TIME, 2.0, say("both about {what}", what=times["one"]))
    if one.about.overlaps(other.about):
        return Ground(Evidence.SAME_TIME, 1.0, say("{one} and {other} overlap", **times))
    if _gap(one.about, other.about) <= 31 and _short(one.about) and _short(other.about):
        return None
    return Ground(Evidence.AGAINST, OTHER_TIME, say("{one} and {other} are two times", **times))


def _short(about: Days) -> bool:
    return (
        about.first is not None and about.last is not None and (about.last - about.first).days < 32
    )


def _gap(one: Days, other: Days) -> int:
    first, second = sorted((one, other), key=lambda days: (days.last is None, days.last))
    if first.last is None or second.first is None:
        return 0
    return (second.first - first.last).days


def published(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """Out within three days of one another: 1 bit. No distance in time speaks against."""
    if one.out is None or other.out is None or _gap(one.out, other.out) > 3:
        return None
    return Ground(Evidence.SAME_TIME, 1.0, say("published within three days"))


def thing(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """One kind of event and unit: 1 bit. Kinds that are not put for one another: against.

    What no unit of the vocabulary counts, troops or tourists, is another thing than workers.
    """
    a, b = one.statement, other.statement
    if a.kind is b.kind and a.unit == b.unit:
        says = say("both count {unit} ({kind})", unit=term(a.unit), kind=term(a.kind.value))
        return Ground(Evidence.SAME_TOPIC, 1.0, says)
    if a.unit != b.unit and not {a.unit, b.unit} <= set(Unit):
        return Ground(
            Evidence.AGAINST,
            NOT_ONE_THING,
            say("{one} are not {other}", one=term(a.unit), other=term(b.unit)),
        )
    if a.kind is b.kind or any({a.kind, b.kind} <= like for like in _LIKE):
        return None
    same = _same(one, other)
    if same is not None and same.how is Agreement.DERIVED:
        return None
    says = say("{one} is not {other}", one=term(a.kind.value), other=term(b.kind.value))
    return Ground(Evidence.AGAINST, OTHER_THING, says)


def topic(one: Traits, other: Traits, rarity: Rarity) -> Ground | None:
    """Telling words that both titles share, by their rarity, up to `MOST_FROM_TOPIC` bits."""
    shared = one.topic & other.topic
    bits = rarity.of_topic(shared, MOST_FROM_TOPIC)
    if not bits:
        return None
    return Ground(Evidence.SAME_TOPIC, bits, speak_of(sorted(shared)))


def rivals(one: Traits, other: Traits, _: Rarity) -> Ground | None:
    """Each credits somebody, and not one name is shared: `RIVAL` bits, against."""
    if one.silent or other.silent or _names(one) & _names(other):
        return None
    if not _names(one) or not _names(other):
        return None
    return Ground(Evidence.AGAINST, RIVAL, say("they credit different sources"))


def _names(one: Traits) -> frozenset[str]:
    own = one.houses if not one.repeated else frozenset()
    return frozenset(one.credited) | one.issuers | one.words | own


def _alike(one: Traits, other: Traits) -> bool:
    """Whether two passages share most of their words."""
    first, second = (set(t.statement.passage.words.casefold().split()) for t in (one, other))
    return 2 * len(first & second) > min(len(first), len(second)) > 3


Test = Callable[[Traits, Traits, Rarity], Ground | None]
TESTS: tuple[Test, ...] = (
    figure,
    further,
    credit,
    same_credit,
    address,
    family,
    place,
    period,
    thing,
    topic,
    published,
    rivals,
)


def grounds(
    one: Traits, other: Traits, rarity: Rarity, copy: Ground | None = None
) -> tuple[Ground, ...]:
    """Everything that speaks for or against a common origin of two statements.

    `copy` is what was found between the texts of their documents. It counts where the passages
    that carry the two statements are themselves alike, or give one figure.
    """
    found = [ground for test in TESTS if (ground := test(one, other, rarity)) and ground.bits]
    if copy is not None and (_same(one, other) or _alike(one, other)):
        found.insert(0, copy)
    spare = MOST_FROM_CONTEXT
    held = []
    for ground in found:
        if ground.kind in CONTEXT:
            ground = replace(ground, bits=min(ground.bits, spare))  # noqa: PLW2901
            spare -= ground.bits
        if ground.bits:
            held.append(ground)
    return tuple(held)
