"""Filling the queue of a ledger from before there was one."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from tumen.ledger.desk import restand
from tumen.ledger.queue import enqueue
from tumen.ledger.schema import claims, documents, queue, reviews
from tumen.model import Claim, Document
from tumen.model.codec import from_json


def fill(connection: Connection) -> None:
    """Put every claim into the queue that is not there yet, where its entries say it stands."""
    every = connection.execute(select(documents.c.record).order_by(documents.c.seq)).scalars().all()
    for told in every:
        document = from_json(Document, json.loads(told))
        queued = select(queue.c.claim).where(queue.c.document == document.id)
        missing = select(claims.c.record).where(
            claims.c.document == document.id, claims.c.id.not_in(queued)
        )
        found = connection.execute(missing.order_by(claims.c.seq)).scalars().all()
        enqueue(connection, document, [from_json(Claim, json.loads(one)) for one in found])
    for claim in connection.execute(select(reviews.c.claim).distinct()).scalars().all():
        restand(connection, claim)
