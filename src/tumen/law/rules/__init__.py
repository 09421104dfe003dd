"""One pure function per provision, found by the fact that sets the provision off."""

from __future__ import annotations

from collections.abc import Mapping

from tumen.law.question import Test
from tumen.law.rules.authorisation import authorisation_given
from tumen.law.rules.going_home import earning_income_while_present
from tumen.model import Trigger

TESTS: Mapping[Trigger, Test] = {
    Trigger.AUTHORISATION_GIVEN: authorisation_given,
    Trigger.EARNING_INCOME_WHILE_PRESENT: earning_income_while_present,
}
