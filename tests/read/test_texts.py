"""Encodings, dates as printed, heads of plain texts, JSON Lines."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tumen.model import Document, Problem
from tumen.read import ReadOptions, from_text, read, sources
from tumen.read.dates import edtf
from tumen.read.decode import decoded

KOREAN = "훈춘의 봉제 공장에 북한 노동자 삼백 명이 도착했다고 현지 소식통이 월요일 전했다. " * 4
KOREAN_CP949 = "“쓩” 하고 똠방각하처럼 사라졌다고 녀성 로동자가 말했다. " + KOREAN
"""With syllables that EUC-KR lacks and its superset has."""
TRADITIONAL = "琿春的服裝廠來了三百名朝鮮工人，當地消息人士星期一表示。他們持邊境通行證入境。" * 4
CHINESE = "珲春的服装厂来了三百名朝鲜工人，当地消息人士星期一表示。他们持边境通行证入境。" * 4
RUSSIAN = "В Хуньчунь прибыли триста рабочих из КНДР, сообщил в понедельник местный источник. " * 4


def read_file(path: Path, options: ReadOptions) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    (source,), _ = sources([str(path)])
    return read(source, options)


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (KOREAN, "utf-8", "ko"),
        (KOREAN, "euc-kr", "ko"),
        (KOREAN_CP949, "cp949", "ko"),
        (KOREAN, "utf-16", "ko"),
        (KOREAN, "utf-16-le", "ko"),
        (KOREAN, "utf-16-be", "ko"),
        (TRADITIONAL, "big5", "zh"),
        (CHINESE, "utf-16-be", "zh"),
        (CHINESE, "gb18030", "zh"),
        (CHINESE, "utf-8-sig", "zh"),
        (RUSSIAN, "cp1251", "ru"),
        (RUSSIAN, "utf-16", "ru"),
    ],
)
def test_encoding_and_language_are_told(
    tmp_path: Path, text: str, encoding: str, language: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(encoding))
    (document,), problems = read_file(path, ReadOptions())
    assert (document.text, document.language, problems) == (text, language, ())


def test_declared_encoding_gives_way_to_valid_utf8() -> None:
    assert decoded(KOREAN.encode(), "euc-kr").encoding == "utf-8"
    assert decoded(KOREAN.encode("euc-kr"), "ks_c_5601-1987").text == KOREAN


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("5 April 2018", "2018-04-05"),
        ("April 5th, 2018", "2018-04-05"),
        ("Sept. 20, 2019", "2019-09-20"),
        ("2019-10-30T08:00:00+09:00", "2019-10-30"),
        ("입력 2019.10.30. 09:12", "2019-10-30"),
        ("2019년 10월 3일", "2019-10-03"),
        ("2019年10月30日", "2019-10-30"),
        ("22/12/2019", "2019-12-22"),
        ("12/22/2019", "2019-12-22"),
        ("March 2024", "2024-03"),
        ("10/11/2019", None),
        ("31 February 2019", None),
        ("marching 2019", None),
    ],
)
def test_dates_as_printed(printed: str, value: str | None) -> None:
    assert edtf(printed) == value


@pytest.mark.parametrize(
    ("name", "text", "title", "publisher", "published"),
    [
        (
            "a.txt",
            "Trains run again\n\nThe Ferry Post\n2 May 2019\n\nThey left.",
            "Trains run again",
            "The Ferry Post",
            "2019-05-02",
        ),
        (
            "b.txt",
            "Title: Trains\nPublished: 2 May 2019\nSource: Ferry Post\n\nThey left.",
            "Trains",
            "Ferry Post",
            "2019-05-02",
        ),
        (
            "c.md",
            "---\ntitle: Trains\ndate: 2019-05-02\npublisher: Ferry Post\n---\nThey **left**.",
            "Trains",
            "Ferry Post",
            "2019-05-02",
        ),
        ("d.txt", "They left on 2 May 2019, the manager of the plant said.", None, None, None),
    ],
)
def test_heads(
    tmp_path: Path,
    name: str,
    text: str,
    title: str | None,
    publisher: str | None,
    published: str | None,
) -> None:
    path = tmp_path / name
    path.write_text(text)
    (document,), _ = read_file(path, ReadOptions())
    assert (document.title, document.publisher, document.published) == (title, publisher, published)


def test_the_user_knows_better(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Trains\n\n2 May 2019\n\nThey left.")
    (document,), _ = read_file(path, ReadOptions("2019-05-03", "Ferry Post", "de"))
    assert (document.published, document.published_from) == ("2019-05-03", "override")
    assert (document.publisher, document.language) == ("Ferry Post", "de")


def test_json_lines_give_a_document_each(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"id": "r1", "text": KOREAN, "published": "2019-10-30", "claims": []}, {"id": "r2"}]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    (document,), (problem,) = read_file(path, ReadOptions())
    assert (document.name, document.text, document.published) == ("r1", KOREAN, "2019-10-30")
    assert (problem.code, problem.locator) == ("bad-line", f"{path}:2")


def test_the_same_report_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(RUSSIAN + ("." if name == "c.txt" else ""))
    found = [read(source)[0][0] for source in sources([str(tmp_path)])[0]]
    assert [document.name for document in found] == ["a", "b", "c"]
    assert found[0].id == found[1].id != found[2].id


def test_reports_of_one_source_are_no_versions_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "one", "text": "x"}\n{"id": "two\\n", "text": "y"}\n')
    documents, _ = read_file(path, ReadOptions())
    assert [document.locator for document in documents] == [f"{path}#one", f"{path}#two\\n"]


def test_texts_from_standard_input_are_told_apart_by_their_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locator(text: bytes) -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
        (source,), _ = sources(["-"])
        ((document,), _) = read(source)
        return document.locator

    assert locator(b"300 workers") == locator(b"300 workers") != locator(b"400 workers")


def test_a_lone_surrogate_is_shown_as_a_question_mark() -> None:
    assert from_text("a\ud800b").text == "a?b"
