"""Why the model says so: the words that move its polarity."""

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.once import Copies, counted
from analysis.copies.runs import WORD
from analysis.results import once
from analysis.sentiment.mentions import Mentions, whole_sentences
from analysis.sentiment.model import load_model
from analysis.sentiment.token_columns import columns_of
from analysis.word_classes import word_class

DAYS = word_class("term_words.csv", "day or month")
ORDERS, LONGEST = 8, 200  # orders, each also in reverse; content words


@takes_tables
def moving_words(tokens: pd.DataFrame, mentions: Mentions) -> pd.DataFrame:
    """For each mention (or whole sentence), how far each word moves the model's polarity.

    The model reads the sentence without its content words, then with one more of them each time, in several orders; a
    word's `effect` is the mean step that it causes, and all effects add up to the difference between the bare and the
    whole sentence (sampled Shapley values). Leaving out each word once would not do: where several say the same, none
    is missed ("mépris et mensonge"). Days and months stay: when something happens has no tone. Anything with more than
    200 content words is no sentence, and has no effects.

    Returns one row per content word: `mention` (its place in `mentions`), start, end, form, effect.
    Meant for the sentences that are shown, not for all: it costs one reading per word.

    >>> from analysis import annotate, read_articles
    >>> tokens = annotate(read_articles("data/articles")).tokens
    >>> whole = whole_sentences(tokens)
    >>> first = Mentions(*(column[:1] for column in whole))
    >>> moving_words(tokens, first).columns.tolist()
    ['mention', 'start', 'end', 'form', 'effect']
    """
    mention, row = mentions.rows()
    read = tokens.iloc[row].assign(sentence=mention).reset_index(drop=True)
    stop = np.cumsum(mentions.stop - mentions.first)
    first = stop - (mentions.stop - mentions.first)
    target = np.where(mentions.target < 0, -1, mentions.target - mentions.first + first)
    given = [read[["start", "end", "form", "lemma", "pos", "sentence"]], target.tolist()]
    (moves,) = once("moving words", given, lambda: [_moving_words(read, Mentions.of_words(first, stop, target))])
    return moves


def _moving_words(tokens: pd.DataFrame, mentions: Mentions) -> pd.DataFrame:
    """The same for `tokens` that contain each sentence once per mention, and nothing else."""
    columns = columns_of(tokens)
    carries = load_model().read(columns).carries & ~columns.lemma.is_one_of(DAYS)
    effects = []
    for number, (first, stop, target) in enumerate(zip(*mentions[:3], strict=True)):
        rows = np.arange(first, stop)
        moves = carries[first:stop] & (rows != target)
        if 0 < moves.sum() <= LONGEST:
            words = tokens.iloc[rows[moves]][["start", "end", "form"]]
            effect = _mean_steps(tokens.iloc[rows], np.flatnonzero(moves), target - first)
            effects.append(words.assign(mention=number, effect=effect))
    names = ["mention", "start", "end", "form", "effect"]
    return pd.concat(effects, ignore_index=True)[names] if effects else pd.DataFrame(columns=names)


def _mean_steps(sentence: pd.DataFrame, moves: np.ndarray, target: int) -> np.ndarray:
    """The mean step of the polarity that each of the `moves` words causes when it is added to those before it."""
    random = np.random.default_rng(0)
    orders = np.array([random.permutation(moves) for _ in range(ORDERS)])
    orders = np.vstack([orders, orders[:, ::-1]])
    bare = np.setdiff1d(np.arange(len(sentence)), moves)
    copies = [np.sort(np.append(bare, order[:n])) for order in orders for n in range(len(moves) + 1)]
    stop = np.cumsum([len(rows) for rows in copies])
    first = np.append(0, stop[:-1])
    place = first + [np.searchsorted(rows, target) for rows in copies] if target >= 0 else np.full(len(copies), -1)
    copied = sentence.iloc[np.concatenate(copies)].assign(sentence=np.repeat(np.arange(len(copies)), stop - first))
    model = load_model()
    words = model.read(columns_of(copied.reset_index(drop=True)))
    predicted = model.probabilities(words, Mentions.of_words(first, stop, place))
    steps = np.diff((predicted[:, 2] - predicted[:, 0]).reshape(len(orders), -1), axis=1)
    return np.take_along_axis(steps, np.argsort(orders, axis=1), axis=1).mean(axis=0)


@takes_tables
def different_sentences(rated: pd.DataFrame) -> pd.DataFrame:
    """The rows of `rate_sentences` without those whose words stand in an earlier row, in the same or another article.

    >>> rated = pd.DataFrame({"text": ["Le pont rouvre.", "Il pleut.", "« Le pont rouvre »"]})
    >>> different_sentences(rated).index.tolist()
    [0, 1]
    """
    return rated[~rated["text"].map(lambda text: tuple(WORD.findall(text.lower()))).duplicated()]


@takes_tables
def extremes(rated: pd.DataFrame, tokens: pd.DataFrame, *, n: int = 2, copies: Copies = "once") -> pd.DataFrame:
    """The `n` most positive and the `n` most negative sentences of `rate_sentences`, with the words that moved them.

    Returns one row per sentence, its columns those of `rated` and `moved`: a list of [start, end, effect], the places
    in the article's text of the words of `moving_words`. `analysis.show.sentences` marks them. Of copies of a text one
    is read, and of a sentence that stands twice the first (`copies` as in `mean_polarity`).

    >>> from analysis import annotate, read_articles
    >>> from analysis.sentiment import rate_sentences
    >>> tokens, sentences, _ = annotate(read_articles("data/articles"))
    >>> (extremes(rate_sentences(sentences, tokens), tokens, n=1)["polarity"] > 0).tolist()
    [True, False]
    """
    read = different_sentences(counted(rated)) if copies == "once" else counted(rated, copies=copies)
    order = read.sort_values("polarity", ascending=False, kind="stable")
    high, low = order[order["polarity"] > 0].head(n), order[order["polarity"] < 0].tail(n)[::-1]
    whole = whole_sentences(tokens)
    at = tokens.iloc[whole.first][["article_id", "sentence"]].assign(place=range(len(whole.first)))
    chosen = pd.concat([high, low]).merge(at, on=["article_id", "sentence"])
    rows = chosen.pop("place").to_numpy(dtype=int)
    moved = moving_words(tokens, whole.of_rows(rows))
    columns = ["start", "end", "effect"]
    places = [
        [list(word) for word in moved.loc[moved["mention"] == number, columns].itertuples(index=False)]
        for number in range(len(rows))
    ]
    return chosen.assign(moved=pd.Series(places, index=chosen.index, dtype=object))
