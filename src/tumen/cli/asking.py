"""The question that `estimate`, `plan` and `detect` share: claims, places, months, beliefs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tumen.cli.options import takes_settings
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.estimate import Answer, Method, Question, Testimony
    from tumen.model import Estimation, HypothesisWeight

DEFAULT_LEDGER = "tumen.db"
DEFAULT_MONTHS = "2017-01..2020-12"
Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Testimonies and the question put to them."""

    testimonies: Sequence[Testimony]
    question: Question
    method: Method
    seed: int

    def answer(self, *, prior_only: bool = False) -> Answer:
        """The draws.

        Raises:
            NothingToEstimate: no claim enters.
        """
        from tumen import estimate as engine  # noqa: PLC0415 - heavy: only where one is made

        method = None if prior_only else self.method
        return engine.answer(self.testimonies, self.question, method, self.seed)

    def estimation(self, *, prior_only: bool = False) -> Estimation:
        """Everything that the draws say."""
        from tumen import estimate as engine  # noqa: PLC0415

        return engine.estimation(self.answer(prior_only=prior_only))

    def before_recall(self) -> Asked:
        """The same with the testimonies alone that were published before the recall."""
        from tumen import estimate as engine  # noqa: PLC0415

        early = engine.before_recall(self.testimonies, self.question.priors)
        return replace(self, testimonies=early)

    def weights_without(self, source: str) -> tuple[HypothesisWeight, ...]:
        """The weights with one more source left out."""
        from tumen import estimate as engine  # noqa: PLC0415

        question = replace(self.question, without=self.question.without | {source})
        again = replace(self, question=question, method=engine.ONE_CHAIN)
        return engine.hypothesis_weights(again.answer())


def takes_question(command: Command) -> Command:
    """Give a command the argument and the flags of a question, and `Asked` in their place."""

    @takes_settings("ledger", "seed")
    @wraps(command)
    def wrapped(settings: Settings, **given: Any) -> Any:  # noqa: ANN401 - click's own
        own = {flag.name for flag in _FLAGS}
        mine = {name: given.pop(name) for name in own}
        return command(asked=_asked(settings, mine), **given)

    params: list[click.Parameter] = getattr(wrapped, "__click_params__", [])
    wrapped.__click_params__ = [*params, *reversed(_FLAGS)]  # type: ignore[attr-defined]
    return wrapped


_FLAGS: list[click.Parameter] = [
    click.Argument(["claims"], required=False, metavar="[CLAIMS.jsonl]"),
    click.Option(["--record", "ships"], is_flag=True, help="The public record that ships."),
    click.Option(
        ["--places"],
        metavar="CODES",
        help="ISO 3166-1 and -2: CN,CN-JL,RU. [those of which three claims speak]",
    ),
    click.Option(
        ["--months"],
        default=DEFAULT_MONTHS,
        show_default=True,
        metavar="FROM..TO",
        help="Months that are estimated.",
    ),
    click.Option(["--leave-out"], multiple=True, metavar="SOURCE", help="Without this source."),
    click.Option(["--quick"], is_flag=True, help="A rough answer, some ten times faster."),
    click.Option(
        ["--priors"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="What is believed before any report, in place of what ships.",
    ),
    click.Option(
        ["--hypotheses"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="What may have happened, in place of what ships.",
    ),
]


def _asked(settings: Settings, given: dict[str, Any]) -> Asked:
    from tumen import estimate as engine  # noqa: PLC0415 - heavy: not for --help
    from tumen.errors import NoSuchSource  # noqa: PLC0415

    testimonies = _testimonies(settings, given["claims"], ships=given["ships"])
    known = tuple(sorted({one.source for one in testimonies}))
    for source in given["leave_out"]:
        if source not in known:
            raise NoSuchSource(source, known)
    named = given["places"].split(",") if given["places"] else engine.places_of(testimonies)
    question = engine.Question(
        grid=engine.grid(named, given["months"]),
        priors=engine.load_priors(given["priors"]),
        hypotheses=engine.load_hypotheses(given["hypotheses"]),
        without=frozenset(given["leave_out"]),
    )
    method = engine.QUICK if given["quick"] else engine.FULL
    return Asked(testimonies, question, method, settings.seed)


def _testimonies(settings: Settings, claims: str | None, *, ships: bool) -> Sequence[Testimony]:
    from tumen.pipeline.estimating import (  # noqa: PLC0415 - heavy: not for --help
        testimonies_of_ledger,
        testimonies_of_record,
    )

    if claims is not None or ships:
        return testimonies_of_record(claims)
    return testimonies_of_ledger(settings.ledger or DEFAULT_LEDGER)
