"""Outlets that repeat what others have printed, with what is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np

from tumen.simulate.telling.saying import Saying
from tumen.simulate.world.records import Echoes


def repeated(said: Sequence[Saying], rules: Echoes, rng: np.random.Generator) -> list[Saying]:
    """Echoes of numbered sayings, so many that they make up their share of all."""
    if not said or not rules.outlets or rules.share >= 1:
        return []
    many = rng.poisson(len(said) * rules.share / (1 - rules.share))
    return [_echo(said[int(rng.integers(len(said)))], rules, rng) for _ in range(many)]


def _echo(first: Saying, rules: Echoes, rng: np.random.Generator) -> Saying:
    days = 1 + int(rng.exponential(rules.delay))
    lost = first.high is None and rng.random() < rules.loses_bound
    return replace(
        first,
        outlet=rules.outlets[int(rng.integers(len(rules.outlets)))],
        published=first.published + timedelta(days=days),
        when=None if rng.random() < rules.redated else first.when,
        high=first.low if lost else first.high,
        first=first.number,
        credits=first.outlet if rng.random() < rules.credited else None,
    )
