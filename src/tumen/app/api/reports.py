"""Reports for programs: bringing files, and the texts that the ledger holds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Path, UploadFile

from tumen.app.api.shapes import Brought
from tumen.app.pages.reports import take
from tumen.app.review.masking import masked
from tumen.app.uploads import Upload
from tumen.app.visit import Acting, Here
from tumen.errors import UnknownDocument
from tumen.model import Document

router = APIRouter(tags=["reports"])


@router.get("/uploads")
def uploads(visit: Here) -> list[Brought]:
    """What was brought, the latest first."""
    return [_brought(one) for one in visit.room.intake.uploads()]


@router.post("/uploads", status_code=202)
def bring(visit: Acting, file: Annotated[list[UploadFile], File(min_length=1)]) -> list[Brought]:
    """Take files in; they are read one after the other, and the list says what became of them."""
    return [_brought(one) for one in take(visit, file)]


@router.get("/documents/{document}")
def document(visit: Here, document: Annotated[str, Path(min_length=1, max_length=64)]) -> Document:
    """A report as this reviewer may see it."""
    found = visit.room.ledger.document(document)
    if found is None:
        raise UnknownDocument(document)
    if visit.reviewer.sees_protected:
        return found
    return masked(found, visit.room.ledger.desk.protected(document))


def _brought(upload: Upload) -> Brought:
    answer = upload.answer
    return Brought(
        number=upload.number,
        name=upload.name,
        reviewer=upload.reviewer,
        at=upload.at,
        stage=upload.stage.value,
        documents=list(answer.documents) if answer else [],
        claims=answer.claims if answer else 0,
        said=list(answer.said) if answer else [],
    )
