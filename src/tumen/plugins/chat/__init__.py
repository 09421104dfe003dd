"""An extractor that asks a language model of the user's own, over the chat-completions protocol.

Nothing is contacted unless the user names this extractor and the address of the model. The whole
text of each report goes to that address, so it should be a server that may see it. What comes back
is taken for nothing but quotations: each must stand in the report letter by letter, or the claim is
rejected.

The files are the way: `prompt` words the question, `ask` sends it, `answer` reads what came back,
`locate` finds the quotations, `compose` makes the claims.
"""

from __future__ import annotations

import os

from tumen.errors import ChatError, ChatNotSet, ChatTooLong
from tumen.model import Claim, Document, Problem, Severity
from tumen.plugins.chat.answer import read_answer
from tumen.plugins.chat.ask import Server, ask
from tumen.plugins.chat.compose import composed
from tumen.plugins.chat.prompt import question
from tumen.settings import Settings

__all__ = ["Chat", "chat"]

KEY = "TUMEN_CHAT_KEY"
"""Environment variable that holds the server's key; it is kept in no setting, file or message."""
LONGEST = 60_000
"""Code points of a report that are sent; no article is so long, and few models read more."""

Found = tuple[tuple[Claim, ...], tuple[Problem, ...]]


def chat(settings: Settings) -> Chat:
    """The extractor under these settings: the entry point ``chat``.

    Raises:
        ChatNotSet: the address or the model is not set.
    """
    if not settings.chat_url or not settings.chat_model:
        raise ChatNotSet
    return Chat(Server(settings.chat_url, settings.chat_seconds, os.environ.get(KEY, "")), settings)


class Chat:
    """Asks the model about one document at a time."""

    def __init__(self, server: Server, settings: Settings) -> None:
        self._server = server
        self._model = settings.chat_model

    def __call__(self, document: Document) -> Found:
        """The claims that the model makes in words of the document, and what came of the others.

        Nothing is raised: a server that fails costs the claims of this document and no more.
        """
        try:
            if len(document.text) > LONGEST:
                raise ChatTooLong(LONGEST)
            drafts = read_answer(ask(self._server, question(document, self._model)))
        except ChatError as error:
            return (), (
                Problem(
                    "extract",
                    error.code,
                    error.sentence,
                    document.locator,
                    severity=Severity.FAILED,
                ),
            )
        return composed(document, drafts, self._model)
