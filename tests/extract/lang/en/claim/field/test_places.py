"""The places of events and their roles; all sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.lang.en.claim.field.events import events_in

from tumen.extract.lang.en.claim.field import Context, fields
from tumen.model import Kind
from tumen.read import from_text


def placed(text: str, *clauses: tuple[str, str, Kind]) -> list[tuple[str, str]]:
    """Name and role of each place of the last of the events."""
    document = from_text(text, published="2024-03-05", language="en")
    events = events_in(document, *clauses)
    made, _ = fields(document, events[-1], Context(events))
    return [(place.name, place.role or "") for place in made.places]


@pytest.mark.parametrize(
    ("text", "clause", "head", "kind", "expected"),
    [
        (
            "About 40 women left Doha for Muscat in May.",
            "About 40 women left Doha for Muscat in May",
            "left",
            Kind.DEPARTURE,
            [("Doha", "origin"), ("Muscat", "destination")],
        ),
        (
            "They came to Hunchun through the Quanhe customs post.",
            "They came to Hunchun through the Quanhe customs post",
            "came",
            Kind.ARRIVAL,
            [("Hunchun", "destination"), ("Quanhe", "border_point")],
        ),
        (
            "Some 90 workers flew from Vladivostok to Sinuiju.",
            "Some 90 workers flew from Vladivostok to Sinuiju",
            "flew",
            Kind.REPATRIATION,
            [("Vladivostok", "origin"), ("Sinuiju", "destination")],
        ),
        (
            "Some 90 workers flew home from Ulaanbaatar to Beijing.",
            "Some 90 workers flew home from Ulaanbaatar to Beijing",
            "flew",
            Kind.REPATRIATION,
            [("Ulaanbaatar", "origin")],
        ),
        (
            "About 40 cooks left Qatar for home under pressure from Oman.",
            "About 40 cooks left Qatar for home under pressure from Oman",
            "left",
            Kind.REPATRIATION,
            [("Qatar", "origin")],
        ),
        (
            "The minister told reporters in Doha that 40 cooks left Kuwait in May.",
            "The minister told reporters in Doha that 40 cooks left Kuwait in May",
            "left",
            Kind.DEPARTURE,
            [("Kuwait", "origin")],
        ),
        (
            "Some 300 men were sent to sites across Russia.",
            "Some 300 men were sent to sites across Russia",
            "sent",
            Kind.ARRIVAL,
            [("Russia", "destination")],
        ),
        (
            "About 900 work in Kuwait. A further 40,000 North Koreans work in other countries.",
            "A further 40,000 North Koreans work in other countries",
            "work",
            Kind.STOCK,
            [],
        ),
        (
            "Some 40 men flew from Oman to North Korea and were met in North Korea.",
            "Some 40 men flew from Oman to North Korea and were met in North Korea",
            "flew",
            Kind.REPATRIATION,
            [("Oman", "origin"), ("North Korea", "destination")],
        ),
        (
            "About 40 women from the North sew coats in Dandong, in Liaoning Province.",
            "About 40 women from the North sew coats in Dandong, in Liaoning Province",
            "sew",
            Kind.STOCK,
            [("Dandong", "site")],
        ),
        (
            "About 40 North Korean welders work at Polish shipyards.",
            "About 40 North Korean welders work at Polish shipyards",
            "work",
            Kind.STOCK,
            [("Poland", "site")],
        ),
        (
            "A driver in Yanji said that 40 women worked in Tumen.",
            "40 women worked in Tumen",
            "worked",
            Kind.STOCK,
            [("Tumen", "site")],
        ),
        (
            "A group in Seoul says that 900 North Koreans are in Russia.",
            "A group in Seoul says that 900 North Koreans are in Russia",
            "are",
            Kind.STOCK,
            [("Russia", "site")],
        ),
        (
            "They are going home from Dandong, as was agreed when envoys met in Hanoi.",
            "They are going home from Dandong, as was agreed when envoys met in Hanoi",
            "going",
            Kind.REPATRIATION,
            [("Dandong", "origin")],
        ),
        (
            "Some 40 women are in Dandong after the US-China summit.",
            "Some 40 women are in Dandong after the US-China summit",
            "are",
            Kind.STOCK,
            [("Dandong", "site")],
        ),
        (
            "Resolution 2397 obliges every state to send workers home, said a cook in Yanji.",
            "Resolution 2397 obliges every state to send workers home",
            "obliges",
            Kind.OBLIGATION,
            [],
        ),
    ],
)
def test_places_of_the_clause(
    text: str, clause: str, head: str, kind: Kind, expected: list[tuple[str, str]]
) -> None:
    assert placed(text, (clause, head, kind)) == expected


@pytest.mark.parametrize(
    ("text", "clauses", "expected"),
    [
        (
            "DANDONG, China — About 40 women arrived on Monday.",
            [("About 40 women arrived on Monday", "arrived", Kind.ARRIVAL)],
            [("Dandong", "destination")],
        ),
        (
            "About 40 women work in Tumen. In May 12 of them went home.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("In May 12 of them went home", "went", Kind.REPATRIATION),
            ],
            [("Tumen", "origin")],
        ),
        (
            "About 40 men work in Doha. Nine of the men were moved to Oman.",
            [
                ("About 40 men work in Doha", "work", Kind.STOCK),
                ("Nine of the men were moved to Oman", "moved", Kind.DEPARTURE),
            ],
            [("Doha", "origin"), ("Oman", "destination")],
        ),
        (
            "About 40 women work in Tumen. Nine men left for Oman. The owner was fined.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("Nine men left for Oman", "left", Kind.DEPARTURE),
                ("The owner was fined", "fined", Kind.INCIDENT),
            ],
            [("Tumen", "site")],
        ),
        (
            "About 40 women sew in Dandong.\n\nChina has demanded this. The city took 9 away.",
            [
                ("About 40 women sew in Dandong", "sew", Kind.STOCK),
                ("The city took 9 away", "took", Kind.INCIDENT),
            ],
            [("Dandong", "site")],
        ),
        (
            "Order of the Khabarovsk Territory. There were 40 permits in the Territory.",
            [("There were 40 permits in the Territory", "were", Kind.PERMIT)],
            [("Khabarovsk Krai", "site")],
        ),
        (
            "About 40 women work in Tumen. The police of the province look away.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("The police of the province look away", "look", Kind.TOLERANCE),
            ],
            [("Jilin", "site")],
        ),
        (
            "Qatar told the Committee that it would renew no contract.",
            [("it would renew no contract", "renew", Kind.RENEWAL)],
            [("Qatar", "site")],
        ),
        (
            "About 40 women work in Tumen. He met workers who go out each month for a stamp.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("workers who go out each month for a stamp", "go", Kind.RENEWAL),
            ],
            [],
        ),
        (
            "About 40 women work in Tumen. Cooks returned home in May.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("Cooks returned home in May", "returned", Kind.REPATRIATION),
            ],
            [("Tumen", "origin")],
        ),
        (
            "About 40 women work in Tumen. The Labour Ministry said that no permit was extended.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                (
                    "The Labour Ministry said that no permit was extended",
                    "extended",
                    Kind.RENEWAL,
                ),
            ],
            [("China", "site")],
        ),
        (
            "About 40 women work in Tumen. Workers go out each month for a stamp.",
            [
                ("About 40 women work in Tumen", "work", Kind.STOCK),
                ("Workers go out each month for a stamp", "go", Kind.RENEWAL),
            ],
            [],
        ),
    ],
)
def test_places_lent_by_the_scene(
    text: str, clauses: list[tuple[str, str, Kind]], expected: list[tuple[str, str]]
) -> None:
    assert placed(text, *clauses) == expected


def test_a_lent_place_names_its_rule() -> None:
    document = from_text("DANDONG, China — About 40 women arrived on Monday.", language="en")
    events = events_in(document, ("About 40 women arrived on Monday", "arrived", Kind.ARRIVAL))
    made, _ = fields(document, events[0], Context(events))
    assert [i.rule for i in made.inferred if i.field == "places"] == ["place-of-paragraph"]
