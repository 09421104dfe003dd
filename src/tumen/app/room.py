"""What every page works with."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.app.door import Door
from tumen.app.uploads import Intake
from tumen.app.weighing import Scales
from tumen.ledger import Ledger
from tumen.settings import Settings


@dataclass(frozen=True, slots=True)
class Room:
    """The ledger on the table, who may sit at it, and under which settings.

    Attributes:
        settings: `Settings.ledger` names the ledger, because the process that reads uploads opens
            it for itself.
        name: what the ledger is called on the pages: its path or address, without a password.
        intake: who reads what reviewers bring.
        scales: who works out what the ledger comes to.
        estimates: who does so with an estimate, which takes longer and must hold up nothing else.
    """

    ledger: Ledger
    door: Door
    settings: Settings
    name: str
    intake: Intake
    scales: Scales
    estimates: Scales
