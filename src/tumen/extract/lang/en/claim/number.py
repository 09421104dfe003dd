"""What the numbers of a text count, also those without a noun."""

from __future__ import annotations

from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.referent import Referent, Referents
from tumen.extract.lang.en.count import is_money, is_percentage, unit_of
from tumen.model import Count, Unit

_FEW, _BARE = 2, 10  # the least number that is one with a noun, and without
_GAP = 12  # characters that may stand between a number and its noun
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
# Verbs that say what a number came to.
_MOVES = frozenset(
    {"rise", "fall", "drop", "climb", "grow", "jump", "shoot", "go", "soar", "surge", "reach",
     "total", "number", "stand", "double", "decline", "decrease", "increase", "come", "shrink"}
)  # fmt: skip
_GROUPS = frozenset({"group", "team", "pair", "batch", "crew", "gang", "party", "brigade"})
_COUNTING = frozenset({"NUM", "NOUN", "DET", "ADJ", "PRON"})


class Numbers:
    """The counts of one text, by the place where they begin."""

    def __init__(self, setting: Setting, referents: Referents) -> None:
        self._setting = setting
        self._text = setting.document.text  # spaCy builds it anew each time
        self._referents = referents
        self._units: dict[int, Unit] = {}
        self._counts = {count.spans[0].start: count for count in setting.counts}

    def at(self, place: int) -> Count | None:
        """The count that begins at a character."""
        return self._counts.get(place)

    def has_noun(self, count: Count) -> bool:
        """Whether a noun of its own says what is counted."""
        return bool(count.unit) and not self._is_borrowed(count)

    def is_telling(self, count: Count) -> bool:
        """Whether a number may be a claim on its own: no "one", no small bare number, no date."""
        if self._setting.periods.touching(count.spans[0].start, count.spans[-1].end):
            return False
        if self._is_size(count):
            return False
        least = count.low if count.high is None else count.high
        if count.share is not None or least is None:
            return True
        return least >= (_FEW if count.unit else _BARE)

    def _is_size(self, count: Count) -> bool:
        """Whether it is how many make a group: "they walk in groups of four or five"."""
        words = self._setting.tokens(count.spans[0].start, count.spans[-1].end) or ()
        of = (t.head for t in words if t.dep_ == "pobj" and t.head.lower_ == "of")
        groups = (preposition.head for preposition in of)
        return any(noun.tag_ == "NNS" and noun.lemma_.lower() in _GROUPS for noun in groups)

    def unit(self, count: Count) -> Unit:
        """What a number counts; where no noun tells, what the number before it does."""
        for one in reversed(self._row(count)):
            self._units[one.spans[0].start] = self._unit(one)
        return self._units[count.spans[0].start]

    def _row(self, count: Count) -> list[Count]:
        """The number and those before it that tell what it counts, backwards, as far as unknown.

        A table may have thousands in a row, more than functions can call each other.
        """
        row: list[Count] = []
        at: Count | None = count
        while at is not None and at.spans[0].start not in self._units:
            row.append(at)
            at = None if self.has_noun(at) else self._before(at)
        return row

    def _unit(self, count: Count) -> Unit:
        found = self._counted_as(count)
        if is_percentage(count):
            return Unit.WORKERS if Referent.WORKERS in found else Unit.OTHER
        if self.has_noun(count):
            named = unit_of(count)
            return Unit.OTHER if named is Unit.WORKERS and Referent.OTHERS in found else named
        if self._is_of_papers(count):
            return Unit.PERMITS
        before = self._before(count)
        if before is not None:
            said = self.unit(before)
            if said is not Unit.OTHER or not self._acts(count):
                return said
        if Referent.WORKERS in found:
            return Unit.WORKERS
        return Unit.PERMITS if Referent.PAPERS in found else Unit.OTHER

    def _is_borrowed(self, count: Count) -> bool:
        """Whether the noun stands elsewhere and is none that claims count."""
        end = count.spans[-1].end
        behind = self._text[end : end + len(count.unit) + _GAP]
        if is_money(count) or is_percentage(count):
            return False
        return unit_of(count) is Unit.OTHER and count.unit not in behind

    def _acts(self, count: Count) -> bool:
        """Whether a bare number is the subject of a verb, as persons are."""
        words = self._setting.tokens(count.spans[0].start, count.spans[-1].end) or ()
        return any(
            t.dep_ in _SUBJECT or (t.dep_ == "nummod" and t.head.pos_ == "VERB") for t in words
        )

    def _is_of_papers(self, count: Count) -> bool:
        """Whether it is what the number of papers rose, fell or came to."""
        number = self._setting.root(count.spans[0].start, count.spans[0].end)
        verb = next((t for t in number.ancestors if t.pos_ == "VERB"), None) if number else None
        if verb is None or verb.lemma_ not in _MOVES:
            return False
        subjects = [self._referents.of(child) for child in verb.children if child.dep_ in _SUBJECT]
        return any(Referent.PAPERS in s and Referent.WORKERS not in s for s in subjects)

    def _before(self, count: Count) -> Count | None:
        """The number before another one in its paragraph."""
        start = count.spans[0].start
        before = next(self._setting.counts.before(start), None)
        if before is None or "\n\n" in self._text[before.spans[-1].end : start]:
            return None
        return before

    def _counted_as(self, count: Count) -> frozenset[Referent]:
        words = self._setting.tokens(count.spans[0].start, count.spans[-1].end) or ()
        numbers = [t for t in words if t.pos_ in _COUNTING]
        return self._referents.of(numbers[-1]) if numbers else frozenset()
