"""The room over a ledger on a PostgreSQL server: the same tests, with another ledger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import create_engine, text
from tests.app.conftest import examined
from tests.app.test_agreement import (
    test_the_sample_of_second_readings_leaves_out_what_one_has_read_oneself,
    test_what_two_read_is_compared_field_by_field,
)
from tests.app.test_api import (
    test_a_decision_is_kept_refused_when_stale_and_undone,
    test_pages_of_the_queue_follow_one_another,
    test_the_stream_holds_every_claim_and_no_protected_source,
)
from tests.app.test_api_whole import (
    test_a_source_is_graded_and_keeps_its_history,
    test_an_assessment_is_kept_compared_and_replayed,
    test_silent_words_are_answered_for,
)
from tests.app.test_editing import (
    test_a_merger_leaves_one,
    test_an_edit_that_was_overtaken_loses_nothing,
)
from tests.app.test_evidence import (
    copied,
    test_a_decision_that_another_overtook_is_not_kept,
    test_claims_are_joined_by_force_and_taken_apart_again,
)
from tests.app.test_inbox import (
    test_a_dispute_waits_for_a_third,
    test_a_reviewer_without_the_right_sees_no_protected_source,
    test_a_stale_act_is_refused_with_what_the_other_did,
    test_filters_show_what_is_asked_for,
    test_undo_goes_back_act_by_act,
)
from tests.app.test_sections import test_every_footnote_of_the_law_leads_to_a_passage
from tests.app.test_uploads import test_what_is_brought_is_read_and_waits_in_the_inbox
from tests.ledger.server import running

from tumen.ledger import Ledger, open_ledger

NUMBERS = count()

__all__ = [
    "copied",
    "test_a_decision_is_kept_refused_when_stale_and_undone",
    "test_a_decision_that_another_overtook_is_not_kept",
    "test_a_dispute_waits_for_a_third",
    "test_a_merger_leaves_one",
    "test_a_reviewer_without_the_right_sees_no_protected_source",
    "test_a_source_is_graded_and_keeps_its_history",
    "test_a_stale_act_is_refused_with_what_the_other_did",
    "test_an_assessment_is_kept_compared_and_replayed",
    "test_an_edit_that_was_overtaken_loses_nothing",
    "test_claims_are_joined_by_force_and_taken_apart_again",
    "test_every_footnote_of_the_law_leads_to_a_passage",
    "test_filters_show_what_is_asked_for",
    "test_pages_of_the_queue_follow_one_another",
    "test_silent_words_are_answered_for",
    "test_the_sample_of_second_readings_leaves_out_what_one_has_read_oneself",
    "test_the_stream_holds_every_claim_and_no_protected_source",
    "test_undo_goes_back_act_by_act",
    "test_what_is_brought_is_read_and_waits_in_the_inbox",
    "test_what_two_read_is_compared_field_by_field",
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture
def ledger(server: str) -> Iterator[Ledger]:
    """The reports of the other tests, in a database of their own."""
    name = f"room{next(NUMBERS)}"
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    with open_ledger(server.format(name)) as opened:
        for document, claims, problems in examined():
            opened.add(document, claims, problems)
        yield opened
