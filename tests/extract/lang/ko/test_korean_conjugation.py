"""Forms of verbs and verbal nouns, from stems."""

from __future__ import annotations

import re

import pytest

from tumen.extract.lang.ko.conjugation import any_form

VERBS = ["들어오", "나가", "남", "옮기", "내주", "쓰"]
NOUNS = ["파견", "단속"]


FORMS = [
    "들어왔다",
    "들어온",
    "들어옵니다",
    "들어올",
    "들어와서",
    "나갔다가",
    "나갈",
    "남았다",
    "남은",
    "옮겨",
    "옮긴",
    "내줬다",
    "내준",
    "써",
    "썼다",
    "파견했다",
    "파견됐다",
    "파견을_시작해_파견하고",
    "파견_됐다",
    "단속당했다",
    "재파견하였다",
]


@pytest.mark.parametrize("form", [form.replace("_", " ") for form in FORMS])
def test_a_form_is_found_by_its_stem(form: str) -> None:
    assert re.search(any_form(VERBS, NOUNS), form)


@pytest.mark.parametrize("other", ["파견지", "단속반", "빼나갔다", "장남", "들여다본"])
def test_another_word_is_not(other: str) -> None:
    assert re.search(any_form(VERBS, NOUNS), other) is None
