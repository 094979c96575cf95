"""How positive or negative sentences and articles are, by textblob-fr, with the words that made the score."""

import re
import warnings
from functools import cache, lru_cache
from typing import Any

import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.once import Copies, counted
from analysis.words import number_of_words

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SCORES = ("polarity", "lexicon", "textblob_fr", "subjectivity")


@takes_tables
def score_sentences(sentences: pd.DataFrame) -> pd.DataFrame:
    """Add polarity, subjectivity and evidence to each sentence.

    `sentences` has one row per sentence with its words in `text`. Added are `polarity` (-1 negative to 1
    positive), `subjectivity` (0 to 1) and `evidence`: a list of [words, polarity] whose mean is the polarity,
    in lower case. A sentence without a word from the lexicon has polarity 0 and no evidence.

    The scorer is textblob-fr with its lexicon of 6,700 forms, mostly adjectives. It is the field's usual
    baseline, made for book reviews, and reads news badly. Observed:

    - « guerre », « menace », « échec », « paix », « crise », « attaque », « succès » are unknown to it: 0;
    - « grave » is +0.40, « absurde » +0.40, « tout » +0.22 (also in « tout le monde »);
    - « premier » is +0.50, also in « Premier ministre »;
    - a negation counts only directly before the word, and turns its score into minus one half of it:
      « pas satisfait » is -0.15, but « pas du tout satisfait », « jamais été content » and « guère content »
      stay positive;
    - a bracket after 8 or a colon counts as a smiley: « les 8) » is +0.50, « a annoncé : (voir » -0.75.

    So it suits comparisons over many sentences and is easily wrong on one. The subjectivity of a word is limited
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


@takes_tables
def article_sentiment(scored: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """Average the sentences of each article, longer sentences counting for more.

    `scored` is the result of `score_sentences` or `rate_sentences`. Returns one row per article in their order there:
    article_id, outlet, date, wire_group; those of `polarity`, `lexicon`, `textblob_fr` and `subjectivity` that `scored`
    has, means weighted by each sentence's number of words; `sentences`, how many there are; `scored`, how many of them
    the scorer of `polarity` could read. A sentence in which a scorer knows no word counts as 0, and an article in which
    it knows no word at all has no score by it: it is not known to be neutral. Of the copies of a text the
    article that stands for it has a row (`copies.counted`); `copies="each"` gives every article one.

    >>> from analysis import annotate, read_articles
    >>> scored = score_sentences(annotate(read_articles("data/demo")).sentences)
    >>> article_sentiment(scored).columns.tolist()
    ['article_id', 'outlet', 'date', 'wire_group', 'polarity', 'subjectivity', 'sentences', 'scored']
    """
    scored = counted(scored, copies=copies)
    weight = scored["text"].map(number_of_words).astype("int64").clip(lower=1)
    scores = [column for column in SCORES if column in scored]
    known = {column: scored[column].where(_knows_a_word(scored, column)) for column in scores}
    weighted = scored.assign(**{column: known[column] * weight for column in scores}, weight=weight)
    by_article = weighted.groupby("article_id", sort=False, observed=True)
    parts = [
        by_article[scored.columns.intersection(["outlet", "date", "wire_group"]).tolist()].first(),
        by_article[scores].sum(min_count=1).div(by_article["weight"].sum(), axis="index"),
        by_article.agg(sentences=("text", "size"), scored=("polarity", "count")),
    ]
    return pd.concat(parts, axis="columns").reset_index()


def _knows_a_word(scored: pd.DataFrame, column: str) -> "pd.Series[bool]":
    """In which sentences the scorer of this column found something to score."""
    if column in ("lexicon", "textblob_fr"):
        return scored[column] != 0
    if "lexicon" in scored:  # the polarity of the model, or of a scorer that was plugged in
        return scored[column].notna()
    return scored["evidence"].str.len() > 0


def _score(sentence: str) -> tuple[float, float, list[list[Any]]]:
    spelt = _ENTITY.sub(";", sentence).lower()
    text = sentence if _smiley().search(spelt) else _what_it_reads(sentence)
    if not text:
        return 0.0, 0.0, []
    # The space in front: textblob takes a sentence such as "a-12" for a WordNet number and fails.
    result = _analyzer()(" " + text)
    polarity, _ = result
    evidence = [[" ".join(words), score] for words, score, _, _ in result.assessments]
    subjectivity = [min(max(value, 0.0), 1.0) for _, _, value, _ in result.assessments]
    return polarity, sum(subjectivity) / max(len(subjectivity), 1), evidence


_ENTITY = re.compile(r"(?<=[A-Z])’")  # textblob-fr reads "QU’ )" as "QU&RSQUO; )", with a smiley in it


@cache
def _analyzer() -> Any:
    """Return textblob-fr's scorer, the part that needs no NLTK data, at two thirds of its cost.

    What it does without makes no difference to a score: asking at each look-up whether the lexicon is loaded, and
    a space after straight apostrophes, which get one to either side in any case.
    """
    french, lazy = _textblob_fr().fr, _lexicon()
    at_once = {"__contains__": dict.__contains__, "__getitem__": dict.__getitem__}
    scorer = type("Loaded", (type(lazy),), at_once)()
    for name, value in vars(lazy).items():
        setattr(scorer, name, value)
    dict.update(scorer, lazy)
    typographic = {form: spaced for form, spaced in french.replacements.items() if "’" in form}
    scorer.tokenizer = lambda text: french.parser.find_tokens(text, replace=typographic if "’" in text else {})
    return scorer


def _what_it_reads(sentence: str) -> str:
    """The sentence without the words that make no difference: those that textblob does not know, except the first one
    of three letters after a word that it does know, where it forgets a negation or an adverb."""
    kept, remembers = [], False
    for word in sentence.split():
        known = _is_known(word)
        if known or remembers:
            kept.append(word)
        remembers = known or (remembers and not (len(word) > 2 and word.isalpha()))
    return " ".join(kept)


@lru_cache(maxsize=100_000)
def _is_known(word: str) -> bool:
    """Whether the text between two spaces may contain a form of the lexicon, a negation or an exclamation mark."""
    lexicon = _lexicon()
    return "!" in word or any(part in lexicon or part in lexicon.negations for part in _WORD.findall(word.lower()))


@cache
def _smiley() -> re.Pattern[str]:
    """What textblob may mistake for a smiley or irony, in lower case."""
    faces = {face.lower() for group in _textblob_fr()._text.EMOTICONS.values() for face in group} | {"(!)"}
    return re.compile("|".join(r"\s*".join(map(re.escape, face)) for face in sorted(faces) if not face.isalpha()))


def _lexicon() -> Any:
    lexicon = _textblob_fr().fr.sentiment
    len(lexicon)  # reads the file
    return lexicon


def _textblob_fr() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its source has invalid escapes that new Pythons report
        import textblob_fr._text
        import textblob_fr.fr
    return textblob_fr
