"""One pure function per provision, found by the fact that sets the provision off."""

from __future__ import annotations

from collections.abc import Mapping

from tumen.law.question import Test
from tumen.law.rules.authorisation import authorisation_given
from tumen.law.rules.cap import authorisations_above_cap
from tumen.law.rules.going_home import earning_income_while_present
from tumen.law.rules.goods import goods_imported
from tumen.law.rules.report import final_report, midterm_report
from tumen.model import Trigger

# CONTEXT has none: it is shown to the reader and nothing is tested on it.
TESTS: Mapping[Trigger, Test] = {
    Trigger.AUTHORISATIONS_ABOVE_CAP: authorisations_above_cap,
    Trigger.AUTHORISATION_GIVEN: authorisation_given,
    Trigger.EARNING_INCOME_WHILE_PRESENT: earning_income_while_present,
    Trigger.MIDTERM_REPORT: midterm_report,
    Trigger.FINAL_REPORT: final_report,
    Trigger.GOODS_IMPORTED: goods_imported,
}
