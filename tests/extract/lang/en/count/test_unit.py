"""Nouns and the units of claims that they stand for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tumen.extract.lang.en.count import claimed, unit_of
from tumen.model import Count, Share, Unit


def counted(noun: str) -> Count:
    return Count(spans=(), low=3, high=3, unit=noun)


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("North Korean workers", Unit.WORKERS),
        ("labourers", Unit.WORKERS),
        ("women", Unit.WORKERS),
        ("people", Unit.WORKERS),
        ("holders of valid work permits", Unit.WORKERS),
        ("permit holders", Unit.WORKERS),
        ("North Koreans", Unit.WORKERS),
        ("restaurant staff", Unit.WORKERS),
        ("medical personnel", Unit.WORKERS),
        ("“technical trainees", Unit.WORKERS),
        ("entries", Unit.ENTRIES),
        ("border crossings", Unit.ENTRIES),
        ("exit stamps", Unit.ENTRIES),
        ("work permits", Unit.PERMITS),
        ("extensions", Unit.PERMITS),
        ("tourist visas", Unit.VISAS),
        ("seafood processors", Unit.SITES),
        ("labour camps", Unit.SITES),
        ("garment factories", Unit.SITES),
        ("companies", Unit.SITES),
        ("sewing machines", Unit.OTHER),
        ("$", Unit.OTHER),
        ("", Unit.OTHER),
    ],
)
def test_the_head_noun_decides_the_unit(noun: str, unit: Unit) -> None:
    assert unit_of(counted(noun)) is unit


def test_a_claim_s_part_has_no_numbers_of_its_own() -> None:
    half = Count((), 0.5, 0.5, unit="workers", share=Share(Fraction(1, 2), None))
    assert claimed(half) == Count((), None, None, unit=Unit.WORKERS, share=half.share)


def test_the_text_may_say_otherwise_than_the_noun() -> None:
    assert claimed(counted("people"), Unit.ENTRIES).unit is Unit.ENTRIES
