"""Why the model says so: the words that move its polarity, marked in the text."""

from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from analysis.sentiment.columns import columns_of
from analysis.sentiment.features import Mentions, whole_sentences
from analysis.sentiment.model import load_model
from analysis.wording import signed

FAINTEST, MOST = 0.05, 6  # a smaller change is not shown, nor more words
ORDERS, LONGEST = 8, 200  # orders, each with its reverse; content words


def moving_words(tokens: pd.DataFrame, mentions: Mentions) -> pd.DataFrame:
    """For each mention (or whole sentence), how far each word moves the model's polarity.

    The model reads the sentence without its content words, then with one more of them each time, in several orders; a
    word's `effect` is the mean step that it makes, and all effects together lead from the bare sentence to the whole
    one. Leaving each word out once would not do: where several say the same, none is missed ("mépris et mensonge").
    A sentence of more than 200 content words is none, and has no effects.

    Returns one row per content word: `mention` (its place in `mentions`), start, end, form, effect.
    For the sentences that are shown, not for all: it costs a reading for each word.

    >>> from analysis import annotate, read_articles
    >>> tokens = annotate(read_articles("data/articles")).tokens
    >>> whole = whole_sentences(tokens)
    >>> first = Mentions(*(column[:1] for column in whole))
    >>> moving_words(tokens, first).columns.tolist()
    ['mention', 'start', 'end', 'form', 'effect']
    """
    carries = load_model().read(columns_of(tokens)).carries
    found = []
    for number, (first, stop, target) in enumerate(zip(*mentions, strict=True)):
        rows = np.arange(first, stop)
        moves = carries[first:stop] & (rows != target)
        if 0 < moves.sum() <= LONGEST:
            words = tokens.iloc[rows[moves]][["start", "end", "form"]]
            effect = _mean_steps(tokens.iloc[rows], np.flatnonzero(moves), target - first)
            found.append(words.assign(mention=number, effect=effect))
    columns = ["mention", "start", "end", "form", "effect"]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def _mean_steps(sentence: pd.DataFrame, words: np.ndarray, target: int) -> np.ndarray:
    """The mean step of the polarity that each of the `words` makes when it joins those that joined before it."""
    random = np.random.default_rng(0)
    orders = np.array([random.permutation(words) for _ in range(ORDERS)])
    orders = np.vstack([orders, orders[:, ::-1]])
    bare = np.setdiff1d(np.arange(len(sentence)), words)
    copies = [np.sort(np.append(bare, order[:n])) for order in orders for n in range(len(words) + 1)]
    stop = np.cumsum([len(rows) for rows in copies])
    first = np.append(0, stop[:-1])
    place = first + [np.searchsorted(rows, target) for rows in copies] if target >= 0 else np.full(len(copies), -1)
    copied = sentence.iloc[np.concatenate(copies)].assign(sentence=np.repeat(np.arange(len(copies)), stop - first))
    model = load_model()
    said = model.probabilities(model.read(columns_of(copied.reset_index(drop=True))), Mentions(first, stop, place))
    steps = np.diff((said[:, 2] - said[:, 0]).reshape(len(orders), -1), axis=1)
    return np.take_along_axis(steps, np.argsort(orders, axis=1), axis=1).mean(axis=0)


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence with the words that moved its score: displays itself, without script."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def mark(text: str, start: int, words: pd.DataFrame, *, note: str = "") -> MarkedSentence:
    """Mark in `text`, which begins at `start` of its article, the words of `moving_words` for one mention.

    A solid line below a word: it makes the sentence more positive; a dotted one: more negative; the number says how
    much.

    >>> words = pd.DataFrame({"start": [9], "end": [16], "form": ["accueil"], "effect": [0.4]})
    >>> "+0.40" in mark("Un bel   accueil", 0, words).html
    True
    """
    pieces: list[str] = []
    last = 0
    strongest = words["effect"].abs().nlargest(MOST)
    shown = words.loc[strongest[strongest >= FAINTEST].index].sort_values("start")
    for begin, end, moved in zip(shown["start"] - start, shown["end"] - start, shown["effect"], strict=True):
        line = "solid #0072b2" if moved > 0 else "dotted #d55e00"
        pieces += [
            escape(text[last:begin]),
            f'<span style="border-bottom:3px {line}">{escape(text[begin:end])}</span>'
            f'<span style="font-size:.75em"> {signed(moved)}</span>',
        ]
        last = end
    body = "".join([*pieces, escape(text[last:])])
    return MarkedSentence(f'<p>{escape(note)} <span lang="fr">{body}</span></p>')


def marked_extremes(rated: pd.DataFrame, tokens: pd.DataFrame, *, n: int = 2) -> list[MarkedSentence]:
    """The `n` most positive and the `n` most negative sentences of `rate_sentences`, with the words that moved them.

    >>> from analysis import annotate, read_articles
    >>> from analysis.sentiment import rate_sentences
    >>> tokens, sentences, _ = annotate(read_articles("data/articles"))
    >>> len(marked_extremes(rate_sentences(sentences, tokens), tokens, n=1))
    2
    """
    order = rated.sort_values("polarity", ascending=False, kind="stable")
    high, low = order[order["polarity"] > 0].head(n), order[order["polarity"] < 0].tail(n)[::-1]
    whole = whole_sentences(tokens)
    at = tokens.iloc[whole.first][["article_id", "sentence"]].assign(place=range(len(whole.first)))
    chosen = pd.concat([high, low]).merge(at, on=["article_id", "sentence"])
    rows = chosen["place"].to_numpy(dtype=int)
    moved = moving_words(tokens, Mentions(*(column[rows] for column in whole)))
    return [
        mark(text, start, moved[moved["mention"] == i], note=signed(polarity))
        for i, (text, start, polarity) in enumerate(
            zip(chosen["text"], chosen["start"], chosen["polarity"], strict=True)
        )
    ]
