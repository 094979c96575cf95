"""How positive or negative sentences and articles are, by textblob-fr, with the words that made the score."""

import re
import warnings
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd

from analysis.words import number_of_words

_PLAIN = re.compile(r"[\w\s,.!?«»'’“”\"-]*")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SCORES = ("polarity", "lexicon", "textblob_fr", "subjectivity")


def score_sentences(sentences: pd.DataFrame) -> pd.DataFrame:
    """Add polarity, subjectivity and evidence to each sentence.

    `sentences` has one row per sentence with its words in `text`. Added are `polarity` (-1 negative to 1
    positive), `subjectivity` (0 to 1) and `evidence`: a list of [words, polarity] whose mean is the polarity,
    in lower case. A sentence without a word from the lexicon has polarity 0 and no evidence.

    The scorer is textblob-fr with its lexicon of 6,700 forms, mostly adjectives. It is the field's usual
    baseline, made for book reviews, and reads news badly. Seen when run:

    - « guerre », « menace », « échec », « paix », « crise », « attaque », « succès » are unknown to it: 0;
    - « grave » is +0.40, « absurde » +0.40, « tout » +0.22 (also in « tout le monde »);
    - « premier » is +0.50, also in « Premier ministre »;
    - a negation counts only directly before the word, and turns its score into minus one half of it:
      « pas satisfait » is -0.15, but « pas du tout satisfait », « jamais été content » and « guère content »
      stay positive;
    - a bracket after 8 or a colon is taken for a smiley: « les 8) » is +0.50, « a annoncé : (voir » -0.75.

    So it suits comparisons over many sentences and is easily wrong on one. The subjectivity of a word is held
    to 0 to 1, since the lexicon has 35 for « plein » and negative ones for many words.

    >>> score_sentences(pd.DataFrame({"text": ["Il est satisfait.", "La guerre continue."]}))
                      text  polarity  subjectivity            evidence
    0    Il est satisfait.       0.3           0.6  [[satisfait, 0.3]]
    1  La guerre continue.       0.0           0.0                  []
    """
    scores = [_score(text) for text in sentences["text"]]
    added = pd.DataFrame(scores, columns=["polarity", "subjectivity", "evidence"], index=sentences.index)
    added = added.astype({"polarity": "float64", "subjectivity": "float64", "evidence": "object"})
    return pd.concat([sentences, added], axis="columns")


def article_sentiment(scored: pd.DataFrame) -> pd.DataFrame:
    """Average the sentences of each article, longer sentences counting for more.

    `scored` is the result of `score_sentences` or `rate_sentences`. Returns one row per article in their order there:
    article_id, outlet, date; those of `polarity`, `lexicon`, `textblob_fr` and `subjectivity` that `scored` has, means
    weighted by each sentence's number of words (a sentence without a scored word counts as 0); `sentences`, how many
    there are; `scored`, how many of them have a word from the word lists.

    >>> from analysis import annotate, read_articles
    >>> scored = score_sentences(annotate(read_articles("data/demo")).sentences)
    >>> article_sentiment(scored).columns.tolist()
    ['article_id', 'outlet', 'date', 'polarity', 'subjectivity', 'sentences', 'scored']
    """
    weight = scored["text"].map(number_of_words).astype("int64").clip(lower=1)
    scores = [column for column in SCORES if column in scored]
    weighted = scored.assign(
        **{column: scored[column] * weight for column in scores},
        weight=weight,
        has_evidence=scored["evidence"].str.len() > 0,
    )
    articles = weighted.groupby("article_id", sort=False, as_index=False, observed=True).agg(
        outlet=("outlet", "first"),
        date=("date", "first"),
        **{column: (column, "sum") for column in scores},
        sentences=("text", "size"),
        scored=("has_evidence", "sum"),
        weight=("weight", "sum"),
    )
    return articles.assign(**{column: articles[column] / articles["weight"] for column in scores}).drop(
        columns="weight"
    )


def _score(sentence: str) -> tuple[float, float, list[list[Any]]]:
    # Nearly half of the sentences of news have no word that it knows, and nothing that may be a smiley.
    if _PLAIN.fullmatch(sentence) and _known().isdisjoint(_WORD.findall(sentence.lower())):
        return 0.0, 0.0, []
    # The space in front: textblob takes a sentence such as "a-12" for a WordNet number and fails.
    result = _analyzer()(" " + sentence)
    polarity, _ = result
    evidence = [[" ".join(words), score] for words, score, _, _ in result.assessments]
    subjectivity = [min(max(value, 0.0), 1.0) for _, _, value, _ in result.assessments]
    return polarity, sum(subjectivity) / max(len(subjectivity), 1), evidence


@cache
def _analyzer() -> Callable[[str], Any]:
    """Return textblob-fr's scorer, the part that never asks for NLTK's data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textblob-fr's source has invalid escapes that new Pythons report
        from textblob_fr import PatternAnalyzer
    return PatternAnalyzer().analyze


@cache
def _known() -> frozenset[str]:
    """The forms in textblob-fr's lexicon."""
    _analyzer()
    from textblob_fr.fr import sentiment

    return frozenset(sentiment.keys())
