"""PDFs in the form of UN reports: columns, running heads, footnotes, masthead, boxes."""

from __future__ import annotations

import pytest

from tumen.model import Document
from tumen.read import read, sources

LEFT = ("1. The first group of labourers", "came to the garment plant and was re-", "ceived there.")
RIGHT = ("2. The second group stayed in the", "border town until the end of the year", "and left.")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Document:
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - heavy

    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    canvas = Canvas(str(path))
    for page in (1, 2, 3):
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(60, 805, "S/2020/999")
        canvas.drawString(300, 30, f"{page}/3")
        if page == 1:
            canvas.drawString(60, 770, "United Nations")
            canvas.drawString(60, 740, "Security Council")
            canvas.drawString(400, 755, "Distr.: General")
            canvas.drawString(400, 741, "2 March 2020")
        for left, lines in ((60, LEFT), (320, RIGHT)):
            for number, line in enumerate(lines):
                words = line if page == 2 else line.replace("1. ", "").replace("2. ", "")
                canvas.drawString(left, 600 - 14 * number, words)
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(60, 100, f"{page} Interview with a trader.")
        canvas.showPage()
    canvas.save()
    (source,), _ = sources([str(path)])
    (document,), _ = read(source)
    return document


def test_masthead_dates_the_document(report: Document) -> None:
    assert (report.published, report.published_from) == ("2020-03-02", "text")
    assert report.publisher == "United Nations Security Council"


def test_columns_are_read_one_after_the_other(report: Document) -> None:
    first = "1. The first group of labourers came to the garment plant and was received there."
    second = "2. The second group stayed in the border town until the end of the year and left."
    assert f"{first}\n\n{second}" in report.text


def test_margins_are_left_out_and_footnotes_follow(report: Document) -> None:
    assert "S/2020/999" not in report.text
    assert "2/3" not in report.text
    assert "\n\n2 Interview with a trader.\n\n" in report.text


def test_boxes_hold_their_lines(report: Document) -> None:
    words = "border town until the end of the year"
    at = report.text.index(words, report.text.index("2. The second group"))
    (box, *_) = [box for box in report.boxes if box.start <= at < box.end]
    assert (box.page, box.left > 300) == (2, True)
    assert report.text[box.start : box.end].startswith(words)
