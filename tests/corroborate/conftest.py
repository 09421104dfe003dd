"""Statements to compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tumen.model import Factuality, Kind, Passage
from tumen.model.statement import Statement, Where

Say = Callable[..., Statement]
CHINA = Where("China", "CN", None)
HUNCHUN = Where("Hunchun", "CN", "CN-JL")


@pytest.fixture
def say() -> Say:
    """A maker of statements; what is not given is the same for all but the page."""

    def make(name: str, figure: str = "2,345", /, **fields: Any) -> Statement:
        number = int(figure.replace(",", "")) if figure.replace(",", "").isdigit() else None
        given: dict[str, Any] = {
            "id": name,
            "document": f"https://{name}.example",
            "publisher": name.title(),
            "published": None,
            "language": "en",
            "origin": "not credited",
            "named": "",
            "kind": Kind.STOCK,
            "unit": "workers",
            "factuality": Factuality.REPORTED,
            "low": number,
            "high": number,
            "figure": figure,
            "places": (CHINA,),
            "period": "2019-10",
            "permits": (),
            "sector": None,
            "passage": Passage(name, figure),
        }
        return Statement(**(given | fields))

    return make
