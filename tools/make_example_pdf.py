"""Make the bundled two-column PDF: a note in the form of a UN expert report, in our own words.

Usage: ``make_example_pdf.py examples/reports/2024-03-21-expert-note.pdf``

The figures are those that the press reported of the Panel of Experts' report of 7 March 2024
(the example's last page names the sources); the wording is ours and the symbol is invented.
The same script gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

SYMBOL = "TUMEN/EXAMPLE/2024/1"
TITLE = "Note on nationals of the Democratic People's Republic of Korea earning income overseas"

PARAGRAPHS = (
    (
        "Paragraph 8 of resolution 2397 (2017) required Member States to repatriate all nationals "
        "of the Democratic People's Republic of Korea earning income in their jurisdiction by 22 "
        "December 2019. Paragraph 17 of resolution 2375 (2017) had already prohibited new work "
        "authorizations."
    ),
    (
        "One Member State informed the experts that more than 100,000 workers of the Democratic "
        "People's Republic of Korea were employed in some 40 countries in 2023. The experts could "
        "not verify this figure independently."
    ),
    (
        "According to the same Member State, the workers were active in construction, sewing, "
        "medicine, restaurants and information technology."
    ),
    (
        "The Russian Federation replied that no work permits had been issued to nationals of the "
        "Democratic People's Republic of Korea since 2017. The experts note that students may be "
        "employed during practical training."
    ),
    (
        "In January 2024 workers at garment factories in Helong, Jilin Province, stopped work "
        "over unpaid wages. An expert in Seoul estimated that about 2,000 workers took part. "
        "China denied that any such incident had taken place."
    ),
    (
        "At least 10 restaurants staffed by nationals of the Democratic People's Republic of "
        "Korea operated in Dandong and two other cities in 2023. Their staff held trainee visas."
    ),
    (
        "From late August 2023, workers whose visas had expired during the closure of the border "
        "were returned by bus from Dandong. Media reported between 300 and 500 persons on the "
        "first day."
    ),
    (
        "Up to 10,000 information technology workers may be abroad. Several of them travelled on "
        "student visas."
    ),
)
REFERENCES = (
    "Radio Free Asia, 21 March 2024",
    "BNN Breaking, 21 March 2024: bnnbreaking.com",
    "Taipei Times (AFP), 1 October 2023",
    "NK News, November 2023",
)


def build(path: Path) -> None:
    """Write the PDF to `path`."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - a development dependency
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415
    from reportlab.platypus import (  # noqa: PLC0415
        BaseDocTemplate,
        Frame,
        PageTemplate,
        Paragraph,
    )

    width, height = A4
    column = (width - 130) / 2

    def margins(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(55, height - 40, SYMBOL)
        canvas.drawRightString(width - 55, 30, f"{document.page}")

    frames = [
        Frame(55 + side * (column + 20), 380, column, height - 440, id=f"column{side}")
        for side in (0, 1)
    ]
    template = BaseDocTemplate(
        str(path), pagesize=A4, invariant=1, title=TITLE, author="tumen examples"
    )
    template.addPageTemplates(PageTemplate(id="two", frames=frames, onPage=margins))
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13, spaceAfter=7)
    head = ParagraphStyle("head", parent=body, fontName="Times-Bold", fontSize=12, leading=15)
    story = [Paragraph(TITLE, head), Paragraph("21 March 2024", body)]
    story += [Paragraph(f"{n}. {text}", body) for n, text in enumerate(PARAGRAPHS, 1)]
    story += [Paragraph("References", head), *(Paragraph(text, body) for text in REFERENCES)]
    template.build(story)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
