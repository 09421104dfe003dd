"""Participles behind a noun, which the model takes for its verb; all sentences are invented."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.parse import parse
from tumen.read import from_text


def subject(text: str, verb: str) -> list[str]:
    """The subjects of a verb in the mended parse."""
    doc = parse(from_text(text, language="en"))
    (token,) = (token for token in doc if token.text == verb)
    return [child.text for child in token.children if child.dep_ == "nsubj"]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("A cook in Yanji, asked about the raid, spoke of forty men.", "spoke", ["cook"]),
        ("Leases filed with the harbour office show that the firm left.", "show", ["Leases"]),
        ("A trader, reached by telephone, said that they had left.", "said", ["trader"]),
        ("The men counted heads, drank tea and left.", "drank", []),
        ("They stopped work, said the cook.", "said", ["cook"]),
        ("The bureau estimated in May that some 80 men were there.", "estimated", ["bureau"]),
        (
            "A bureau estimated last week that 80 men, many of them old, left.",
            "estimated",
            ["bureau"],
        ),
        ("A leaked payroll names 140 women.", "names", ["payroll"]),
        ("“Many work in Vladivostok,” he said.", "work", ["Many"]),
        ("Workers sew in Hunchun. Some 40 women left on Dec. 22.", "left", ["women"]),
        ("The gloves they make sells for nine euros.", "sells", ["gloves"]),
    ],
)
def test_the_noun_is_subject_of_the_verb_behind(text: str, verb: str, expected: list[str]) -> None:
    assert subject(text, verb) == expected


def test_an_insertion_does_not_begin_a_sentence() -> None:
    text = "They leave before the New Year [Feb. 10], the cook said."
    assert len(list(parse(from_text(text, language="en")).sents)) == 1


def test_a_false_noun_becomes_a_verb_with_lemma_and_object() -> None:
    doc = parse(from_text("A leaked payroll names 140 women.", language="en"))
    verb = next(token for token in doc if token.text == "names")
    assert (verb.pos_, verb.tag_, verb.lemma_) == ("VERB", "VBZ", "name")
    assert [child.text for child in verb.children if child.dep_ == "dobj"] == ["women"]
